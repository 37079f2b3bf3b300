import type { DecidedThere, DraftPlace } from './approval-record';
import { approvalAwaitedFrom, examinersOf, isDraftBehind, standingApprovals } from './approvals';
import { isChair, isSecretary, keepersOnly, notAuthorised } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { additionId, commentId } from './ids';
import { accept, fact, freshId, isRefused, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';
import { localTime, type PlainDate } from './time';
import { optionalText, textOf } from './typed-text';

/** From the draft to final minutes: wording, comments, approval, and what is added later. */
export const approvalRules = {
  EditMinutes: ({ meta, address, place, text: typed }: CommandOf<'EditMinutes'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
      if (place?.sentence === undefined) return refuse({ code: 'UnknownAddress', asked: address });
      const text = optionalText(typed);
      if (isRefused(text)) return refuse(text.refusal);
      return edited(state, meta, place, place.sentence, text.value ?? '');
    }),

  OpenReview: ({ meta, deadline }: CommandOf<'OpenReview'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () =>
      ofDraft(state, (version) => {
        if (deadline < today(state, meta)) return refuse({ code: 'DeadlinePassed' });
        return state.review?.deadline === deadline
          ? accept()
          : accept({ ...fact(meta), type: 'ReviewOpened', version, deadline });
      }),
    ),

  CommentOnMinutes: (command: CommandOf<'CommentOnMinutes'>, state: MeetingState): Verdict => {
    const { meta, address, place, text: typed } = command;
    if (!takesPart(state, meta)) return notAuthorised(state, 'participant');
    return ofDraft(state, (version) => {
      if (state.review === undefined) return refuse({ code: 'NotInReview' });
      const { deadline } = state.review;
      if (today(state, meta) > deadline) return refuse({ code: 'ReviewOver', deadline });
      if (address !== undefined && place === undefined) return refuse({ code: 'UnknownAddress', asked: address });
      const text = textOf(typed);
      if (isRefused(text)) return refuse(text.refusal);
      const comment = commentId(freshId(state, 'k'));
      const about = place === undefined ? {} : { about: aboutPlace(place) };
      return accept({ ...fact(meta), type: 'CommentMade', comment, version, text: text.value, ...about });
    });
  },

  ApproveMinutes: ({ meta, digest }: CommandOf<'ApproveMinutes'>, state: MeetingState): Verdict => {
    const { by } = meta;
    const examiners = examinersOf(state);
    if (!isChair(state, by) && !examiners.includes(by))
      return examiners.length === 0 ? notAuthorised(state, 'chair') : notAuthorised(state, 'chair', 'examiner');
    return ofDraft(state, (version) => {
      if (standingApprovals(state).some((each) => each.by === by)) return accept();
      if (isDraftBehind(state)) return refuse({ code: 'DraftBehind' });
      const how = examiners.includes(by) ? 'examiner' : 'chair';
      const approved: MeetingEvent = { ...fact(meta), type: 'MinutesApproved', version, how, digest };
      const isLast = approvalAwaitedFrom(state).every((person) => person === by);
      return isLast ? accept(approved, finalised(meta, version, digest)) : accept(approved);
    });
  },

  RecordApproval: ({ meta, digest, decided }: CommandOf<'RecordApproval'>, state: MeetingState): Verdict =>
    state.finalised === undefined
      ? ofDraft(state, (version) =>
          accept(approvedThere(meta, version, digest, decided), finalised(meta, version, digest)),
        )
      : accept(),

  AddToMinutes: ({ meta, text: typed }: CommandOf<'AddToMinutes'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      if (state.finalised === undefined) return refuse({ code: 'NotFinal' });
      const text = textOf(typed);
      if (isRefused(text)) return refuse(text.refusal);
      const addition = additionId(freshId(state, 't'));
      return accept({ ...fact(meta), type: 'AdditionMade', addition, text: text.value, date: today(state, meta) });
    }),
};

/** A paragraph people wrote changes itself, where it is printed as it is; of anything else the sentence is replaced. */
const edited = (
  state: MeetingState,
  meta: Meta,
  { address, item }: DraftPlace,
  { key, original, printed, paragraph }: NonNullable<DraftPlace['sentence']>,
  text: string,
): Verdict => {
  if (text === printed) return accept();
  const written = state.paragraphs.find(({ id }) => id === paragraph);
  if (written !== undefined && (text === '' || written.text === printed))
    return accept({ ...fact(meta), type: 'ParagraphEdited', paragraph: written.id, item, address, text });
  return text === ''
    ? refuse({ code: 'CannotLeaveOut', asked: address })
    : accept({ ...fact(meta), type: 'SentenceReplaced', sentence: key, item, address, original, text });
};

const aboutPlace = ({ address, item, sentence }: DraftPlace) => ({
  address,
  item,
  ...(sentence === undefined ? {} : { printed: sentence.printed }),
});

const approvedThere = (meta: Meta, version: number, digest: string, decided: DecidedThere): MeetingEvent => ({
  ...fact(meta),
  type: 'MinutesApproved',
  version,
  how: 'nextMeeting',
  digest,
  decided,
});

const finalised = (meta: Meta, version: number, digest: string): MeetingEvent => ({
  ...fact(meta),
  type: 'MinutesFinalised',
  version,
  digest,
});

/** Runs a rule about the newest draft of a meeting that is over. */
const ofDraft = (state: MeetingState, rule: (version: number) => Verdict): Verdict => {
  if (state.phase !== 'closed') return refuse({ code: 'MeetingNotClosed' });
  const version = state.drafts.at(-1)?.version;
  return version === undefined ? refuse({ code: 'NoDraft' }) : rule(version);
};

const takesPart = (state: MeetingState, { by }: Meta): boolean =>
  state.people.some(({ id }) => id === by) || isChair(state, by) || isSecretary(state, by);

const today = ({ body }: MeetingState, { said }: Meta): PlainDate => localTime(said, body.timeZone).date;
