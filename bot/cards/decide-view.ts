import {
  DECISION_KINDS,
  KINDS_THAT_NEED_TEXT,
  notedAs,
  standingDecisions,
  type DecisionKind,
  type ItemId,
  type ItemRecord,
  type Language,
  type MeetingState,
} from '../../src/domain';
import { kindField } from '../../src/language';
import { suggestedDecision } from '../../src/minutes';
import { quorumWarning } from './attendance-view';
import { languageOf, sayIn, type CardFrame } from './frame';
import { typed } from './people-words';

/** The form a decision is struck on: inside the chair's agenda card, and alone as the card `decision-form`. */
export interface DecideView {
  readonly item: ItemId;
  readonly kindLabel: string;
  /** Chosen beforehand: what fits the item. Nothing is recorded before the button is pressed. */
  readonly kind: DecisionKind;
  readonly kinds: readonly { readonly title: string; readonly value: DecisionKind }[];
  /** The agenda's proposal as a decision, to be struck as it is or written over; else empty. */
  readonly text: string;
  readonly textLabel: string;
  /** What the form itself put into `text`, where it did. */
  readonly suggested: string;
  /** That there is no quorum, before anything is recorded. */
  readonly warning?: string;
  readonly textHint: string;
  readonly record: string;
  readonly nonce: string;
}

/** Those that matter in most meetings, before the rest. */
const COMMON: readonly DecisionKind[] = [
  'approvedAsProposed',
  'approved',
  'noted',
  'notedPresentation',
  'notedPresentationAndDiscussion',
  'decided',
  'tabled',
  'referredBack',
  'rejected',
  'withdrawn',
];

/** Filled in already, where the form is shown again. */
export interface Filled {
  readonly kind: DecisionKind;
  readonly text?: string;
}

export const decideView = (state: MeetingState, item: ItemRecord, frame: CardFrame, filled?: Filled): DecideView => {
  const language = languageOf(state, frame);
  const say = sayIn(language);
  const suggestion = filled === undefined ? suggestionFor(state, item) : undefined;
  const fitting = filled?.kind ?? suggestion?.kind ?? fittingKind(state, item);
  const missing = quorumWarning(state, say, item.id);
  const warning = missing === undefined || filled === undefined ? missing : `${missing} ${say('quorum.again')}`;
  const suggested = suggestion === undefined ? '' : typed(suggestion.text, LONGEST_TEXT);
  const kinds = [...new Set<DecisionKind>([fitting, ...COMMON, ...DECISION_KINDS])];
  return {
    item: item.id,
    kindLabel: say('ask.kind'),
    kind: fitting,
    kinds: kinds.map((value) => ({ title: choiceTitle(language, value), value })),
    text: filled?.text === undefined ? suggested : typed(filled.text, LONGEST_FILLED),
    suggested,
    ...(warning === undefined ? {} : { warning }),
    textLabel: say('ask.text'),
    textHint: say('ask.textHint'),
    record: say('do.record'),
    nonce: frame.nonce('decision.record', item.id),
  };
};

const LONGEST_TEXT = 600;
/** Nothing somebody typed is lost for a question. */
const LONGEST_FILLED = 100_000;

/** Only for the first decision of an item: what comes after it is something else. */
const suggestionFor = (state: MeetingState, item: ItemRecord): ReturnType<typeof suggestedDecision> =>
  standingDecisions(state, item.id).length > 0 ? undefined : suggestedDecision(state, item);

/** What is usually struck under such an item, from its type, its proposal and what was written under it. */
const fittingKind = (state: MeetingState, item: ItemRecord): DecisionKind => {
  if (item.type === 'previousMinutes') return 'approvedPreviousMinutes';
  if (item.type === 'agendaApproval') return 'approved';
  if (item.proposal !== undefined || item.type === 'decision') return 'approvedAsProposed';
  return notedAs(state, { item: item.id, kind: 'noted' });
};

const choiceTitle = (language: Language, kind: DecisionKind): string => {
  const label = kindField(language, kind);
  return KINDS_THAT_NEED_TEXT.has(kind) ? sayIn(language)('kind.ownWords', { label }) : label;
};
