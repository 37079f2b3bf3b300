import type { EventOf, MeetingState, TieRule } from '../domain';
import { answer, type AnswerId } from '../language';

const TIES: Readonly<Record<TieRule, AnswerId>> = {
  castingVote: 'tieCastingVote',
  lot: 'tieLot',
  lapses: 'tieLapses',
};

/** Whether proposals need a second and what settles even votes, where that changed. */
export const votingRulesWords = (event: EventOf<'BodyDescribed'>, state: MeetingState): string | undefined => {
  const described = state.history.slice(0, state.history.indexOf(event)).findLast(({ type }) => type === event.type);
  const before = described?.type === 'BodyDescribed' ? described.body : undefined;
  const { language, seconding, tie } = event.body;
  const lines: readonly AnswerId[] = [
    ...(seconding === undefined || seconding === before?.seconding
      ? []
      : [seconding ? ('secondingRequired' as const) : ('secondingNotRequired' as const)]),
    ...(tie === undefined || tie === before?.tie ? [] : [TIES[tie]]),
  ];
  return lines.length === 0 ? undefined : lines.map((id) => answer(language, id)).join(' ');
};
