import type { Crossing } from './journey';
import type { Ended } from './played-meeting';

/** How often each word came. */
const tally = (words: readonly string[]): ReadonlyMap<string, number> =>
  words.reduce((map, word) => map.set(word, (map.get(word) ?? 0) + 1), new Map<string, number>());

/** The chair is told how much time is left in the words of the moment: later it is less, and of other items. */
const NUDGE = /^(?:Suunniteltuun päättymisaikaan |Det är \d+\s+min kvar |\d+\s+min left )/u;

/** What one message says, so that the same one is known again: its words, or what its card is about. */
const wordsOf = ({ body }: Crossing): string => {
  if (typeof body?.['text'] === 'string') return NUDGE.test(body['text']) ? 'a nudge' : body['text'];
  const text = JSON.stringify(body);
  const [live] =
    /"card":"(?:agenda|decision|proposal|action|welcome)","meeting":"[^"]+"(?:,"target":"[^"]+")?/.exec(text) ?? [];
  const [file] = /"name":"[^"]+"/.exec(text) ?? [];
  return live ?? file ?? String(body?.['summary']);
};

const isSend = ({ kind }: Crossing): boolean => kind === 'send';
const isWrite = ({ kind }: Crossing): boolean => ['send', 'update', 'delete'].includes(kind);
const isLiveCard = (crossing: Crossing): boolean => wordsOf(crossing).startsWith('"card":');

/** Messages Teams took, each as its chat and what it says; live cards apart, which are updated where they stand. */
export const messagesIn = (lines: readonly Crossing[], cards: 'live cards' | 'the rest'): ReadonlyMap<string, number> =>
  tally(
    lines
      .filter((line) => isSend(line) && line.status === 201 && isLiveCard(line) === (cards === 'live cards'))
      .map((line) => `${String(line.conversation)} ${wordsOf(line)}`),
  );

/** Words that were posted more often than the errands to say them were tried, whatever became of the posts. */
export const overposted = (lines: readonly Crossing[], effects: readonly Ended[]): readonly string[] => {
  const tried = new Map<string, number>();
  for (const { kind, payload, attempts } of effects) {
    if (kind !== 'say') continue;
    const { text } = JSON.parse(payload) as { text: string };
    tried.set(text, (tried.get(text) ?? 0) + attempts);
  }
  const posted = tally(lines.filter(isSend).map(wordsOf));
  return [...tried].flatMap(([text, attempts]) => ((posted.get(text) ?? 0) > attempts ? [text] : []));
};

/** Writes that left for Teams twice at the same moment: something tried again at once what the outbox tries later. */
export const repeatedAtOnce = (lines: readonly Crossing[]): readonly string[] =>
  [
    ...tally(
      lines
        .filter(isWrite)
        .map(({ at, kind, conversation, activityId, body }) =>
          JSON.stringify([at, kind, conversation, kind === 'send' ? '' : activityId, body]),
        ),
    ),
  ].flatMap(([write, times]) => (times > 1 ? [write] : []));

/** What went to a chat while Teams had said that nothing should, for `seconds` after each 429. */
export const sentWhileHeld = (lines: readonly Crossing[], seconds: number): readonly Crossing[] => {
  const writes = lines.filter(isWrite);
  return writes
    .filter(({ status }) => status === 429)
    .flatMap(({ n, at, conversation }) =>
      writes.filter(
        (other) =>
          other.n > n && other.conversation === conversation && Date.parse(other.at) < Date.parse(at) + seconds * 1_000,
      ),
    );
};
