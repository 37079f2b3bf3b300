import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  decide,
  entryId,
  evolve,
  evolveAll,
  initialState,
  NUIJA,
  presidingOver,
  replay,
  TEAMS,
} from '../../../src/domain';
import type { Interval, MeetingEvent, MeetingState, PersonId } from '../../../src/domain';
import { plain } from '../../../src/domain/numbering';
import { always, inLine, inOrder, meetings, moments } from '../../support/always';

const isSame = (one: MeetingState, other: MeetingState): boolean => isDeepStrictEqual(asArrays(one), asArrays(other));
/** `isDeepStrictEqual` does not look into lists that are no arrays. */
const asArrays = (state: MeetingState): unknown => ({
  ...state,
  history: [...state.history],
  paragraphs: [...state.paragraphs],
});

const facts = ({ history: _history, undone: _undone, paragraphs, ...rest }: MeetingState): unknown => ({
  ...rest,
  paragraphs: [...paragraphs],
});
const unique = (all: readonly string[]): boolean => new Set(all).size === all.length;
const runs = ({ to }: Interval): boolean => to === undefined;
const stretches = (state: MeetingState): readonly Interval[] => [
  ...state.agenda.flatMap(({ intervals }) => intervals),
  ...state.breaks,
];

const DECIDING: readonly string[] = ['DecisionRecorded', 'DecisionAmended', 'DecisionWithdrawn', 'ProposalConfirmed'];
/** The confirmation of a proposal stands beside the decision it became. */
const presiderOf = (event: MeetingEvent, state: MeetingState): PersonId | undefined => {
  if (event.type === 'DecisionRecorded') return presidingOver(state, event.item);
  if (event.type === 'ProposalConfirmed')
    return presidingOver(state, state.proposals.find(({ id }) => id === event.proposal)?.item);
  const decided = state.decisions.find(({ id }) => 'decision' in event && event.decision === id);
  return presidingOver(state, decided?.item);
};
/** What nobody undoes, whoever wrote it. */
const SETTLED: readonly string[] = [
  'BodyDescribed',
  'MeetingDescribed',
  'PersonIntroduced',
  'CloseQuestioned',
  'ItemChangeQuestioned',
  'QuorumQuestioned',
  'EntryUndone',
];

const idsMade = (event: MeetingEvent): readonly string[] => {
  if (event.type === 'AgendaSet') return event.items.map(({ id }) => id);
  if (event.type === 'ItemAdded') return [event.item.id];
  if (event.type === 'ParagraphWritten') return [event.paragraph];
  if (event.type === 'DecisionRecorded') return [event.decision];
  if (event.type === 'ProposalMade') return [event.proposal];
  return event.type === 'ActionAssigned' ? [event.action] : [];
};

