import { staysOf } from './attendance';
import type { PersonId } from './ids';
import type { PresenceMode } from './people';
import type { MeetingRecord } from './state';

/**
 * How somebody took part, as far as it is known: what was said of them last, else over a connection where Teams reports
 * them in a hybrid meeting. In a meeting that is all on site or all electronic nobody needs to be told.
 */
export const modeOf = (state: MeetingRecord, person: PersonId): PresenceMode | undefined => {
  const said = state.modes.findLast((each) => each.person === person)?.mode;
  if (said !== undefined || state.meeting.mode !== 'hybrid') return said;
  return staysOf(state, person).some(({ evidence }) => evidence === 'teams') ? 'remote' : undefined;
};
