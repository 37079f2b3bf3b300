import {
  decisionId,
  entryId,
  instant,
  itemId,
  paragraphId,
  personId,
  replay,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
} from '../src/domain';

export interface Size {
  readonly items: number;
  readonly people: number;
  /** How long it lasts. */
  readonly hours: number;
}

type Happened = MeetingEvent extends infer Event
  ? Event extends MeetingEvent
    ? Omit<Event, 'entry' | 'by' | 'at' | 'said'>
    : never
  : never;

const SENTENCE =
  'Keskustelussa tuotiin esiin hankkeen kustannukset, aikataulu ja vaikutukset kuntalaisten palveluihin, ja todettiin valmistelun etenevän.';

/** A meeting of any size that was held and closed: every item presented, discussed and decided, people coming and going. */
export const largeMeeting = ({ items, people, hours }: Size): MeetingState => {
  const began = Date.parse('2026-03-05T07:00:00Z');
  const stepMs = (hours * 3_600_000) / (items + 1);
  let minute = began;
  let count = 0;
  const all: MeetingEvent[] = [];
  const happened = (by: PersonId, event: Happened): void => {
    const at = instant(minute);
    count += 1;
    all.push({ ...event, by, at, said: at, entry: entryId(`e${count}`) });
  };
  const person = (index: number): PersonId => personId(`person-${index}`);
  const idOf = (index: number): ReturnType<typeof itemId> => itemId(`item-${index}`);
  const [chair, secretary, teams] = [person(0), person(1), personId('teams')];
  happened(secretary, {
    type: 'BodyDescribed',
    body: { name: 'Suuri valtuusto', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'kunta' },
  });
  happened(secretary, { type: 'MeetingDescribed', meeting: { number: '1/2026', start: '2026-03-05T09:00' } });
  happened(secretary, {
    type: 'RosterSet',
    people: Array.from({ length: people }, (_, index) => ({
      id: person(index),
      name: `Etunimi ${index} Sukunimi`,
      organisation: `Ryhmä ${index % 9}`,
      group: index === 1 ? ('secretaries' as const) : ('members' as const),
      ...(index === 0 ? { role: 'chair' as const } : {}),
      ...(index === 1 ? { role: 'secretary' as const } : {}),
    })),
  });
  happened(secretary, {
    type: 'AgendaSet',
    items: Array.from({ length: items }, (_, index) => ({
      id: idOf(index),
      number: String(index + 1),
      title: `Asia ${index + 1}: talousarvion muutos`,
      level: 1,
      type: index === 0 ? ('opening' as const) : ('decision' as const),
      presenters: [],
    })),
  });
  for (let index = 0; index < people; index += 1)
    happened(teams, { type: 'PersonJoined', person: person(index), evidence: 'teams' });
  happened(chair, { type: 'MeetingOpened' });
  for (let index = 0; index < items; index += 1) {
    minute = began + (index + 1) * stepMs;
    happened(chair, { type: 'ItemOpened', item: idOf(index) });
    const visitor = person(2 + (index % (people - 2)));
    if (index % 3 === 1) happened(teams, { type: 'PersonLeft', person: visitor, evidence: 'teams' });
    for (const role of ['presentation', 'discussion'] as const)
      happened(secretary, {
        type: 'ParagraphWritten',
        paragraph: paragraphId(`${role}-${index}`),
        item: idOf(index),
        role,
        text: Array.from({ length: 4 }, () => SENTENCE).join(' '),
      });
    happened(chair, {
      type: 'DecisionRecorded',
      decision: decisionId(`d-${index}`),
      item: idOf(index),
      kind: 'approved',
    });
    minute += stepMs / 2;
    if (index % 3 === 1) happened(teams, { type: 'PersonJoined', person: visitor, evidence: 'teams' });
  }
  happened(chair, { type: 'MeetingClosed' });
  return replay(all);
};
