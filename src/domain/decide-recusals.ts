import { mayKeepRecord, notAuthorised } from './authority';
import type { CommandOf } from './commands';
import { findPerson, leadingPerson } from './find-person';
import { recusalId, type PersonId } from './ids';
import type { RecusalGround } from './recusal-ground';
import { nameOf } from './queries';
import { recusalsOf } from './recusals';
import { accept, fact, freshId, isRefused, itemMeant, refuse, type Found, type Verdict } from './rules';
import type { MeetingState, Recusal } from './state';
import { optionalText } from './typed-text';
import { hasVoted } from './votes';

/** Who takes no part in an item: themselves, or whoever keeps the record, may say so. */
export const recusalRules = {
  DeclareRecusal: (command: CommandOf<'DeclareRecusal'>, state: MeetingState): Verdict => {
    const { meta } = command;
    const said = whoAndWhy(command, state);
    if (isRefused(said)) return refuse(said.refusal);
    const { person, text } = said.value;
    if (!mayDeclare(state, meta.by, person)) return notAuthorised(state, 'self', 'chair', 'secretary');
    const item = itemMeant(state, command.item);
    if (isRefused(item)) return refuse(item.refusal);
    const ground: RecusalGround = {
      ...(command.ground === undefined ? {} : { kind: command.ground }),
      ...(text === undefined ? {} : { text }),
    };
    const before = recusalsOf(state, item.value.id).find((each) => each.person === person);
    if (before !== undefined && (isSame(before.ground, ground) || isSame(ground, {}))) return accept();
    const voted = state.votes.filter((vote) => vote.item === item.value.id && hasVoted(vote, person));
    if (voted.some(({ status }) => status === 'closed'))
      return refuse({ code: 'HasVoted', name: nameOf(state, person), number: item.value.number });
    // Declared again with another ground it is the same recusal, better described.
    const recusal = before?.id ?? recusalId(freshId(state, 'r'));
    return accept(
      { ...fact(meta), type: 'RecusalDeclared', recusal, item: item.value.id, person, ground },
      // Whoever may not take part has not voted either.
      ...voted
        .filter(({ status }) => status === 'open')
        .map(({ id }) => ({ ...fact(meta), type: 'VoteCast' as const, vote: id, person })),
    );
  },

  WithdrawRecusal: (command: CommandOf<'WithdrawRecusal'>, state: MeetingState): Verdict => {
    const { meta } = command;
    const found = findPerson(state, command.person ?? { id: meta.by });
    if (isRefused(found)) return refuse(found.refusal);
    if (!mayDeclare(state, meta.by, found.value.id)) return notAuthorised(state, 'self', 'chair', 'secretary');
    const item = itemMeant(state, command.item);
    if (isRefused(item)) return refuse(item.refusal);
    const recusal = recusalsOf(state, item.value.id).find(({ person }) => person === found.value.id);
    if (recusal === undefined) return refuse({ code: 'UnknownRecusal' });
    return accept({ ...fact(meta), type: 'RecusalWithdrawn', recusal: recusal.id });
  },
};

/** Afterwards the record is its keepers'. */
const mayDeclare = (state: MeetingState, by: PersonId, person: PersonId): boolean =>
  mayKeepRecord(state, by) || (by === person && state.phase !== 'closed');

/** Who was mentioned or is named first, else whoever says it; the rest is why. */
const whoAndWhy = (
  { meta, person, text: typed }: CommandOf<'DeclareRecusal'>,
  state: MeetingState,
): Found<{ readonly person: PersonId; readonly text: string | undefined }> => {
  const named = person === undefined ? leadingPerson(state, typed ?? '') : undefined;
  const text = optionalText(named?.rest ?? typed);
  if (isRefused(text)) return text;
  if (person === undefined) return { value: { person: named?.person.id ?? meta.by, text: text.value } };
  const found = findPerson(state, person);
  return isRefused(found) ? found : { value: { person: found.value.id, text: text.value } };
};

const isSame = (a: Recusal['ground'], b: RecusalGround): boolean => a.kind === b.kind && a.text === b.text;
