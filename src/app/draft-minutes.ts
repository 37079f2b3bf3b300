import {
  decide,
  evolve,
  initialState,
  NUIJA,
  type Draft,
  type EntryId,
  type EventType,
  type Language,
  type MeetingId,
  type MeetingState,
} from '../domain';
import { notCaptured, type Minutes, type NotCaptured } from '../minutes';
import { acknowledge } from './acknowledge';
import {
  documentOf,
  documentsOf,
  renderDocuments,
  type DocumentName,
  type DraftDocument,
  type DraftOptions,
  type Render,
} from './draft-documents';
import { effectOf, type Errand } from './errands';
import type { Records } from './handle-command';
import { readersOf, recipients } from './readers';

export interface Drafting extends Records {
  readonly render: Render;
  /** SHA-256 in hex. */
  readonly digest: (bytes: Uint8Array) => string;
}

export interface DraftContents {
  readonly minutes: Minutes;
  /** The minutes and what goes out with them. */
  readonly documents: readonly DraftDocument[];
  readonly gaps: readonly NotCaptured[];
  /** The meeting as it stood when the draft was made. */
  readonly state: MeetingState;
}

const ATTEMPTS = 20;

/**
 * Makes the next draft of everything recorded so far, writes that into the journal, and sends it on its way to the
 * secretaries. Where nothing was recorded since the last draft, that one is sent again.
 *
 * Rendering takes time, and a draft must hold everything before it in the journal: if somebody wrote meanwhile, the
 * draft is made again. The chat is told of a draft of an open meeting that nobody asked for.
 */
export const draftMinutes = async (
  drafting: Drafting,
  meeting: MeetingId,
  entry: EntryId,
  why: 'asked' | 'unasked' = 'asked',
  /** What was asked for of the draft; the minutes with all that belongs to them, unless it is said. */
  document?: DocumentName,
): Promise<void> => {
  const { journal, reader, now } = drafting;
  if ((await journal.answered(entry)) !== undefined) return;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { state, version: after } = await reader.read(meeting);
    const last = state.drafts.at(-1);
    const unchanged = last !== undefined && lastRecorded(state) === 'MinutesDrafted';
    const version = unchanged ? last.version : (last?.version ?? 0) + 1;
    const request = {
      type: 'RecordDraft' as const,
      version,
      language: state.body.language,
      profile: state.body.profile,
      digests: unchanged ? last.digests : await digestsOf(drafting, documentsOf(state, { version })),
    };
    const verdict = decide({ ...request, meta: { entry, by: NUIJA, said: now() } }, state);
    if (verdict.kind === 'refused') return;
    const outcome = await journal.append({
      meeting,
      after,
      entry,
      events: unchanged ? [] : verdict.events,
      effects: [
        ...(why === 'asked'
          ? []
          : [{ kind: 'say', text: acknowledge(verdict.events, state).join('\n'), lasting: true } as const]),
        ...deliveries(state, version, document),
      ].map((errand) => effectOf(meeting, entry, errand, now())),
      answer: null,
      recordedAt: now(),
    });
    if (outcome.kind !== 'conflict') return;
  }
  throw new Error(`meeting ${meeting}: the record kept changing while its draft was made`);
};

/** What was taken out of the journal changed no word of the draft. */
const lastRecorded = ({ history }: MeetingState): EventType | undefined =>
  history.findLast(({ type }) => type !== 'LinesRedacted')?.type;

/** A draft as it was: the events before it, compiled again. `undefined` for a version there is not. */
export const draftContents = async (
  { journal }: Records,
  meeting: MeetingId,
  version: number,
): Promise<(DraftContents & { readonly draft: Draft }) | undefined> => {
  let state = initialState;
  for (const { event } of await journal.read(meeting)) {
    if (event.type === 'MinutesDrafted' && event.version === version) {
      const { language, profile, digests, whileOpen, at } = event;
      const draft: Draft = { version, language, profile, digests, whileOpen, at };
      return { ...contentsOf(state, { version, language: language as Language, profile }), draft };
    }
    state = evolve(state, event);
  }
  return undefined;
};

/** A document that was asked for goes to those whose draft it is; a draft to everybody who is to read it. */
const deliveries = (state: MeetingState, version: number, document: DocumentName | undefined): readonly Errand[] =>
  document === undefined
    ? [
        ...readersOf(state).map((person): Errand => ({ kind: 'deliver', version, person })),
        ...recipients(state).map((person): Errand => ({ kind: 'offer', version, person })),
      ]
    : recipients(state).map((person) => ({ kind: 'deliver', version, person, document }));

/** A document of a draft, by its name: of those that were sent with it, or made of it now. */
export const documentIn = (
  { documents, state, minutes, draft: { version } }: DraftContents & { readonly draft: Draft },
  name: string,
): DraftDocument | undefined =>
  documents.find((document) => document.name === name) ??
  documentOf(state, name, { version, language: minutes.language, profile: minutes.profile });

const contentsOf = (state: MeetingState, options: DraftOptions): DraftContents => {
  const documents = documentsOf(state, options);
  return {
    state,
    minutes: documents[0].minutes,
    documents,
    gaps: notCaptured(state, options.language ?? state.body.language, options.profile),
  };
};

const digestsOf = async (
  { render, digest }: Drafting,
  documents: readonly DraftDocument[],
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await renderDocuments(render, documents)).map(([name, bytes]) => [name, digest(bytes)]),
  );
