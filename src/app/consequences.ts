import { addMinutes, type EntryId, type Instant, type MeetingEvent, type MeetingState } from '../domain';
import type { Errand, LiveCard } from './errands';

/** How long nobody may be in the meeting before closing is proposed, in minutes. */
const EMPTY_FOR_MINUTES = 15;
/** How long a proposed closing waits for an answer before the draft is made anyway, in minutes. */
const UNANSWERED_FOR_MINUTES = 12 * 60;

export interface Planned {
  readonly errand: Errand;
  readonly due: Instant;
}

/** What follows from events in the world: which cards change, when the draft is made, which timers start. */
export const consequencesOf = (
  events: readonly MeetingEvent[],
  after: MeetingState,
  now: Instant,
): readonly Planned[] => {
  const cards = unique(events.flatMap((event) => cardsOf(event, after)));
  const agenda = events.some(changesAgendaCard) ? [{ kind: 'card', card: 'agenda' } as const] : [];
  return [
    ...[...cards, ...agenda].map((errand) => ({ errand, due: now })),
    ...events.flatMap((event) => timersOf(event, after, now)),
  ];
};

const changesAgendaCard = ({ type }: MeetingEvent): boolean =>
  ![
    'PersonIntroduced',
    'PersonJoined',
    'PersonLeft',
    'ApologiesReceived',
    'TeamsMeetingStarted',
    'TeamsMeetingEnded',
    'NextMeetingSet',
    'MinutesDrafted',
    'BodyDescribed',
    'RosterSet',
    'MeetingDescribed',
  ].includes(type);

const cardsOf = (event: MeetingEvent, after: MeetingState): readonly Errand[] => {
  switch (event.type) {
    case 'DecisionRecorded':
    case 'DecisionAmended':
    case 'DecisionWithdrawn':
      return [card('decision', event.decision)];
    case 'ProposalMade':
    case 'ProposalConfirmed':
    case 'ProposalRejected':
      return [card('proposal', event.proposal)];
    case 'ActionAssigned':
    case 'ActionDone':
      return [card('action', event.action)];
    case 'TextCorrected':
      return event.subject.kind === 'paragraph' ? [] : [card(event.subject.kind, event.subject.id)];
    case 'EntryUndone':
      return undoneCards(event.undone, after);
    default:
      return [];
  }
};

/** The cards of what an undone entry had made or changed have to say so. */
const undoneCards = (undone: EntryId, after: MeetingState): readonly Errand[] =>
  after.history
    .filter((event) => event.entry === undone && event.type !== 'EntryUndone')
    .flatMap((event) => cardsOf(event, after));

const timersOf = (event: MeetingEvent, after: MeetingState, now: Instant): readonly Planned[] => {
  switch (event.type) {
    case 'MeetingClosed':
      return [{ errand: { kind: 'draft', why: 'closed' }, due: now }];
    case 'TeamsMeetingEnded':
      return after.phase === 'open'
        ? [{ errand: { kind: 'proposeClosing', reason: 'teamsMeetingEnded' }, due: now }]
        : [];
    case 'PersonLeft':
      return after.phase === 'open' && after.presence.every(({ to }) => to !== undefined)
        ? [{ errand: { kind: 'proposeClosing', reason: 'everybodyLeft' }, due: addMinutes(now, EMPTY_FOR_MINUTES) }]
        : [];
    case 'CloseProposed':
      return [{ errand: { kind: 'draftAnyway' }, due: addMinutes(now, UNANSWERED_FOR_MINUTES) }];
    default:
      return [];
  }
};

const card = (of: LiveCard, target: string): Errand => ({ kind: 'card', card: of, target });

const unique = (errands: readonly Errand[]): readonly Errand[] => [
  ...new Map(errands.map((errand) => [JSON.stringify(errand), errand])).values(),
];
