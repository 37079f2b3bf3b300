import type { Attachment } from 'botbuilder';
import type { FilePlace } from '../../src/app';
import type { MeetingId } from '../../src/domain';

/** A file as it is offered. */
interface Offered {
  /** Without a name Teams shows nothing at all. */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Asks somebody, in their own chat, whether a file may be put where they keep theirs. */
export const consentCard = (
  { name, description, bytes }: Offered,
  context: { readonly meeting: MeetingId; readonly version: number },
): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  name,
  content: { description, sizeInBytes: bytes.length, acceptContext: context, declineContext: context },
});

/** Shows a file that was put where somebody keeps theirs. */
export const fileCard = ({ link, name, id, type }: FilePlace): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  contentUrl: link,
  name,
  content: { uniqueId: id, fileType: type },
});
