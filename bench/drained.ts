import { setTimeout as pause } from 'node:timers/promises';
import type { Answered } from './load';
import type { BareTeams } from './teams';

const PATIENCE_MS = 30_000;

/**
 * Runs a load and waits until a reply to each turn was posted, where there are replies.
 *
 * @returns how long it took until the last answer or reply, in milliseconds
 * @throws Error where a turn was refused or a reply does not come.
 */
export const drained = async (
  teams: BareTeams,
  replies: boolean,
  load: () => Promise<readonly Answered[]>,
  heard: (conversation: string) => void = () => undefined,
): Promise<{ readonly answered: readonly Answered[]; readonly ms: number }> => {
  let replied = 0;
  const began = performance.now();
  let last = began;
  teams.onReply = (conversation) => {
    replied += 1;
    last = performance.now();
    heard(conversation);
  };
  const answered = await load();
  const bad = answered.find(({ status }) => status < 200 || status > 299);
  if (bad !== undefined) throw new Error(`a turn was answered with ${bad.status}`);
  const sent = performance.now();
  while (replies && replied < answered.length) {
    if (performance.now() - sent > PATIENCE_MS) throw new Error(`${answered.length} turns, but ${replied} replies`);
    await pause(5);
  }
  return { answered, ms: Math.max(last, sent) - began };
};
