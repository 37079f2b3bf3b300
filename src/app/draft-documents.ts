import type { Language, MeetingState } from '../domain';
import { compile, isPartlyRestricted, type Minutes } from '../minutes';

/** A rendered draft: file name ("minutes.docx") → bytes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Renders every format. Pure: the same minutes give the same bytes. */
export type Render = (minutes: Minutes) => Promise<Files>;

/** Of a draft: the minutes, and what else goes out with them. Its files are named after it: `minutes-public.pdf`. */
export type DocumentName = 'minutes' | 'minutes-public';

export interface DraftDocument {
  readonly name: DocumentName;
  readonly minutes: Minutes;
}

export interface DraftOptions {
  readonly version: number;
  readonly language?: Language;
  readonly profile?: string;
}

/** The documents every draft consists of: where an item is restricted, also the version for everybody. */
export const documentsOf = (
  state: MeetingState,
  options: DraftOptions,
): readonly [DraftDocument, ...DraftDocument[]] => [
  { name: 'minutes', minutes: compile(state, options) },
  ...(isPartlyRestricted(state)
    ? [{ name: 'minutes-public' as const, minutes: compile(state, { ...options, isPublic: true }) }]
    : []),
];

/** Every file of some documents, by name. One after the other: a draft may take its time, whoever waits for another may not. */
export const renderDocuments = async (render: Render, documents: readonly DraftDocument[]): Promise<Files> => {
  const all: Record<string, Uint8Array> = {};
  for (const { name, minutes } of documents)
    for (const [file, bytes] of Object.entries(await render(minutes))) all[fileOf(name, file)] = bytes;
  return all;
};

/** "minutes.pdf" as the renderers call it, by the name of its document. */
const fileOf = (name: DocumentName, file: string): string => file.replace(/^minutes(?=\.)/, name);
