import {
  decide,
  entryId,
  evolve,
  initialState,
  instant,
  meetingId,
  NUIJA,
  personId,
  plainDate,
  type AgendaLine,
  type Language,
  type MeetingState,
  type Person,
  type PersonId,
  type Request,
} from '../../../src/domain';
import type { CardFrame, Viewer } from '../../../bot/cards';
import { WORDS } from './sample-words';

export const CHAIR = personId('korhonen');
export const SECRETARY = personId('lindqvist');
export const MEMBER = personId('nieminen');

const peopleOf = (language: Language): readonly Person[] => {
  const { ministry, agency } = WORDS[language];
  return [
    { id: CHAIR, name: 'Aino Korhonen', organisation: ministry, role: 'chair', group: 'members' },
    { id: MEMBER, name: 'Mikko Nieminen', organisation: agency, group: 'members' },
    { id: SECRETARY, name: 'Sofia Lindqvist', organisation: ministry, role: 'secretary', group: 'secretaries' },
  ];
};

const line = (number: string, title: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
  number,
  title,
  level: 1,
  type: 'information',
  presenters: [],
  ...more,
});

/** What each item of the sample agenda is, besides its title. */
const ITEMS: readonly ((words: (typeof WORDS)[Language]) => Partial<AgendaLine>)[] = [
  () => ({ type: 'opening' }),
  () => ({ type: 'previousMinutes' }),
  () => ({ presenters: ['Mikko Nieminen'], minutes: 15 }),
  () => ({ presenters: ['Veera Laaksonen'], minutes: 20 }),
  () => ({ presenters: ['Oskari Salonen', 'Emma Wikström'], minutes: 25 }),
  ({ budgetProposal }) => ({ type: 'decision', proposal: budgetProposal, minutes: 20 }),
  () => ({ type: 'anyOtherBusiness' }),
  () => ({ type: 'nextMeetings' }),
  () => ({ type: 'closing' }),
];

const agendaOf = (language: Language): readonly AgendaLine[] =>
  WORDS[language].titles.map((title, index) => line(String(index + 1), title, ITEMS[index]?.(WORDS[language]) ?? {}));

/** One thing somebody does, at a local time of the meeting's day. */
export type Step = readonly [clock: string, by: PersonId, request: Request];

/** Plays steps through the real rules; a step the rules refuse is a mistake in the test. */
export const play = (state: MeetingState, steps: readonly Step[]): MeetingState =>
  steps.reduce((before, [clock, by, request]) => {
    const meta = { entry: entryId(`entry-${String(before.history.length + 1)}`), by, said: at(clock) };
    const verdict = decide({ ...request, meta }, before);
    if (verdict.kind === 'refused') throw new Error(`${request.type} at ${clock}: ${verdict.refusal.code}`);
    return verdict.events.reduce(evolve, before);
  }, state);

/** A moment of 7 December 2026 by the clock in Helsinki. */
const at = (clock: string): ReturnType<typeof instant> => instant(`2026-12-07T${clock}:00+02:00`);

export const planned = (language: Language = 'fi', agenda: readonly AgendaLine[] = agendaOf(language)): MeetingState =>
  play(initialState, [
    [
      '11:00',
      SECRETARY,
      {
        type: 'DescribeBody',
        body: { name: WORDS[language].body, language, timeZone: 'Europe/Helsinki', profile: 'ohjausryhma' },
      },
    ],
    ['11:00', SECRETARY, { type: 'SetRoster', people: peopleOf(language) }],
    [
      '11:01',
      SECRETARY,
      {
        type: 'DescribeMeeting',
        meeting: { number: '5/2026', start: '2026-12-07T12:00', end: '2026-12-07T14:00', place: WORDS[language].place },
      },
    ],
    ...(agenda.length === 0 ? [] : [['11:02', SECRETARY, { type: 'SetAgenda', lines: agenda }] satisfies Step]),
  ]);

