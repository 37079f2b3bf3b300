import { createHash } from 'node:crypto';
import {
  draftMinutes,
  effectOf,
  runTimers,
  takeOutReports,
  verifyDrafts,
  type Drafting,
  type PendingEffect,
} from '../../../src/app';
import { DEFAULT_BODY, entryId, NUIJA, TEAMS, type MeetingEvent } from '../../../src/domain';
import { renderJson, renderText } from '../../../src/minutes';
import { boardIn, MEETING, type Board } from '../../support/board';
import { at, chair, closed, member, otherMember, prepared, secretary, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';

const joined = (person: typeof member, when: string): MeetingEvent =>
  wrote(TEAMS, when, { type: 'PersonJoined', person, evidence: 'teams' });
const body = (retentionDays?: number) => ({
  ...DEFAULT_BODY,
  ...(retentionDays === undefined ? {} : { retentionDays }),
});
const kept = (retentionDays?: number): MeetingEvent =>
  wrote(secretary, '10:58', { type: 'BodyDescribed', body: body(retentionDays) });

let board: Board;
let drafting: Drafting;
beforeEach(() => {
  board = boardIn(memoryStore());
  const render = (minutes: Parameters<typeof renderText>[0]) =>
    Promise.resolve({
      'minutes.txt': Buffer.from(renderText(minutes)),
      'minutes.json': Buffer.from(renderJson(minutes)),
    });
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  drafting = { ...board, render, digest };
});

/** A meeting two people came to, drafted, and final at three. */
const isFinal = async (...settings: readonly MeetingEvent[]): Promise<void> => {
  const came = [joined(member, '11:55'), joined(otherMember, '11:56')];
  await board.past(settings, prepared, came, closed.slice(prepared.length));
  board.clock.now = at('13:53');
  await draftMinutes(drafting, MEETING, entryId('draft'));
  await board.ask(chair, '15:00', { type: 'ApproveMinutes', digest: 'ab12' });
};
const timers = () => board.effects.filter(({ kind }) => kind === 'retain');
/** The last timer goes off at a time by the meeting's clock. */
const goesOff = async (when: string, index = -1): Promise<void> => {
  board.clock.now = at(when);
  const { retain } = runTimers(drafting);
  const effect: PendingEffect = { ...timers().at(index)!, attempts: 0, since: at(when) };
  await retain({ kind: 'retain' }, effect);
};
const types = async () => (await board.journal.read(MEETING)).map(({ event }) => event.type);
const reports = async () => (await types()).filter((type) => type === 'PersonJoined').length;

describe('what Teams reported, where the body keeps it for so many days', () => {
  it('is taken out by itself when they are over since the minutes were final, and every draft is the same', async () => {
    await isFinal(kept(30));
    expect(timers().map(({ due, queue }) => [due, queue])).toEqual([[at('2023-01-06 15:00'), `timer:${MEETING}`]]);
    await goesOff('2023-01-06 15:00');
    expect(await reports()).toBe(0);
    expect((await types()).slice(-1)).toEqual(['LinesRedacted']);
    expect(await verifyDrafts(drafting, MEETING)).toEqual([]);
    expect((await board.state()).attested).toHaveLength(2);
  });

  it('is taken out once, however often the timer goes off', async () => {
    await isFinal(kept(30));
    await goesOff('2023-01-06 15:00');
    const before = await types();
    await goesOff('2023-01-07 15:00');
    expect(await types()).toEqual(before);
  });

  it('takes along what was answered and sent until a day before', async () => {
    await isFinal(kept(30));
    await board.ask(secretary, '2023-01-06 14:00', { type: 'AddToMinutes', text: 'Liite.' }, { answer: () => 'kept' });
    await board.store.outbox.enqueue([effectOf(MEETING, 'told', { kind: 'say', text: 'Matti Väänänen' }, at('13:00'))]);
    await board.store.outbox.claim(at('13:00'), 9, 1000);
    await board.store.outbox.abandon('told:say', 'away');
    await goesOff('2023-01-06 15:00');
    expect(await board.journal.answered(entryId('draft'))).toEqual({ meeting: MEETING, answer: undefined });
    expect(await board.journal.answered(entryId('saara 2023-01-06 14:00'))).toMatchObject({ answer: 'kept' });
    expect(JSON.stringify(await board.store.abandoned())).not.toContain('Matti');
  });

  it('stays where the body does not say for how long', async () => {
    await isFinal(kept());
    expect(timers()).toEqual([]);
  });

  it('has its end moved by the body, also when the minutes are final', async () => {
    await isFinal(kept(30));
    await board.ask(secretary, '16:00', { type: 'DescribeBody', body: body(60) });
    expect(timers().map(({ due }) => due)).toEqual([at('2023-01-06 15:00'), at('2023-02-05 15:00')]);
    await goesOff('2023-01-06 15:00', 0);
    expect(await reports()).toBe(2);
    await board.ask(secretary, '2023-01-10 16:00', { type: 'DescribeBody', body: body(10) });
    expect(timers().at(-1)?.due).toBe(at('2023-01-10 16:00'));
    await goesOff('2023-01-10 16:00');
    expect(await reports()).toBe(0);
  });

  it('stays where the body has come to keep it with the record', async () => {
    await isFinal(kept(30));
    await board.ask(secretary, '16:00', { type: 'DescribeBody', body: body() });
    await goesOff('2023-01-06 15:00', 0);
    expect(await reports()).toBe(2);
  });
});

describe('what Teams reported of somebody who asks for it to be erased', () => {
  const erase = { meeting: MEETING, entry: entryId('erased'), reason: 'erasure', about: member } as const;

  it('is taken out, and everybody else’s stays', async () => {
    await isFinal();
    expect(await takeOutReports(drafting, erase)).toBe(1);
    expect(await reports()).toBe(1);
    expect(await takeOutReports(drafting, { ...erase, entry: entryId('again') })).toBe(0);
    expect(await takeOutReports(drafting, erase)).toBe(0);
    expect(await verifyDrafts(drafting, MEETING)).toEqual([]);
  });

  it('stays while the minutes are not final', async () => {
    await board.past(prepared, joined(member, '11:55'), closed.slice(prepared.length));
    expect(await takeOutReports(drafting, erase)).toBe(0);
    expect(await reports()).toBe(1);
  });

  it('is looked through again where somebody wrote meanwhile', async () => {
    await isFinal();
    let others = 3;
    const append: Drafting['journal']['append'] = async (wanted) => {
      if (others-- <= 0) return board.journal.append(wanted);
      await board.past(wrote(TEAMS, `16:0${String(others)}`, { type: 'TeamsMeetingEnded' }));
      return { kind: 'conflict' };
    };
    expect(await takeOutReports({ ...drafting, journal: { ...board.journal, append } }, erase)).toBe(1);
    const never = {
      ...drafting,
      journal: { ...board.journal, append: () => Promise.resolve({ kind: 'conflict' } as const) },
    };
    await expect(takeOutReports(never, { ...erase, entry: entryId('never') })).rejects.toThrow(
      'the record kept changing',
    );
  });

  it('is taken out in Nuija’s own name', async () => {
    await isFinal();
    await takeOutReports(drafting, erase);
    expect((await board.state()).history.at(-1)).toMatchObject({ by: NUIJA, type: 'LinesRedacted', reason: 'erasure' });
  });
});
