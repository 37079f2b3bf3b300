import { handleCommand } from '../../src/app';
import { entryId, TEAMS, type Request } from '../../src/domain';
import type { Incoming } from '../teams';
import type { TurnParts } from './turn-parts';

type MeetingEvent = Extract<Incoming, { kind: 'joined' | 'left' | 'meetingStarted' | 'meetingEnded' }>;

/** What Teams reports of a meeting: evidence for the record, late, repeated or never. */
export const eventTurn = async (parts: TurnParts, event: MeetingEvent): Promise<void> => {
  const { meeting } = await parts.addresses.chat(event.place);
  if (meeting === undefined) return;
  const people = 'people' in event ? event.people : [];
  for (const person of people) await parts.addresses.met(person, { meeting });
  // Teams repeats events under new activity ids: what happened to whom when is what makes one.
  const what = [event.place.conversation, event.kind, event.at, ...people.map(({ id }) => id)].join('|');
  await handleCommand(parts, {
    meeting,
    request: requestOf(event),
    meta: { entry: entryId(`event:${parts.digest(what).slice(0, 32)}`), by: TEAMS, said: event.at },
    keepsRefusal: false,
  });
};

const requestOf = (event: MeetingEvent): Request => {
  switch (event.kind) {
    case 'joined':
      return { type: 'NoteJoined', people: event.people };
    case 'left':
      return { type: 'NoteLeft', people: event.people };
    case 'meetingStarted':
      return { type: 'NoteTeamsStart' };
    case 'meetingEnded':
      return { type: 'NoteTeamsEnd' };
  }
};
