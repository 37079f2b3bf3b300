import { GROUPS, type Group, type Language, type MeetingState, type NamedPerson, type Role } from '../../src/domain';
import { answer, rosterGroup, rosterWarning, type AnswerId, type RosterUnit } from '../../src/language';
import { recognise, type Account, type Recognised, type RosterReading } from '../../src/roster';

/** Teams knows people without one by ids of another form; they are never taken for somebody by their name. */
const ENTRA_ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** A reply is read on a phone; the first lines that could not be read show what is wrong with the rest. */
const WARNINGS_SHOWN = 8;
/** Of the rest the lines are named, so that none is lost. */
const LINES_SHOWN = 40;

/** The people of a list as the record knows them, or those in the meeting's chat. */
export const recognised = (
  { people }: RosterReading,
  members: readonly Account[],
  state: Pick<MeetingState, 'people'>,
): Recognised => {
  const met = state.people.filter(({ id }) => ENTRA_ID.test(id));
  return recognise(people, [...members, ...met], onlyNames(state));
};

/** Those the record knows by name alone: said to be present, or in the roster before. Guests of Teams are not among them. */
const onlyNames = ({ people }: Pick<MeetingState, 'people'>): readonly NamedPerson[] =>
  people.filter(({ id }) => /^(?:guest|roster)-/.test(id));

/** What became of a list: how many, in which parts, who of them was found in Teams, and how to take it back. */
export const rosterWords = (
  { people, found, notFound, withoutPart }: Recognised,
  language: Language,
): readonly string[] => {
  const say = (id: AnswerId, names: readonly string[]): readonly string[] =>
    names.length === 0
      ? []
      : [answer(language, id, { names: names.join(', '), found: String(found.length), count: String(people.length) })];
  const holders = (role: Role): readonly string[] =>
    people.filter((person) => person.role === role).map(({ name }) => name);
  const secretaries = holders('secretary');
  return [
    answer(language, 'rosterSet', { count: String(people.length) }),
    [
      ...say('rosterChair', holders('chair')),
      ...say('rosterViceChair', holders('viceChair')),
      ...say(secretaries.length > 1 ? 'rosterSecretaries' : 'rosterSecretary', secretaries),
      groupWords(people, language),
    ].join(' '),
    ...say('rosterFound', found),
    ...say('rosterNotFound', notFound),
    ...say('rosterWithoutPart', withoutPart),
  ];
};

/** "Jäsenet 5, varajäsenet 2, vierailijat 1." */
const groupWords = (people: readonly { readonly group: Group }[], language: Language): string => {
  const counts = GROUPS.map((group) => ({ group, count: people.filter((person) => person.group === group).length }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${rosterGroup(language, group)} ${count}`);
  const text = words.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** Every line that was not read as it may have been meant: the first in words, the rest by their numbers. */
export const warningWords = (
  { warnings }: RosterReading,
  language: Language,
  unit: RosterUnit = 'line',
): readonly string[] => {
  const shown = warnings.slice(0, WARNINGS_SHOWN).map((warning) => rosterWarning(language, warning, unit));
  const rest = [...new Set(warnings.slice(WARNINGS_SHOWN).map(({ line }) => line))].filter((line) => line > 0);
  if (rest.length === 0) return shown;
  const lines = rest.slice(0, LINES_SHOWN).join(', ') + (rest.length > LINES_SHOWN ? ' …' : '');
  return [...shown, answer(language, 'rosterMoreLines', { lines, units: `${unit}s` })];
};