/** Item 5 is on; 2, 3 and 4 have their decisions. */
export const onItemFive = (language: Language = 'fi'): MeetingState =>
  play(planned(language), [
    ['12:01', CHAIR, { type: 'OpenMeeting' }],
    ['12:02', CHAIR, { type: 'NextItem' }],
    ['12:03', CHAIR, { type: 'RecordDecision', kind: 'approvedPreviousMinutes' }],
    ['12:04', CHAIR, { type: 'NextItem' }],
    ['12:22', CHAIR, { type: 'RecordDecision', kind: 'notedPresentation' }],
    ['12:23', CHAIR, { type: 'NextItem' }],
    ['12:42', CHAIR, { type: 'RecordDecision', kind: 'decided', text: WORDS[language].interimReport }],
    ['12:43', CHAIR, { type: 'NextItem' }],
  ]);

/** Item 5 with a decision by the chair and a proposal that waits. */
export const decidedOnFive = (language: Language = 'fi'): MeetingState =>
  play(onItemFive(language), [
    ['13:02', SECRETARY, { type: 'WriteParagraph', role: 'discussion', text: WORDS[language].discussion }],
    ['13:11', CHAIR, { type: 'RecordDecision', kind: 'noted' }],
    ['13:12', MEMBER, { type: 'RecordDecision', kind: 'decided', text: WORDS[language].proposal }],
    [
      '13:13',
      SECRETARY,
      {
        type: 'AssignAction',
        text: WORDS[language].action,
        owner: { name: 'Mikko Nieminen' },
        due: plainDate('2027-03-15'),
      },
    ],
  ]);

export const closed = (language: Language = 'fi'): MeetingState =>
  play(decidedOnFive(language), [
    ['13:14', CHAIR, { type: 'NextItem' }],
    ['13:20', CHAIR, { type: 'RecordDecision', kind: 'approvedAsProposed' }],
    ['13:30', CHAIR, { type: 'NextItem' }],
    ['13:40', CHAIR, { type: 'NextItem' }],
    [
      '13:41',
      SECRETARY,
      { type: 'SetNextMeeting', meeting: { date: plainDate('2027-02-16'), start: '12:00', end: '14:00' } },
    ],
    ['13:50', CHAIR, { type: 'NextItem' }],
    ['13:52', CHAIR, { type: 'CloseMeeting' }],
  ]);

/** Its draft lies open for comments. */
export const inReview = (language: Language = 'fi'): MeetingState =>
  play(closed(language), [
    ['14:00', NUIJA, { type: 'RecordDraft', version: 1, language, profile: 'ohjausryhma', digests: {} }],
    ['14:01', SECRETARY, { type: 'OpenReview', deadline: plainDate('2026-12-20') }],
  ]);

/** Forty items whose titles are as long as people make them, item 20 on. */
export const longMeeting = (language: Language = 'fi'): MeetingState => {
  const title = (index: number): string =>
    `Asia ${String(index)}: ${'selvitys yhteisen toimintatavan mahdollisuuksista '.repeat(4)}`.slice(0, 120);
  const agenda = Array.from({ length: 40 }, (_, index) =>
    line(String(index + 1), title(index + 1), { presenters: ['Oskari Salonen', 'Emma Wikström'], minutes: 5 }),
  );
  const handled = Array.from({ length: 19 }, (_, index): readonly Step[] => {
    const minute = String(index + 10);
    return [
      [`12:${minute}`, CHAIR, { type: 'RecordDecision', kind: 'decided', text: 'Päätettiin, että '.repeat(20) }],
      [`12:${minute}`, CHAIR, { type: 'NextItem' }],
    ];
  });
  return play(planned(language, agenda), [
    ['12:01', CHAIR, { type: 'OpenMeeting' }],
    ...handled.flat(),
    ['12:40', CHAIR, { type: 'RecordDecision', kind: 'decided', text: 'Päätettiin, että '.repeat(60) }],
  ]);
};

/** Nonces that count 1, 2, 3 … so that a card can be compared with one in a file. */
export const frame = (viewer: Viewer = 'everyone', more: Partial<CardFrame> = {}): CardFrame => {
  let count = 0;
  return {
    meeting: meetingId('meeting-1'),
    version: 42,
    viewer,
    refreshFor: ['29:chair', '29:secretary'],
    nonce: () => `nonce-${String((count += 1))}`,
    ...more,
  };
};

export const agendaLine = line;
