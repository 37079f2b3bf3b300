import type { EntryId, MeetingState, NamedPerson, Request } from '../../src/domain';
import { answer, rosterWarning } from '../../src/language';
import { recognise, type Recognised } from '../../src/roster';
import type { Saying } from '../chat';
import { carryOut, isRefused, textOf } from './carry-out';
import type { Turn } from './message';

type Reading = Extract<Saying, { kind: 'roster' }>['reading'];

/** Teams knows people without one by ids of another form; they are never taken for somebody by their name. */
const ENTRA_ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** A reply is read on a phone; the first lines that could not be read show what is wrong with the rest. */
const WARNINGS_SHOWN = 8;

/** A pasted roster. Says who of it was found in Teams, so that a wrong find is seen, and what could not be read. */
export const setRoster = async (
  turn: Turn,
  reading: Reading,
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly text: string }> => {
  const { language } = state.body;
  const unread = reading.warnings.slice(0, WARNINGS_SHOWN).map((warning) => rosterWarning(language, warning));
  if (reading.people.length === 0) return { text: [answer(language, 'rosterNothingRead'), ...unread].join('\n') };
  const members = await turn.parts.addresses.notes.members(turn.chat.conversation);
  const met = state.people.filter(({ id }) => ENTRA_ID.test(id));
  const recognised = recognise(reading.people, [...members, ...met], onlyNames(state));
  const wanted: Request = { type: 'SetRoster', people: recognised.people };
  const outcome = await carryOut(turn, turn.meeting, wanted, entry);
  if (isRefused(outcome)) return { text: textOf(outcome, wanted) };
  return { text: [...wordsOf(recognised, state), ...unread].join('\n') };
};

/** Those the record knows by name alone: said to be present, or in the roster before. Guests of Teams are not among them. */
const onlyNames = ({ people }: MeetingState): readonly NamedPerson[] =>
  people.filter(({ id }) => /^(?:guest|roster)-/.test(id));

const wordsOf = ({ people, found, notFound, withoutPart }: Recognised, { body }: MeetingState): readonly string[] => {
  const count = String(people.length);
  const say = (
    id: 'rosterFound' | 'rosterNotFound' | 'rosterWithoutPart',
    names: readonly string[],
  ): readonly string[] =>
    names.length === 0
      ? []
      : [answer(body.language, id, { names: names.join(', '), found: String(found.length), count })];
  return [
    answer(body.language, 'rosterSet', { count }),
    ...say('rosterFound', found),
    ...say('rosterNotFound', notFound),
    ...say('rosterWithoutPart', withoutPart),
  ];
};
