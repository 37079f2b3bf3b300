import {
  acknowledge,
  asMinutesRead,
  effectOf,
  handleCommand,
  refusalWords,
  type Errand,
  type Outcome,
  type Result,
} from '../../src/app';
import {
  itemId,
  type EntryId,
  type EventType,
  type MeetingId,
  type MeetingState,
  type Request,
} from '../../src/domain';
import { answer, type AnswerId } from '../../src/language';
import { recordSeenBy } from '../../src/minutes';
import { cardData, readPress } from '../actions';
import { decisionFormCard } from '../cards';
import { frameOf, type AddressBook, type Chat, type IncomingPress, type PressAnswer } from '../teams';
import { announced } from './announced';
import { inEveryLanguage } from './every-language';
import { currentCard, view } from './card-view';
import { showHelp } from './show-help';
import { pressEntry, seenBy, sentBy, wasTaken, type Pressed } from './pressed';
import { pasted, setUpRequest } from './settings-press';
import { tellWhatIsManual } from './tell-what-is-manual';
import { toldPresser } from './told-presser';
import type { TurnParts } from './turn-parts';

/**
 * A button was pressed, or Teams asks for somebody's own view of a card. Always answered: with the fresh card, or with
 * a sentence that only the one who pressed sees.
 */
export const pressTurn = async (parts: TurnParts, press: IncomingPress): Promise<PressAnswer> => {
  const given = await answerTo(parts, press);
  return 'message' in given ? toldPresser(press, given.message) : given;
};

const answerTo = async (parts: TurnParts, press: IncomingPress): Promise<PressAnswer> => {
  const { addresses, reader } = parts;
  const chat = await addresses.chat(press.place);
  await addresses.met(press.from, placeMet(chat.meeting, press));
  const read = cardData.safeParse(press.data);
  const meeting = chat.meeting ?? (read.success ? read.data.meeting : undefined);
  if (meeting === undefined) return { message: inEveryLanguage('unreadableCard') };
  const snapshot = await reader.read(meeting);
  const { state } = snapshot;
  const sentence = (id: AnswerId): PressAnswer => ({ message: answer(state.body.language, id) });
  const isGone =
    chat.kind === 'group' && (await addresses.notes.isGone(chat.conversation, press.from.teamsId, press.at));
  if (isGone) return sentence('notInChat');
  const wish = read.success ? readPress(press.verb, press.data) : undefined;
  if (!read.success || wish === undefined) return sentence('unreadableCard');
  const { data } = read;
  if (wish.kind === 'help') {
    const frame = frameOf(data.meeting, snapshot, 'help', { viewer: 'everyone', refreshFor: [] });
    return { card: showHelp(state, frame, wish.topic) };
  }
  if (chat.kind === 'personal' && !belongs(state, press)) return sentence('notYourMeeting');
  const pressed = { parts, press, chat, meeting, data };
  // The settings are the body's, and their card is the chat's: it is about the meeting the chat is about.
  if (data.meeting !== meeting && !(data.card === 'welcome' && (await wasHere(parts, chat, data.meeting))))
    return (wish.kind === 'refresh' || (await wasTaken(pressed))) && (await wasHere(parts, chat, data.meeting))
      ? view({ ...pressed, meeting: data.meeting })
      : sentence('otherMeetingCard');
  if (wish.kind !== 'refresh' && wish.kind !== 'form' && data.nonce === undefined) return sentence('unreadableCard');
  const { nonce = '' } = data;
  switch (wish.kind) {
    case 'refresh':
      return view(pressed);
    case 'form': {
      const look = { viewer: 'chair', refreshFor: [] } as const;
      const known = state.agenda.some(({ id }) => id === wish.item);
      if (!known) return sentence('staleCard');
      return {
        card: decisionFormCard(
          recordSeenBy(state, press.from.id),
          itemId(wish.item),
          frameOf(meeting, snapshot, 'decision-form', look),
        ),
      };
    }
    case 'request':
      // One card takes several comments: which one it is belongs to the press.
      return wish.request.type === 'CommentOnMinutes'
        ? request(pressed, wish.request, `${nonce}|${sentBy(parts, press)}`)
        : request(pressed, wish.request, nonce);
    case 'setUp': {
      const wanted = await setUpRequest(parts, chat, wish, state);
      // What was filled in belongs to the press: the same button saves something else another time.
      return wanted === undefined
        ? sentence('staleCard')
        : request(pressed, wanted, `${nonce}|${sentBy(parts, press)}`);
    }
    case 'agenda':
    case 'roster': {
      const entry = pressEntry(parts, `${nonce}|${sentBy(parts, press)}`, press);
      const taken = await pasted({ parts, chat, meeting, message: press }, wish, state, entry);
      return taken.message === undefined ? view({ ...pressed, meeting: taken.meeting }) : { message: taken.message };
    }
  }
};

/** What is kept of a press, for when it is delivered again: Teams does that under a new activity id. */
interface KeptPress {
  /** Of everything the button sent. Another digest with the same nonce is another press, on a card from before. */
  readonly sent: string;
  readonly message?: string;
  /** Of a draft that was asked for: how much had been recorded that it could hold. */
  readonly held?: number;
}

