import { downloads } from '../../bot/download';
import { linksFor } from '../../bot/links';
import { openLink } from '../../bot/opened-link';
import { draftMinutes, type Drafting } from '../../src/app';
import { entryId, meetingId, type BodySettings, type MeetingEvent, type Person, type PersonId } from '../../src/domain';
import { boardIn, MEETING, type Board } from '../support/board';
import {
  chair,
  closed,
  member,
  otherMember,
  people,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../support/meeting-facts';
import { memoryStore } from '../support/memory-journal';
import { linkTo, links, noticeLinks, NOW, serving, type Serving } from './http/serving';

const NEXT = meetingId('board 6/2022');
const BODY: BodySettings = { name: 'Ohjaus <ryhmä>', language: 'sv', timeZone: 'Europe/Helsinki', profile: 'perus' };
const files = (version: string): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(['docx', 'pdf', 'html'].map((format) => [`minutes.${format}`, Buffer.from(version)]));

interface Desk {
  readonly board: Board;
  readonly next: Board;
  readonly draft: () => Promise<void>;
  readonly isFinal: () => Promise<void>;
  /** The roster as it is set in the meeting or in the one after it. */
  readonly rosterIs: (where: Board, list: readonly Person[]) => Promise<void>;
  readonly get: (version: number, person: PersonId, more?: Partial<Parameters<typeof linkTo>[0]>) => Promise<Response>;
}

let server: Serving;
afterEach(() => server.close());

/** A meeting that is over, its body's next one, and the web server in front of them. */
const desk = async (): Promise<Desk> => {
  const store = memoryStore();
  const board = boardIn(store);
  const next = boardIn(store, NEXT);
  const drafting: Drafting = {
    ...board,
    render: ({ status }) => Promise.resolve(files(status.line)),
    digest: String,
  };
  let minute = 10;
  const later = (by: PersonId, happening: Parameters<typeof wrote>[2]): MeetingEvent =>
    wrote(by, `17:${String((minute += 1))}`, happening);
  await board.past(wrote(secretary, '09:00', { type: 'BodyDescribed', body: BODY }), closed);
  const open = openLink({
    records: board,
    latest: async () => ((await next.state()).history.length > 0 ? NEXT : MEETING),
    download: downloads(drafting),
    links: linksFor({
      files: links,
      notices: noticeLinks,
      now: () => NOW,
      publicUrl: undefined,
      address: () => server.url,
    }),
  });
  server = await serving({ open });
  return {
    board,
    next,
    draft: () => draftMinutes(drafting, MEETING, entryId(`draft ${String((minute += 1))}`)),
    isFinal: () => board.past(later(chair, { type: 'MinutesFinalised', version: 1, digest: 'abc' })),
    rosterIs: (where, list) => where.past(later(secretary, { type: 'RosterSet', people: list })),
    get: (version, person, more = {}) =>
      server.get(`/files/${links.token(linkTo({ meeting: MEETING, version, person, ...more }))}/minutes.pdf`),
  };
};

const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="http:\/\/[^/]+([^"]+)"/g)].map(([, path]) => path ?? '');

describe('S2: the link to a draft of minutes that are final', () => {
  it('leads to no file, says in three languages what it led to, and leads on to the final minutes', async () => {
    const { draft, isFinal, get } = await desk();
    await draft();
    expect(await (await get(1, secretary)).text()).toBe('UTKAST, version 1');
    await isFinal();
    await draft();
    const answer = await get(1, secretary);
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('<p class="about">Ohjaus &lt;ryhmä&gt;</p>');
    expect([...html.matchAll(/<h[12]>([^<]+)/g)].map(([, title]) => title)).toEqual([
      'Protokollet är slutligt',
      'Pöytäkirja on lopullinen',
      'The minutes are final',
    ]);
    expect(html).toContain('Den här länken ledde till utkast 1.');
    expect(addressesIn(html)).toHaveLength(9);
    for (const path of addressesIn(html)) {
      const final = await server.get(path);
      expect([final.status, await final.text()]).toEqual([200, 'SLUTLIGT (godkänd version 1)']);
    }
  });

  it('says that the final ones are being made while they are', async () => {
    const { draft, isFinal, get } = await desk();
    await draft();
    await isFinal();
    const answer = await get(1, secretary);
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('Öppna den här länken på nytt om en stund.');
    expect(addressesIn(html)).toEqual([]);
  });

  it('leads to links that end when it would have ended itself', async () => {
    const { draft, isFinal, get } = await desk();
    await draft();
    await isFinal();
    await draft();
    const expires = NOW;
    const [path = ''] = addressesIn(await (await get(1, secretary, { expires })).text());
    expect(links.read(path.split('/')[2] ?? '', NOW)).toEqual(
      linkTo({ meeting: MEETING, version: 2, person: secretary, expires }),
    );
  });

  it.each([
    ['decisions', 'decisions'],
    ['annex', 'annex'],
    ['extract-4', 'extract-4'],
    ['extract-99', undefined],
    ['minutes-public', undefined],
  ])('of the document %s leads to the same one of the final minutes where there is one', async (document, same) => {
    const { draft, isFinal, get } = await desk();
    await draft();
    await isFinal();
    await draft();
    const [path = ''] = addressesIn(await (await get(1, secretary, { document })).text());
    expect(links.read(path.split('/')[2] ?? '', NOW)).toMatchObject({ version: 2 });
    expect((links.read(path.split('/')[2] ?? '', NOW) as { document?: string }).document).toBe(same);
  });

  it('is no such link while nothing is final: an earlier draft is what its own first page says', async () => {
    const { board, draft, get } = await desk();
    await draft();
    await board.past(wrote(secretary, '18:00', { type: 'MeetingDescribed', meeting: { number: '5/2022' } }));
    await draft();
    expect(await (await get(1, secretary)).text()).toBe('UTKAST, version 1');
    expect(await (await get(2, secretary)).text()).toBe('UTKAST, version 2');
  });
});

