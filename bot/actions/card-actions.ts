import { z } from 'zod';
import {
  RECUSAL_GROUNDS,
  type Language,
  type PersonId,
  type RecusalKind,
  type Request,
  type VoteChoice,
} from '../../src/domain';
import { HELP_TOPICS, recusalKind, type HelpTopic } from '../../src/language';
import { countsIn } from '../chat';
import {
  aDay,
  aDecision,
  aKind,
  anAction,
  anEntry,
  anItem,
  aLanguage,
  aProposal,
  aVote,
  optionalClock,
  optionalPerson,
  optionalDay,
  optionalWords,
  severalPeople,
  words,
} from './inputs';

/** What the form of the settings says; what is left out stays. */
export interface SettingsWish {
  readonly name?: string;
  readonly language?: Language;
  readonly profile?: string;
  readonly chair?: PersonId;
  readonly secretaries?: readonly PersonId[];
}

/** What a button asks for: a request to the meeting, a form, or only the card again. */
export type Wish =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'form'; readonly item: string }
  | ({ readonly kind: 'setUp' } & SettingsWish)
  /** Lines as pasted. */
  | { readonly kind: 'agenda' | 'roster'; readonly text: string }
  /** A page of the help: the first, or that of a topic. */
  | { readonly kind: 'help'; readonly topic?: HelpTopic }
  | { readonly kind: 'refresh' };

interface CardAction {
  /** The data of a press as a wish. @throws z.ZodError never: `undefined` for data that cannot be read. */
  readonly read: (data: unknown) => Wish | undefined;
}

const cardAction = <Schema extends z.ZodType>(schema: Schema, wish: (data: z.output<Schema>) => Wish): CardAction => ({
  read: (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? wish(parsed.data) : undefined;
  },
});

const asks = (request: Request): Wish => ({ kind: 'request', request });

/** A value that was given, under its name; nothing where it was not: what is missing must not read as `undefined`. */
const given = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Readonly<Partial<Record<Name, Value>>> =>
  (value === undefined ? {} : { [name]: value }) as Readonly<Partial<Record<Name, Value>>>;

/** A client may give words back with other line ends and blanks. */
const sameWords = (a: string, b = ''): boolean => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/** A ground chosen from the list, and the words beside it; words alone may name a ground. */
const groundOf = (chosen = '', words?: string): { readonly ground?: RecusalKind; readonly text?: string } => {
  const kind = RECUSAL_GROUNDS.find((each) => each === chosen);
  const text = kind === undefined && chosen !== 'none' && chosen !== '' ? (words ?? chosen) : words;
  const ground = kind ?? (text === undefined ? undefined : recusalKind(text));
  return { ...given('ground', ground), ...given('text', text) };
};

/** A choice of the card: the place of an option, or neither of them. */
const markOf = (chosen: string): VoteChoice => {
  if (chosen.trim() === 'abstain') return { words: '', means: 'abstain' };
  return /^\s*\d{1,3}\s*$/.test(chosen) ? { option: Number(chosen) } : { words: chosen };
};

const timed = z.object({ time: optionalClock });

