import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pino, { type Logger } from 'pino';
import { MeetingReader, runTimers, startEffects, type Drafting } from '../src/app';
import type { Config } from '../src/config';
import { instant, type Instant } from '../src/domain';
import { openStore, type Store } from '../src/journal';
import { createRenderer, FORMATS, type Minutes } from '../src/minutes';
import { answer } from '../src/language';
import { gateFor } from './authentication';
import { helpGroups } from './chat';
import { helpCard } from './cards';
import { createWebServer, SignedLinks } from './http';
import { downloads } from './download';
import {
  AddressBook,
  botAuthentication,
  CardBoard,
  Connector,
  Directory,
  FAILED_INVOKE,
  invokeBody,
  meetingIdFor,
  readActivity,
  TeamsAdapter,
  teamsErrands,
  type Incoming,
} from './teams';
import { takeTurn, type TurnParts } from './turns';

export interface Running {
  /** Where the server listens, e.g. http://127.0.0.1:3978. */
  readonly url: string;
  readonly store: Store;
  readonly drafting: Drafting;
  readonly addresses: AddressBook;
  /** True when no request is being handled and nothing is due. */
  readonly isIdle: () => Promise<boolean>;
  /** Finishes what is being handled, then stops. */
  readonly stop: () => Promise<void>;
}

export interface Overrides {
  /** The clock; the machine's own unless a rehearsal has another. */
  readonly now?: () => Instant;
  readonly log?: Logger;
}

export interface OpenedRecords {
  readonly store: Store;
  readonly drafting: Drafting;
  readonly close: () => Promise<void>;
}

const machineClock = (): Instant => instant(Date.now());

/** The records and what makes minutes of them, without a server: all that the command line needs. */
export const openRecords = async (
  { journalUrl }: Pick<Config, 'journalUrl'>,
  now = machineClock,
): Promise<OpenedRecords> => {
  const store = await openStore(journalUrl);
  const renderer = createRenderer();
  const { journal } = store;
  return {
    store,
    drafting: { journal, reader: new MeetingReader(journal), now, digest, render: renderFiles(renderer) },
    close: async () => {
      await renderer.close();
      await store.close();
    },
  };
};

/** How often the outbox is looked at for timers that have come due, in milliseconds. */
const POLL_MS = 1_000;

/** Puts Nuija together and starts it. The only place that knows every part. */
export const startNuija = async (config: Config, overrides: Overrides = {}): Promise<Running> => {
  const now = overrides.now ?? machineClock;
  const log = overrides.log ?? pino({ level: config.logLevel, base: null });
  const { store, drafting, close } = await openRecords(config, now);
  const { outbox, notebook } = store;

  const authentication = botAuthentication(config.bot, config.issuer);
  const adapter = new TeamsAdapter(authentication, config.bot?.id ?? '');
  const enter = gateFor(config, (reason) => {
    log.warn({ reason }, 'old signing keys are used: the issuer does not answer');
  });
  const connector = new Connector(authentication, config.bot?.id ?? '');
  const addresses = new AddressBook(notebook, meetingIdFor(digest));
  const directory = new Directory(addresses, connector);
  // The playground shows everybody the same card; only Teams itself, where the bot has an identity, asks for views.
  const privateViews = config.bot !== undefined;
  const board = new CardBoard({ reader: drafting.reader, addresses, connector, directory, privateViews });
  const links = new SignedLinks(await linkSecret(store));
  const parts: TurnParts = { ...drafting, outbox, addresses, board, digest };

  let address = '';
  const effects = startEffects(
    {
      outbox,
      now,
      errands: {
        ...runTimers(drafting),
        ...teamsErrands({
          records: drafting,
          addresses,
          connector,
          directory,
          board,
          helpCard: (language) => helpCard(helpGroups(language), language),
          links: {
            expires: (at) => links.expires(at),
            to: (file, person, expires) =>
              `${config.publicUrl ?? address}/files/${links.token({ ...file, person, expires })}/minutes.${file.format}`,
          },
        }),
      },
      failed: ({ id, kind, meeting, attempts }, error, again) => {
        log.warn({ effect: id, kind, meeting, attempts, again, error: reasonOf(error) }, 'an errand failed');
      },
    },
    POLL_MS,
  );

  const failed = (what: string, error: unknown): void => {
    log.error({ what, error: reasonOf(error) }, 'a request failed');
  };
  /** The body that answers a press; a press has to be answered with one whatever happens. */
  const react = async (incoming: Incoming): Promise<object | undefined> => {
    try {
      const answered = await takeTurn(parts, incoming);
      return answered === undefined ? undefined : invokeBody(answered);
    } catch (error) {
      if (incoming.kind !== 'press') throw error;
      failed('a press', error);
      return FAILED_INVOKE;
    }
  };
  let handling = 0;
  const quiet = (): boolean => handling === 0;
  const server = createWebServer({
    receive: async (authorization, activity) => {
      handling += 1;
      try {
        const entry = await enter(authorization, activity);
        if (entry.kind === 'refused') return entry;
        return await adapter.receive(activity, (received) => react(readActivity(received, now())));
      } finally {
        handling -= 1;
        effects.wake();
      }
    },
    links,
    download: downloads(drafting),
    now,
    ready: () => address !== '',
    failed,
    linkWords: (why) => (['fi', 'sv', 'en'] as const).map((language) => answer(language, LINK_WORDS[why])).join('\n'),
  });
  address = await listen(server, config);

  return {
    url: address,
    store,
    drafting,
    addresses,
    isIdle: async () => quiet() && (await effects.idle()) && quiet(),
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await effects.stop();
      await close();
    },
  };
};

const LINK_WORDS = { forged: 'linkForged', expired: 'linkExpired', gone: 'linkGone' } as const;

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const renderFiles =
  ({ render }: ReturnType<typeof createRenderer>) =>
  async (minutes: Minutes): Promise<Readonly<Record<string, Uint8Array>>> =>
    Object.fromEntries(
      Object.entries(await render(minutes, FORMATS)).map(([format, bytes]) => [`minutes.${format}`, bytes]),
    );

/** Made at the first start and kept: links go on working after a restart. */
const linkSecret = async ({ notebook }: Store): Promise<string> => {
  const kept = await notebook.get('secret:links');
  if (typeof kept === 'string') return kept;
  const made = randomBytes(32).toString('base64url');
  await notebook.set('secret:links', made);
  return made;
};

const listen = (server: ReturnType<typeof createWebServer>, { host, port }: Config): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: actual } = server.server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}`);
    });
  });

/** What a log may hold of an error: its kind and its message, never what people said. */
const reasonOf = (error: unknown): { readonly name: string; readonly message: string } =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Unknown', message: String(error) };