describe('S2: a link somebody else was made one for', () => {
  it.each([
    ['chair', chair, 200],
    ['secretary', secretary, 200],
    ['member', member, 200],
    ['visitor', visitor, 403],
    ['stranger', stranger, 403],
  ])('opens for the %s of the meeting as far as they read its minutes', async (_who, person, status) => {
    const { draft, get } = await desk();
    await draft();
    expect((await get(1, person)).status).toBe(status);
  });

  it('opens the notes for the secretary to the secretary alone', async () => {
    const { draft, get } = await desk();
    await draft();
    expect((await get(1, secretary, { document: 'annex' })).status).toBe(200);
    expect((await get(1, chair, { document: 'annex' })).status).toBe(403);
    expect((await get(1, member, { document: 'annex' })).status).toBe(403);
  });

  it('is revoked when its reader is taken off the roster, with words that name nobody', async () => {
    const { board, draft, rosterIs, get } = await desk();
    await draft();
    await rosterIs(
      board,
      people.filter(({ id }) => id !== member),
    );
    const answer = await get(1, member);
    const html = await answer.text();
    expect(answer.status).toBe(403);
    for (const title of ['Länken gäller inte längre', 'Linkki ei ole enää voimassa', 'The link is no longer valid'])
      expect(html).toContain(title);
    for (const { id, name } of people) {
      expect(html).not.toContain(name);
      expect(html).not.toContain(id);
    }
    expect((await get(1, otherMember)).status).toBe(200);
  });

  it('is revoked also when that happens in the meeting after it, and holds again once it is taken back', async () => {
    const { next, draft, rosterIs, get } = await desk();
    await draft();
    await rosterIs(next, people);
    expect((await get(1, member)).status).toBe(200);
    await rosterIs(
      next,
      people.filter(({ id }) => id !== member && id !== secretary),
    );
    expect((await get(1, member)).status).toBe(403);
    await rosterIs(next, people);
    expect((await get(1, member)).status).toBe(200);
  });

  it('is revoked for a secretary who was released and is no member', async () => {
    const { board, draft, get } = await desk();
    await draft();
    await board.past(wrote(chair, '18:00', { type: 'SecretaryReleased', person: secretary }));
    expect((await get(1, secretary)).status).toBe(403);
  });

  it('holds for whoever has an office of the body, though a new roster forgot them', async () => {
    const { next, draft, rosterIs, get } = await desk();
    await draft();
    await next.past(wrote(chair, '18:30', { type: 'ChairChanged', person: chair }));
    await rosterIs(
      next,
      people.filter(({ id }) => id !== chair),
    );
    expect((await get(1, chair)).status).toBe(200);
  });
});

describe('S2: a link of one meeting', () => {
  it('opens nothing of another, not even of the same body', async () => {
    const { next, draft, get } = await desk();
    await draft();
    await next.past(wrote(secretary, '18:40', { type: 'RosterSet', people }));
    expect((await get(1, secretary, { meeting: NEXT })).status).toBe(404);
    expect((await get(1, secretary, { meeting: meetingId('m-unknown') })).status).toBe(404);
    expect((await get(2, secretary)).status).toBe(404);
  });
});
