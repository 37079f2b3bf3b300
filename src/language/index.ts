export {
  RANGE_DASHES,
  TIME_STYLES,
  formatClock,
  formatClockRange,
  formatDate,
  formatDay,
  formatSpan,
  type LocalSpan,
  type RangeDash,
  type TimeStyle,
} from './dates';
export { asDecided, type AsDecided } from './as-decided';
export { enumerate } from './enumerate';
export { fill } from './fill';
export { ordinal } from './ordinals';
export { GAP_PHRASES, MINUTES_PHRASES, type GapCode, type MinutesPhraseId } from './minutes';
export { answer, type AnswerId } from './answers';
export { linkPhrase, type LinkPhraseId } from './links';
export { nudgePhrase, type NudgeId } from './nudges';
export { recusalGround, recusalKind, recusalKindName } from './recusal-grounds';
export { REFUSALS, WHO_MAY } from './refusals';
export { TIE_WORDS } from './refusals-votes';
export { ABSTAINED, countsSaid, evenSaid, optionsSaid } from './vote-words';
export { cardPhrase, kindChoice, kindField, kindShort, type CardPhraseId } from './cards';
export { agendaWarning } from './agenda';
export { fileFault } from './files';
export { rosterGroup, rosterWarning, type RosterUnit } from './roster';
export { FIRST_WORDS } from './start';
export { HELP_TOPICS, helpTitle, helpTopicNames, type HelpTopic } from './help-topics';
export { commandDoes, commandUser, unclearReason } from './commands';
export type { CommandId, CommandUser, UnclearReason } from './command-id';
