import {
  decisionId,
  itemId,
  paragraphId,
  personId,
  plainDate,
  proposalId,
  type DecisionKind,
  type ItemType,
  type Language,
  type MeetingEvent,
  type Person,
} from '../../src/domain';
import story from '../fixtures/auroraai-5-2022.json';
import { wrote } from './meeting-facts';

const chair = personId('levasma');
const secretary = personId('pouttu');

interface Item {
  readonly number: string;
  readonly title: string;
  readonly type: string;
  readonly on: string;
  readonly presentation?: string;
  readonly discussion?: string;
  readonly decision?: { readonly at: string; readonly kind: string };
}
const items: readonly Item[] = story.items;
const idOf = ({ number }: Item): ReturnType<typeof itemId> => itemId(`aurora-${number}`);

const people: readonly Person[] = story.people.map(({ id, name, organisation, role, group, column, items: on }) => ({
  id: personId(id),
  name,
  organisation,
  group: group as Person['group'],
  column: column === 1 ? 1 : 2,
  ...(role === undefined ? {} : { role: role as NonNullable<Person['role']> }),
  ...(on === undefined ? {} : { items: on }),
}));

/**
 * The journal of the fifth meeting of the AuroraAI steering group: what its published minutes say, as it would have
 * been recorded. A member's decision waits as a proposal, and the chair rejects it.
 */
export const auroraaiMeeting = (language: Language): readonly MeetingEvent[] => {
  const events: readonly MeetingEvent[] = [
    wrote(secretary, '09:00', { type: 'BodyDescribed', body: { ...story.body, language } }),
    wrote(secretary, '09:01', { type: 'MeetingDescribed', meeting: story.meeting }),
    wrote(secretary, '09:02', { type: 'RosterSet', people }),
    wrote(secretary, '09:03', {
      type: 'AgendaSet',
      items: items.map((item) => ({
        id: idOf(item),
        number: item.number,
        title: item.title,
        level: 1,
        type: item.type as ItemType,
        presenters: [],
      })),
    }),
    ...story.stays.flatMap(({ people: who, from, to }) =>
      who.flatMap((id) => [
        wrote(personId('teams'), from, { type: 'PersonJoined', person: personId(id), evidence: 'teams' }),
        wrote(personId('teams'), to, { type: 'PersonLeft', person: personId(id), evidence: 'teams' }),
      ]),
    ),
    wrote(chair, '12:01', { type: 'MeetingOpened' }),
    ...items.flatMap(itemEvents),
    wrote(personId('vaananen'), '13:46:30', {
      type: 'ProposalMade',
      proposal: proposalId('rejected'),
      item: itemId('aurora-6'),
      text: 'Merkittiin esitys tiedoksi.',
      kind: 'decided',
      origin: 'decision',
    }),
    wrote(chair, '13:47', { type: 'ProposalRejected', proposal: proposalId('rejected') }),
    wrote(secretary, '13:50:30', {
      type: 'NextMeetingSet',
      meeting: { ...story.nextMeeting, date: plainDate(story.nextMeeting.date) },
    }),
    wrote(chair, '13:52', { type: 'MeetingClosed' }),
  ];
  return events.toSorted((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0));
};

const itemEvents = (item: Item): readonly MeetingEvent[] => {
  const written = (role: 'presentation' | 'discussion', text: string | undefined): readonly MeetingEvent[] =>
    text === undefined
      ? []
      : [
          wrote(secretary, item.on, {
            type: 'ParagraphWritten',
            paragraph: paragraphId(`${item.number}-${role}`),
            item: idOf(item),
            role,
            text,
          }),
        ];
  return [
    wrote(chair, item.on, { type: 'ItemOpened', item: idOf(item) }),
    ...written('presentation', item.presentation),
    ...written('discussion', item.discussion),
    ...(item.decision === undefined
      ? []
      : [
          wrote(chair, item.decision.at, {
            type: 'DecisionRecorded',
            decision: decisionId(`decision-${item.number}`),
            item: idOf(item),
            kind: item.decision.kind as DecisionKind,
          }),
        ]),
  ];
};
