import { effectOf, runTimers, type Drafting, type Errand, type PendingEffect } from '../../../src/app';
import { entryId, type MeetingEvent } from '../../../src/domain';
import { boardIn, MEETING, type Board } from '../../support/board';
import { at, chair, closed, member, opened, prepared, wentTo, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';

let board: Board;
let drafting: Drafting;
beforeEach(() => {
  board = boardIn(memoryStore());
  drafting = { ...board, render: () => Promise.resolve({ 'minutes.txt': Buffer.from('x') }), digest: String };
});

const here = (when: string, person = member): MeetingEvent =>
  wrote(person, when, { type: 'PersonJoined', person, evidence: 'teams' });
const gone = (when: string, person = member): MeetingEvent =>
  wrote(person, when, { type: 'PersonLeft', person, evidence: 'teams' });
const ended = (when: string): MeetingEvent => wrote(chair, when, { type: 'TeamsMeetingEnded' });

/** A timer goes off at a time by the meeting's clock. */
const goesOff = async (when: string, errand: Extract<Errand, { kind: keyof ReturnType<typeof runTimers> }>) => {
  board.clock.now = at(when);
  const effect: PendingEffect = {
    ...effectOf(MEETING, `cause ${when}`, errand, at(when)),
    attempts: 0,
    since: at(when),
  };
  const timers = runTimers(drafting) as Record<string, (errand: Errand, effect: PendingEffect) => Promise<void>>;
  await timers[errand.kind]!(errand, effect);
};
const proposed = async (): Promise<string | undefined> => (await board.state()).closeProposed?.at;
const everybodyLeft = { kind: 'proposeClosing', reason: 'everybodyLeft' } as const;
const teamsEnded = { kind: 'proposeClosing', reason: 'teamsMeetingEnded' } as const;

describe('closing proposed for a meeting everybody left', () => {
  it('is dated by the last departure, and said in the chat', async () => {
    await board.past(opened, here('12:01'), here('12:02', chair), gone('13:40'), gone('13:52', chair));
    await goesOff('14:07', everybodyLeft);
    expect(await proposed()).toBe(at('13:52'));
    expect(board.errands()).toContainEqual({ kind: 'say', text: expect.stringContaining('13.52'), lasting: true });
  });

  it('is not made where somebody came back', async () => {
    await board.past(opened, here('12:01'), gone('13:00'), here('13:10'));
    await goesOff('13:15', everybodyLeft);
    expect(await proposed()).toBeUndefined();
  });

  it('waits its whole quarter of an hour where somebody came back and left again', async () => {
    await board.past(opened, here('12:01'), gone('13:00'), here('13:10'), gone('13:14'));
    await goesOff('13:15', everybodyLeft);
    expect(await proposed()).toBeUndefined();
    await goesOff('13:29', everybodyLeft);
    expect(await proposed()).toBe(at('13:14'));
  });

  it('is never dated before what was recorded last', async () => {
    await board.past(opened, here('12:01'), gone('12:30'), wentTo('3', '12:40'));
    await goesOff('12:45', everybodyLeft);
    expect(await proposed()).toBe(at('12:40'));
  });

  it('is made once, however many left', async () => {
    await board.past(opened, here('12:01'), gone('13:00'));
    await goesOff('13:15', everybodyLeft);
    await goesOff('13:16', everybodyLeft);
    expect((await board.state()).history.filter(({ type }) => type === 'CloseProposed')).toHaveLength(1);
    expect(board.errands().filter(({ kind }) => kind === 'say')).toHaveLength(1);
  });

  it.each([
    ['not opened', prepared],
    ['closed', closed],
  ] as const)('is not made where the meeting is %s', async (_phase, past) => {
    await board.past(past);
    await goesOff('14:30', everybodyLeft);
    expect(await proposed()).toBeUndefined();
  });
});

describe('closing proposed for a meeting that Teams says is over', () => {
  it('is dated by what Teams said, where nobody’s coming and going was reported', async () => {
    await board.past(opened, wentTo('3', '12:40'), ended('13:52'));
    await goesOff('13:52', teamsEnded);
    expect(await proposed()).toBe(at('13:52'));
  });

  it('is dated by what Teams said, where somebody is still listed', async () => {
    await board.past(opened, here('12:01'), here('12:02', chair), gone('13:00'), ended('13:52'));
    await goesOff('13:52', teamsEnded);
    expect(await proposed()).toBe(at('13:52'));
  });

  it('is dated by the last departure, where all were reported', async () => {
    await board.past(opened, here('12:01'), gone('13:50'), ended('13:52'));
    await goesOff('13:53', teamsEnded);
    expect(await proposed()).toBe(at('13:50'));
  });

  it('comes to nothing where the meeting went on after a session that was over', async () => {
    await board.past(opened, ended('12:05'), wentTo('3', '12:40'));
    await goesOff('12:41', teamsEnded);
    expect(await proposed()).toBe(at('12:40'));
  });
});

describe('the draft of a meeting nobody closed', () => {
  const anyway = { kind: 'draftAnyway' } as const;

  it('is made, marked as made while open, sent, and said in the chat', async () => {
    await board.past(opened);
    await goesOff('23:59', anyway);
    expect((await board.state()).drafts).toMatchObject([{ version: 1, whileOpen: true }]);
    expect(board.errands()).toEqual([
      { kind: 'say', text: expect.stringMatching(/\S/), lasting: true },
      { kind: 'deliver', version: 1, person: 'saara' },
      { kind: 'offer', version: 1, person: 'saara' },
    ]);
  });

  it('is not made where the meeting was closed after all', async () => {
    await board.past(closed);
    await goesOff('23:59', anyway);
    expect((await board.state()).drafts).toEqual([]);
  });

  it('is not sent a second time where nothing happened since', async () => {
    await board.past(opened);
    await goesOff('23:00', anyway);
    const { length } = board.effects;
    await goesOff('23:59', anyway);
    expect(board.effects).toHaveLength(length);
  });
});

it('a draft that was asked for is made under the errand’s own entry', async () => {
  await board.past(closed);
  await goesOff('13:53', { kind: 'draft', why: 'closed' });
  expect(await board.journal.answered(entryId('cause 13:53:draft'))).toBeDefined();
});
