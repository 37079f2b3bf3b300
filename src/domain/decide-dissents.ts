import { standingApprovals } from './approvals';
import { isAttendanceKnown, presentFor } from './attendance';
import type { CommandOf } from './commands';
import { dissentsFrom } from './dissents';
import { dissentId, type PersonId } from './ids';
import { itemById, nameOf, standingDecisions } from './queries';
import { recusedFrom } from './recused-from';
import { accept, findItem, fact, freshId, isRefused, refuse, type Found, type Verdict } from './rules';
import { hasVote, membersWithVote, placeOf } from './seats';
import type { Decision, MeetingState } from './state';
import { optionalText } from './typed-text';

/** Who took part in an item may differ from what was decided, until the minutes are approved. */
export const dissentRules = {
  FileDissent: (command: CommandOf<'FileDissent'>, state: MeetingState): Verdict => {
    const { meta } = command;
    if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
    if (standingApprovals(state).length > 0) return refuse({ code: 'DissentTooLate' });
    const decision = decisionMeant(command, state);
    if (isRefused(decision)) return refuse(decision.refusal);
    const { id, item } = decision.value;
    const number = itemById(state, item)?.number ?? '';
    const out = recusedFrom(state, { id: item, number }, meta.by);
    if (out !== undefined) return refuse(out);
    if (!tookPart(state, decision.value, meta.by))
      return refuse({ code: 'TookNoPart', name: nameOf(state, meta.by), number });
    const text = optionalText(command.text);
    if (isRefused(text)) return refuse(text.refusal);
    const before = dissentsFrom(state, id).find(({ person }) => person === meta.by);
    if (before !== undefined && (text.value === undefined || text.value === before.text)) return accept();
    return accept({
      ...fact(meta),
      type: 'DissentFiled',
      dissent: before?.id ?? dissentId(freshId(state, 'm')),
      decision: id,
      person: meta.by,
      ...(text.value === undefined ? {} : { text: text.value }),
    });
  },
};

/** The decision that was pressed, or the last one of the item named or on; where that has none, the last of all. */
const decisionMeant = ({ decision: id, item: ref }: CommandOf<'FileDissent'>, state: MeetingState): Found<Decision> => {
  if (id !== undefined) {
    const decision = state.decisions.find((each) => each.id === id);
    if (decision === undefined) return { refusal: { code: 'UnknownDecision' } };
    return decision.withdrawn === undefined ? { value: decision } : { refusal: { code: 'DecisionWithdrawn' } };
  }
  const item = ref === undefined ? undefined : findItem(state, ref);
  if (item !== undefined && isRefused(item)) return item;
  const current = state.phase === 'open' ? state.current : undefined;
  const named = item?.value.id ?? current;
  const own = named === undefined ? undefined : standingDecisions(state, named).at(-1);
  const last = item === undefined ? state.decisions.findLast(({ withdrawn }) => withdrawn === undefined) : undefined;
  const decision = own ?? last;
  return decision === undefined ? { refusal: { code: 'UnknownDecision' } } : { value: decision };
};

/** A member, or a deputy in a member's place, who was there. Where nothing is known of the body, whoever was there. */
const tookPart = (state: MeetingState, { item, at }: Decision, person: PersonId): boolean => {
  if (isAttendanceKnown(state) && !presentFor(state, item).has(person)) return false;
  if (membersWithVote(state).length === 0) return true;
  const listed = state.people.find(({ id }) => id === person);
  return (listed !== undefined && hasVote(listed)) || placeOf(state, person, at) !== undefined;
};
