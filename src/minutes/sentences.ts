import {
  localTime,
  notedAs,
  NUIJA,
  personById,
  TEAMS,
  type Action,
  type Decision,
  type DecisionKind,
  type EntryId,
  type Instant,
  type Interval,
  type ItemRecord,
  type MeetingState,
  type Paragraph,
  type PersonId,
} from '../domain';
import { formatClock, formatClockRange, formatDate, formatSpan, type MinutesPhraseId } from '../language';
import { clockOf, isoLocal } from './heading';
import type { Block } from './minutes';
import { electedSentence, secondingSentence } from './vote-sentences';
import type { Wording } from './wording';

/** "Puheenjohtaja avasi kokouksen klo 12.01."; nothing before the meeting was opened. */
export const openingBlocks = (state: MeetingState, wording: Wording): readonly Block[] =>
  state.phase === 'planned' ? [] : [momentBlock('opening', 'open', state.openedAt, [state.openedIn], wording)];

/** Nothing while the meeting is open: a closing that did not happen is not printed. */
export const closingBlocks = (state: MeetingState, wording: Wording): readonly Block[] => {
  if (state.phase !== 'closed') return [];
  const chaired = state.chair === undefined || state.chair === state.closedBy;
  const phrase = chaired || !state.secretaries.includes(state.closedBy) ? 'close' : 'closedByOther';
  return [momentBlock('closing', phrase, state.closedAt, [state.closedIn], wording)];
};

const momentBlock = (
  role: 'opening' | 'closing' | 'break',
  phrase: MinutesPhraseId,
  at: Instant,
  sources: readonly EntryId[],
  { say, settings, timeZone, language }: Wording,
): Block => {
  const printed = formatClock(localTime(at, timeZone), settings.eventTime, language);
  const text = say(phrase, { time: printed });
  return { role, text, ...(text.includes(printed) ? { time: { at, printed } } : {}), sources };
};

/** Secretaries' paragraphs word for word; a remark says whose it is. Only the first of the discussion is labelled. */
export const paragraphBlock = (
  state: MeetingState,
  paragraph: Paragraph,
  { say, settings, written }: Wording,
  isFirst: boolean,
): Block => {
  const { role, sources, by } = paragraph;
  const text = written(paragraph.text);
  const labelled = role === 'discussion' && settings.discussionLabel && isFirst;
  if (role !== 'remark') return { role, text, ...(labelled ? { label: say('labelDiscussion') } : {}), sources };
  const name = nameIn(state, by);
  return { role, text: name === undefined ? say('remark', { text }) : say('remarkBy', { name, text }), sources };
};

/** What the agenda proposed, then what people did; those the chair said no to are not printed. */
export const proposalBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] => {
  if (!wording.settings.showProposals) return [];
  const onAgenda = item.proposal?.trim() ?? '';
  const made = state.proposals.filter(
    ({ item: of, origin, status }) => of === item.id && origin === 'proposal' && status !== 'rejected',
  );
  return [
    ...(onAgenda === '' ? [] : [proposalBlock(onAgenda, undefined, [], wording)]),
    ...made.map((each) => {
      const seconding = secondingSentence(state, each, wording);
      const text = seconding === '' ? each.text : `${asSentence(each.text)} ${seconding}`;
      return proposalBlock(text, nameIn(state, each.by), each.sources, wording);
    }),
  ];
};

/** "Ehdotus: …", or the words alone under a label; with the name of whoever made it. */
const proposalBlock = (
  typed: string,
  name: string | undefined,
  sources: readonly EntryId[],
  { say, settings, written }: Wording,
): Block => {
  const text = written(typed);
  if (settings.proposalLabel)
    return {
      role: 'proposal',
      text: name === undefined ? text : say('proposalOf', { name, text }),
      label: say('labelProposal'),
      sources,
    };
  return {
    role: 'proposal',
    text: name === undefined ? say('proposal', { text }) : say('proposedBy', { name, text }),
    sources,
  };
};

/** The sentence the chair gave, else the phrase of the kind that fits what the item has. */
export const decisionBlock = (state: MeetingState, decision: Decision, wording: Wording): Block => {
  const kind = notedAs(state, decision);
  const typed = wording.written(decision.text?.trim() ?? '');
  return {
    role: 'decision',
    text:
      typed === ''
        ? kindSentence(state, decision, kind, wording)
        : (electedSentence(state, decision, wording) ?? typed),
    ...(wording.settings.decisionLabel ? { label: wording.say('labelDecision') } : {}),
    decision: kind,
    sources: decision.sources,
  };
};

