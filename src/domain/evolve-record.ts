import { assertNever } from './assert-never';
import type { EventOf, MeetingEvent } from './events';
import { Growing } from './growing';
import type { Decision, MeetingState, Proposal, Traced } from './state';

type RecordEvent = EventOf<
  | 'ParagraphWritten'
  | 'DecisionRecorded'
  | 'DecisionAmended'
  | 'DecisionWithdrawn'
  | 'ProposalMade'
  | 'ProposalConfirmed'
  | 'ProposalRejected'
  | 'ActionAssigned'
  | 'TextCorrected'
  | 'NextMeetingSet'
>;

export const evolveRecord = (state: MeetingState, event: RecordEvent): MeetingState => {
  switch (event.type) {
    case 'ParagraphWritten': {
      const { paragraph, item, role, text } = event;
      return { ...state, paragraphs: state.paragraphs.with([{ id: paragraph, item, role, text, ...traced(event) }]) };
    }
    case 'DecisionRecorded':
      return { ...state, decisions: [...state.decisions, decisionOf(event)] };
    case 'DecisionAmended':
      return changeDecision(state, event, ({ text: _before, ...decision }) => ({
        ...decision,
        kind: event.kind,
        ...(event.text === undefined ? {} : { text: event.text }),
        amended: true,
      }));
    case 'DecisionWithdrawn':
      return changeDecision(state, event, (decision) => ({
        ...decision,
        withdrawn: { reason: event.reason, at: event.at },
      }));
    case 'ProposalMade': {
      const { proposal, item, text, kind, origin } = event;
      const made: Proposal = {
        ...traced(event),
        id: proposal,
        item,
        text,
        kind,
        origin,
        seconders: [],
        status: 'waiting',
      };
      return { ...state, proposals: [...state.proposals, made] };
    }
    case 'ProposalConfirmed':
    case 'ProposalRejected': {
      const status = event.type === 'ProposalConfirmed' ? 'confirmed' : 'rejected';
      return { ...state, proposals: changed(state.proposals, event.proposal, event, (each) => ({ ...each, status })) };
    }
    case 'ActionAssigned': {
      const { action, item, text, owner, due } = event;
      const assigned = {
        ...traced(event),
        id: action,
        text,
        done: false,
        ...(item === undefined ? {} : { item }),
        ...(owner === undefined ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
      };
      return { ...state, actions: [...state.actions, assigned] };
    }
    case 'TextCorrected':
      return corrected(state, event);
    case 'NextMeetingSet': {
      const others = state.nextMeetings.filter(({ date }) => date !== event.meeting.date);
      const all = [...others, { ...event.meeting, ...traced(event) }];
      return { ...state, nextMeetings: all.sort((a, b) => (a.date < b.date ? -1 : 1)) };
    }
    default:
      return assertNever(event);
  }
};

const decisionOf = (event: EventOf<'DecisionRecorded'>): Decision => ({
  ...traced(event),
  id: event.decision,
  item: event.item,
  kind: event.kind,
  amended: false,
  ...(event.text === undefined ? {} : { text: event.text }),
  ...(event.proposal === undefined ? {} : { proposal: event.proposal }),
  ...(event.withoutQuorum === undefined ? {} : { withoutQuorum: event.withoutQuorum }),
});

const corrected = (state: MeetingState, event: EventOf<'TextCorrected'>): MeetingState => {
  const { subject, text } = event;
  const put = <Each extends { readonly text?: string }>(each: Each): Each => ({ ...each, text });
  switch (subject.kind) {
    case 'paragraph':
      return { ...state, paragraphs: Growing.of(changed(state.paragraphs.slice(), subject.id, event, put)) };
    case 'decision':
      return changeDecision(state, { ...event, decision: subject.id }, put);
    case 'proposal':
      return { ...state, proposals: changed(state.proposals, subject.id, event, put) };
    case 'action':
      return { ...state, actions: changed(state.actions, subject.id, event, put) };
    case 'attachment':
      return { ...state, attachments: changed(state.attachments, subject.id, event, put) };
    default:
      return assertNever(subject);
  }
};

const changeDecision = (
  state: MeetingState,
  event: Pick<MeetingEvent, 'entry'> & { readonly decision: Decision['id'] },
  change: (decision: Decision) => Decision,
): MeetingState => ({ ...state, decisions: changed(state.decisions, event.decision, event, change) });

/** One record of many as an event changed it, and traced to that event. */
export const changed = <Each extends Traced & { readonly id: string }>(
  all: readonly Each[],
  id: Each['id'],
  event: Pick<MeetingEvent, 'entry'>,
  change: (each: Each) => Each,
): readonly Each[] =>
  all.map((each) => (each.id === id ? change({ ...each, sources: [...each.sources, event.entry] }) : each));

/** By whom and when, as every record keeps it. */
export const traced = (event: MeetingEvent): Traced => ({ sources: [event.entry], by: event.by, at: event.at });
