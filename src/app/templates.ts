import { entryId, NUIJA, type MeetingId, type TemplateRef } from '../domain';
import { handleCommand, type Records } from './handle-command';
import type { Notebook } from './ports';

export interface TemplateStore extends Records {
  readonly notebook: Notebook;
  /** SHA-256 in hex. */
  readonly digest: (bytes: Uint8Array) => string;
}

const noteOf = (digest: string): string => `template:${digest}`;

/**
 * Keeps a Word template for the body of a meeting: its next drafts, and those of the body's meetings after it, are made
 * into it. The file is kept under what is in it, so that every draft made into it can be made again byte for byte, also
 * after another one was given. It has to have been checked before.
 *
 * @throws Error when the meeting refuses it.
 */
export const keepTemplate = async (
  { notebook, digest, ...records }: TemplateStore,
  meeting: MeetingId,
  given: { readonly name: string; readonly bytes: Uint8Array },
): Promise<TemplateRef> => {
  const template = { name: given.name, digest: digest(given.bytes) };
  await notebook.set(noteOf(template.digest), Buffer.from(given.bytes).toString('base64'));
  await describe(records, meeting, template);
  return template;
};

/** The body's minutes are in the product's own look again. Templates of earlier drafts are kept. */
export const dropTemplate = (
  { notebook: _, digest: __, ...records }: TemplateStore,
  meeting: MeetingId,
): Promise<void> => describe(records, meeting, undefined);

/** The file, if it is there and is what it was. */
export const templateBytes = async (
  notebook: Notebook,
  template: TemplateRef,
  digest: (bytes: Uint8Array) => string,
): Promise<Uint8Array | undefined> => {
  const kept = await notebook.get(noteOf(template.digest));
  if (typeof kept !== 'string') return undefined;
  const bytes = new Uint8Array(Buffer.from(kept, 'base64'));
  return digest(bytes) === template.digest ? bytes : undefined;
};

const describe = async (records: Records, meeting: MeetingId, template: TemplateRef | undefined): Promise<void> => {
  const { version } = await records.reader.read(meeting);
  const outcome = await handleCommand(records, {
    meeting,
    request: { type: 'KeepTemplate', ...(template === undefined ? {} : { template }) },
    meta: { entry: entryId(`template:${meeting}:${String(version)}`), by: NUIJA, said: records.now() },
    keepsRefusal: false,
  });
  if (outcome.kind === 'refused') throw new Error(`KeepTemplate was refused: ${outcome.refusal.code}`);
};
