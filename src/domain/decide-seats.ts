import type { CommandOf } from './commands';
import type { MeetingEvent } from './events';
import { findByGenitive, findPerson } from './find-person';
import type { PersonId } from './ids';
import type { Person } from './people';
import { nameOf, personById } from './queries';
import { fact, isRefused, type Found } from './rules';
import { hasVote, placeOf } from './seats';
import type { MeetingState } from './state';

type MarkPresent = CommandOf<'MarkPresent'>;

/** A deputy takes a member's place; a member takes nobody's. */
export const seated = (
  state: MeetingState,
  { meta, replaces }: MarkPresent,
  person: PersonId,
): Found<readonly MeetingEvent[]> => {
  if (replaces === undefined) return { value: [] };
  const member = memberMeant(state, replaces);
  if (isRefused(member)) return member;
  const deputy = personById(state, person);
  const canReplace = member.value.id !== person && hasVote(member.value) && (deputy === undefined || !hasVote(deputy));
  if (!canReplace)
    return { refusal: { code: 'CannotReplace', name: nameOf(state, person), replaces: member.value.name } };
  if (state.seatings.some((each) => each.person === person) && placeOf(state, person, meta.said) === member.value.id)
    return { value: [] };
  return { value: [{ ...fact(meta), type: 'DeputySeated', person, replaces: member.value.id }] };
};

/** "Matti Väänäsen tilalla": Finnish puts the name in the genitive, where it is not a mention. */
const memberMeant = (state: MeetingState, ref: Exclude<MarkPresent['replaces'], undefined>): Found<Person> => {
  const found = findPerson(state, ref);
  return isRefused(found) && found.refusal.code === 'UnknownPerson' && 'name' in ref
    ? findByGenitive(state, ref.name)
    : found;
};

export const modeSet = (state: MeetingState, { meta, mode }: MarkPresent, person: PersonId): readonly MeetingEvent[] =>
  mode === undefined || state.modes.findLast((each) => each.person === person)?.mode === mode
    ? []
    : [{ ...fact(meta), type: 'PresenceModeSet', person, mode }];
