import {
  acknowledge,
  handleCommand,
  refusalWords,
  statusWords,
  type Errand,
  type Handling,
  type Outcome,
  type Result,
} from '../../src/app';
import type { EntryId, MeetingId } from '../../src/domain';
import { answer } from '../../src/language';
import { recordSeenBy } from '../../src/minutes';
import { announced } from './announced';
import { readerOf, type Reader, type Turn } from './message';

/** What is kept of a command's answer, for when the message is delivered again or edited. */
export interface KeptAnswer {
  readonly kind: Result['kind'];
  readonly text: string;
}

/** What a request is the last of: a message, which ends with what the chat is told of it. */
interface Ending {
  readonly entry: EntryId;
  readonly errands: (result: Result, text: string) => readonly Errand[] | undefined;
}

/** Hands a request of a message to its meeting, in the name of whoever wrote it. */
export const carryOut = (
  turn: Turn,
  meeting: MeetingId,
  wanted: Handling['request'],
  entry: EntryId,
  ending?: Ending,
): Promise<Outcome> => {
  const { from, at } = turn.message;
  let told: { readonly result: Result; readonly text: string } | undefined;
  const words = (result: Result): string => {
    if (told?.result !== result) told = { result, text: textOf(result, wanted, readerOf(turn)) };
    return told.text;
  };
  return handleCommand(turn.parts, {
    meeting,
    request: wanted,
    meta: { entry, by: from.id, said: at, ...(from.name === '' ? {} : { name: from.name }) },
    keepsRefusal: true,
    tell: (result) => announced(turn, result),
    answer: (result): KeptAnswer => ({ kind: result.kind, text: words(result) }),
    ...(ending && { ending: { ...ending, errands: (result) => ending.errands(result, words(result)) } }),
  });
};

/** Whether it was refused, now or when the message came first: only then does nothing follow from it. */
export const isRefused = (outcome: Outcome): boolean =>
  outcome.kind === 'again' ? keptOf(outcome)?.kind !== 'done' : outcome.kind === 'refused';

/** What a command of a message was answered with, however often it is looked up. */
export const keptOf = (answered: { readonly answer: unknown } | undefined): KeptAnswer | null | undefined =>
  answered?.answer as KeptAnswer | null | undefined;

/** What the chat is told of it. */
export const textOf = (outcome: Outcome, wanted: Handling['request'], reader: Reader): string => {
  if (outcome.kind === 'again') return keptOf(outcome)?.text ?? '';
  const seen = recordSeenBy(outcome.state, reader);
  if (outcome.kind === 'refused') return refusalWords(outcome.refusal, outcome.state);
  if (outcome.events.length > 0) return acknowledge(outcome.events, outcome.state, seen).join('\n');
  return typeof wanted !== 'function' && ['NextItem', 'OpenItem'].includes(wanted.type)
    ? statusWords(seen)
    : answer(outcome.state.body.language, 'already');
};
