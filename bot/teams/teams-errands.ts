import {
  documentIn,
  draftContents,
  hasNextAgenda,
  Hopeless,
  nextAgendaWords,
  recipients,
  type DocumentName,
  type DraftDocument,
  type Errands,
} from '../../src/app';
import { approvalAwaitedFrom, type MeetingId, type MeetingState } from '../../src/domain';
import { answer, cardPhrase, type HelpTopic } from '../../src/language';
import {
  documentCard,
  minutesReadyCard,
  type AdaptiveCard,
  type CardFrame,
  type ReadyDocument,
  type ReadyMinutes,
} from '../cards';
import type { Chat } from './address-book';
import { liveCardOf, type CardBoard } from './card-board';
import { frameOf } from './draw-card';
import { nudgeErrand, type NudgeParts } from './nudge-errand';
import { personalChat, stillIn } from './personal-chat';

export interface TeamsErrandParts extends NudgeParts {
  readonly board: CardBoard;
  /** A page of the help. */
  readonly helpCard: (state: MeetingState, frame: CardFrame, topic?: HelpTopic) => AdaptiveCard;
}

/** The errands that need Teams: words, cards, and a draft to a secretary's own chat. */
export const teamsErrands = (
  parts: TeamsErrandParts,
): Pick<Errands, 'say' | 'card' | 'show' | 'deliver' | 'nextAgenda' | 'nudge'> => {
  const { addresses, sender, board, records } = parts;
  const placeOf = async (meeting: MeetingId, chat: string | undefined): Promise<Chat> => {
    const place = chat === undefined ? await addresses.home(meeting) : await addresses.chatOf(chat);
    if (place === undefined) throw new Hopeless('the chat is not known');
    return stillIn(addresses, place);
  };
  return {
    say: async ({ text, chat }, { meeting, id, attempts }) => {
      await sender.post(id, await placeOf(meeting, chat), { text }, attempts > 0);
    },

    card: async ({ card, target, anew }, { meeting, attempts }) => {
      const home = await addresses.home(meeting);
      if (home !== undefined) await stillIn(addresses, home);
      // The settings card is posted by the installation alone; from then on it is kept up to date where it stands.
      if (card === 'welcome') {
        if (home === undefined || (await addresses.message(meeting, card)) === undefined) return;
        await parts.directory.lookAround(home);
      }
      await board.show(meeting, liveCardOf(card, target), anew === true, attempts > 0);
    },

    show: async ({ card, chat, topic }, { meeting, id, attempts }) => {
      const place = await placeOf(meeting, chat);
      if (card === 'welcome') {
        await parts.directory.lookAround(place);
        await board.show(meeting, { card }, false, attempts > 0);
        return;
      }
      const snapshot = await records.reader.read(meeting);
      const { name } = snapshot.state.body;
      const frame = frameOf(meeting, snapshot, 'help', { viewer: 'everyone', refreshFor: [] });
      const help = parts.helpCard(snapshot.state, frame, topic);
      await sender.post(id, place, { card: help, summary: name === '' ? 'Nuija' : name }, attempts > 0);
    },

    deliver: async ({ version, person, document }, { meeting, id }) => {
      const contents = await draftContents(records, meeting, version);
      if (contents === undefined) throw new Hopeless(`there is no draft ${String(version)}`);
      const place = await personalChat(parts, meeting, person);
      const expires = parts.links.expires(records.now());
      const { state, draft, gaps } = contents;
      const filesOf = (name?: DocumentName): ReadyMinutes['files'] =>
        (['docx', 'pdf', 'html'] as const).map((format) => ({
          format,
          url: parts.links.to(
            { meeting, version, format, ...(name === undefined ? {} : { document: name }) },
            person,
            expires,
          ),
        }));
      const snapshot = { state, version: state.history.length };
      if (document !== undefined) {
        const frame = frameOf(meeting, snapshot, `document:${id}`, { viewer: 'secretary', refreshFor: [] });
        const made = documentWords(documentIn(contents, document));
        if (made === undefined) throw new Hopeless(`draft ${String(version)} has no ${document}`);
        const card = documentCard(state, { ...made, files: filesOf(document), expires }, frame);
        await sender.post(id, place, { card, summary: made.title });
        return;
      }
      const keeps = recipients(state).includes(person);
      const others = [
        ...contents.documents.flatMap(({ name, minutes: { language } }) =>
          name === 'minutes'
            ? []
            : [
                {
                  title: cardPhrase(language, name.startsWith('minutes-public') ? 'minutes.public' : 'minutes.whole'),
                  files: filesOf(name),
                },
              ],
        ),
        ...(keeps ? [{ title: cardPhrase(state.body.language, 'minutes.annex'), files: filesOf('annex') }] : []),
      ];
      const notCaptured = gaps.map(({ text }) => text);
      // A draft that is sent again comes on a card of its own, whose button works once more.
      const frame = frameOf(meeting, snapshot, `minutes-ready:${id}`, {
        viewer: keeps ? 'secretary' : 'everyone',
        refreshFor: [],
      });
      const awaitsApproval = approvalAwaitedFrom(state).includes(person);
      const ready = {
        draft: version,
        whileOpen: draft.whileOpen,
        files: filesOf(),
        others,
        expires,
        awaitsApproval,
        notCaptured,
      };
      await sender.post(id, place, {
        card: minutesReadyCard(state, ready, frame),
        summary: answer(state.body.language, 'summaryMinutes'),
      });
    },

    nextAgenda: async ({ person }, { meeting, id }) => {
      const { state } = await records.reader.read(meeting);
      // Opened again meanwhile: it is offered when it is over.
      if (state.phase !== 'closed' || !hasNextAgenda(state, meeting, records.now())) return;
      const place = await personalChat(parts, meeting, person);
      await sender.post(id, place, { text: nextAgendaWords(state, meeting, records.now(), 'everything') });
    },

    nudge: nudgeErrand(parts),
  };
};

/** What a document is, and which item it is about. */
const documentWords = (made: DraftDocument | undefined): Pick<ReadyDocument, 'title' | 'about'> | undefined => {
  if (made === undefined) return undefined;
  const { metadata, part, items } = made.minutes;
  const [item] = part === 'extract' ? items : [];
  return {
    title: metadata.documentType,
    ...(item === undefined ? {} : { about: `${item.numberText} ${item.title}`.trim() }),
  };
};
