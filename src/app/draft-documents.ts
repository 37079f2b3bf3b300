import type { Language, MeetingState } from '../domain';
import {
  compile,
  decisionList,
  extractOf,
  isPartlyRestricted,
  secretaryAnnex,
  type CompileOptions,
  type Minutes,
} from '../minutes';

/** A rendered draft: file name ("minutes.docx") → bytes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Renders every format. Pure: the same minutes give the same bytes. */
export type Render = (minutes: Minutes) => Promise<Files>;

type MinutesName = 'minutes' | 'minutes-public';

/**
 * Of a draft: the minutes, and what is made of the same record. Its files are named after it: `minutes-public.pdf`. An
 * extract has the number of its item.
 */
export type DocumentName = MinutesName | `${MinutesName}-${Language}` | 'decisions' | `extract-${string}` | 'annex';

export interface DraftDocument {
  readonly name: DocumentName;
  readonly minutes: Minutes;
}

export type DraftOptions = Omit<CompileOptions, 'isPublic'>;

/**
 * The documents every draft consists of: where an item is restricted, also the version for everybody, and each in every
 * language the body has its documents in.
 */
export const documentsOf = (
  state: MeetingState,
  options: DraftOptions,
): readonly [DraftDocument, ...DraftDocument[]] => {
  const isPartly = isPartlyRestricted(state);
  const inOne = (language: Language | undefined): readonly [DraftDocument, ...DraftDocument[]] => {
    const spoken = { ...options, ...(language === undefined ? {} : { language }) };
    const after = language === undefined ? ('' as const) : (`-${language}` as const);
    return [
      { name: `minutes${after}`, minutes: compile(state, spoken) },
      ...(isPartly
        ? [{ name: `minutes-public${after}` as const, minutes: compile(state, { ...spoken, isPublic: true }) }]
        : []),
    ];
  };
  const own = options.language ?? state.body.language;
  const others = (state.body.languages ?? []).filter((language) => language !== own);
  const [first, ...rest] = inOne(undefined);
  return [first, ...rest, ...others.flatMap(inOne)];
};

/** A document of a draft that is made when it is asked for. `undefined` where the draft has none of that name. */
export const documentOf = (state: MeetingState, name: string, options: DraftOptions): DraftDocument | undefined => {
  const [, number] = /^extract-(.+)$/su.exec(name) ?? [];
  if (number !== undefined) {
    const minutes = extractOf(state, number, options);
    return minutes === undefined ? undefined : { name: `extract-${number}`, minutes };
  }
  if (name === 'annex') return { name, minutes: secretaryAnnex(state, options) };
  if (name === 'decisions') return { name, minutes: decisionList(state, options) };
  return undefined;
};

/** Every file of some documents, by name. One after the other: a draft may take its time, whoever waits for another may not. */
export const renderDocuments = async (render: Render, documents: readonly DraftDocument[]): Promise<Files> => {
  const all: Record<string, Uint8Array> = {};
  for (const { name, minutes } of documents)
    for (const [file, bytes] of Object.entries(await render(minutes))) all[fileOf(name, file)] = bytes;
  return all;
};

/** "minutes.pdf" as the renderers call it, by the name of its document. */
const fileOf = (name: DocumentName, file: string): string => file.replace(/^minutes(?=\.)/, () => fileStem(name));

/** What a document's files are called: numbers of items may have signs that no file name takes. */
export const fileStem = (name: string): string => name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60);
