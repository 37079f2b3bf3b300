import {
  entryId,
  instantOf,
  itemId,
  personId,
  plainDate,
  type AgendaItem,
  type AgendaLine,
  type Command,
  type EntryId,
  type Instant,
  type ItemId,
  type ItemType,
  type MeetingEvent,
  type Person,
  type PersonId,
  type Request,
} from '../../src/domain';

/** The day of every meeting in the specs: a Wednesday, Helsinki two hours ahead of UTC. */
const DAY = plainDate('2022-12-07');

/**
 * A moment by the meeting's own clock: `12:01` or `12:01:04`, on another day as `2022-10-30 03:30`, and in UTC as
 * `2022-10-30T00:30:00.000Z` where the clock shows a time twice.
 */
export const at = (when: string): Instant => {
  if (when.endsWith('Z')) return when as Instant;
  const [day, clock] = when.includes(' ') ? when.split(' ') : [DAY, when];
  const [hour, minute, second] = (clock ?? '').split(':').map(Number);
  const start = instantOf(plainDate(day ?? ''), { hour: hour ?? NaN, minute: minute ?? NaN }, 'Europe/Helsinki');
  return new Date(Date.parse(start) + (second ?? 0) * 1000).toISOString() as Instant;
};

export const clock = (text: string): { readonly hour: number; readonly minute: number } => {
  const [hour, minute] = text.split(':').map(Number);
  return { hour: hour ?? NaN, minute: minute ?? NaN };
};

export const chair = personId('aino');
export const viceChair = personId('ville');
export const secretary = personId('saara');
export const member = personId('matti');
export const otherMember = personId('liisa');
export const visitor = personId('vera');
/** Somebody no roster names. */
export const stranger = personId('tuntematon');

export const people: readonly Person[] = [
  { id: chair, name: 'Aino Korhonen', organisation: 'VM', role: 'chair', group: 'members', column: 1 },
  { id: viceChair, name: 'Ville Mäkinen', organisation: 'TEM', role: 'viceChair', group: 'members', column: 1 },
  { id: member, name: 'Matti Väänänen', organisation: 'DVV', group: 'members', column: 1 },
  { id: otherMember, name: 'Liisa Väänänen', organisation: 'Kela', group: 'members', column: 1 },
  { id: secretary, name: 'Saara Nieminen', organisation: 'VM', role: 'secretary', group: 'secretaries', column: 2 },
  { id: visitor, name: 'Vera Åström', organisation: 'Oulu', group: 'visitors', column: 2, items: ['4.1'] },
];

/** One agenda with an item of every kind the specs need. */
const ITEMS: readonly (readonly [number: string, title: string, type: ItemType, presenters?: readonly string[]])[] = [
  ['1', 'Kokouksen avaus', 'opening'],
  ['2', 'Edellisen kokouksen pöytäkirja', 'previousMinutes'],
  ['3', 'Tilannekatsaus', 'information', ['Matti Väänänen']],
  ['4', 'Talousarvio', 'decision'],
  ['4.1', 'Vuosi 2023', 'decision'],
  ['4.2', 'Vuosi 2024', 'decision'],
  ['5', 'Viestintä', 'discussion'],
  ['6', 'Muut asiat', 'anyOtherBusiness'],
  ['7', 'Seuraavat kokoukset', 'nextMeetings'],
  ['8', 'Kokouksen päättäminen', 'closing'],
];

export const agenda: readonly AgendaItem[] = ITEMS.map(([number, title, type, presenters = []]) => ({
  id: itemId(`asia-${number}`),
  number,
  title,
  level: number.split('.').length,
  type,
  presenters,
}));

/** The id of an item of `agenda` by its number. */
export const item = (number: string): ItemId => itemId(`asia-${number}`);

/** A line as an agenda is read: a plain main item unless something else is said. */
export const line = (title: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
  title,
  level: 1,
  type: 'decision',
  presenters: [],
  ...more,
});

type Facts = 'entry' | 'by' | 'at' | 'said';
type WithoutFacts<Event> = Event extends unknown ? Omit<Event, Facts> : never;
/** An event without who and when. */
export type Happening = WithoutFacts<MeetingEvent>;

interface Circumstances {
  /** When it took effect, where a time was given. */
  readonly at?: string;
  readonly entry?: EntryId;
  /** The name Teams shows. */
  readonly name?: string;
  /** How many events there were when the card was drawn that was pressed. */
  readonly seen?: number;
}

/** The entry of what somebody says at a moment: nobody says two things at once in these meetings. */
const entry = (by: PersonId, said: string): EntryId => entryId(`${by} ${said}`);

/** What somebody asks of the meeting. */
export const asks = (by: PersonId, said: string, request: Request, more: Circumstances = {}): Command => ({
  ...request,
  meta: {
    entry: more.entry ?? entry(by, said),
    by,
    said: at(said),
    ...(more.name === undefined ? {} : { name: more.name }),
    ...(more.seen === undefined ? {} : { seen: more.seen }),
  },
});

/** What the journal then says. */
export const wrote = (by: PersonId, said: string, happening: Happening, more: Circumstances = {}): MeetingEvent => ({
  ...happening,
  entry: more.entry ?? entry(by, said),
  by,
  at: at(more.at ?? said),
  said: at(said),
});

/** Before the meeting: who is who, and what is on. */
export const rosterGiven = wrote(secretary, '11:00', { type: 'RosterSet', people });
export const agendaSet = wrote(secretary, '11:01', { type: 'AgendaSet', items: agenda });
export const prepared: readonly MeetingEvent[] = [rosterGiven, agendaSet];

/** The chair opened the meeting at 12.00, which took up the first item. */
export const opened: readonly MeetingEvent[] = [
  ...prepared,
  wrote(chair, '12:00', { type: 'MeetingOpened' }),
  wrote(chair, '12:00', { type: 'ItemOpened', item: item('1') }),
];

/** Somebody went to an item. */
export const wentTo = (number: string, when: string, by: PersonId = chair): MeetingEvent =>
  wrote(by, when, { type: 'ItemOpened', item: item(number) });

export const closed: readonly MeetingEvent[] = [...opened, wrote(chair, '13:52', { type: 'MeetingClosed' })];
