import { AddressBook, meetingIdFor } from '../bot/teams';
import { namedByTimeFrom } from '../bot/turns';
import { createHash } from 'node:crypto';
import {
  entryId,
  instant,
  itemId,
  paragraphId,
  personId,
  type MeetingEvent,
  type MeetingId,
  type PersonId,
} from '../src/domain';
import { openStore, type Store } from '../src/journal';
import { BOT_ID, TENANT, type BareTeams } from './teams';

/** Of one meeting: somebody who keeps the minutes of a thousand at once would be told to slow down. */
export const secretaryOf = (group: string, index: number): { readonly id: string; readonly name: string } => ({
  id: `secretary-${group}-${index}`,
  name: `Sihteeri ${index}`,
});
const CHAIR = { id: '00000000-0000-4000-8000-00000000000b', name: 'Aino Korhonen' };
const MEMBERS = 8;
/** Meetings written at once. */
const SIDE_BY_SIDE = 16;
/** Events in one append. */
const AT_ONCE = 250;

export const conversationOf = (group: string, index: number): string => `19:meeting_${group}-${index}@thread.v2`;

/** Writes meetings that are open, with an item on and so many events each, into a store. */
export const openMeetings = async (
  url: string,
  teams: Pick<BareTeams, 'serviceUrl'>,
  { group, count, events }: { readonly group: string; readonly count: number; readonly events: number },
): Promise<void> => {
  const store = await openStore(url);
  try {
    // What a server does at its first start: these meetings are none of an older version's.
    await namedByTimeFrom(store, instant(Date.now()));
    const addresses = new AddressBook(
      store.notebook,
      meetingIdFor((text) => createHash('sha256').update(text).digest('hex')),
    );
    const open = async (index: number): Promise<void> => {
      const conversation = conversationOf(group, index);
      const { meeting } = await addresses.chat({
        conversation,
        kind: 'group',
        tenant: TENANT,
        serviceUrl: teams.serviceUrl,
        bot: { id: `28:${BOT_ID}`, name: 'Nuija' },
        teamsMeeting: `meeting-of-${conversation}`,
      });
      if (meeting !== undefined)
        await record(store, meeting, course(`${group}-${index}`, secretaryOf(group, index), events));
    };
    // Side by side, so that they share transactions.
    const left = Array.from({ length: count }, (_, index) => index);
    const openNext = async (): Promise<void> => {
      for (let index = left.shift(); index !== undefined; index = left.shift()) await open(index);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, openNext));
  } finally {
    await store.close();
  }
};

const record = async ({ journal }: Store, meeting: MeetingId, all: readonly MeetingEvent[]): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const entry = entryId(`${meeting}:${from}`);
    const events = all.slice(from, from + AT_ONCE).map((event): MeetingEvent => ({ ...event, entry }));
    await journal.append({
      meeting,
      after: from,
      entry,
      events,
      effects: [],
      answer: null,
      recordedAt: instant(Date.now()),
    });
  }
};

type Happened = MeetingEvent extends infer Event
  ? Event extends MeetingEvent
    ? Omit<Event, 'entry' | 'by' | 'at' | 'said'>
    : never
  : never;

/** A meeting from its description to the middle of an item: people come and go, and much is written down. */
const course = (name: string, writes: ReturnType<typeof secretaryOf>, events: number): readonly MeetingEvent[] => {
  const began = Date.now() - 3_600_000;
  const all: MeetingEvent[] = [];
  const happened = (by: PersonId, event: Happened): void => {
    const at = instant(began + all.length * 100);
    all.push({ ...event, by, at, said: at, entry: entryId('later') });
  };
  const chair = personId(CHAIR.id);
  const secretary = personId(writes.id);
  const members = Array.from({ length: MEMBERS }, (_, index) => personId(`member-${index}`));
  happened(secretary, {
    type: 'BodyDescribed',
    body: { name: `Lautakunta ${name}`, language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' },
  });
  happened(secretary, { type: 'MeetingDescribed', meeting: { number: '1/2026' } });
  happened(secretary, {
    type: 'RosterSet',
    people: [
      { id: chair, name: CHAIR.name, role: 'chair', group: 'members' },
      ...members.map((id, index) => ({ id, name: `Jäsen ${index}`, group: 'members' as const })),
      { id: secretary, name: writes.name, role: 'secretary', group: 'secretaries' },
    ],
  });
  const items = ['Kokouksen avaus', 'Talousarvio', 'Toimintasuunnitelma', 'Muut asiat', 'Kokouksen päättäminen'];
  const idOf = (index: number): ReturnType<typeof itemId> => itemId(`${name}-${index}`);
  happened(secretary, {
    type: 'AgendaSet',
    items: items.map((title, index) => ({
      id: idOf(index),
      number: String(index + 1),
      title,
      level: 1,
      type: index === 0 ? 'opening' : 'decision',
      presenters: [],
    })),
  });
  happened(chair, { type: 'MeetingOpened' });
  happened(chair, { type: 'ItemOpened', item: idOf(1) });
  for (let n = 0; all.length < events; n += 1) {
    const member = members[n % MEMBERS] ?? chair;
    if (n % 10 === 0) happened(personId('teams'), { type: 'PersonJoined', person: member, evidence: 'teams' });
    else if (n % 10 === 5 && n > 10 * MEMBERS)
      happened(personId('teams'), {
        type: 'PersonLeft',
        person: members[(n - 5) % MEMBERS] ?? chair,
        evidence: 'teams',
      });
    else
      happened(secretary, {
        type: 'ParagraphWritten',
        paragraph: paragraphId(`${name}-p${n}`),
        item: idOf(1),
        role: 'discussion',
        text: `Keskusteltiin kohdan ${n} kustannuksista ja aikataulusta, ja todettiin valmistelun etenevän suunnitellusti.`,
      });
  }
  return all;
};
