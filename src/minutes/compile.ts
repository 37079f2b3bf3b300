import { asApproved, instant, instantOf, type Instant, type Language, type MeetingState } from '../domain';
import { standing } from './attendance';
import { appendicesOf } from './appendices';
import { approvalLists, statusOf } from './approval';
import { editedItems } from './draft-sentences';
import { appealsOf, listsOf, signaturesOf } from './end-matter';
import { actionsAtClosing } from './carried-actions';
import { factsOf } from './facts';
import { headerLines, plannedSpan, titleOf } from './heading';
import { filingLines, metadataOf } from './metadata';
import { MINUTES_SCHEMA, type DocumentStatus, type Minutes } from './minutes';
import { participantsOf } from './participants';
import { publishedRecord } from './public-record';
import { wordingFor, type Wording } from './wording';

export interface CompileOptions {
  /** Version of the draft: 1, 2, 3 … */
  readonly version: number;
  /** The body's where not given. */
  readonly language?: Language;
  readonly profile?: string;
  /** The version for everybody: of a restricted item its public heading, that it is restricted and why. */
  readonly isPublic?: boolean;
}

/**
 * The minutes a record makes. Pure: the same record gives the same document for ever, so nothing here may ask for the
 * time, and every sentence is a person's own, a fixed phrase, or a fact of the record. What was approved for good stays as
 * it was, whatever was recorded since.
 */
export const compile = (
  now: MeetingState,
  { version, language, profile, isPublic = false }: CompileOptions,
): Minutes => {
  const whole = actionsAtClosing(asApproved(now));
  const wording = wordingFor(whole.body, language, profile);
  const state = isPublic ? publishedRecord(whole, wording.language) : whole;
  const isWhole = state === whole;
  const status = statusOf(now, version, wording);
  const { form, indentMm, fontSizePt, pageNumbers } = wording.settings;
  const participants = participantsOf(state, wording);
  return {
    schema: MINUTES_SCHEMA,
    language: wording.language,
    profile: wording.profile,
    status: isWhole ? status : published(status, wording),
    title: titleOf(state, wording),
    author: wording.named(state.body.name.trim()),
    madeFor: momentOf(state),
    facts: factsOf(state),
    metadata: metadataOf(state, wording),
    header: [...headerLines(state, wording), ...filingLines(state, wording)],
    ...(participants === undefined ? {} : { participants }),
    items: editedItems(state, wording),
    ...some('signatures', signaturesOf(state, wording)),
    ...some('lists', [...listsOf(state, wording), ...approvalLists(now, wording, !isWhole)]),
    ...some('appeals', appealsOf(state, wording)),
    ...some('appendices', appendicesOf(state, wording)),
    ...(state.body.template === undefined ? {} : { template: state.body.template }),
    layout: { form, indentMm, fontSizePt, pageNumbers },
  };
};

/** A part of the document, or nothing where it would be empty. */
const some = <Name extends string, Each>(
  name: Name,
  all: readonly Each[],
): Readonly<Partial<Record<Name, readonly Each[]>>> =>
  (all.length === 0 ? {} : { [name]: all }) as Readonly<Partial<Record<Name, readonly Each[]>>>;

/** Whoever reads it has to know that there is more. */
const published = (status: DocumentStatus, { say }: Wording): DocumentStatus => ({
  ...status,
  line: say('publicVersion', { line: status.line }),
});

/** The closing, else the last thing recorded, else the planned start: a moment the record itself knows. */
const momentOf = (state: MeetingState): Instant => {
  if (state.phase === 'closed') return state.closedAt;
  const last = standing(state).findLast(({ type }) => type !== 'MinutesDrafted');
  if (last !== undefined) return last.said;
  const planned = plannedSpan(state);
  return planned === undefined
    ? instant(0)
    : instantOf(planned.date, planned.start ?? { hour: 0, minute: 0 }, state.body.timeZone);
};
