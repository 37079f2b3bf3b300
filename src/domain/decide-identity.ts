import { preparersOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { findPerson } from './find-person';
import { personId, type PersonId } from './ids';
import { introducing } from './introduce';
import type { Person, PersonRef } from './people';
import { accept, fact, freshId, isRefused, refuse, type Found, type Verdict } from './rules';
import type { MeetingState } from './state';

/** Who it was that joined by telephone, from a room or as a guest: said, never guessed from a name. */
export const identityRules = {
  IdentifyPerson: ({ meta, person: ref, as }: CommandOf<'IdentifyPerson'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const person = findAnonymous(state, ref);
      if (isRefused(person)) return refuse(person.refusal);
      const { id, name, anonymous } = person.value;
      if (anonymous !== true) return refuse({ code: 'NotAnonymous', name });
      const events: MeetingEvent[] = [];
      for (const [index, each] of as.entries()) {
        const known = somebody(state, meta, each, index);
        if (isRefused(known)) return refuse(known.refusal);
        const { is, introduced } = known.value;
        const isKnown = is === id || state.identities.some((before) => before.person === id && before.is === is);
        if (!isKnown) events.push(...introduced, { ...fact(meta), type: 'PersonIdentified', person: id, is });
      }
      return accept(...events);
    }),
};

/** A number is found however its digits are spaced. */
const findAnonymous = (state: MeetingState, ref: PersonRef): Found<Person> => {
  const found = findPerson(state, ref);
  if (!isRefused(found) || 'id' in ref) return found;
  const closed = (name: string): string => name.replace(/[\s()-]/g, '').toLowerCase();
  const [one, ...others] = state.people.filter(
    ({ name, anonymous }) => anonymous === true && closed(name) === closed(ref.name),
  );
  return one === undefined || others.length > 0 ? found : { value: one };
};

interface Somebody {
  readonly is: PersonId;
  readonly introduced: readonly MeetingEvent[];
}

/** Somebody nobody knew before is introduced by the name that was given. */
const somebody = (state: MeetingState, meta: Meta, ref: PersonRef, index: number): Found<Somebody> => {
  const found = findPerson(state, ref);
  if (!isRefused(found)) return { value: { is: found.value.id, introduced: [] } };
  if (found.refusal.code !== 'UnknownPerson' || 'id' in ref) return found;
  const is = personId(freshId(state, `guest-${index === 0 ? '' : `${String(index + 1)}-`}`));
  const introduced = introducing(state, meta, is, ref.name);
  return introduced.length === 0 ? { refusal: { code: 'EmptyText' } } : { value: { is, introduced } };
};
