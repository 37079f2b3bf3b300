import {
  ComeBack,
  draftContents,
  effectOf,
  Hopeless,
  type DraftContents,
  type Errand,
  type Errands,
  type Outbox,
  type PendingEffect,
} from '../../src/app';
import type { Draft, MeetingId } from '../../src/domain';
import { answer } from '../../src/language';
import { MessageGone } from './failure';
import { consentCard, fileCard } from './file-cards';
import { personalChat } from './personal-chat';
import { Reach } from './reach';
import { isSharePoint } from './share-point';
import type { TeamsErrandParts } from './teams-errands';
import { upload } from './upload';

export interface FileErrandParts extends TeamsErrandParts {
  readonly outbox: Outbox;
  /** The Word document of a draft, made again. */
  readonly document: (
    meeting: MeetingId,
    version: number,
  ) => Promise<{ readonly bytes: Uint8Array; readonly name: string } | undefined>;
  /** SHA-256 in hex. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Whether this client can keep files for people; only Teams itself does. */
  readonly offersFiles: boolean;
  /** Somewhere else than SharePoint where files may be sent: a stand-in on this machine. */
  readonly isStandIn: (url: string) => boolean;
}

/** A minute or so of storage being away; after that the person is told where else the file is. */
const UPLOADS = 7;

/** The errands that bring a draft's Word document to where its secretary keeps files, with their consent. */
export const fileErrands = (parts: FileErrandParts): Pick<Errands, 'offer' | 'upload' | 'saved' | 'remove'> => {
  const { addresses, connector, sender, records, outbox } = parts;
  const reach = new Reach();
  const chatOf = async (conversation: string) => {
    const chat = await addresses.chatOf(conversation);
    if (chat === undefined) throw new Hopeless('the chat is not known');
    return chat;
  };
  const then = (effect: PendingEffect, errand: Errand): Promise<void> =>
    outbox.enqueue([effectOf(effect.meeting, effect.id, errand, records.now())]);

  return {
    offer: async ({ version, person }, { meeting, id }) => {
      if (!parts.offersFiles) return;
      const contents = await contentsOf(parts, meeting, version);
      const { bytes, name } = await documentOf(parts, meeting, contents.draft);
      const place = await personalChat(parts, meeting, person);
      await addresses.offers.made({ meeting, version, person });
      const description = answer(contents.state.body.language, 'fileOffered');
      await sender.post(id, place, { file: consentCard({ name, description, bytes }, { meeting, version }) });
    },

    upload: async ({ version, person, chat, to }, effect) => {
      const { meeting } = effect;
      const { draft, state } = await contentsOf(parts, meeting, version);
      try {
        if (!isSharePoint(to.url) && !parts.isStandIn(to.url)) throw new Hopeless('no place for files');
        const { bytes } = await documentOf(parts, meeting, draft);
        await upload(to.url, bytes, reach);
      } catch (error) {
        if (error instanceof ComeBack && effect.attempts + 1 < UPLOADS) throw error;
        if (!(error instanceof ComeBack) && !(error instanceof Hopeless)) throw error;
        const url = parts.links.to({ meeting, version, format: 'docx' }, person, parts.links.expires(records.now()));
        const text = answer(state.body.language, 'fileNotSaved', { url });
        await then(effect, { kind: 'say', text, chat, lasting: true });
        return;
      }
      await then(effect, { kind: 'saved', chat, file: to });
    },

    saved: async ({ chat, file }, { id }) => {
      await sender.post(id, await chatOf(chat), { file: fileCard(file) });
    },

    remove: async ({ chat, message }) => {
      try {
        await connector.remove(await chatOf(chat), message);
      } catch (error) {
        if (!(error instanceof MessageGone)) throw error;
      }
    },
  };
};

const contentsOf = async (
  { records }: FileErrandParts,
  meeting: MeetingId,
  version: number,
): Promise<DraftContents & { readonly draft: Draft }> => {
  const contents = await draftContents(records, meeting, version);
  if (contents === undefined) throw new Hopeless(`there is no draft ${String(version)}`);
  return contents;
};

/** The document as it was when the draft was made, to the byte, or none. */
const documentOf = async (
  { document, digest }: FileErrandParts,
  meeting: MeetingId,
  { version, digests }: Draft,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
  const made = await document(meeting, version);
  if (made === undefined || digest(made.bytes) !== digests['minutes.docx'])
    throw new Hopeless(`draft ${String(version)} cannot be made again as it was`);
  return made;
};
