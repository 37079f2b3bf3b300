import {
  Growing,
  type ItemId,
  type ItemRecord,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
  type Restriction,
} from '../domain';

/** What is to be kept from somebody, and the heading of an item that has no public one. */
export interface Hidden {
  readonly items: ReadonlyMap<ItemId, Restriction>;
  /** Who was there for nothing but these items, where names are kept back too. */
  readonly people?: ReadonlySet<PersonId>;
  readonly heading: string;
}

/**
 * The record without what belongs to some of its items: a view for whoever must not see that, from which documents,
 * cards and answers are made as from any record.
 *
 * What belongs to an item is found by its ids and not by what it is: whatever names such an item, or something that
 * named it before, is left out. So what is added to meetings one day is kept back without anybody thinking of it here.
 */
export const withoutItems = (state: MeetingState, hidden: Hidden): MeetingState => {
  const gone = idsOf(state, hidden);
  const kept = Object.entries(state).flatMap(([name, value]: [string, unknown]) => partKept(name, value, gone));
  const view = Object.fromEntries(kept) as unknown as MeetingState;
  const wishes = new Set(
    state.floor.flatMap(({ id, item }) => (item !== undefined && hidden.items.has(item) ? [id] : [])),
  );
  const { confidentiality: _ofTheWhole, ...meeting } = state.meeting;
  const numbers = new Set(state.agenda.flatMap(({ id, number }) => (hidden.items.has(id) ? [number] : [])));
  return {
    ...view,
    meeting,
    agenda: state.agenda.map((item) => (hidden.items.has(item.id) ? withheld(item, hidden) : item)),
    people: state.people
      .filter(({ id }) => !gone.has(id))
      .map((person) =>
        person.items === undefined
          ? person
          : { ...person, items: person.items.filter((number) => !numbers.has(number)) },
      ),
    // Who wanted to speak and when is no secret of the item; what about is.
    floor: state.floor.map((each) => (each.item !== undefined && hidden.items.has(each.item) ? unspoken(each) : each)),
    // Those that are left keep the numbers they have in the whole document.
    attachments: state.attachments.map((each) =>
      each.item !== undefined && hidden.items.has(each.item) ? { ...each, text: '', withheld: true } : each,
    ),
    history: Growing.of(state.history.flatMap((event) => publicEvent(event, hidden, gone, wishes))),
  };
};

/** Of the meeting as a whole, or dealt with apart. */
const PARTS: ReadonlySet<string> = new Set([
  'body',
  'meeting',
  'agenda',
  'current',
  'people',
  'attachments',
  'floor',
  'history',
  'undone',
  'series',
]);

const unspoken = <Wish extends { readonly topic?: string }>({ topic: _kept, ...wish }: Wish): Omit<Wish, 'topic'> =>
  wish;

/** All that is let through of an item, one by one, so that what it is given one day stays behind. */
const withheld = (
  { id, number, level, type, intervals, minutes }: ItemRecord,
  { items, heading }: Hidden,
): ItemRecord => {
  const restriction = items.get(id);
  return {
    id,
    number,
    title: restriction?.publicTitle ?? heading,
    level,
    type,
    intervals,
    presenters: [],
    ...(minutes === undefined ? {} : { minutes }),
    ...(restriction === undefined ? {} : { restriction }),
    withheld: true,
  };
};

/** The ids of the items and of everything that names one of them, at however many removes. */
const idsOf = (state: MeetingState, { items, people = new Set() }: Hidden): ReadonlySet<string> => {
  const gone = new Set<string>([...items.keys(), ...people]);
  const records: readonly unknown[] = Object.entries(state).flatMap(([name, value]: [string, unknown]) =>
    name === 'attachments' || !PARTS.has(name) ? listIn(value) : [],
  );
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const record of records) if (isRecord(record) && mentions(record, gone)) add(gone, record['id']);
    for (const event of state.history)
      if (mentions(event, gone)) for (const key of OWN_ID) add(gone, valueOf(event, key));
  }
  return gone;
};

/** The lists of a record are arrays, or grow. */
const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value instanceof Growing ? value.slice() : [];

/** Where an event has the id of what it makes, for what was undone and is in no list. */
const OWN_ID = ['paragraph', 'decision', 'proposal', 'action', 'attachment', 'vote', 'dissent', 'comment'];

const add = (gone: Set<string>, id: unknown): void => {
  if (typeof id === 'string') gone.add(id);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueOf = (event: object, key: string): unknown => (event as Readonly<Record<string, unknown>>)[key];

/** What a record says of itself is no reason to leave it out: who wrote it, and by which entry. */
const OWN: ReadonlySet<string> = new Set(['by', 'sources', 'entry']);

const mentions = (value: unknown, gone: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return gone.has(value);
  if (Array.isArray(value)) return value.some((each) => mentions(each, gone));
  if (!isRecord(value)) return false;
  return Object.entries(value).some(([key, each]) => !OWN.has(key) && (gone.has(key) || mentions(each, gone)));
};

const isKept =
  (gone: ReadonlySet<string>) =>
  (value: unknown): boolean =>
    !mentions(value, gone);

const partKept = (name: string, value: unknown, gone: ReadonlySet<string>): readonly (readonly [string, unknown])[] => {
  if (PARTS.has(name)) return [[name, value]];
  if (Array.isArray(value)) return [[name, value.filter(isKept(gone))]];
  if (value instanceof Growing) return [[name, Growing.of(value.filter(isKept(gone)))]];
  return mentions(value, gone) ? [] : [[name, value]];
};

/** Events that say nothing of an item but that it is on the agenda, was on, or is not public. */
const HARMLESS: ReadonlySet<string> = new Set(['ItemOpened', 'ItemMoved', 'ItemRemoved', 'ItemRestricted']);

const publicEvent = (
  event: MeetingEvent,
  { items }: Hidden,
  gone: ReadonlySet<string>,
  wishes: ReadonlySet<string>,
): readonly MeetingEvent[] => {
  if (event.type === 'AgendaSet' && event.items.some(({ id }) => items.has(id)))
    return [{ ...event, items: event.items.filter(({ id }) => !items.has(id)) }];
  // What somebody wanted to say is under the item that was on, which the event does not name.
  if (event.type === 'FloorRequested' && wishes.has(event.request)) return [unspoken(event)];
  return HARMLESS.has(event.type) || !mentions(event, gone) ? [event] : [];
};