const request = async (pressed: Pressed, wanted: Request, nonce: string): Promise<PressAnswer> => {
  const { parts, press, chat, meeting } = pressed;
  const { from, at: said } = press;
  const sent = sentBy(parts, press);
  const isDraft = wanted.type === 'RequestDraft';
  const entry = pressEntry(parts, nonce, press);
  const outcome = await handleCommand(parts, {
    meeting,
    request: asMinutesRead(wanted, parts.digest),
    meta: { entry, by: from.id, said, ...(from.name === '' ? {} : { name: from.name }), ...seenBy(pressed) },
    keepsRefusal: false,
    tell: (result) => [...follows(result, isDraft), ...announced({ chat }, result)],
    answer: (result): KeptPress => ({
      sent,
      ...messageOf(result, isDraft),
      ...(isDraft ? { held: heldBy(result.state) } : {}),
    }),
  });
  if (wanted.type === 'RecordDecision' && wasQuestioned(outcome, entry)) return formAgain(pressed, wanted);
  // A form that words were typed into stays open where a sentence is the answer, and nothing of them is lost.
  if (isOutdated(outcome) && wanted.type === 'ApproveMinutes')
    return { message: answer(outcome.state.body.language, 'newerDraft') };
  if (isOutdated(outcome) && !('text' in wanted)) return currentCard(pressed, outcome);
  const message = toldBefore(outcome, sent) ?? messageOf(outcome, isDraft).message;
  const manual = await tellWhatIsManual({ parts, chat, meeting, message: press }, outcome);
  if (manual.errand !== undefined)
    await parts.outbox.enqueue([effectOf(meeting, `manual:${chat.conversation}`, manual.errand, parts.now())]);
  const told = message ?? manual.text;
  return told === undefined ? view(pressed) : { message: told };
};

/** The chair was told that there is no quorum, instead of recording anything. */
const wasQuestioned = ({ state }: Outcome, entry: EntryId): boolean =>
  state.history.some((event) => event.type === 'QuorumQuestioned' && event.entry === entry);

/** The form with what was filled in, so that pressing once more records it. */
const formAgain = async (
  { parts, meeting }: Pressed,
  { item, kind, text }: Extract<Request, { readonly type: 'RecordDecision' }>,
): Promise<PressAnswer> => {
  const snapshot = await parts.reader.read(meeting);
  const look = { viewer: 'chair', refreshFor: [] } as const;
  const id = item !== undefined && 'id' in item ? item.id : itemId('none');
  const filled = { kind, ...(text === undefined ? {} : { text }) };
  return { card: decisionFormCard(snapshot.state, id, frameOf(meeting, snapshot, 'decision-form', look), filled) };
};

const isOutdated = (outcome: Outcome): boolean => outcome.kind === 'refused' && outcome.refusal.code === 'Outdated';

/** The sentence a press was answered with the first time; a card is drawn anew. */
const toldBefore = (outcome: Outcome, sent: string): string | undefined => {
  if (outcome.kind !== 'again') return undefined;
  const kept = outcome.answer as KeptPress | null;
  const { language } = outcome.state.body;
  if (kept !== null && kept.sent !== sent) return answer(language, 'staleCard');
  // Nobody can tell a wish for another draft from the same press delivered late; the newest draft has a button of its own.
  const isLate = kept?.held !== undefined && kept.held < heldBy(outcome.state);
  return isLate ? answer(language, 'draftAskedBefore') : kept?.message;
};

/** How much of what was recorded a draft can hold. */
const heldBy = ({ history }: MeetingState): number => history.filter(({ type }) => type !== 'MinutesDrafted').length;

/** The sentence that answers a press, where the card would not say it. */
const messageOf = (outcome: Outcome, isDraft: boolean): { readonly message?: string } => {
  const { language } = outcome.state.body;
  if (outcome.kind === 'refused') return { message: refusalWords(outcome.refusal, outcome.state) };
  if (outcome.kind === 'again') return {};
  if (isDraft) return { message: answer(language, 'draftComing') };
  return outcome.events.some((event) => isDecisionThatWaits(event) || OF_MINUTES.has(event.type))
    ? { message: acknowledge(outcome.events, outcome.state).join('\n') }
    : {};
};

const follows = (result: Result, isDraft: boolean): readonly Errand[] =>
  isDraft && result.kind === 'done' ? [{ kind: 'draft', why: 'asked' }] : [];

/** What no card shows that stands in the chat. */
const OF_MINUTES: ReadonlySet<EventType> = new Set<EventType>(['ReviewOpened', 'CommentMade', 'MinutesApproved']);

const isDecisionThatWaits = (event: { readonly type: string; readonly origin?: string }): boolean =>
  event.type === 'ProposalMade' && event.origin === 'decision';

/** A chat goes on to the body's next meeting; the cards of those before stay in it and are still looked at. */
const wasHere = async ({ addresses }: TurnParts, chat: Chat, meeting: MeetingId): Promise<boolean> =>
  chat.kind === 'group' && (await addresses.home(meeting))?.conversation === chat.conversation;

const belongs = (state: MeetingState, { from }: IncomingPress): boolean =>
  state.people.some(({ id }) => id === from.id) || state.chair === from.id || state.secretaries.includes(from.id);

const placeMet = (meeting: MeetingId | undefined, { place }: IncomingPress): Parameters<AddressBook['met']>[1] =>
  meeting === undefined ? { personalChat: place } : { meeting };
