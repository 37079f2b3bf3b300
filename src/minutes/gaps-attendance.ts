import {
  END_OF_TIME,
  membersWithVote,
  nameOf,
  placeOf,
  presidingOver,
  quorumAt,
  recusalsOf,
  recusedFor,
  standingDecisions,
  staysOf,
  unidentified,
  type Instant,
  type ItemRecord,
  type MeetingState,
} from '../domain';
import { presentPeople } from './attendance';
import { clockAt, timesOf } from './attendance-sentences';
import type { Gap } from './gap';
import { quorumIsWorded, quorumThen } from './quorum-sentences';
import { stayed } from './recusal-sentences';
import type { Wording } from './wording';

/** What the record leaves open about who took part: asked of the secretary, never guessed. */
export const attendanceGaps = (state: MeetingState, wording: Wording): readonly Gap[] => {
  if (state.phase === 'planned') return [];
  return [
    ...unidentified(state).map(({ id, name }): Gap => ({
      code: 'participantUnidentified',
      values: { name, times: whenThere(staysOf(state, id), wording) },
    })),
    ...deputyGaps(state),
    ...state.agenda.flatMap((item) => [...recusalGaps(state, item), ...quorumGaps(state, item)]),
  ];
};

const whenThere = (stays: readonly { readonly from: Instant; readonly to?: Instant }[], wording: Wording): string =>
  stays
    .map(({ from, to }) => (to === undefined ? `${clockAt(from, wording)}–` : timesOf({ from, to }, wording)))
    .join(', ');

/** A deputy in nobody's place, while members were away whose place it may have been. */
const deputyGaps = (state: MeetingState): readonly Gap[] => {
  const present = presentPeople(state);
  const away = membersWithVote(state).filter(({ id }) => !present.has(id));
  if (away.length === 0) return [];
  const names = away.map(({ name }) => name).join(', ');
  return state.people
    .filter(({ id, group }) => group === 'deputies' && present.has(id) && placeOf(state, id, END_OF_TIME) === undefined)
    .map(({ name }) => ({ code: 'deputyWithoutPlace', values: { name, names } }));
};

const recusalGaps = (state: MeetingState, { id, number, intervals }: ItemRecord): readonly Gap[] => {
  if (intervals.length === 0) return [];
  const recusals = recusalsOf(state, id);
  const chairIsOut = state.chair !== undefined && recusedFor(state, id).has(state.chair);
  return [
    ...recusals
      .filter(({ ground }) => ground.kind === undefined && ground.text === undefined)
      .map(({ person }): Gap => ({
        code: 'recusalWithoutGround',
        item: number,
        values: { name: nameOf(state, person) },
      })),
    ...recusals
      .filter((recusal) => stayed(state, recusal))
      .map(({ person }): Gap => ({ code: 'recusedStayed', item: number, values: { name: nameOf(state, person) } })),
    ...(chairIsOut && presidingOver(state, id) === undefined
      ? [{ code: 'nobodyPresided', item: number } as const]
      : []),
  ];
};

const quorumGaps = (state: MeetingState, item: ItemRecord): readonly Gap[] => {
  const { id, number } = item;
  const stated = state.quorumStatements.filter((each) => each.item === id);
  const then = quorumThen(state, item);
  const hasWords =
    standingDecisions(state, id).length > 0 || state.paragraphs.some((paragraph) => paragraph.item === id);
  return [
    ...(then !== undefined && !quorumIsWorded(state, item) && !hasWords
      ? [{ code: 'quorumNotStated', item: number, values: counted(then) } as const]
      : []),
    ...stated.flatMap(({ at, isMet }): readonly Gap[] => {
      const counts = quorumAt(state, id, at);
      return counts === undefined || counts.isMet === isMet
        ? []
        : [{ code: 'quorumContradicted', item: number, values: counted(counts) }];
    }),
    ...standingDecisions(state, id).flatMap(({ withoutQuorum }): readonly Gap[] =>
      withoutQuorum === undefined
        ? []
        : [{ code: 'decidedWithoutQuorum', item: number, values: counted(withoutQuorum) }],
    ),
  ];
};

const counted = ({ present, needed }: { readonly present: number; readonly needed: number }) => ({
  present: String(present),
  needed: String(needed),
});