/** Every button of every card. Keys are the verbs used in cards/*.json. Who may press what is decided in the domain. */
export const CARD_ACTIONS = {
  'meeting.open': cardAction(timed, ({ time }) => asks({ type: 'OpenMeeting', ...given('clock', time) })),
  'meeting.close': cardAction(timed, ({ time }) => asks({ type: 'CloseMeeting', ...given('clock', time) })),
  'meeting.break': cardAction(timed, ({ time }) => asks({ type: 'StartBreak', ...given('clock', time) })),
  'meeting.resume': cardAction(timed, ({ time }) => asks({ type: 'EndBreak', ...given('clock', time) })),
  // The button names the item it goes to: pressed on a card from before, it must not go one further than it says.
  'item.next': cardAction(z.object({ item: anItem }), ({ item }) => asks({ type: 'OpenItem', item: { id: item } })),
  'item.open': cardAction(z.object({ item: anItem, time: optionalClock }), ({ item, time }) =>
    asks({ type: 'OpenItem', item: { id: item }, ...given('clock', time) }),
  ),
  'decision.form': cardAction(z.object({ item: anItem }), ({ item }) => ({ kind: 'form', item })),
  'decision.record': cardAction(
    z.object({
      item: anItem,
      kind: aKind,
      text: optionalWords,
      suggested: optionalWords,
      suggestedKind: aKind.optional(),
    }),
    ({ item, kind, text, suggested, suggestedKind }) => {
      // Words the form suggested for one kind of decision were not written for another that was chosen instead.
      const isLeftOver = text !== undefined && kind !== suggestedKind && sameWords(text, suggested);
      return asks({
        type: 'RecordDecision',
        item: { id: item },
        kind,
        ...given('text', isLeftOver ? undefined : text),
      });
    },
  ),
  'decision.amend': cardAction(
    z.object({ decision: aDecision, kind: aKind.optional(), text: words, reason: optionalWords }),
    ({ decision, kind, text, reason }) =>
      asks({ type: 'AmendDecision', decision, text, ...given('kind', kind), ...given('reason', reason) }),
  ),
  'decision.withdraw': cardAction(z.object({ decision: aDecision, reason: optionalWords }), ({ decision, reason }) =>
    asks({ type: 'WithdrawDecision', decision, ...given('reason', reason) }),
  ),
  'proposal.confirm': cardAction(z.object({ proposal: aProposal, text: optionalWords }), ({ proposal, text }) =>
    asks({ type: 'ConfirmProposal', proposal, ...given('text', text) }),
  ),
  'proposal.reject': cardAction(z.object({ proposal: aProposal }), ({ proposal }) =>
    asks({ type: 'RejectProposal', proposal }),
  ),
  'proposal.second': cardAction(z.object({ proposal: aProposal }), ({ proposal }) =>
    asks({ type: 'SecondProposal', proposal }),
  ),
  // What is put to the vote is what the button stands beside.
  'vote.open': cardAction(z.object({ item: anItem, proposal: aProposal }), ({ item, proposal }) =>
    asks({ type: 'OpenVote', item: { id: item }, proposal }),
  ),
  'vote.cast': cardAction(z.object({ vote: aVote, option: words }), ({ vote, option }) =>
    asks({ type: 'CastVote', vote, choice: markOf(option) }),
  ),
  'vote.count': cardAction(z.object({ vote: aVote, counts: words }), ({ vote, counts }) =>
    asks({ type: 'CountVote', vote, counts: countsIn(counts) }),
  ),
  'vote.close': cardAction(z.object({ vote: aVote, chosen: optionalWords }), ({ vote, chosen }) =>
    asks({ type: 'CloseVote', vote, ...given('chosen', chosen === undefined ? undefined : markOf(chosen)) }),
  ),
  'vote.cancel': cardAction(z.object({ vote: aVote }), ({ vote }) => asks({ type: 'CancelVote', vote })),
  'action.assign': cardAction(
    z.object({ item: anItem.optional(), text: words, owner: optionalWords, due: optionalDay }),
    ({ item, text, owner, due }) =>
      asks({
        type: 'AssignAction',
        text,
        ...given('item', item === undefined ? undefined : { id: item }),
        ...given('owner', owner === undefined ? undefined : { name: owner }),
        ...given('due', due),
      }),
  ),
  'action.done': cardAction(z.object({ action: anAction }), ({ action }) => asks({ type: 'CompleteAction', action })),
  'floor.request': cardAction(z.object({ topic: optionalWords }), ({ topic }) =>
    asks({ type: 'RequestFloor', ...given('topic', topic) }),
  ),
  'floor.give': cardAction(z.object({ speaker: optionalPerson }), ({ speaker }) =>
    asks({ type: 'GiveFloor', ...given('person', speaker === undefined ? undefined : { id: speaker }) }),
  ),
  // Without a person it is whoever presses. The ground is one of the law's, or words.
  'recusal.declare': cardAction(
    z.object({ item: anItem, person: optionalPerson, ground: optionalWords, groundWords: optionalWords }),
    ({ item, person, ground, groundWords }) =>
      asks({
        type: 'DeclareRecusal',
        item: { id: item },
        ...given('person', person === undefined ? undefined : { id: person }),
        ...groundOf(ground, groundWords),
      }),
  ),
  'entry.undo': cardAction(z.object({ entry: anEntry }), ({ entry }) => asks({ type: 'Undo', undone: entry })),
  'minutes.draft': cardAction(z.object({}), () => asks({ type: 'RequestDraft' })),
  'minutes.send': cardAction(z.object({ due: aDay }), ({ due }) => asks({ type: 'OpenReview', deadline: due })),
  'minutes.comment': cardAction(z.object({ text: words, paragraph: optionalWords }), ({ text, paragraph }) =>
    asks({ type: 'CommentOnMinutes', text, ...given('address', paragraph?.trim()) }),
  ),
  // What is approved is known where the minutes are.
  'minutes.approve': cardAction(z.object({}), () => asks({ type: 'ApproveMinutes', digest: '' })),
  'body.describe': cardAction(
    z.object({
      name: z.string().optional(),
      language: aLanguage.optional(),
      profile: optionalWords,
      chair: optionalPerson,
      secretaries: severalPeople,
      // Whether the form asked for people at all: a field nobody chose anything in may not come along.
      parts: z.boolean().default(false),
    }),
    ({ name, language, profile, chair, secretaries, parts }) => ({
      kind: 'setUp',
      ...given('name', name),
      ...given('language', language),
      ...given('profile', profile),
      ...given('chair', chair),
      ...given('secretaries', parts ? secretaries : undefined),
    }),
  ),
  'agenda.set': cardAction(z.object({ agenda: words }), ({ agenda }) => ({ kind: 'agenda', text: agenda })),
  'roster.set': cardAction(z.object({ roster: words }), ({ roster }) => ({ kind: 'roster', text: roster })),
  'help.topic': cardAction(z.object({ topic: z.enum(HELP_TOPICS).optional().catch(undefined) }), ({ topic }) => ({
    kind: 'help',
    ...given('topic', topic),
  })),
  'card.refresh': cardAction(z.object({}), () => ({ kind: 'refresh' })),
} as const satisfies Record<string, CardAction>;

export type Verb = keyof typeof CARD_ACTIONS;

/** What a press asks for; `undefined` for a verb there is not, or data that cannot be read. */
export const readPress = (verb: string, data: unknown): Wish | undefined =>
  isVerb(verb) ? CARD_ACTIONS[verb].read(data) : undefined;

const isVerb = (verb: string): verb is Verb => Object.hasOwn(CARD_ACTIONS, verb);
