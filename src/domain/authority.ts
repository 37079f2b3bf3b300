import type { Meta } from './commands';
import { NUIJA, TEAMS, type PersonId } from './ids';
import { chairOf, personById } from './queries';
import { refuse, type Verdict } from './rules';
import type { Needed } from './refusal';
import type { MeetingRecord } from './state';

export const isChair = (state: MeetingRecord, person: PersonId): boolean => state.chair === person;

export const isSecretary = (state: MeetingRecord, person: PersonId): boolean => state.secretaries.includes(person);

/**
 * Nobody has been named chair or secretary yet: whoever prepares the meeting may, and whoever opens it chairs it, so
 * that Nuija works in a chat where nothing was set up.
 */
export const nobodyNamed = (state: MeetingRecord): boolean =>
  state.chair === undefined && state.secretaries.length === 0;

export const mayKeepRecord = (state: MeetingRecord, person: PersonId): boolean =>
  isChair(state, person) || isSecretary(state, person);

export const mayPrepare = (state: MeetingRecord, person: PersonId): boolean =>
  mayKeepRecord(state, person) || nobodyNamed(state);

/**
 * The vice chair may take the chair while the chair is not in the meeting. Where the body has no chair, its members
 * and secretaries may; where nothing is known of the body, anybody. What is not a person never.
 */
export const mayTakeChair = (state: MeetingRecord, person: PersonId): boolean => {
  if (person === TEAMS || person === NUIJA) return false;
  if (isChair(state, person) || nobodyNamed(state)) return true;
  const group = personById(state, person)?.group;
  if (state.chair === undefined) return isSecretary(state, person) || group === 'members';
  const chairIsHere = state.presence.some((stay) => stay.person === state.chair && stay.to === undefined);
  return personById(state, person)?.role === 'viceChair' && !chairIsHere;
};

/**
 * Somebody else has the chair: the body's own chair may take it back, the vice chair take it while whoever has it is
 * not in the meeting. A meeting whose chair dropped out must not be stuck.
 */
export const mayTakeChairOver = (state: MeetingRecord, person: PersonId): boolean =>
  personById(state, person)?.role === 'chair' || mayTakeChair(state, person);

export const notAuthorised = (state: MeetingRecord, ...needs: readonly Needed[]): Verdict =>
  refuse({ code: 'NotAuthorised', needs, ...chairNamed(state) });

/** The chair's name, where there is a chair. */
export const chairNamed = (state: MeetingRecord): { readonly chair?: string } => {
  const chair = chairOf(state);
  return chair === undefined ? {} : { chair: chair.name };
};

/** Runs a rule for whoever keeps the record; says who may to everybody else. */
export const keepersOnly = (state: MeetingRecord, { by }: Meta, rule: () => Verdict): Verdict =>
  mayKeepRecord(state, by) ? rule() : notAuthorised(state, 'chair', 'secretary');

export const preparersOnly = (state: MeetingRecord, { by }: Meta, rule: () => Verdict): Verdict =>
  mayPrepare(state, by) ? rule() : notAuthorised(state, 'chair', 'secretary');

export const chairOnly = (state: MeetingRecord, { by }: Meta, rule: () => Verdict): Verdict =>
  isChair(state, by) ? rule() : notAuthorised(state, 'chair');
