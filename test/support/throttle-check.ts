/** A crossing of the wire as far as throttles go. */
interface Sent {
  readonly kind: string;
  readonly at: string;
  readonly conversation?: string;
}

const SENDING: ReadonlySet<string> = new Set(['send', 'reply', 'update', 'delete']);

/** The most messages any one chat saw within so many milliseconds, whatever became of them. */
export const mostWithin = (ms: number, lines: readonly Sent[]): number => {
  const chats = new Map<string, number[]>();
  for (const { kind, at, conversation = '' } of lines)
    if (SENDING.has(kind)) chats.set(conversation, [...(chats.get(conversation) ?? []), Date.parse(at)]);
  const most = [...chats.values()].map((times) =>
    Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length)),
  );
  return Math.max(0, ...most);
};
