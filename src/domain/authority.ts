import type { Meta } from './commands';
import { NUIJA, TEAMS, type ItemId, type PersonId } from './ids';
import { isPresiding, presiding, presidingOver } from './presiding';
import { personById } from './queries';
import { refuse, type Verdict } from './rules';
import type { Needed } from './refusal';
import type { MeetingRecord, MeetingState } from './state';

export const isChair = (state: MeetingRecord, person: PersonId): boolean => state.chair === person;

export const isSecretary = (state: MeetingRecord, person: PersonId): boolean => state.secretaries.includes(person);

/**
 * Nobody has been named chair or secretary yet: whoever prepares the meeting may, and whoever opens it chairs it, so
 * that Nuija works in a chat where nothing was set up.
 */
export const nobodyNamed = (state: MeetingRecord): boolean =>
  state.chair === undefined && state.secretaries.length === 0;

/** The chair also while recused: a meeting must go on when nobody stands in yet. */
export const mayKeepRecord = (state: MeetingState, person: PersonId): boolean =>
  isChair(state, person) || isSecretary(state, person) || isPresiding(state, person);

export const mayPrepare = (state: MeetingState, person: PersonId): boolean =>
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

export const notAuthorised = (state: MeetingState, ...needs: readonly Needed[]): Verdict =>
  refuse({ code: 'NotAuthorised', needs, ...chairNamed(state, presiding(state)) });

/** The name of who presides, where anybody does. */
export const chairNamed = (state: MeetingRecord, chair: PersonId | undefined): { readonly chair?: string } => {
  const name = chair === undefined ? undefined : personById(state, chair)?.name;
  return name === undefined ? {} : { chair: name };
};

/** Runs a rule for whoever keeps the record; says who may to everybody else. */
export const keepersOnly = (state: MeetingState, { by }: Meta, rule: () => Verdict): Verdict =>
  mayKeepRecord(state, by) ? rule() : notAuthorised(state, 'chair', 'secretary');

export const preparersOnly = (state: MeetingState, { by }: Meta, rule: () => Verdict): Verdict =>
  mayPrepare(state, by) ? rule() : notAuthorised(state, 'chair', 'secretary');

/** Runs a rule for whoever presides: over an item where one is given, else over what is on. */
export const presidingOnly = (state: MeetingState, { by }: Meta, rule: () => Verdict, item?: ItemId): Verdict => {
  const person = item === undefined ? presiding(state) : presidingOver(state, item);
  if (person === by) return rule();
  return person === undefined && state.chair !== undefined
    ? refuse({ code: 'NobodyPresides' })
    : refuse({ code: 'NotAuthorised', needs: ['chair'], ...chairNamed(state, person) });
};
