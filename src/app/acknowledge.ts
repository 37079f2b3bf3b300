import {
  currentItem,
  isHandled,
  itemById,
  localTime,
  nameOf,
  nextItem,
  presidingOver,
  type Instant,
  type ItemId,
  type Language,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
} from '../domain';
import { answer, formatClock, formatSpan, type AnswerId } from '../language';
import { approvalWords } from './approval-words';
import { floorWords, namesOf } from './floor-words';
import { attendanceLine, presidingLines } from './acknowledge-attendance';
import { actionLine, standingLines } from './acknowledge-series';
import { languageWords } from './language-words';
import { papersWords } from './papers-words';
import { restrictionWords, toldTo } from './restriction-words';
import { retentionWords } from './retention-words';
import { undoneWords } from './undone-words';
import { voteWords } from './vote-words';
import { votingRulesWords } from './voting-rules-words';

/** What a chat is told of events, one short line each, in the body's language. Cards say the rest. */
export const acknowledge = (
  happened: readonly MeetingEvent[],
  whole: MeetingState,
  /** The record as whoever is told may see it. */
  state: MeetingState = whole,
): readonly string[] => {
  const events = state === whole ? happened : happened.map((event) => toldTo(event, state));
  const lines = events.map((event) => line(event, state, events, whole)).filter((each) => each !== undefined);
  return [...lines, ...presenceLines(events, state), ...presidingLines(events, state), ...standingLines(events, state)];
};

export const clockOf = (at: Instant, state: MeetingState): string =>
  formatClock(localTime(at, state.body.timeZone), 'dot', state.body.language);

const line = (
  event: MeetingEvent,
  state: MeetingState,
  all: readonly MeetingEvent[],
  whole: MeetingState,
): string | undefined => {
  const say = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
    answer(state.body.language, id, { time: clockOf(event.at, state), ...values });
  const itemValues = (id: ItemId | undefined): Record<string, string> => {
    const item = id === undefined ? undefined : itemById(state, id);
    return { number: item?.number ?? '', title: item?.title ?? '' };
  };
  switch (event.type) {
    case 'AgendaSet':
      return say(event.items.length === 1 ? 'agendaSetOne' : 'agendaSet', { count: String(event.items.length) });
    case 'ItemAdded':
      return say('itemAdded', itemValues(event.item.id));
    case 'ItemRenamed':
      return say('itemRenamed', itemValues(event.item));
    case 'ItemRemoved':
      return say('itemRemoved');
    case 'ItemMoved':
      return say('itemMoved', itemValues(event.item));
    case 'MeetingOpened':
      return all.some(({ type }) => type === 'ChairChanged')
        ? say('openedByYou', { name: nameOf(state, event.by) })
        : say('opened');
    case 'ItemOpened':
      return say('itemOn', itemValues(event.item));
    case 'BreakStarted':
      return say('breakStarted');
    case 'BreakEnded':
      return say('breakEnded');
    case 'CloseQuestioned':
      return [
        ...(event.waiting === undefined
          ? []
          : [say('closeQuestionedWaiting', { names: namesOf(state, event.waiting) })]),
        ...(event.unhandled.length === 0
          ? []
          : [
              say('closeQuestioned', {
                items: event.unhandled.map((id) => itemById(state, id)?.number ?? '').join(', '),
              }),
            ]),
      ].join('\n');
    case 'ItemChangeQuestioned':
      return say('itemChangeQuestioned', { names: namesOf(state, event.waiting) });
    case 'ItemVerified':
      return say('itemVerified', { ...itemValues(event.item), digest: event.digest.slice(0, 8) });
    case 'FloorRequested':
    case 'FloorGiven':
    case 'FloorReleased':
      return floorWords(event, state, all);
    case 'ParagraphEdited':
    case 'SentenceReplaced':
    case 'ReviewOpened':
    case 'CommentMade':
    case 'MinutesApproved':
    case 'MinutesFinalised':
    case 'AdditionMade':
      return approvalWords(event, state);
    case 'ProposalSeconded':
    case 'ProposalLapsed':
    case 'VoteOpened':
    case 'VoteCast':
    case 'VoteCounted':
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'DissentFiled':
      return voteWords(event, state);
    case 'ActionDone':
    case 'ActionExtended':
      return actionLine(event, state);
    case 'CloseProposed':
      return say('closeProposed');
    case 'MeetingClosed':
      return say('closed');
    case 'ParagraphWritten':
      return event.role === 'remark'
        ? say('remarkWritten', { ...itemValues(event.item), name: nameOf(state, event.by) })
        : say('paragraphWritten', itemValues(event.item));
    case 'ProposalMade':
      // What a vote came to waits for the chair, who knows.
      return event.origin === 'decision' && !all.some(({ type }) => type === 'VoteClosed')
        ? say('decisionWaits', { chair: chairInBrackets(state, event.item) })
        : undefined;
    case 'ProposalRejected':
      return say('proposalRejected');
    case 'NextMeetingSet':
      return say('nextMeetingSet', { when: nextMeetingWords(event.meeting, state.body.language) });
    case 'BodyDescribed':
      return (
        languageWords(event, whole) ??
        retentionWords(event, whole) ??
        votingRulesWords(event, whole) ??
        attendanceLine(event, state)
      );
    case 'ItemRestricted':
    case 'ItemUnrestricted':
      return restrictionWords(event, state);
    case 'AttachmentAdded':
      return event.item === undefined
        ? say('attachmentAdded', { text: event.text })
        : say('attachmentAddedTo', { ...itemValues(event.item), text: event.text });
    case 'ItemFiled':
      return say('itemFiled', { ...itemValues(event.item), text: event.diaryNumber });
    case 'PapersSet':
      return papersWords(event.papers, state.body.language);
    case 'ExaminersElected':
      return say('examinersElected', { names: event.people.map((id) => nameOf(state, id)).join(', ') });
    case 'ChairChanged':
      return all.some(({ type }) => type === 'MeetingOpened')
        ? undefined
        : say('chairChanged', { name: nameOf(state, event.person) });
    case 'SecretaryNamed':
      return say('secretaryNamed', { name: nameOf(state, event.person) });
    case 'EntryUndone':
      return say('undone', { what: undoneWords(event.undone, state, whole) });
    case 'TextCorrected':
      return say('corrected');
    case 'MinutesDrafted':
      return event.whileOpen ? say('draftWhileOpen') : undefined;
    default:
      return attendanceLine(event, state);
  }
};

