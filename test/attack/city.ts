import Libsql from 'libsql';
import { startNuija, type Running } from '../../bot';
import { linkSecret, SignedLinks } from '../../bot/http';
import { draftMinutes, settle } from '../../src/app';
import { readConfig } from '../../src/config';
import {
  entryId,
  instant,
  personId,
  type MeetingEvent,
  type MeetingId,
  type MeetingState,
  type Person,
} from '../../src/domain';
import { folder } from '../support/journey';
import { keptLog } from '../support/log-lines';
import { BOT_ID, ISSUER, TENANT } from '../support/token-issuer';
import {
  activityIn,
  messageOf,
  pressOf,
  startTeamsNearby,
  type Account,
  type Call,
  type Room,
  type TeamsNearby,
} from './teams-nearby';

export const OTHER_TENANT = 'dddddddd-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** A body that is meeting, and the word that stands in everything it says and is called. */
export interface Body {
  readonly room: Room;
  readonly secret: string;
  readonly meeting: MeetingId;
  readonly chair: Account;
  readonly secretary: Account;
  readonly member: Account;
  readonly visitor: Account;
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Two tenants with two bodies each, all of them meeting, on one server with real tokens and a real store. */
export interface City {
  readonly url: string;
  readonly bodies: readonly Body[];
  readonly teams: TeamsNearby;
  readonly send: (room: Room, from: Account, more: Readonly<Record<string, unknown>>) => Promise<Answered>;
  readonly say: (room: Room, from: Account, text: string) => Promise<Answered>;
  readonly press: (room: Room, from: Account, verb: string, data: unknown) => Promise<Answered>;
  /** Resolves when no request is being handled, and nothing is under way. */
  readonly settled: () => Promise<void>;
  readonly state: (body: Body) => Promise<MeetingState>;
  readonly events: (body: Body) => Promise<readonly MeetingEvent[]>;
  /** A link to a draft of a body, made for somebody. */
  readonly linkOf: (body: Body, reader: Account) => Promise<string>;
  /** Resolves when everything that was to be said or shown to the bodies has been, at the pace Teams allows. */
  readonly quiet: () => Promise<void>;
  /** Everything the store keeps of a body. */
  readonly keptOf: (body: Body) => readonly string[];
  /** What Teams was asked since so many calls. */
  readonly since: (count: number) => readonly Call[];
  readonly log: ReturnType<typeof keptLog>;
  readonly stop: () => Promise<void>;
}

let accounts = 0;
export const account = (name: string): Account => ({
  id: `cccccccc-0000-4000-8000-${String((accounts += 1)).padStart(12, '0')}`,
  name,
});

export const startCity = async (): Promise<City> => {
  const teams = await startTeamsNearby(100_000);
  const data = folder();
  const file = `${data}/nuija.db`;
  const log = keptLog();
  const config = readConfig({
    PORT: '0',
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    ALLOWED_TENANTS: `${TENANT},${OTHER_TENANT}`,
    TURNS_PER_SECOND: 'none',
    NUIJA_DATA: data,
    NUIJA_REHEARSAL: JSON.stringify({ openIdMetadataUrl: teams.metadataUrl, issuer: ISSUER, outgoingToken: 'out' }),
  });
  const running = await startNuija(config, { log: log.log });

  const send: City['send'] = async (room, from, more) => {
    const response = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: teams.authorization() },
      body: JSON.stringify(activityIn(teams.serviceUrl, room, from, more)),
    });
    return { status: response.status, text: await response.text() };
  };
  const settled = async (): Promise<void> => {
    while (!(await running.isIdle())) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const bodies: Body[] = [];
  const city: City = {
    url: running.url,
    bodies,
    teams,
    send,
    say: (room, from, text) => send(room, from, messageOf(text)),
    press: (room, from, verb, sent) => send(room, from, pressOf(verb, sent)),
    settled,
    state: async ({ meeting }) => (await running.drafting.reader.read(meeting)).state,
    events: async ({ meeting }) => (await running.store.journal.read(meeting)).map(({ event }) => event),
    linkOf: async ({ meeting }, reader) => {
      const links = new SignedLinks(await linkSecret(running.store.notebook));
      await draftMinutes(
        { ...running.drafting, render: () => Promise.resolve({}) },
        meeting,
        entryId(`draft ${meeting}`),
      );
      const expires = links.expires(instant(Date.now()));
      return links.token({ meeting, version: 1, format: 'html', person: personId(reader.id), expires });
    },
    quiet: async () => {
      const waits = (row: Row): boolean => isToBeShown(row) && bodies.some((body) => isAbout(row, body));
      while (rowsOf(file).some(waits)) await new Promise((resolve) => setTimeout(resolve, 50));
      await settled();
    },
    keptOf: (body) =>
      rowsOf(file)
        .filter((row) => isAbout(row, body))
        .map((row) => JSON.stringify(row)),
    since: (count) => teams.calls.slice(count),
    log,
    stop: async () => {
      await running.stop();
      await teams.close();
    },
  };
  for (const [name, tenant] of [
    ['a1', TENANT],
    ['a2', TENANT],
    ['b1', OTHER_TENANT],
    ['b2', OTHER_TENANT],
  ] as const)
    bodies.push(await meets(city, running, name, tenant));
  await city.quiet();
  return city;
};

