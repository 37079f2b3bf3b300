import { assertNever } from './assert-never';
import type { EventOf } from './events';
import { traced } from './evolve-record';
import type { MeetingState } from './state';

type AttendanceEvent = EventOf<
  | 'PresenceModeSet'
  | 'DeputySeated'
  | 'PersonIdentified'
  | 'RecusalDeclared'
  | 'RecusalWithdrawn'
  | 'PresidingChanged'
  | 'QuorumQuestioned'
  | 'QuorumStated'
>;

/** Who takes part, how, in whose place, and who does not. */
export const evolveAttendance = (state: MeetingState, event: AttendanceEvent): MeetingState => {
  switch (event.type) {
    case 'PresenceModeSet':
      return { ...state, modes: [...state.modes, { ...traced(event), person: event.person, mode: event.mode }] };
    case 'DeputySeated': {
      const { person, replaces } = event;
      return { ...state, seatings: [...state.seatings, { ...traced(event), person, replaces }] };
    }
    case 'PersonIdentified': {
      const { person, is } = event;
      return { ...state, identities: [...state.identities, { ...traced(event), person, is }] };
    }
    case 'RecusalDeclared':
      return { ...state, recusals: declared(state, event) };
    case 'RecusalWithdrawn':
      return {
        ...state,
        recusals: state.recusals.map((each) =>
          each.id === event.recusal ? { ...each, withdrawn: true, sources: [...each.sources, event.entry] } : each,
        ),
      };
    case 'PresidingChanged': {
      const { item, person } = event;
      return { ...state, presidings: [...state.presidings, { ...traced(event), item, person }] };
    }
    case 'QuorumQuestioned':
      return { ...state, quorumQuestioned: [...state.quorumQuestioned, event.item] };
    case 'QuorumStated': {
      const { item, isMet } = event;
      return { ...state, quorumStatements: [...state.quorumStatements, { ...traced(event), item, isMet }] };
    }
    default:
      return assertNever(event);
  }
};

/** Declared again, it is the same one with another ground, from when it was declared first. */
const declared = (state: MeetingState, event: EventOf<'RecusalDeclared'>): MeetingState['recusals'] => {
  const { recusal: id, item, person, ground } = event;
  return state.recusals.some((each) => each.id === id)
    ? state.recusals.map((each) =>
        each.id === id ? { ...each, ground, sources: [...each.sources, event.entry] } : each,
      )
    : [...state.recusals, { ...traced(event), id, item, person, ground, withdrawn: false }];
};