const kindSentence = (
  state: MeetingState,
  { item }: Decision,
  kind: DecisionKind,
  { say, language }: Wording,
): string => {
  const type = state.agenda.find(({ id }) => id === item)?.type;
  if (kind === 'approved' && type === 'agendaApproval') return say('approvedAgenda');
  if (kind !== 'approvedPreviousMinutes') return say(kind);
  const number = state.meeting.previous?.trim() ?? '';
  const genitive = state.body.genitive?.trim() ?? '';
  const isMemo = state.body.document === 'memo';
  if (number === '') return say(isMemo ? 'approvedPreviousMemo' : 'approvedPreviousMinutes');
  // The genitive is typed by people and Finnish; no rule makes one in another language.
  return language === 'fi' && genitive !== ''
    ? say(isMemo ? 'approvedPreviousMemoOf' : 'approvedPreviousMinutesOf', { genitive, number })
    : say(isMemo ? 'approvedPreviousMemoNumbered' : 'approvedPreviousMinutesNumbered', { number });
};

/** The task, then who answers for it and by when, as far as that was said. */
export const actionBlock = (
  { text: typed, owner, due, sources }: Pick<Action, 'text' | 'owner' | 'due' | 'sources'>,
  { say, language, named }: Wording,
): Block => {
  const text = named(typed);
  const who = owner?.name.trim() ?? '';
  const when = due === undefined ? '' : formatDate(due, language);
  const known =
    who !== '' && when !== ''
      ? say('actionOwnerDue', { owner: who, due: when })
      : who !== ''
        ? say('actionOwner', { owner: who })
        : when !== ''
          ? say('actionDue', { due: when })
          : '';
  return { role: 'action', text: known === '' ? text : `${asSentence(text)} ${known}`, sources };
};

/** "torstai 16.2. klo 12-14" for each coming meeting: a bullet under its own item, elsewhere a sentence. */
export const nextMeetingBlocks = (
  { nextMeetings }: MeetingState,
  { say, settings, language }: Wording,
  form: 'bullets' | 'sentences',
): readonly Block[] =>
  nextMeetings.map(({ date, start, end, sources }) => {
    const from = clockOf(start);
    const to = clockOf(end);
    const when = formatSpan(
      {
        date,
        ...(from === undefined ? {} : { start: from }),
        ...(to === undefined ? {} : { end: to }),
      },
      { time: settings.nextMeetingTime, dash: settings.nextMeetingDash, year: settings.showYear },
      language,
    );
    const time = { at: isoLocal(date, from), printed: when };
    return form === 'bullets'
      ? { role: 'nextMeeting', text: when, bullet: true, time, sources }
      : { role: 'nextMeeting', text: say('nextMeeting', { when }), time, sources };
  });

/** "Kokouksessa pidettiin tauko klo 12.30–12.40."; a break that has not ended only began. */
export const breakBlock = ({ from, to }: Interval, sources: readonly EntryId[], wording: Wording): Block => {
  if (to === undefined) return momentBlock('break', 'breakStarted', from, sources, wording);
  const { say, settings, timeZone, language } = wording;
  const [start, end] = [localTime(from, timeZone), localTime(to, timeZone)];
  const text = say('breakHeld', {
    times: formatClockRange(start, end, { time: settings.eventTime, dash: settings.eventDash }, language),
    from: formatClock(start, settings.eventTime, language),
    to: formatClock(end, settings.eventTime, language),
  });
  return { role: 'break', text, sources };
};

/** Every stretch of time the item was on; one that still runs is not printed. */
export const timesBlocks = (intervals: readonly Interval[], wording: Wording): readonly Block[] => {
  const { say, settings, timeZone, language } = wording;
  const style = { time: settings.eventTime, dash: settings.eventDash };
  const times = intervals.flatMap(({ from, to }) =>
    to === undefined ? [] : [formatClockRange(localTime(from, timeZone), localTime(to, timeZone), style, language)],
  );
  return settings.showItemTimes && times.length > 0
    ? [{ role: 'times', text: say('itemTimes', { times: times.join(', ') }), sources: [] }]
    : [];
};

const nameIn = (state: MeetingState, id: PersonId): string | undefined =>
  id === TEAMS || id === NUIJA ? undefined : personById(state, id)?.name;

/** With a full stop, unless it ends in a mark of its own. */
export const asSentence = (text: string): string => (/[.!?:;…]$/.test(text) ? text : `${text}.`);
