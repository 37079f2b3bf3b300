import { personById, presidingOver, type EntryId, type MeetingState, type PersonId } from '../domain';
import type { MinutesPhraseId } from '../language';
import { attachmentLine, attachmentsOf } from './attachments';
import { chairings, presentPeople } from './attendance';
import { examination } from './examiners';
import type { Appeal, DocumentList, Signature, SignatureGroup } from './minutes';
import { itemReference } from './participants';
import type { Wording } from './wording';

/**
 * Who signs the minutes: whoever chaired, the one who keeps them (the first secretary who was there), and then those who
 * examine them. Nobody before the meeting was opened. That somebody has signed is never said here: only where they are to.
 */
export const signaturesOf = (state: MeetingState, wording: Wording): readonly SignatureGroup[] => {
  const { settings, say } = wording;
  if (settings.signatures === 'none') return [];
  const present = presentPeople(state);
  const chairs = new Map(chairings(state).map(({ person, entry }) => [person, entry]));
  const secretary = state.secretaries.find((id) => present.has(id) && !chairs.has(id));
  const people = [
    ...[...chairs].flatMap(([id, entry]) => signature(state, id, 'signsAsChair', [entry], wording)),
    ...presiders(state)
      .filter(({ person }) => !chairs.has(person))
      .flatMap(({ person, items, sources }) =>
        signature(state, person, 'signsAsChair', sources, wording, itemReference(items, wording)),
      ),
    ...(secretary === undefined
      ? []
      : signature(state, secretary, 'signsAsSecretary', present.get(secretary) ?? [], wording)),
  ];
  if (people.length === 0) return examination(state, wording);
  return [
    {
      label: say('labelSignatures'),
      form: settings.signatures,
      ...(settings.signatures === 'electronic' ? { note: say('signElectronically') } : {}),
      people,
    },
    ...examination(state, wording),
  ];
};

const signature = (
  state: MeetingState,
  id: PersonId,
  role: MinutesPhraseId,
  sources: readonly EntryId[],
  { say }: Wording,
  items?: string,
): readonly Signature[] => {
  const name = personById(state, id)?.name;
  const what = items === undefined ? say(role) : `${say(role)} ${items}`;
  return name === undefined ? [] : [{ text: `${name}, ${what}`, name, sources }];
};

/** Who presided over single items for a recused chair, each with the numbers of them. */
const presiders = (
  state: MeetingState,
): readonly {
  readonly person: PersonId;
  readonly items: readonly string[];
  readonly sources: readonly EntryId[];
}[] => {
  const over = state.agenda.flatMap(({ id, number, intervals }) => {
    const person = presidingOver(state, id);
    const named = state.presidings.findLast((each) => each.item === id && each.person === person);
    return intervals.length === 0 || person === state.chair || named === undefined ? [] : [{ ...named, number }];
  });
  return [...new Set(over.map(({ person }) => person))].map((person) => {
    const own = over.filter((each) => each.person === person);
    return { person, items: own.map(({ number }) => number), sources: own.flatMap(({ sources }) => sources) };
  });
};

/** Liitteet, Jakelu, Tiedoksi: those there is something in. */
export const listsOf = (state: MeetingState, wording: Wording): readonly DocumentList[] => {
  const { body, meeting } = state;
  const { say } = wording;
  const lists: readonly DocumentList[] = [
    {
      id: 'attachments',
      label: say('labelAttachments'),
      entries: attachmentsOf(state).map((each) => attachmentLine(each, wording)),
    },
    {
      id: 'distribution',
      label: say('labelDistribution'),
      entries: filled(meeting.distribution ?? body.distribution),
    },
    {
      id: 'forInformation',
      label: say('labelForInformation'),
      entries: filled(meeting.forInformation ?? body.forInformation),
    },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
};

/** What may be appealed how, in the order it was given; the text is the body's standing one. */
export const appealsOf = ({ body, meeting }: MeetingState, { say }: Wording): readonly Appeal[] =>
  (meeting.appeals ?? []).map(({ title, items }) => {
    const text = body.appealNotes?.find((note) => sameTitle(note.title, title))?.text.trim() ?? '';
    return {
      title: title.trim(),
      ...(items.length === 0 ? {} : { items: say('appealFor', { items: runs(items).join(', ') }) }),
      ...(text === '' ? {} : { text }),
    };
  });

/** "62–66, 68": three or more whole numbers in a row as a range. */
const runs = (numbers: readonly string[]): readonly string[] => {
  const groups = numbers.reduce<readonly (readonly string[])[]>((all, number) => {
    const last = all.at(-1);
    const before = last?.at(-1);
    const goesOn = /^\d+$/.test(number) && before !== undefined && Number(before) + 1 === Number(number);
    return goesOn && last !== undefined ? [...all.slice(0, -1), [...last, number]] : [...all, [number]];
  }, []);
  return groups.flatMap((group) => (group.length < 3 ? group : [`${group[0] ?? ''}–${group.at(-1) ?? ''}`]));
};

const sameTitle = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const filled = (entries: readonly string[] | undefined): readonly string[] =>
  (entries ?? []).map((entry) => entry.trim()).filter((entry) => entry !== '');
