import { addMinutes } from '../../src/domain';
import { actMeeting, holdMeeting, type Acted } from '../support/acted-meeting';
import { tidy } from '../support/journey';
import { PIRJO, SIRPA } from '../support/teams-world';
import { docxLines } from '../support/docx-text';

jest.setTimeout(60_000);

let acted: Acted;
const storage = { isAway: false };
beforeAll(async () => {
  const away = { how: 'status', status: 503, done: false } as const;
  acted = await actMeeting({
    troubles: ({ path }) => (storage.isAway && path.startsWith('/upload/') ? away : undefined),
  });
  await holdMeeting(acted);
});
afterAll(async () => {
  await acted.stop();
  tidy();
});

const attachments = (from = 0): readonly Record<string, unknown>[] =>
  acted.lines
    .slice(from)
    .filter(({ kind }) => kind === 'send')
    .flatMap(({ body }) => (body as { attachments?: Record<string, unknown>[] }).attachments ?? []);
const ofType = (type: string, from = 0): readonly Record<string, unknown>[] =>
  attachments(from).filter(({ contentType }) => contentType === `application/vnd.microsoft.teams.card.file.${type}`);
const kinds = (from: number): readonly unknown[] => acted.lines.slice(from).map(({ kind }) => kind);
const texts = (from: number): readonly unknown[] =>
  acted.lines
    .slice(from)
    .flatMap(({ kind, body }) => (kind === 'send' ? ((body as { text?: string }).text ?? []) : []));

describe('the draft as a file', () => {
  it('is offered to the secretary alone, by name and true size', () => {
    const offers = acted.lines.filter(({ body }) => JSON.stringify(body ?? {}).includes('file.consent'));
    expect(offers).toHaveLength(1);
    expect(String(offers[0]!['conversation'])).toMatch(/^a:/);
    expect(ofType('consent')).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'Johtokunta 1-2023 LUONNOS, versio 1.docx',
        content: {
          description: expect.stringContaining('OneDrive'),
          sizeInBytes: expect.any(Number),
          acceptContext: { meeting: expect.stringMatching(/^m-/), version: 1 },
          declineContext: { meeting: expect.stringMatching(/^m-/), version: 1 },
        },
      },
    ]);
  });

  it('goes, once accepted, to where it was wanted, byte for byte, and the card goes away', async () => {
    const from = acted.lines.length;
    await acted.teams.answerFile(SIRPA, 'accept');
    await acted.stage.settle();
    const [file] = acted.teams.uploads();
    const { content } = ofType('consent')[0] as { content: { sizeInBytes: number } };
    expect(file!.bytes).toHaveLength(content.sizeInBytes);
    expect(await docxLines(file!.bytes)).toContain('Hyväksyttiin talousarvio.');
    expect([...kinds(from)].sort()).toEqual(['answer', 'delete', 'invoke', 'send', 'upload']);
    expect(ofType('info', from)).toMatchObject([{ name: file!.name, content: { fileType: 'docx' } }]);
    const links = attachments().flatMap(
      (each) => /"url":"(http[^"]+minutes\.docx)"/.exec(JSON.stringify(each))?.[1] ?? [],
    );
    const linked = await fetch(links[0]!);
    expect(Buffer.from(await linked.arrayBuffer()).equals(file!.bytes)).toBe(true);
  });

  it('is not sent again when Teams delivers the answer again, and nothing is said of it', async () => {
    const from = acted.lines.length;
    await acted.teams.redeliver();
    await acted.stage.settle();
    expect(kinds(from)).toEqual(['invoke', 'answer']);
    expect(acted.teams.uploads()).toHaveLength(1);
  });

  it('is offered again when it is asked for, and declining it is one polite line', async () => {
    await acted.says(SIRPA, 'pöytäkirja', 'personal');
    expect(ofType('consent')).toHaveLength(2);
    const from = acted.lines.length;
    await acted.teams.answerFile(SIRPA, 'decline');
    await acted.stage.settle();
    expect([...kinds(from)].sort()).toEqual(['answer', 'delete', 'invoke', 'send']);
    expect(texts(from)).toEqual([expect.stringContaining('ei tallennettu')]);
    expect(acted.teams.uploads()).toHaveLength(1);
  });

  it('is told of with a link instead where it cannot be put, after some tries', async () => {
    storage.isAway = true;
    await acted.says(SIRPA, 'pöytäkirja', 'personal');
    const from = acted.lines.length;
    await acted.teams.answerFile(SIRPA, 'accept');
    await acted.stage.settle();
    await acted.stage.runTo(addMinutes(acted.clock.now, 5));
    expect(kinds(from).filter((kind) => kind === 'upload')).toHaveLength(7);
    expect(texts(from)).toEqual([expect.stringMatching(/OneDriveen.*http.*minutes\.docx/)]);
    expect(acted.teams.uploads()).toHaveLength(1);
  });

  it('is offered to nobody else, and never in the chat of the meeting', async () => {
    await expect(acted.teams.answerFile(PIRJO, 'accept')).rejects.toThrow('no file is offered to Pirjo Puhe');
  });
});
