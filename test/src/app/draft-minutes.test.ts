import { createHash } from 'node:crypto';
import { draftContents, draftMinutes, recipients, verifyDrafts, type Drafting, type Files } from '../../../src/app';
import { entryId, replay, type EntryId, type MeetingEvent } from '../../../src/domain';
import { renderJson, renderText, type Minutes } from '../../../src/minutes';
import { boardIn, MEETING, type Board } from '../../support/board';
import {
  agendaSet,
  chair,
  closed,
  member,
  opened,
  prepared,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';

const rendered = (minutes: Minutes): Files => ({
  'minutes.txt': Buffer.from(renderText(minutes)),
  'minutes.json': Buffer.from(renderJson(minutes)),
});
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let board: Board;
let drafting: Drafting;
let made: number;
beforeEach(() => {
  board = boardIn(memoryStore());
  made = 0;
  drafting = {
    ...board,
    digest,
    render: (minutes) => {
      made += 1;
      return Promise.resolve(rendered(minutes));
    },
  };
});

let count = 0;
const draft = (entry: EntryId = entryId(`draft ${String((count += 1))}`)): Promise<void> =>
  draftMinutes(drafting, MEETING, entry);
const versions = async (): Promise<readonly number[]> => (await board.state()).drafts.map(({ version }) => version);
const noted = (when: string, text: string): MeetingEvent =>
  wrote(secretary, when, {
    type: 'TextCorrected',
    subject: { kind: 'paragraph', id: 'p1' as never },
    text,
  });

describe('the drafts of a meeting', () => {
  it('count up with what is recorded, and keep the digests of their files', async () => {
    await board.past(closed);
    await draft();
    await board.past(
      wrote(chair, '14:10', { type: 'ItemRenamed', item: 'i5' as never, title: 'Viestinnän linjaukset' }),
    );
    await draft();
    expect(await versions()).toEqual([1, 2]);
    const { drafts } = await board.state();
    expect(Object.keys(drafts[0]!.digests)).toEqual(['minutes.json', 'minutes.txt']);
    expect(drafts[0]!.digests).not.toEqual(drafts[1]!.digests);
  });

  it('are sent again as they are where nothing was recorded since', async () => {
    await board.past(closed);
    await draft();
    await draft();
    expect([await versions(), made]).toEqual([[1], 1]);
    expect(board.errands()).toEqual([
      { kind: 'deliver', version: 1, person: secretary },
      { kind: 'offer', version: 1, person: secretary },
      { kind: 'deliver', version: 1, person: secretary },
      { kind: 'offer', version: 1, person: secretary },
    ]);
    expect(new Set(board.effects.map(({ id }) => id)).size).toBe(4);
  });

  it('are made once for one cause, however often it is tried', async () => {
    await board.past(closed);
    await draft(entryId('same'));
    await board.past(noted('14:00', 'x'));
    await draft(entryId('same'));
    expect(await versions()).toEqual([1]);
  });

  it('are made again where somebody writes while they are made, and hold what was written', async () => {
    await board.past(closed);
    const render = drafting.render;
    drafting = {
      ...drafting,
      render: async (minutes) => {
        const files = await render(minutes);
        if (made === 1)
          await board.ask(secretary, '13:53', { type: 'RenameItem', item: { number: '5' }, title: 'Myöhässä lisätty' });
        return files;
      },
    };
    await draft();
    expect([await versions(), made]).toEqual([[1], 2]);
    const contents = await draftContents(drafting, MEETING, 1);
    expect(renderText(contents!.minutes)).toContain('Myöhässä lisätty');
    expect(await verifyDrafts(drafting, MEETING)).toEqual([]);
  });

  it('are given up where the record never stands still', async () => {
    await board.past(closed);
    drafting = { ...drafting, journal: { ...board.journal, append: () => Promise.resolve({ kind: 'conflict' }) } };
    await expect(draft()).rejects.toThrow('kept changing');
    expect(made).toBe(20);
  });

  it('are not made of a meeting that was never opened', async () => {
    await board.past(prepared);
    await draft();
    expect([await versions(), board.errands()]).toEqual([[], []]);
  });

  it('of an open meeting say so', async () => {
    await board.past(opened);
    await draft();
    expect((await board.state()).drafts).toMatchObject([{ whileOpen: true }]);
    expect(board.errands()).toEqual([
      { kind: 'deliver', version: 1, person: secretary },
      { kind: 'offer', version: 1, person: secretary },
    ]);
  });
});

describe('a draft goes', () => {
  const named = (person = member): MeetingEvent => wrote(chair, '12:05', { type: 'SecretaryNamed', person });

  it('to each secretary', async () => {
    await board.past(opened, named());
    await draft();
    const delivered = board.errands().filter(({ kind }) => kind === 'deliver');
    expect(delivered).toMatchObject([{ person: secretary }, { person: member }]);
  });

  it('to the chair where no secretary is named', () => {
    const alone = [agendaSet, ...([{ type: 'ChairChanged', person: member }, { type: 'MeetingOpened' }] as const)].map(
      (each) => ('entry' in each ? each : wrote(member, '12:00', each)),
    );
    expect(recipients(replay(alone))).toEqual([member]);
  });

  it('to nobody where nobody is named', () => {
    expect(recipients(replay([agendaSet]))).toEqual([]);
  });
});

describe('a draft of before', () => {
  beforeEach(async () => {
    await board.past(opened, wentTo('3', '12:10'));
    await draft();
    await board.past(wrote(chair, '13:52', { type: 'MeetingClosed' }));
    await draft();
  });

  it('is made again as it was, with the meeting as it stood', async () => {
    const first = await draftContents(board, MEETING, 1);
    expect(first).toMatchObject({ draft: { version: 1, whileOpen: true }, state: { phase: 'open', drafts: [] } });
    const second = await draftContents(board, MEETING, 2);
    expect(second).toMatchObject({ draft: { version: 2, whileOpen: false }, state: { phase: 'closed' } });
    expect(digest(rendered(first!.minutes)['minutes.txt']!)).toBe(first!.draft.digests['minutes.txt']);
  });

  it('is not made up where there was none', async () => {
    expect(await draftContents(board, MEETING, 3)).toBeUndefined();
    expect(await draftContents(board, 'another' as never, 1)).toBeUndefined();
  });

  it('is compared byte for byte', async () => {
    expect(await verifyDrafts(drafting, MEETING)).toEqual([]);
  });

  it('that comes out differently is named, file by file', async () => {
    drafting = {
      ...drafting,
      render: (minutes) => {
        const { 'minutes.txt': text = Buffer.alloc(0) } = rendered(minutes);
        return Promise.resolve({ 'minutes.txt': Buffer.concat([text, Buffer.from(' ')]) });
      },
    };
    expect(await verifyDrafts(drafting, MEETING)).toEqual([
      { meeting: MEETING, version: 1, file: 'minutes.json' },
      { meeting: MEETING, version: 1, file: 'minutes.txt' },
      { meeting: MEETING, version: 2, file: 'minutes.json' },
      { meeting: MEETING, version: 2, file: 'minutes.txt' },
    ]);
  });

  it('there is none of is nothing to compare', async () => {
    expect(await verifyDrafts(drafting, 'another' as never)).toEqual([]);
  });
});
