import type { Counts } from '../protocol';
import type { Act } from '../script';
import type { Reaction } from '../teams';

type Expectation = Extract<Act, { readonly kind: 'expect' }>;

/** What happened since the step an expectation is about. */
export interface Outcome {
  /** Since the last step in which people or Teams did something. */
  readonly reactions: readonly Reaction[];
  /** Since the last step at all; fewer than `reactions` when it was a redelivery. */
  readonly latest: readonly Reaction[];
  readonly before: Counts;
  readonly after: Counts;
}

/** What an expectation was disappointed by, in words; undefined where it holds. */
export const disappointment = (expected: Expectation, outcome: Outcome): string | undefined => {
  if (expected.silent) {
    const [said] = outcome.latest.filter((reaction) => reaction.kind !== 'view');
    return said === undefined ? undefined : `expected no reaction, but there was ${quoted([said])}`;
  }
  const told = outcome.reactions.filter((reaction) => reaction.kind !== 'typing' && reaction.kind !== 'deleted');
  if (expected.refused) {
    const changed = changes(outcome.before, outcome.after);
    if (changed !== undefined) return `expected a refusal, but ${changed}`;
    if (!told.some((reaction) => reaction.kind !== 'view')) return 'expected a refusal in words, but nothing was said';
  }
  const { reply } = expected;
  if (reply === undefined || told.some((reaction) => reply.test(reaction.text))) return undefined;
  return told.length === 0
    ? `expected a reply like ${String(reply)}, but nothing was said`
    : `expected a reply like ${String(reply)}, but there was ${quoted(told)}`;
};

/** What changed that must not change by something refused. A waiting proposal, with its one event, may have come. */
const changes = (before: Counts, after: Counts): string | undefined => {
  for (const key of ['decisions', 'items', 'paragraphs'] as const)
    if (after[key] !== before[key]) return `there are ${String(after[key])} ${key} now, ${String(before[key])} before`;
  const proposals = after.proposals - before.proposals;
  if (proposals < 0 || proposals > 1)
    return `${String(after.proposals)} proposals wait now, ${String(before.proposals)} before`;
  const events = after.version - before.version;
  return events > proposals ? `${String(events)} events were recorded` : undefined;
};

const quoted = (reactions: readonly Reaction[]): string =>
  reactions
    .map(({ kind, text }) => `${kind === 'text' ? 'a message' : `a ${kind}`}: ${JSON.stringify(shortened(text))}`)
    .join('; ');

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
