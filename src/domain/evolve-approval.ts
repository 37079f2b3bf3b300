import { assertNever } from './assert-never';
import type { EventOf } from './events';
import { traced } from './evolve-record';
import { Growing } from './growing';
import type { MeetingState } from './state';

type ApprovalEvent = EventOf<
  | 'ParagraphEdited'
  | 'SentenceReplaced'
  | 'ReviewOpened'
  | 'CommentMade'
  | 'MinutesApproved'
  | 'MinutesFinalised'
  | 'AdditionMade'
>;

export const evolveApproval = (state: MeetingState, event: ApprovalEvent): MeetingState => {
  switch (event.type) {
    case 'ParagraphEdited': {
      const { paragraph, item, address, text, entry } = event;
      const before = state.paragraphs.find(({ id }) => id === paragraph);
      const edit = { ...traced(event), address, item, original: before?.text ?? '', text };
      return {
        ...state,
        paragraphs: Growing.of(
          state.paragraphs.map((each) =>
            each.id === paragraph ? { ...each, text, sources: [...each.sources, entry] } : each,
          ),
        ),
        edits: [...state.edits, edit],
      };
    }
    case 'SentenceReplaced': {
      const { sentence, item, address, original, text } = event;
      return { ...state, edits: [...state.edits, { ...traced(event), address, item, original, text, sentence }] };
    }
    case 'ReviewOpened': {
      const { version, deadline } = event;
      return { ...state, review: { ...traced(event), version, deadline } };
    }
    case 'CommentMade': {
      const { comment: id, version, text, about } = event;
      const made = { ...traced(event), id, version, text, ...(about === undefined ? {} : { about }) };
      return { ...state, comments: [...state.comments, made] };
    }
    case 'MinutesApproved': {
      const { version, how, digest, decided } = event;
      const given = { ...traced(event), version, how, digest, ...(decided === undefined ? {} : { decided }) };
      return { ...state, approvals: [...state.approvals, given] };
    }
    case 'MinutesFinalised': {
      const { version, digest } = event;
      return { ...state, finalised: { ...traced(event), version, digest } };
    }
    case 'AdditionMade': {
      const { addition: id, text, date } = event;
      return { ...state, additions: [...state.additions, { ...traced(event), id, text, date }] };
    }
    default:
      return assertNever(event);
  }
};
