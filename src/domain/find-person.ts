import { folded } from './folded';
import type { PersonRef, Person } from './people';
import { isRefused, type Found } from './rules';
import type { MeetingRecord } from './state';

/** The one person a name or an id means: the full name, else a surname or first name only one person has. */
export const findPerson = (state: MeetingRecord, ref: PersonRef): Found<Person> => {
  if ('id' in ref) {
    const known = state.people.find(({ id }) => id === ref.id);
    return known === undefined ? { refusal: { code: 'UnknownPerson', name: ref.id } } : { value: known };
  }
  const wanted = folded(ref.name);
  const exact = state.people.filter(({ name }) => folded(name) === wanted);
  const meant = exact.length > 0 ? exact : state.people.filter(({ name }) => folded(name).split(' ').includes(wanted));
  const [one, ...others] = meant;
  if (one === undefined) return { refusal: { code: 'UnknownPerson', name: ref.name.trim() } };
  if (others.length === 0) return { value: one };
  const candidates = meant.map(({ name }) => name);
  return { refusal: { code: 'AmbiguousPerson', name: ref.name.trim(), candidates } };
};

/**
 * The one person a Finnish genitive means, "Matti Väänäsen" or "Liisa Mäen": first names are as they are, and the surname (or
 * a name alone) begins as it does and ends in n. Which stem a name takes cannot be told from the name, so what does not fit one person alone is asked.
 */
export const findByGenitive = (state: MeetingRecord, typed: string): Found<Person> => {
  const words = folded(typed).split(' ');
  const firsts = words.slice(0, -1);
  const last = words.slice(-1);
  const fits = (name: string): boolean => {
    const parts = folded(name).split(' ');
    const named = parts.slice(firsts.length);
    return (
      firsts.every((word, index) => word === parts[index]) &&
      named.some((part) => last.every((word) => isGenitive(word, part)))
    );
  };
  const [one, ...others] = state.people.filter(({ name }) => fits(name));
  if (one === undefined) return { refusal: { code: 'UnknownPerson', name: typed.trim() } };
  if (others.length === 0) return { value: one };
  return {
    refusal: { code: 'AmbiguousPerson', name: typed.trim(), candidates: [one, ...others].map(({ name }) => name) },
  };
};

/** Mäki – Mäen, Lahti – Lahden, Väänänen – Väänäsen, Åström – Åströmin: the stem is the name's but for its last letters. */
const isGenitive = (word: string, name: string): boolean => {
  const stem = name.slice(0, Math.max(2, name.endsWith('nen') ? name.length - 3 : name.length - 2));
  return word.endsWith('n') && word.startsWith(stem) && word.length <= name.length + 2;
};

/** Somebody named at the start of a text, as in "Aleksi Kopponen selvittää asian", and the rest of it. */
export const leadingPerson = (
  state: MeetingRecord,
  text: string,
): { readonly person: Person; readonly rest: string } | undefined => {
  const typed = text.trimStart().replace(/^@/, '');
  const longest = Math.max(1, ...state.people.map(({ name }) => folded(name).split(' ').length));
  for (let count = longest; count >= 1; count -= 1) {
    // Word by word and not letter by letter: what is typed may have other blanks, and accents of their own.
    const words = new RegExp(`^(?:[^\\s,:]+\\s+){${count - 1}}[^\\s,:]+`).exec(typed)?.[0];
    if (words === undefined) continue;
    const found = findPerson(state, { name: words });
    if (!isRefused(found)) return { person: found.value, rest: typed.slice(words.length).replace(/^[\s,:]+/, '') };
  }
  return undefined;
};
