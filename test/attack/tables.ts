import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_ACTIONS, type Verb } from '../../bot/actions';
import { COMMANDS } from '../../bot/chat';
import { createWebServer, NoticeLinks, SignedLinks } from '../../bot/http';
import { instant } from '../../src/domain';

/* What there is to attack, out of the tables of the code itself: what is added there is attacked without another word. */

export interface RouteOf {
  readonly method: string;
  /** As the router has it, e.g. /files/:token/:name. */
  readonly path: string;
}

/** Every route of the web server. */
export const ROUTES: readonly RouteOf[] = (
  createWebServer({
    receive: () => Promise.resolve({ status: 200 }),
    links: new SignedLinks('a secret'),
    open: () => Promise.reject(new Error('there are no files')),
    notices: {
      links: new NoticeLinks('a secret'),
      page: () => Promise.resolve({ language: 'fi', title: '', text: '' }),
    },
    now: () => instant(0),
    ready: () => true,
    failed: () => undefined,
  }).getDebugInfo() as { readonly routes: readonly RouteOf[] }
).routes.map(({ method, path }) => ({ method, path }));

/** Every verb of every card. */
export const VERBS = Object.keys(CARD_ACTIONS) as readonly Verb[];

/** Every way a command begins, in every language, as it is said to the bot. */
export const COMMAND_WORDS: readonly string[] = COMMANDS.flatMap(({ words, also }) => [
  ...Object.values(words).flat(),
  ...also,
]);

/** A whole line of every command. */
export const COMMAND_EXAMPLES: readonly (readonly [id: string, line: string])[] = COMMANDS.map(({ id, example }) => [
  id,
  example.en,
]);

/** Every name a button's data or an input has on any card. */
export const FIELDS: readonly string[] = [
  ...new Set(
    readdirSync(join(__dirname, '../../cards'))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => fieldsIn(JSON.parse(readFileSync(join(__dirname, '../../cards', name), 'utf8')))),
  ),
];

function fieldsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(fieldsIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, id, verb, data } = part as Readonly<Record<string, unknown>>;
  const own = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? [id] : [];
  const sent = verb !== undefined && typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return [...own, ...sent, ...Object.values(part).flatMap(fieldsIn)];
}