describe('in any meeting', () => {
  it('the journal only grows, by what was accepted, and a line is lost only to a marker that names it', () => {
    always(({ before, events, after }) => {
      const named = new Set(
        events.flatMap((event) => (event.type === 'LinesRedacted' ? event.lines.map(({ seq }) => seq) : [])),
      );
      return (
        after.history.length === before.history.length + events.length &&
        before.history
          .slice()
          .every((event, index) =>
            named.has(index + 1) ? after.history.at(index)?.type === 'Redacted' : after.history.at(index) === event,
          )
      );
    });
  });

  it('the same meeting is folded of the lines before and after some of them were taken out', () => {
    always(({ before, events, after }) =>
      events.every(
        (event) =>
          event.type !== 'LinesRedacted' || isSame(replay(after.history), replay([...before.history, ...events])),
      ),
    );
  });

  it('the journal tells the same meeting again', () => {
    always(({ after }, index, all) => {
      if (index < all.length - 1) return true;
      const stored = JSON.parse(JSON.stringify(after.history)) as readonly MeetingEvent[];
      return isSame(replay(stored), after);
    });
  });

  it('is the same told at once, in parts, or event by event', () => {
    always(({ after: { history } }, index, all) => {
      if (index < all.length - 1) return true;
      const half = Math.floor(history.length / 2);
      const inParts = evolveAll(evolveAll(initialState, history.slice(0, half)), history.slice(half));
      const oneByOne = history.slice().reduce(evolve, initialState);
      return isSame(inParts, oneByOne) && isSame(replay(history), oneByOne);
    });
  });

  it('nobody but whoever presides decides, and no machine is the chair', () => {
    always(
      ({ before, events, after }) =>
        events.every((event) => !DECIDING.includes(event.type) || event.by === presiderOf(event, before)) &&
        after.chair !== TEAMS &&
        after.chair !== NUIJA,
    );
  });

  it('no id is given twice, and no number to two items', () => {
    always(
      ({ after }) =>
        unique(after.history.flatMap(idsMade)) &&
        unique(after.people.map(({ id }) => id)) &&
        unique(after.agenda.map(({ number }) => plain(number))),
    );
  });

  it('one thing is on at a time, and no time is lost', () => {
    always(({ after }) => {
      const all = inOrder(stretches(after));
      if (after.phase === 'planned') return all.length === 0;
      if (!inLine(all)) return false;
      // Where the agenda came later, nothing was on before it.
      if (!after.history.some(({ type, entry }) => type === 'ItemOpened' && entry === after.openedIn)) return true;
      const end = after.phase === 'closed' ? after.closedAt : undefined;
      return (
        all[0]?.from === after.openedAt &&
        all.at(-1)?.to === end &&
        all.every((each, index) => index === all.length - 1 || each.to === all[index + 1]?.from)
      );
    });
  });

  it('what runs is what is on', () => {
    always(({ after }) => {
      const isOn = (id: string): boolean => after.phase === 'open' && !after.onBreak && after.current === id;
      return (
        after.agenda.every(({ id, intervals }) => intervals.filter(runs).length === (isOn(id) ? 1 : 0)) &&
        after.breaks.filter(runs).length === (after.phase === 'open' && after.onBreak ? 1 : 0)
      );
    });
  });

  it('nobody is there twice, or leaves before they came', () => {
    always(
      ({ after }) =>
        after.people.every(({ id }) => inLine(after.presence.filter(({ person }) => person === id))) &&
        unique(after.apologies),
    );
  });

  it('undoing the last thing leaves everything as it was before', () => {
    always(({ before, events, after }) => {
      const [event] = events;
      const keeper = after.secretaries[0] ?? after.chair;
      if (event === undefined || keeper === undefined || event.by === TEAMS || event.by === NUIJA) return true;
      if (events.every(({ type }) => SETTLED.includes(type))) return true;
      const meta = { entry: entryId('undo'), by: keeper, said: event.said };
      const verdict = decide({ type: 'Undo', undone: event.entry, meta }, after);
      // What was approved for good stays approved, and so does what was added to it.
      const isFinal = events.some(({ type }) => type === 'MinutesFinalised' || type === 'AdditionMade');
      if (verdict.kind === 'refused') return isFinal && verdict.refusal.code === 'MinutesFinal';
      if (isFinal) return false;
      const introduced = events.filter(({ type }) => type === 'PersonIntroduced').reduce(evolve, before);
      return isDeepStrictEqual(facts(verdict.events.reduce(evolve, after)), facts(introduced));
    });
  });
});

/** The same meetings every time: whether chance is kind is no test of the rules. */
const SEED = 20221207;

it('nearly everything that can happen happens in some of these meetings', () => {
  const seen = new Set<string>();
  for (const [past, made] of fc.sample(meetings, { numRuns: 600, seed: SEED }))
    for (const { events } of moments(past, made)) for (const { type } of events) seen.add(type);
  expect(seen.size).toBeGreaterThan(28);
  for (const type of [
    'MeetingClosed',
    'BreakEnded',
    'EntryUndone',
    'ProposalConfirmed',
    'ItemsRenumbered',
    'PersonLeft',
  ])
    expect(seen).toContain(type);
});
