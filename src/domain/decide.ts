import { agendaRules } from './decide-agenda';
import { approvalRules } from './decide-approval';
import { correctionRules } from './decide-corrections';
import { courseRules } from './decide-course';
import { decisionRules } from './decide-decisions';
import { dissentRules } from './decide-dissents';
import { floorRules } from './decide-floor';
import { identityRules } from './decide-identity';
import { languageRules } from './decide-languages';
import { papersRules } from './decide-papers';
import { presenceRules } from './decide-presence';
import { quorumRules } from './decide-quorum';
import { redactionRules } from './decide-redaction';
import { recusalRules } from './decide-recusals';
import { restrictionRules } from './decide-restrictions';
import { recordRules } from './decide-record';
import { secondingRules } from './decide-seconding';
import { seriesRules } from './decide-series';
import { settingsRules } from './decide-settings';
import { voteRules } from './decide-votes';
import { votingRulesRules } from './decide-voting-rules';
import type { Command, CommandOf, CommandType } from './commands';
import type { MeetingEvent } from './events';
import { NUIJA, TEAMS } from './ids';
import { handedOver } from './handed-over';
import { introducing } from './introduce';
import { isLockedFor } from './final';
import { lapsing } from './lapsing';
import { lockedItem } from './locks';
import { isOutdated } from './outdated';
import { refuse, type Verdict } from './rules';
import type { MeetingState } from './state';
import { voteLeftOpen } from './vote-left-open';

/** One rule for each command: a command without a rule does not compile. */
type Rules = { readonly [Type in CommandType]: (command: CommandOf<Type>, state: MeetingState) => Verdict };

const RULES: Rules = {
  ...settingsRules,
  ...agendaRules,
  ...courseRules,
  ...recordRules,
  ...decisionRules,
  ...presenceRules,
  ...identityRules,
  ...recusalRules,
  ...quorumRules,
  ...correctionRules,
  ...floorRules,
  ...papersRules,
  ...approvalRules,
  ...seriesRules,
  ...restrictionRules,
  ...languageRules,
  ...secondingRules,
  ...voteRules,
  ...votingRulesRules,
  ...dissentRules,
  ...redactionRules,
};

/**
 * What a meeting says to a command: the events it leads to, or why not. Pure: the time comes with the command. Every
 * rule of meetings and everything about who may do what is behind this function and nowhere else.
 */
export const decide = (command: Command, state: MeetingState): Verdict => {
  const rule = RULES[command.type] as (command: Command, state: MeetingState) => Verdict;
  const verdict = rule(command, state);
  if (verdict.kind === 'refused' || verdict.events.length === 0) return verdict;
  if (isLockedFor(verdict.events, state)) return refuse({ code: 'MinutesFinal' });
  const locked = lockedItem(verdict.events, state);
  if (locked !== undefined) return refuse({ code: 'ItemVerified', number: locked.number });
  const left = voteLeftOpen(verdict.events, state);
  if (left !== undefined) return refuse({ code: 'VoteStillOpen', number: left });
  if (isOutdated(command, state)) return refuse({ code: 'Outdated' });
  const written = [...introduction(command, state), ...verdict.events];
  const events = [...written, ...lapsing(state, command.meta, written)];
  return { kind: 'accepted', events: [...events, ...handedOver(state, command.meta, events)] };
};

export type { Verdict } from './rules';

/** Whoever writes into the record has a name in it, also where no roster names them. */
const introduction = ({ meta }: Command, state: MeetingState): readonly MeetingEvent[] =>
  meta.name === undefined || [TEAMS, NUIJA].includes(meta.by) || state.people.some(({ id }) => id === meta.by)
    ? []
    : introducing(state, meta, meta.by, meta.name);
