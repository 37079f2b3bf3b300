import { createHash } from 'node:crypto';
import {
  instant,
  instantOf,
  personId,
  plainDate,
  type Language,
  type Person,
  type PersonId,
} from '../../../src/domain';
import type { Rehearsal, ScriptPerson } from '../script';
import type { TeamsUser, World } from '../teams';

/** The tenant all rehearsals take place in, and the bot's app there: made up, and always the same. */
const TENANT = '7d3f7c1e-5a0b-4b8e-9f52-0c1a6e2d4b90';
const BOT_APP = '0b5e1f6a-2c47-4d19-8a63-9e7f10c2d358';
const BOT_NAME = 'Nuija';

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** The Entra object id of somebody in a script: always the same for the same id. */
export const idOf = (scriptId: string): PersonId => personId(guid(`person ${scriptId}`));

/** What there is in Teams before a rehearsal begins. */
export const worldOf = ({ body, meeting, people }: Rehearsal): World => {
  const thread = `19:meeting_${digest(`chat ${body.name} ${meeting.start}`).toString('base64url')}@thread.v2`;
  const title = [body.name, meeting.number].filter((part) => part !== undefined).join(' ');
  const organizer = setUpBy(people);
  return {
    tenant: TENANT,
    bot: { appId: BOT_APP, name: BOT_NAME },
    chat: {
      id: thread,
      meetingId: Buffer.from(`0#${thread}#0`).toString('base64'),
      title,
      joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0`,
    },
    scheduled: {
      start: inUtc(meeting.start, body.timeZone),
      ...(meeting.end !== undefined && { end: inUtc(meeting.end, body.timeZone) }),
    },
    timeZone: body.timeZone,
    locale: LOCALES[body.language],
    people: people.filter((person) => person.teams !== false).map((person) => userOf(person, person.id === organizer)),
  };
};

/** The roster in the domain's words. */
export const rosterOf = ({ people }: Rehearsal): readonly Person[] =>
  people
    .filter(({ account }) => account !== false)
    .map(({ id, deputyFor, account: _account, ...person }) => ({
      ...person,
      id: idOf(id),
      ...(deputyFor !== undefined && { deputyFor: idOf(deputyFor) }),
    }));

/** Who sets the meeting up and gives the agenda: the first secretary who signs in, else the chair, else the first. */
export const setUpBy = (people: readonly ScriptPerson[]): string => {
  const present = people.filter((person) => person.teams !== false && person.account !== false);
  const found =
    present.find((person) => person.role === 'secretary') ??
    present.find((person) => person.role === 'chair') ??
    present[0];
  if (found === undefined) throw new Error('nobody of the script signs in to Teams');
  return found.id;
};

const userOf = (person: ScriptPerson, organizer: boolean): TeamsUser => ({
  id:
    person.account === false
      ? `8:anon:${idOf(person.id)}`
      : `29:1${digest(`teams user ${person.id}`).toString('base64url')}`,
  aadObjectId: idOf(person.id),
  name: person.name,
  ...(person.account === false && { anonymous: true as const }),
  role: organizer ? 'Organizer' : person.group === 'visitors' ? 'Attendee' : 'Presenter',
});

const inUtc = (local: string, timeZone: string): string => {
  const [date = '', clock = ''] = local.split('T');
  const [hour, minute] = clock.split(':').map(Number);
  const at = instantOf(plainDate(date), { hour: hour ?? 0, minute: minute ?? 0 }, timeZone);
  return instant(at).replace('.000Z', 'Z');
};

const digest = (text: string): Buffer => createHash('sha256').update(`${TENANT} ${text}`).digest();

/** A name-based GUID (the form of version 8: made by a hash of one's own). */
const guid = (name: string): string => {
  const hex = digest(name).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
