import { createHash } from 'node:crypto';
import { MeetingReader, settle, type Effect, type Errand } from '../../../src/app';
import {
  instant,
  type BodySettings,
  type Instant,
  type MeetingId,
  type MeetingState,
  type Person,
} from '../../../src/domain';
import type { Store } from '../../../src/journal';
import {
  AddressBook,
  CardBoard,
  Directory,
  Sender,
  meetingIdFor,
  readActivity,
  type Place,
  type PressAnswer,
} from '../../../bot/teams';
import { namedByTimeFrom, Pace, takeTurn, type TurnParts } from '../../../bot/turns';
import { memoryStore } from '../../support/memory-journal';
import { chair, people, secretary } from '../../support/meeting-facts';
import { startService, type Service } from '../teams/service';

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

type Somebody = Person['id'] | { readonly id: string; readonly name: string };
export interface Saying {
  readonly id?: string;
  readonly chat?: string;
  /** Whether the bot is mentioned; it is, unless said otherwise. */
  readonly mention?: boolean;
  readonly change?: 'messageUpdate' | 'messageDelete';
  /** When it was said, by Teams' clock; now, unless it is delivered late. */
  readonly at?: Instant;
}

/** A bot in a meeting's chat, without a server: activities go in, and what it wants done comes out. */
export interface Town {
  readonly parts: TurnParts;
  readonly store: Store;
  readonly teams: Service;
  readonly clock: { now: Instant };
  readonly meeting: () => Promise<MeetingId>;
  readonly state: (meeting?: MeetingId) => Promise<MeetingState>;
  readonly send: (activity: Readonly<Record<string, unknown>>) => Promise<PressAnswer | undefined>;
  /** Somebody writes in the chat; what the bot replies to it. */
  readonly say: (by: Somebody, text: string, more?: Saying) => Promise<string>;
  readonly press: (by: Somebody, verb: string, data: object, more?: object) => Promise<PressAnswer | undefined>;
  /** Everything enqueued so far, oldest first. */
  readonly errands: () => readonly Errand[];
  readonly replies: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const CHAT = '19:meeting_abc@thread.v2';
export const PERSONAL = { conversationType: 'personal', tenantId: 'tenant-1' };

/** @param older whether its server is of a version that did not name messages by time */
export const startTown = async (store: Store = memoryStore(), older = false): Promise<Town> => {
  const teams = await startService();
  teams.answer = () => ({ status: 200, body: { id: 'm-1', members: [] } });
  const clock = { now: instant('2022-12-07T10:00:00Z') };
  const effects = new Map<string, Effect>();
  const keep = (all: readonly Effect[]): void => {
    for (const each of all) if (!effects.has(each.id)) effects.set(each.id, each);
  };
  const journal: Store['journal'] = {
    ...store.journal,
    append: async (append) => {
      const outcome = await store.journal.append(append);
      if (outcome.kind === 'appended') keep(append.effects);
      return outcome;
    },
  };
  const outbox: Store['outbox'] = {
    ...store.outbox,
    enqueue: async (all) => {
      await store.outbox.enqueue(all);
      keep(all);
    },
  };
  const addresses = new AddressBook(store.notebook, meetingIdFor(digest));
  const reader = new MeetingReader(journal);
  const directory = new Directory(addresses, teams.connector);
  const { connector } = teams;
  const sender = new Sender(connector, store.notebook);
  const now = (): Instant => clock.now;
  const board = new CardBoard({ reader, addresses, connector, sender, directory, privateViews: true, now });
  const pace = new Pace(5);
  const parts: TurnParts = {
    journal,
    reader,
    now,
    outbox,
    addresses,
    board,
    digest,
    namedByTimeFrom: older ? Infinity : await namedByTimeFrom(store, clock.now),
    pace: (turn) => pace.take(turn, Date.parse(clock.now)),
  };

  let count = 0;
  const activity = (by: Somebody, more: object): Record<string, unknown> => {
    const { id, name } = typeof by === 'string' ? people.find((each) => each.id === by)! : by;
    return {
      id: String((count += 1)),
      timestamp: clock.now,
      channelId: 'msteams',
      serviceUrl: teams.place.serviceUrl,
      from: { id: `29:${id}`, aadObjectId: id, name },
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
      recipient: { id: '28:bot', name: 'Nuija' },
      ...more,
    };
  };
  const errands = (): readonly Errand[] => [...effects.values()].map(({ payload }) => payload as Errand);
  const replies = (): readonly string[] => errands().flatMap((errand) => (errand.kind === 'say' ? [errand.text] : []));
  const place: Place = { ...teams.place, conversation: CHAT };
  const meeting = async (): Promise<MeetingId> => (await addresses.chat(place)).meeting!;
  const send: Town['send'] = (sent) => takeTurn(parts, readActivity(sent, clock.now));

  return {
    parts,
    store,
    teams,
    clock,
    meeting,
    state: async (of) => (await reader.read(of ?? (await meeting()))).state,
    send,
    say: async (by, text, { id, chat, mention = true, change, at } = {}) => {
      const before = replies().length;
      const entity = { type: 'mention', text: '<at>Nuija</at>', mentioned: { id: '28:bot', name: 'Nuija' } };
      await send(
        activity(by, {
          type: change ?? 'message',
          text: mention ? `<at>Nuija</at> ${text}` : text,
          entities: mention ? [entity] : [],
          ...(id === undefined ? {} : { id }),
          ...(at === undefined ? {} : { timestamp: at }),
          ...(chat === undefined ? {} : { conversation: { ...PERSONAL, id: chat } }),
        }),
      );
      return replies().slice(before).join('\n---\n');
    },
    press: (by, verb, data, more = {}) =>
      send(
        activity(by, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          ...more,
        }),
      ),
    errands,
    replies,
    close: () => teams.close(),
  };
};

const BODY: BodySettings = { name: 'Ohjausryhmä', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' };

/** A meeting with a roster and an agenda, in the chat of a town. */
export const prepared = async (body: Partial<BodySettings> = {}): Promise<Town> => prepare(await startTown(), body);

/** The same in the chat of this town. */
export const prepare = async (town: Town, body: Partial<BodySettings> = {}): Promise<Town> => {
  // Teams tells this chat what happens in its meetings.
  await town.parts.addresses.notes.note(CHAT, { reports: 'seen' });
  await settle(town.parts, await town.meeting(), secretary, [
    { type: 'DescribeBody', body: { ...BODY, ...body } },
    { type: 'SetRoster', people },
  ]);
  await town.say(secretary, 'asialista:\n1. Avaus\n2. Talousarvio\n3. Viestintä\n4. Päättäminen');
  return town;
};

/** The same, opened by the chair: the first item is on. */
export const running = async (body: Partial<BodySettings> = {}): Promise<Town> => {
  const town = await prepared(body);
  await town.say(chair, 'avaa');
  return town;
};
