import type { Meta } from './commands';
import type { MeetingEvent } from './events';
import type { PersonId } from './ids';
import type { Person } from './people';
import { fact } from './rules';
import type { MeetingRecord } from './state';
import { nameShown } from './typed-text';

/** Somebody the roster does not name, by the name they go by; nothing for a name that shows nothing. */
export const introducing = (
  state: MeetingRecord,
  meta: Meta,
  id: PersonId,
  shown: string,
  anonymous?: true,
): readonly MeetingEvent[] => {
  const name = nameShown(shown);
  if (name === undefined) return [];
  // A telephone is no member, also where everybody who comes is one.
  const group = state.rosterGiven || anonymous === true ? 'visitors' : 'members';
  const person: Person = { id, name, group, ...(anonymous === undefined ? {} : { anonymous }) };
  return [{ ...fact(meta), type: 'PersonIntroduced', person }];
};
