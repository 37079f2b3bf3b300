import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeOf, rehearsed, run, serve, tidy, type Rehearsed } from '../support/journey';

jest.setTimeout(180_000);

let played: Rehearsed;
beforeAll(async () => {
  played = await rehearsed('approval');
});
afterAll(tidy);

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
const golden = linesOf(join(__dirname, '../golden/approval.fi.txt'));

const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/"http:\/\/[^/"]+(\/files\/[^"]+)"/g)].map(([, path]) => path ?? '');

/** Which draft a link says it opens. */
const versionOf = (path: string): number => {
  const [payload = ''] = (path.split('/')[2] ?? '').split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [string, number])[1];
};

describe('minutes that are edited, commented, scrutinised and added to', () => {
  it('are final in the end, with who scrutinised them, the hash of their text and the addition', () => {
    expect(linesOf(join(played.dir, 'minutes.txt'))).toEqual(golden);
    const text = golden.slice(1, golden.indexOf('Hyväksyminen')).map((line) => `${line}\n`);
    const hash = createHash('sha256').update(text.join('')).digest('hex');
    expect(golden).toContain(`Tekstin tarkistussumma (SHA-256): ${hash}`);
  });

  it('were brought to the members for their comments, and told the secretary what those were', () => {
    const cards = exchangeOf(played)
      .filter(({ kind, body }) => kind === 'send' && body?.['summary'] === 'pöytäkirjaluonnos on valmis')
      .map(({ body }) => JSON.stringify(body));
    // Draft 1 to the secretary; 2 to everybody; 3 and 4 also to who had yet to approve; 5 and 6 to who could have.
    expect(cards).toHaveLength(1 + 5 + 3 + 3 + 4 + 4);
    expect(cards.join()).toContain('Kommentti kohtaan 3.1, Eero Eskola');
  });

  it('are told of in the meeting’s chat also where somebody approved them in a chat of their own', () => {
    const told = exchangeOf(played).flatMap(({ kind, conversation, body }) =>
      kind === 'send' && conversation?.startsWith('19:meeting_') ? [JSON.stringify(body)] : [],
    );
    for (const words of ['kommentoida 17.4.2026 asti', 'Carita Ceder tarkasti', 'Pöytäkirja on lopullinen'])
      expect(told.filter((text) => text.includes(words))).toHaveLength(1);
  });

  it('are where the links of the drafts before them lead to, which open no draft any more', async () => {
    const exchange = exchangeOf(played);
    const links = exchange.flatMap(({ kind, body }) => (kind === 'send' ? pathsIn(JSON.stringify(body)) : []));
    const drafts = new Map(
      links.filter((path) => path.endsWith('/minutes.html')).map((path) => [versionOf(path), path]),
    );
    expect([...drafts.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
    const server = await serve({ NUIJA_DATA: played.data }, exchange.at(-1)?.at ?? '');
    const opened = async (path: string): Promise<readonly [status: number, text: string]> => {
      const answer = await fetch(server.url + path);
      return [answer.status, await answer.text()];
    };
    try {
      for (const [version, path] of drafts) {
        const [status, text] = await opened(path);
        if (version < 5) {
          expect([version, status]).toEqual([version, 410]);
          expect(text).toContain(`Tämä linkki vei luonnokseen ${String(version)}.`);
          const [final = ''] = pathsIn(text).filter((each) => each.endsWith('.html'));
          expect(await opened(final)).toEqual([200, readFileSync(join(played.dir, 'minutes.html'), 'utf8')]);
        } else expect([version, status, text]).toEqual([version, 200, expect.stringContaining('LOPULLINEN')]);
      }
    } finally {
      await server.stop();
    }
  });

  it('are made again byte for byte, and make their hash, when the record is verified', async () => {
    const { code, out } = await run('bot/cli/verify', [], { NUIJA_DATA: played.data });
    expect(out).toContain('6 drafts');
    expect(code).toBe(0);
  });
});
