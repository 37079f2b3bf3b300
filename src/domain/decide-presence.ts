import { mayPrepare, notAuthorised } from './authority';
import type { CommandOf, Meta } from './commands';
import { modeSet, seated } from './decide-seats';
import type { MeetingEvent } from './events';
import { findPerson } from './find-person';
import { personId, type PersonId } from './ids';
import type { PersonRef } from './people';
import { introducing } from './introduce';
import { accept, effective, fact, freshId, isRefused, laterOf, refuse, type Verdict } from './rules';
import type { MeetingRecord, MeetingState, Presence } from './state';

/** Who is here: what Teams reports is evidence, what the secretary says is authority. */
export const presenceRules = {
  MarkPresent: (command: CommandOf<'MarkPresent'>, state: MeetingState): Verdict => {
    const { meta, clock } = command;
    const ref = command.person ?? { id: meta.by };
    // Whose place somebody takes is not theirs to say.
    const mayGivePlace = command.replaces === undefined || mayPrepare(state, meta.by);
    if (!mayMark(state, meta, ref) || !mayGivePlace) return notAuthorised(state, 'chair', 'secretary');
    const known = introduce(state, meta, ref);
    if ('refused' in known) return known.refused;
    const { person, introduced } = known;
    const seat = seated(state, command, person);
    if (isRefused(seat)) return refuse(seat.refusal);
    const more = [...seat.value, ...modeSet(state, command, person)];
    const stay = lastStay(state, person);
    if (stay !== undefined && stay.to === undefined) return accept(...more);
    // Said afterwards without a time, it means the meeting: from its opening.
    const afterwards = state.phase === 'closed' && clock === undefined && stay === undefined;
    const at = afterwards ? { value: state.openedAt } : effective(state, meta, clock, stay?.to);
    if (isRefused(at)) return refuse(at.refusal);
    const came = command.arrived === true || clock !== undefined ? { arrived: true as const } : {};
    const joined: MeetingEvent = { ...fact(meta, at.value), type: 'PersonJoined', person, evidence: 'said', ...came };
    return accept(...introduced, joined, ...more.map((event) => ({ ...event, at: at.value })));
  },

  MarkLeft: (command: CommandOf<'MarkLeft'>, state: MeetingState): Verdict => {
    const { meta, clock } = command;
    const ref = command.person ?? { id: meta.by };
    if (!mayMark(state, meta, ref)) return notAuthorised(state, 'chair', 'secretary');
    const found = findPerson(state, ref);
    if (isRefused(found)) return refuse(found.refusal);
    const person = found.value.id;
    const stay = lastStay(state, person);
    if (stay === undefined || stay.to !== undefined) return accept();
    const at = effective(state, meta, clock, stay.from);
    if (isRefused(at)) return refuse(at.refusal);
    return accept({ ...fact(meta, at.value), type: 'PersonLeft', person, evidence: 'said' });
  },

  MarkApologies: (command: CommandOf<'MarkApologies'>, state: MeetingState): Verdict => {
    const { meta } = command;
    const ref = command.person ?? { id: meta.by };
    if (!mayMark(state, meta, ref)) return notAuthorised(state, 'chair', 'secretary');
    const own = 'id' in ref && ref.id === meta.by;
    const found = findPerson(state, ref);
    if (isRefused(found) && !own) return refuse(found.refusal);
    const person = isRefused(found) ? meta.by : found.value.id;
    if (state.apologies.includes(person)) return accept();
    return accept({ ...fact(meta), type: 'ApologiesReceived', person });
  },

  NoteJoined: ({ meta, people }: CommandOf<'NoteJoined'>, state: MeetingState): Verdict =>
    accept(
      ...eachOnce(people).flatMap(({ id, name, anonymous }): readonly MeetingEvent[] => [
        ...(state.people.some((each) => each.id === id) ? [] : introducing(state, meta, id, name, anonymous)),
        ...(isHere(state, id) ? [] : [joined(state, meta, id)]),
      ]),
    ),

  NoteLeft: ({ meta, people }: CommandOf<'NoteLeft'>, state: MeetingState): Verdict =>
    accept(
      ...eachOnce(people)
        .filter(({ id }) => isHere(state, id))
        .map(({ id }): MeetingEvent => ({ ...fact(meta), type: 'PersonLeft', person: id, evidence: 'teams' })),
    ),

  NoteTeamsStart: ({ meta }: CommandOf<'NoteTeamsStart'>): Verdict =>
    accept({ ...fact(meta), type: 'TeamsMeetingStarted' }),

  NoteTeamsEnd: ({ meta }: CommandOf<'NoteTeamsEnd'>): Verdict => accept({ ...fact(meta), type: 'TeamsMeetingEnded' }),
};

const isHere = (state: MeetingRecord, person: PersonId): boolean =>
  state.presence.some((stay) => stay.person === person && stay.to === undefined);

const lastStay = (state: MeetingRecord, person: PersonId): Presence | undefined =>
  state.presence.findLast((stay) => stay.person === person);

/** Teams may report the same person twice in one message, for two devices. */
const eachOnce = <Each extends { readonly id: PersonId }>(people: readonly Each[]): readonly Each[] => [
  ...new Map(people.map((each) => [each.id, each])).values(),
];

/** Reports may come late: nobody joins before they left. */
const joined = (state: MeetingRecord, meta: Meta, person: PersonId): MeetingEvent => {
  const left = lastStay(state, person)?.to;
  const at = left === undefined ? meta.said : laterOf(meta.said, left);
  return { ...fact(meta, at), type: 'PersonJoined', person, evidence: 'teams' };
};

/** Everybody may speak for themselves while it can be seen; for others and afterwards, who keeps the record. */
const mayMark = (state: MeetingState, { by }: Meta, ref: PersonRef): boolean => {
  if (state.phase === 'closed') return mayPrepare(state, by);
  const found = findPerson(state, ref);
  const self = isRefused(found) ? 'id' in ref && ref.id === by : found.value.id === by;
  return self || mayPrepare(state, by);
};

type Known =
  { readonly person: PersonId; readonly introduced: readonly MeetingEvent[] } | { readonly refused: Verdict };

/** Somebody the roster does not name is introduced by name: guests have no account to be known by. */
const introduce = (state: MeetingState, meta: Meta, ref: PersonRef): Known => {
  const found = findPerson(state, ref);
  if (!isRefused(found)) return { person: found.value.id, introduced: [] };
  if (found.refusal.code !== 'UnknownPerson') return { refused: refuse(found.refusal) };
  if ('id' in ref) return ref.id === meta.by ? { person: meta.by, introduced: [] } : { refused: refuse(found.refusal) };
  const person = personId(freshId(state, 'guest-'));
  const introduced = introducing(state, meta, person, ref.name);
  return introduced.length === 0 ? { refused: refuse({ code: 'EmptyText' }) } : { person, introduced };
};
