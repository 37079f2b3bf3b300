import { isSecretary, mayKeepRecord, notAuthorised } from './authority';
import type { CommandOf } from './commands';
import type { MeetingEvent, TextSubject } from './events';
import { NUIJA, TEAMS, type EntryId, type PersonId } from './ids';
import { accept, fact, isRefused, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';
import { printable, textOf } from './typed-text';
import { usedLater } from './used-later';

/** Undo and corrections: new facts about old ones. Nothing is ever taken out of the record. */
export const correctionRules = {
  Undo: ({ meta, undone }: CommandOf<'Undo'>, state: MeetingState): Verdict => {
    const keeper = mayKeepRecord(state, meta.by);
    const entries = undoableEntries(state);
    const entry =
      undone === undefined
        ? entries.findLast(({ by }) => keeper || by === meta.by)
        : entries.find(({ id }) => id === undone);
    if (entry === undefined) return refuse({ code: 'NothingToUndo' });
    if (!keeper && entry.by !== meta.by) return notAuthorised(state, 'author', 'chair', 'secretary');
    if (usedLater(state, entry.id)) return refuse({ code: 'UsedByLater' });
    return accept({ ...fact(meta), type: 'EntryUndone', undone: entry.id });
  },

  CorrectText: ({ meta, find: typed, replacement }: CommandOf<'CorrectText'>, state: MeetingState): Verdict => {
    // Everything that stands was made printable; the same letters typed again have to be found in it.
    const find = printable(typed);
    const mine = writings(state).filter(({ text }) => find !== '' && text.includes(find));
    const writing = mine.findLast(({ by }) => by === meta.by || isSecretary(state, meta.by));
    if (writing === undefined)
      return mine.length > 0
        ? notAuthorised(state, 'author', 'secretary')
        : refuse({ code: 'TextNotFound', text: typed });
    return rewritten(
      writing,
      writing.text.replace(find, () => replacement),
      meta,
    );
  },

  ReplaceText: ({ meta, wrote, text }: CommandOf<'ReplaceText'>, state: MeetingState): Verdict => {
    const [writing, ...others] = writings(state).filter(({ entry }) => entry === wrote);
    if (writing === undefined || others.length > 0) return refuse({ code: 'TextNotFound', text: '' });
    if (writing.by !== meta.by && !isSecretary(state, meta.by)) return notAuthorised(state, 'author', 'secretary');
    return rewritten(writing, text, meta);
  },
};

interface Writing {
  readonly subject: TextSubject;
  readonly entry: EntryId;
  readonly by: PersonId;
  readonly text: string;
}

/** Everything that stands in words, oldest first: by the order it was written in, not by the clock. */
const writings = (state: MeetingState): readonly Writing[] => {
  const all: readonly (Writing | undefined)[] = [
    ...state.paragraphs.map((each) => writing('paragraph', each)),
    ...state.decisions.filter(({ withdrawn }) => withdrawn === undefined).map((each) => writing('decision', each)),
    ...state.proposals.filter(({ status }) => status === 'waiting').map((each) => writing('proposal', each)),
    ...state.actions.map((each) => writing('action', each)),
    ...state.attachments.map((each) => writing('attachment', each)),
  ];
  const order = ({ entry }: Writing): number => state.history.findLastIndex((event) => event.entry === entry);
  return all.filter((each) => each !== undefined).sort((a, b) => order(a) - order(b));
};

const writing = (
  kind: TextSubject['kind'],
  each: {
    readonly id: string;
    readonly sources: readonly EntryId[];
    readonly by: PersonId;
    readonly text?: string;
  },
): Writing | undefined => {
  const [entry] = each.sources;
  if (each.text === undefined || each.text === '' || entry === undefined) return undefined;
  return { subject: { kind, id: each.id } as TextSubject, entry, by: each.by, text: each.text };
};

const rewritten = (
  { subject, text: before }: Writing,
  typed: string,
  meta: CommandOf<'CorrectText'>['meta'],
): Verdict => {
  const text = textOf(typed);
  if (isRefused(text)) return refuse(text.refusal);
  return text.value === before ? accept() : accept({ ...fact(meta), type: 'TextCorrected', subject, text: text.value });
};

/** Settings are set again rather than undone, and what Teams or Nuija reported happened whatever anybody says. */
const NOT_UNDOABLE: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>([
  'BodyDescribed',
  'MeetingDescribed',
  'PersonIntroduced',
  'CloseQuestioned',
  'ItemChangeQuestioned',
  'QuorumQuestioned',
  'EntryUndone',
]);

const undoableEntries = (state: MeetingState): readonly { readonly id: EntryId; readonly by: PersonId }[] => {
  const gone = new Set(state.undone);
  const entries = new Map<EntryId, PersonId>();
  for (const event of state.history)
    if (!gone.has(event.entry) && event.by !== TEAMS && event.by !== NUIJA && !NOT_UNDOABLE.has(event.type))
      entries.set(event.entry, event.by);
  return [...entries].map(([id, by]) => ({ id, by }));
};
