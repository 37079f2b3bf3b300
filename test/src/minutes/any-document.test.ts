import fc from 'fast-check';
import {
  addMinutes,
  decide,
  entryId,
  evolve,
  isDraftBehind,
  NUIJA,
  TEAMS,
  type MeetingState,
} from '../../../src/domain';
import { compile, renderHtml, renderText } from '../../../src/minutes';
import { meetings, moments, type Moment } from '../../support/always';
import { at } from '../../support/meeting-facts';

const RUNS = { numRuns: 100 };
/** What is printed, but for the moment the document speaks of: undoing is something said later. */
const printed = (state: MeetingState): string => renderText(compile(state, { version: 1 }));

/** Undone by somebody who keeps the record; undefined where nobody does, or the step is none that is taken back. */
const undone = ({
  before,
  events,
  after,
}: Moment): { readonly was: MeetingState; readonly is: MeetingState } | undefined => {
  const [event] = events;
  const keeper = after.secretaries[0] ?? after.chair;
  if (event === undefined || keeper === undefined || event.by === TEAMS || event.by === NUIJA) return undefined;
  const meta = { entry: entryId('undo'), by: keeper, said: event.said };
  const verdict = decide({ type: 'Undo', undone: event.entry, meta }, after);
  if (verdict.kind === 'refused') return undefined;
  // Whoever spoke for the first time stays known.
  const was = events.filter(({ type }) => type === 'PersonIntroduced').reduce(evolve, before);
  return { was, is: verdict.events.reduce(evolve, after) };
};

describe('the minutes of any meeting', () => {
  it('are the same to the letter however often they are made', () => {
    fc.assert(
      fc.property(meetings, ([past, made]) => {
        const state = moments(past, made).at(-1)?.after;
        if (state === undefined) return true;
        const [one, other] = [compile(state, { version: 1 }), compile(state, { version: 1 })];
        return JSON.stringify(one) === JSON.stringify(other) && renderHtml(one) === renderHtml(other);
      }),
      RUNS,
    );
  });

  it('are what they were before, once the last thing is undone', () => {
    let count = 0;
    fc.assert(
      fc.property(meetings, ([past, made]) =>
        moments(past, made)
          .slice(-5)
          .every((moment) => {
            const pair = undone(moment);
            count += pair === undefined ? 0 : 1;
            return pair === undefined || printed(pair.is) === printed(pair.was);
          }),
      ),
      RUNS,
    );
    expect(count).toBeGreaterThan(50);
  });

  it('say nothing of those who leave when it is over', () => {
    let left = 0;
    fc.assert(
      fc.property(meetings, ([past, made]) => {
        const last = moments(past, made).at(-1)?.after;
        const end = { entry: entryId('end'), by: NUIJA, at: at('2022-12-08 09:00'), said: at('2022-12-08 09:00') };
        const over = last?.phase === 'open' ? evolve(last, { ...end, type: 'MeetingClosed' }) : last;
        if (over?.phase !== 'closed') return true;
        const draft = { version: 9, language: 'fi', profile: 'perus', digests: {}, whileOpen: false };
        const drafted = evolve(over, { ...end, ...draft, type: 'MinutesDrafted' });
        const before = JSON.stringify(compile(drafted, { version: 1 }));
        return over.presence.every(({ person, to }, index) => {
          if (to !== undefined) return true;
          left += 1;
          const when = index % 2 === 0 ? over.closedAt : addMinutes(over.closedAt, index);
          const fact = { entry: entryId('afterwards'), by: TEAMS, at: when, said: when };
          const after = evolve(drafted, { ...fact, type: 'PersonLeft', person, evidence: 'teams' });
          return JSON.stringify(compile(after, { version: 1 })) === before && !isDraftBehind(after);
        });
      }),
      { numRuns: 300 },
    );
    expect(left).toBeGreaterThan(20);
  });
});
