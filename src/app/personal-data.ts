import type { Instant, MeetingEvent, MeetingId, MeetingState, PersonId } from '../domain';
import type { Recorded } from './ports';

/** Why an event is somebody's: they said it, it is about them by their id, or their name stands in its words. */
type Concern = 'said' | 'about' | 'named';

/** One event of the record that concerns somebody. */
export interface PersonalFact {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly concern: Concern;
  /** As recorded, but for lines of rosters and lists that are other people's. */
  readonly event: MeetingEvent;
}

/** What the record of one meeting has of somebody. */
export interface PersonInMeeting {
  readonly meeting: MeetingId;
  readonly body: string;
  readonly number?: string;
  /** Their line of the roster as it is now. */
  readonly listed?: MeetingState['people'][number];
  readonly facts: readonly PersonalFact[];
}

/** What the journal of a meeting has of somebody, for when they ask; `undefined` where it has nothing. */
export const personIn = (
  meeting: MeetingId,
  { body, meeting: { number }, people }: Pick<MeetingState, 'body' | 'meeting' | 'people'>,
  journal: readonly Recorded[],
  person: PersonId,
): PersonInMeeting | undefined => {
  const listed = people.find(({ id }) => id === person);
  const names = [...new Set([listed?.name ?? '', ...namesIn(journal, person)])].filter((name) => name.trim() !== '');
  const facts = journal.flatMap(({ seq, recordedAt, event }): readonly PersonalFact[] => {
    const concern = concernOf(event, person, names);
    return concern === undefined ? [] : [{ seq, recordedAt, concern, event: withoutOthers(event, person) }];
  });
  if (facts.length === 0 && listed === undefined) return undefined;
  return {
    meeting,
    body: body.name,
    ...(number === undefined ? {} : { number }),
    ...(listed === undefined ? {} : { listed }),
    facts,
  };
};

const concernOf = (event: MeetingEvent, person: PersonId, names: readonly string[]): Concern | undefined => {
  if (event.by === person) return 'said';
  const { entry: _entry, by: _by, ...rest } = event;
  const texts = textsIn(rest);
  if (texts.includes(person)) return 'about';
  return names.some((name) => texts.some((text) => text.includes(name))) ? 'named' : undefined;
};

/** Every name an event gives to their id. */
const namesIn = (journal: readonly Recorded[], person: PersonId): readonly string[] =>
  journal.flatMap(({ event }) => objectsIn(event).flatMap((each) => nameOf(each, person)));

const nameOf = (part: Readonly<Record<string, unknown>>, person: PersonId): readonly string[] =>
  part['id'] === person && typeof part['name'] === 'string' ? [part['name']] : [];

/** In lists of people, only themselves. */
const withoutOthers = (event: MeetingEvent, person: PersonId): MeetingEvent =>
  Object.fromEntries(
    Object.entries(event).map(([name, part]: [string, unknown]) => [
      name,
      Array.isArray(part) && isListOfPeople(part) ? part.filter((each: unknown) => idOf(each) === person) : part,
    ]),
  ) as unknown as MeetingEvent;

const isListOfPeople = (list: readonly unknown[]): boolean =>
  list.length > 0 && list.every((each) => idOf(each) !== undefined && nameIn(each) !== undefined);

const idOf = (part: unknown): unknown => (isObject(part) ? part['id'] : undefined);
const nameIn = (part: unknown): unknown => (isObject(part) ? part['name'] : undefined);

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const textsIn = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
};

const objectsIn = (part: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (typeof part !== 'object' || part === null) return [];
  return [...(isObject(part) ? [part] : []), ...Object.values(part).flatMap(objectsIn)];
};
