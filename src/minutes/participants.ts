import { nameOf, type EntryId, type MeetingState, type Person, type PersonId } from '../domain';
import type { MinutesPhraseId } from '../language';
import { chairings, metItems, presentPeople } from './attendance';
import { attendanceNotes, type AttendanceNote } from './attendance-notes';
import type { ParticipantGroup, ParticipantLine, Participants } from './minutes';
import type { Wording } from './wording';

type Kind = ParticipantGroup['kind'];
type Listed = { readonly person: Person; readonly kind: Kind; readonly line: ParticipantLine };

/**
 * Who was present, in the roster's order: only people the record has evidence of. Undefined where there is nobody to
 * print, so that no heading stands over nothing.
 */
export const participantsOf = (state: MeetingState, wording: Wording): Participants | undefined => {
  const present = presentPeople(state);
  const notes = attendanceNotes(state, wording);
  const listed = state.people.flatMap((person): Listed[] => {
    const sources = present.get(person.id);
    if (sources !== undefined)
      return [{ person, kind: presentKind(person), line: lineOf(state, person, sources, notes(person.id), wording) }];
    return wording.settings.showAbsent && isAbsent(state, person)
      ? [{ person, kind: 'absent', line: lineOf(state, person, apologyEntries(state, person.id), [], wording) }]
      : [];
  });
  if (listed.length === 0) return undefined;
  const here = listed.filter(({ kind }) => kind !== 'absent');
  const away = groups(
    listed.filter(({ kind }) => kind === 'absent'),
    wording,
  );
  if (here.length === 0) return { label: wording.say('groupAbsent'), columns: [away.map(unnamed)] };
  const columns = inColumns(here, wording).map((people) => groups(people, wording));
  return {
    label: wording.say('labelPresent'),
    columns: columns.map((column, index) => [
      // A group that goes on in the second column is not named again there.
      ...column.map((group, at) =>
        at === 0 && columns[index - 1]?.at(-1)?.kind === group.kind ? unnamed(group) : group,
      ),
      ...(index === columns.length - 1 ? away : []),
    ]),
  };
};

const unnamed = ({ kind, people }: ParticipantGroup): ParticipantGroup => ({ kind, people });

/** The role somebody has in these minutes: whoever chaired is the chair, else what the roster says. */
export const roleIn = (state: MeetingState, person: Person): ParticipantLine['role'] => {
  if (chairings(state).some((each) => each.person === person.id)) return 'chair';
  return person.role ?? (state.secretaries.includes(person.id) ? 'secretary' : undefined);
};

/** Said to be away: in the roster as absent, or with apologies. Merely not having been seen is something else. */
export const isAbsent = (state: MeetingState, person: Person): boolean =>
  person.group === 'absent' || state.apologies.includes(person.id);

const presentKind = ({ group }: Person): Kind => (group === 'absent' ? 'members' : group);

const lineOf = (
  state: MeetingState,
  person: Person,
  sources: readonly EntryId[],
  notes: readonly AttendanceNote[],
  wording: Wording,
): ParticipantLine => {
  const role = roleIn(state, person);
  const substituted = placesTaken(state, person).map((id) => nameOf(state, id));
  const [title, organisation] = [person.title, person.organisation].map((text) => text && wording.named(text));
  const facts = [
    person.name,
    wording.settings.showTitles ? title : undefined,
    organisation,
    role === undefined ? undefined : wording.say(ROLE[role]),
    substituted.length === 0 ? undefined : wording.say('roleDeputyFor', { name: substituted.join(', ') }),
    ...notes.map(({ text }) => text),
  ];
  const text = facts.filter((fact) => fact !== undefined && fact.trim() !== '').join(', ');
  const items = itemsOfVisitor(state, person);
  return {
    text: items.length === 0 ? text : `${text} ${itemReference(items, wording)}`,
    name: person.name,
    ...(organisation === undefined ? {} : { organisation }),
    ...(role === undefined ? {} : { role }),
    ...(items.length === 0 ? {} : { items }),
    sources: [...new Set([...sources, ...notes.flatMap((note) => note.sources)])],
  };
};

/** Whose place somebody took: as they were seated, else as the roster says. */
const placesTaken = (state: MeetingState, { id, deputyFor }: Person): readonly PersonId[] => {
  const seated = state.seatings.filter(({ person }) => person === id).map(({ replaces }) => replaces);
  const listed = state.people.some((each) => each.id === deputyFor) ? deputyFor : undefined;
  return seated.length > 0 ? [...new Set(seated)] : listed === undefined ? [] : [listed];
};

/** The items a visitor was invited to; without any, those they were there for, unless they were there throughout. */
export const itemsOfVisitor = (state: MeetingState, { id, group, items = [] }: Person): readonly string[] => {
  if (items.length > 0 || group !== 'visitors' || state.secretaries.includes(id) || state.chair === id) return items;
  const met = metItems(state, id);
  return met.length ===
    state.agenda.filter(({ intervals, withheld }) => intervals.length > 0 && withheld !== true).length
    ? []
    : met;
};

/** "(asiakohta 4)". */
export const itemReference = (items: readonly string[], { say }: Wording): string =>
  items.length === 1 ? say('forItem', { item: items.join(', ') }) : say('forItems', { items: items.join(', ') });

/** One list, or two where the roster says so; who has no column stands with the members or with the others. */
const inColumns = (listed: readonly Listed[], { settings }: Wording): readonly (readonly Listed[])[] => {
  const used = settings.participantColumns === 'roster' && listed.some(({ person }) => person.column === 2);
  if (!used) return [listed];
  const columnOf = ({ person, kind }: Listed): 1 | 2 =>
    person.column ?? (kind === 'members' || kind === 'deputies' ? 1 : 2);
  return [1, 2]
    .map((column) => listed.filter((each) => columnOf(each) === column))
    .filter((column) => column.length > 0);
};

const groups = (listed: readonly Listed[], { settings, say }: Wording): readonly ParticipantGroup[] => {
  const kinds = [...new Set(listed.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    // The absent are never printed among the present without saying so.
    ...(settings.groupLabels || kind === 'absent' ? { label: say(GROUP[kind]) } : {}),
    people: listed.filter((each) => each.kind === kind).map(({ line }) => line),
  }));
};

const apologyEntries = (state: MeetingState, person: PersonId): readonly EntryId[] =>
  state.history.flatMap((event) =>
    event.type === 'ApologiesReceived' && event.person === person && !state.undone.includes(event.entry)
      ? [event.entry]
      : [],
  );

const ROLE: Record<NonNullable<ParticipantLine['role']>, MinutesPhraseId> = {
  chair: 'roleChair',
  viceChair: 'roleViceChair',
  secretary: 'roleSecretary',
};

const GROUP: Record<Kind, MinutesPhraseId> = {
  members: 'groupMembers',
  deputies: 'groupDeputies',
  experts: 'groupExperts',
  secretaries: 'groupSecretaries',
  visitors: 'groupVisitors',
  absent: 'groupAbsent',
};
