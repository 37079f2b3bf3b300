import { nameOf, type EventOf, type MeetingState } from '../domain';
import { answer, formatDate, type AnswerId } from '../language';
import { shortened } from './shortened';

type ApprovalEvent = EventOf<
  | 'ParagraphEdited'
  | 'SentenceReplaced'
  | 'ReviewOpened'
  | 'CommentMade'
  | 'MinutesApproved'
  | 'MinutesFinalised'
  | 'AdditionMade'
>;

const APPROVED = {
  chair: 'minutesApproved',
  examiner: 'minutesExamined',
  nextMeeting: 'minutesApprovedThere',
} as const;

/** What the chat is told of a draft's changes, comments and approval. */
export const approvalWords = (event: ApprovalEvent, state: MeetingState): string => {
  const { language } = state.body;
  const say = (id: AnswerId, values: Readonly<Record<string, string>>): string => answer(language, id, values);
  const name = nameOf(state, event.by);
  switch (event.type) {
    case 'ParagraphEdited':
    case 'SentenceReplaced': {
      const edit = state.edits.findLast(({ sources }) => sources.includes(event.entry));
      // Kept from whoever reads this.
      if (edit === undefined) return say('sentenceEditedUnseen', { address: event.address });
      const words = { address: event.address, before: shortened(edit.original), after: shortened(event.text) };
      return say(event.text === '' ? 'paragraphLeftOut' : 'sentenceEdited', words);
    }
    case 'ReviewOpened':
      return say('reviewOpened', { day: formatDate(event.deadline, language) });
    case 'CommentMade':
      return event.about === undefined
        ? say('commentMade', { name })
        : say('commentMadeOn', { name, address: event.about.address });
    case 'MinutesApproved':
      return say(APPROVED[event.how], { name });
    case 'MinutesFinalised':
      return say('minutesFinal', { digest: event.digest.slice(0, 8) });
    case 'AdditionMade':
      return say('additionMade', { day: formatDate(event.date, language) });
  }
};