/** Several people in one message are named in one line. */
const presenceLines = (events: readonly MeetingEvent[], state: MeetingState): readonly string[] =>
  (
    [
      ['PersonJoined', 'joined'],
      ['PersonLeft', 'left'],
      ['ApologiesReceived', 'apologies'],
    ] as const
  ).flatMap(([type, id]) => {
    const people = events.flatMap((event): readonly PersonId[] =>
      event.type === type && 'person' in event && typeof event.person === 'string' ? [event.person] : [],
    );
    const names = people.map((person) => nameOf(state, person)).join(', ');
    return people.length === 0 ? [] : [answer(state.body.language, id, { names })];
  });

const nextMeetingWords = (
  { date, start, end }: (MeetingEvent & { type: 'NextMeetingSet' })['meeting'],
  language: Language,
): string => {
  const clock = (text: string): { hour: number; minute: number } => {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return { hour, minute };
  };
  const span = {
    date,
    ...(start === undefined ? {} : { start: clock(start) }),
    ...(end === undefined ? {} : { end: clock(end) }),
  };
  return formatSpan(span, { time: 'hoursDot', dash: 'enDash', year: true }, language);
};

const chairInBrackets = (state: MeetingState, item: ItemId): string => {
  const chair = presidingOver(state, item);
  return chair === undefined ? '' : ` (${nameOf(state, chair)})`;
};

/** Which item is on and what comes next, for whoever asks. */
export const statusWords = (state: MeetingState): string => {
  const { language } = state.body;
  if (state.phase === 'planned') {
    const { length } = state.agenda;
    return answer(language, length === 1 ? 'statusPlannedOne' : 'statusPlanned', { count: String(length) });
  }
  if (state.phase === 'closed') return answer(language, 'statusClosed', { time: clockOf(state.closedAt, state) });
  if (state.onBreak) return answer(language, 'statusBreak', { time: clockOf(state.since, state) });
  const item = currentItem(state);
  if (item === undefined) return answer(language, 'statusNoItem', { time: clockOf(state.openedAt, state) });
  const upcoming = upcomingWords(state);
  const { number, title } = item;
  return answer(language, 'statusOpen', { number, title, time: clockOf(state.since, state), next: upcoming });
};

const upcomingWords = (state: MeetingState): string => {
  const next = nextItem(state);
  return next === undefined
    ? answer(state.body.language, 'statusLast')
    : answer(state.body.language, 'statusNext', { number: next.number, title: next.title });
};

/** The agenda as lines of text, for a chat that has no live card: what is done, what is on, what is to come. */
export const agendaWords = (state: MeetingState): string =>
  state.agenda
    .map((item) => {
      const on = currentItem(state)?.id === item.id;
      const mark = on ? '▶' : isHandled(state, item) ? '✓' : '·';
      return `${mark} ${item.number} ${item.title}`;
    })
    .join('\n');
