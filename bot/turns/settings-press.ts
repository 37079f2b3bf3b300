import { readAgenda } from '../../src/agenda';
import {
  localTime,
  type EntryId,
  type MeetingId,
  type MeetingState,
  type NamedPerson,
  type PersonId,
  type Request,
} from '../../src/domain';
import { PROFILES } from '../../src/minutes';
import { readRoster } from '../../src/roster';
import type { SettingsWish } from '../actions';
import type { Chat } from '../teams';
import type { Turn } from './message';
import { setAgenda } from './set-agenda';
import { setRoster } from './set-roster';
import type { TurnParts } from './turn-parts';

/** The settings of a form as a request. `undefined` where it names somebody who is neither in the chat nor in the record. */
export const setUpRequest = async (
  { addresses }: TurnParts,
  { conversation }: Chat,
  { name, language, profile, chair, secretaries }: SettingsWish,
  { body, people }: MeetingState,
): Promise<Request | undefined> => {
  // Names come from Teams and from the record, never out of the card.
  const known = new Map([...people, ...(await addresses.notes.members(conversation))].map((each) => [each.id, each]));
  const wanted = [...(chair === undefined ? [] : [chair]), ...(secretaries ?? [])];
  if (!wanted.every((id) => known.has(id))) return undefined;
  const named = (id: PersonId): NamedPerson => ({ id, name: known.get(id)?.name ?? '' });
  return {
    type: 'SetUpBody',
    body: {
      ...body,
      ...(name === undefined ? {} : { name }),
      ...(language === undefined ? {} : { language }),
      ...(profile === undefined || !PROFILES.has(profile) ? {} : { profile }),
    },
    ...(chair === undefined ? {} : { chair: named(chair) }),
    ...(secretaries === undefined ? {} : { secretaries: secretaries.map(named) }),
  };
};

/** Lines pasted into a form. Without a message everything was taken as it was pasted, and the card shows it. */
export const pasted = async (
  turn: Turn,
  { kind, text }: { readonly kind: 'agenda' | 'roster'; readonly text: string },
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly message?: string; readonly meeting: MeetingId }> => {
  const { meeting } = turn;
  if (kind === 'roster') return { meeting, message: (await setRoster(turn, readRoster(text), state, entry)).text };
  const { date } = localTime(turn.message.at, state.body.timeZone);
  const taken = await setAgenda(turn, readAgenda(text, date), state, entry);
  return { meeting: taken.meeting ?? meeting, ...(taken.whole ? {} : { message: taken.text }) };
};