type Row = Readonly<Record<string, unknown>>;

const isToBeShown = ({ kind, status }: Row): boolean =>
  ['say', 'card', 'show', 'remove'].includes(String(kind)) && status !== 'done' && status !== 'abandoned';

/** What is the body's: of its meeting or its chat, or with a word of it. A reply in another chat is that one's. */
const isAbout = (row: Row, { meeting, room, secret }: Body): boolean => {
  const text = JSON.stringify(row);
  const isElsewhere = String(row['queue']).startsWith('chat:') && row['queue'] !== `chat:${room.id}`;
  return text.includes(secret) || (!isElsewhere && (text.includes(meeting) || text.includes(room.id)));
};

/** A body with a roster and an agenda opens its meeting, and one of everything is recorded. */
const meets = async (city: City, running: Running, name: string, tenant: string): Promise<Body> => {
  const secret = `salaisuus-${name}`;
  const room: Room = { id: `19:meeting_${name}@thread.v2`, tenant, kind: 'groupChat' };
  const [chair, secretary, member, visitor] = ['pj', 'siht', 'jäsen', 'vieras'].map((part) =>
    account(`${part} ${secret}`),
  ) as [Account, Account, Account, Account];
  const { meeting } = await running.addresses.chat({
    conversation: room.id,
    kind: 'group',
    tenant,
    serviceUrl: city.teams.serviceUrl,
    bot: { id: `28:${BOT_ID}`, name: 'Nuija' },
  });
  const people: readonly Person[] = [
    { ...person(chair), role: 'chair', group: 'members' },
    { ...person(member), group: 'members' },
    { ...person(secretary), role: 'secretary', group: 'secretaries' },
    { ...person(visitor), group: 'visitors' },
  ];
  await settle(running.drafting, meeting!, personId(secretary.id), [
    {
      type: 'DescribeBody',
      body: { name: `Elin ${secret}`, language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' },
    },
    { type: 'SetRoster', people },
  ]);
  for (const [by, text] of [
    [secretary, `agenda:\n1. Avaus ${secret}\n2. Talousarvio ${secret}\n3. Muut asiat ${secret}`],
    [chair, 'open'],
    [chair, 'next'],
    [secretary, `note: Esitys ${secret}`],
    [chair, `decision: Päätettiin ${secret}.`],
    [member, `proposal: Ehdotus ${secret}`],
    [chair, `action: Selvitetään ${secret}`],
    [member, `floor ${secret}`],
  ] as const)
    await city.say(room, by, text);
  await city.settled();
  return { room, secret, meeting: meeting!, chair, secretary, member, visitor };
};

const person = ({ id, name }: Account): Pick<Person, 'id' | 'name'> => ({ id: personId(id), name });

const rowsOf = (file: string): readonly Row[] => {
  const db = new Libsql(file, { readonly: true });
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").all() as {
      name: string;
    }[];
    return tables.flatMap(({ name }) => db.prepare(`select * from ${name}`).all() as Row[]);
  } finally {
    db.close();
  }
};
