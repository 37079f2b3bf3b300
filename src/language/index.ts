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
  type SpanStyle,
  type TimeStyle,
} from './dates';
export { fill } from './fill';
export { ordinal } from './ordinals';
export {
  GAP_PHRASES,
  MINUTES_PHRASES,
  type GapCode,
  type GapPhrases,
  type MinutesPhraseId,
  type MinutesPhrases,
} from './minutes';
export { answer, type AnswerId } from './answers';
export { REFUSALS, WHO_MAY } from './refusals';
export { cardPhrase, kindChoice, kindShort, type CardPhraseId } from './cards';
