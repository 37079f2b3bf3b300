import type { Meta } from './commands';
import type { MeetingEvent } from './events';
import type { PersonId } from './ids';
import { fact } from './rules';
import type { MeetingRecord } from './state';
import { nameShown } from './typed-text';

/** Somebody the roster does not name, by the name they go by; nothing for a name that shows nothing. */
export const introducing = (state: MeetingRecord, meta: Meta, id: PersonId, shown: string): readonly MeetingEvent[] => {
  const name = nameShown(shown);
  if (name === undefined) return [];
  const person = { id, name, group: state.rosterGiven ? 'visitors' : 'members' } as const;
  return [{ ...fact(meta), type: 'PersonIntroduced', person }];
};
