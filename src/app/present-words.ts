import {
  attendance,
  currentItem,
  modeOf,
  nameOf,
  placeOf,
  quorumAt,
  recusedFor,
  unidentified,
  type Instant,
  type MeetingState,
  type PersonId,
} from '../domain';
import { answer, type AnswerId } from '../language';
import { namesOf } from './floor-words';

/** Who is in the meeting now, who of them is recused, whether that is a quorum, and who is still to be identified. */
export const presentWords = (state: MeetingState, now: Instant): string => {
  const say = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
    answer(state.body.language, id, values);
  const here = [...attendance(state)]
    .filter(([, stays]) => stays.some(({ to }) => to === undefined))
    .map(([person]) => person);
  if (here.length === 0) return say('nobodyHere');
  const names = here.map((person) => nameWithPart(state, person, now)).join(', ');
  const item = currentItem(state);
  const out = item === undefined ? [] : [...recusedFor(state, item.id)];
  const unknown = unidentified(state);
  const [first] = unknown;
  return [
    say('whoIsHere', { count: String(here.length), names }),
    ...(item === undefined || out.length === 0
      ? []
      : [say('whoIsRecused', { number: item.number, names: namesOf(state, out) })]),
    ...quorumWords(state, now),
    ...(first === undefined
      ? []
      : [say('whoIsThat', { names: unknown.map(({ name }) => name).join(', '), first: first.name })]),
  ].join('\n');
};

/** Whether enough are present, in words; nothing where the body has no rule or nobody can tell. */
const quorumWords = (state: MeetingState, now: Instant): readonly string[] => {
  const quorum = quorumAt(state, currentItem(state)?.id, now);
  if (quorum === undefined) return [];
  const { present, needed, isMet, lacksChair } = quorum;
  const id = isMet ? 'quorumMet' : lacksChair ? 'quorumLacksChair' : 'quorumNotMet';
  return [answer(state.body.language, id, { present: String(present), needed: String(needed) })];
};

/** "Varpu Lahti (varalla Matti Väänänen, etänä)". */
const nameWithPart = (state: MeetingState, person: PersonId, now: Instant): string => {
  const { language } = state.body;
  const replaces = placeOf(state, person, now);
  const mode = modeOf(state, person);
  const parts = [
    ...(replaces === undefined ? [] : [answer(language, 'inPlaceOf', { name: nameOf(state, replaces) })]),
    ...(mode === undefined ? [] : [answer(language, mode === 'remote' ? 'remotely' : 'onSite')]),
  ];
  return parts.length === 0 ? nameOf(state, person) : `${nameOf(state, person)} (${parts.join(', ')})`;
};
