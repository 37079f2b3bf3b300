import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import {
  keepTime,
  MeetingReader,
  runTimers,
  startEffects,
  takingAtOnce,
  templateBytes,
  type Drafting,
  type Notebook,
} from '../src/app';
import type { Config } from '../src/config';
import { instant, type Instant } from '../src/domain';
import { openStore, type KeptStore, type Store } from '../src/journal';
import { createRenderer, FORMATS, type Minutes } from '../src/minutes';
import { readRosterApart } from '../src/roster';
import { gateFor, isOfStandIn, mayCallFor } from './authentication';
import { botTokens, type TokenSource } from './credentials';
import { downloads } from './download';
import { createWebServer, linkSecret, metricsDoor, NoticeLinks, SignedLinks } from './http';
import { linksFor } from './links';
import { noticePage } from './notice-page';
import { openLink } from './opened-link';
import { createLog, Metrics, outboxState, reasonOf, timed, watchEffects, watchTurns } from './observe';
import { listen, Readiness, receiver, stopper, Work } from './serve';
import {
  AddressBook,
  CardBoard,
  Connector,
  Directory,
  fileErrands,
  fileFetcher,
  Sender,
  meetingIdFor,
  TeamsAdapter,
  teamsErrands,
  Throttle,
} from './teams';
import { namedByTimeFrom, Pace, rosterFileErrands, showHelp } from './turns';

export interface Running {
  /** Where the server listens, e.g. http://127.0.0.1:3978. */
  readonly url: string;
  readonly store: Store;
  readonly drafting: Drafting;
  readonly addresses: AddressBook;
  /** True when no request is being handled and nothing is due. */
  readonly isIdle: () => Promise<boolean>;
  /** Finishes what is being handled, then stops; gives up after ten seconds. */
  readonly stop: () => Promise<void>;
}

export interface Overrides {
  /** The clock; the machine's own unless a rehearsal has another. */
  readonly now?: () => Instant;
  readonly log?: Logger;
  /** From 0 to 1: how much of a wait before the next try is waited. Any, unless a rehearsal has to be the same again. */
  readonly jitter?: () => number;
  /** Longest wait for an answer of Teams, in milliseconds; ten seconds unless a rehearsal has less time. */
  readonly patienceMs?: number;
}

export interface OpenedRecords {
  readonly store: KeptStore;
  readonly drafting: Drafting;
  readonly close: () => Promise<void>;
}

const machineClock = (): Instant => instant(Date.now());

/** The records and what makes minutes of them, without a server: all that the command line needs. */
export const openRecords = async (
  { journalUrl, journalConnections }: Pick<Config, 'journalUrl' | 'journalConnections'>,
  { now = machineClock, mustExist = false }: { readonly now?: () => Instant; readonly mustExist?: boolean } = {},
): Promise<OpenedRecords> => {
  const store = await openStore(journalUrl, { connections: journalConnections, mustExist });
  const renderer = createRenderer();
  const { journal } = store;
  return {
    store,
    drafting: {
      journal,
      reader: new MeetingReader(journal),
      now,
      digest,
      render: renderFiles(renderer, store.notebook),
    },
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
  const { now = machineClock, jitter = Math.random } = overrides;
  const log = overrides.log ?? createLog(config.logLevel);
  const { store, drafting, close } = await openRecords(config, { now });
  const { notebook } = store;
  const metrics = new Metrics(() => outboxState(store.outbox, now));
  const work = new Work();
  const readiness = new Readiness({ notebook, isStopping: () => work.isClosing, log });
  const outbox = readiness.watch(store.outbox);

  const enter = gateFor(config, (reason) => {
    log.warn({ reason }, 'old signing keys are used: the issuer does not answer');
  });
  const pace = new Pace(config.turnsPerSecond);
  const throttle = new Throttle();
  const connector = new Connector(tokensOf(config), {
    watch: (status, seconds) => {
      metrics.teamsCall(status, seconds);
    },
    pace: {
      take: (conversation) => throttle.take(conversation, now()),
      hold: (conversation, ms) => {
        throttle.hold(conversation, ms, now());
      },
    },
    mayCall: mayCallFor(config),
    ...(overrides.patienceMs === undefined ? {} : { deadlineMs: overrides.patienceMs }),
  });
  const sender = new Sender(connector, notebook);
  const addresses = new AddressBook(notebook, meetingIdFor(digest));
  const directory = new Directory(addresses, connector);
  // The playground shows everybody the same card; only Teams itself, where the bot has an identity, asks for views.
  const privateViews = config.bot !== undefined;
  const board = new CardBoard({
    reader: drafting.reader,
    addresses,
    connector,
    sender,
    directory,
    privateViews,
    now,
  });
  const secret = await linkSecret(notebook);
  const files = new SignedLinks(secret);
  const notices = new NoticeLinks(secret);

  const rendering = (purpose: 'draft' | 'download'): Drafting => ({
    ...drafting,
    render: timed(drafting.render, (seconds) => metrics.rendered(purpose, seconds)),
  });

  let address = '';
  const documentOf = downloads(rendering('download'));
  const links = linksFor({ files, notices, now, publicUrl: config.publicUrl, address: () => address });
  const delivery = {
    records: drafting,
    addresses,
    connector,
    sender,
    directory,
    board,
    helpCard: showHelp,
    links,
  };
  const errands = {
    ...runTimers(rendering('draft')),
    ...keepTime(drafting, notebook),
    ...teamsErrands(delivery),
    ...fileErrands({
      ...delivery,
      outbox,
      document: (meeting, version) => documentOf({ meeting, version, format: 'docx' }),
      digest,
      offersFiles: privateViews,
      isStandIn: (url) => isOfStandIn(config, url),
    }),
    ...rosterFileErrands({
      ...delivery,
      outbox,
      fetchFile: fileFetcher((url) => isOfStandIn(config, url)),
      read: readRosterApart,
    }),
  };
  const effects = startEffects({ outbox, now, ...watchEffects(errands, log, metrics), jitter }, POLL_MS);
  store.changes.follow(({ kind }) => {
    if (kind !== 'appended') effects.wakeSoon();
  });

  const failed = (what: string, error: unknown, request: string): void => {
    log.error({ request, what, error: reasonOf(error) }, 'a request failed');
  };
  const server = createWebServer({
    receive: receiver({
      enter,
      adapter: new TeamsAdapter(),
      parts: {
        ...drafting,
        journal: takingAtOnce(store.journal, effects),
        outbox,
        addresses,
        board,
        digest,
        namedByTimeFrom: await namedByTimeFrom(store, now()),
        pace: (turn) => pace.take(turn, performance.now()),
      },
      now,
      work,
      watchTurn: watchTurns(log, metrics),
      wake: effects.wake,
      failed,
    }),
    links: files,
    open: openLink({
      records: drafting,
      latest: async (meeting) => (await addresses.home(meeting))?.meeting ?? meeting,
      download: documentOf,
      links,
    }),
    notices: { links: notices, page: noticePage(drafting) },
    now,
    ready: () => readiness.isReady(),
    failed,
    metrics: {
      door: metricsDoor(config.metricsToken),
      read: () => metrics.text(),
      refused: (status) => {
        metrics.refusedRequest(status);
      },
    },
    maxConnections: config.maxConnections,
  });
  address = await listen(server, config);

  const quiet = (): boolean => work.underWay === 0;
  return {
    url: address,
    store,
    drafting,
    addresses,
    isIdle: async () => quiet() && (await effects.idle()) && quiet(),
    stop: stopper({ work, effects, web: server, close, log }),
  };
};

/** What the bot shows when it calls Teams, where it is somebody; in a rehearsal the stand-in may have given it a token. */
const tokensOf = ({ bot, issuer }: Config): TokenSource | undefined => {
  if (bot === undefined) return undefined;
  const given = issuer?.outgoingToken ?? '';
  return bot.credentials === undefined || given !== ''
    ? (): Promise<string> => Promise.resolve(given)
    : botTokens({ ...bot, credentials: bot.credentials });
};

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** Without the template its body named, the minutes are made in the product's own look rather than not at all. */
const renderFiles =
  ({ render }: ReturnType<typeof createRenderer>, notebook: Notebook) =>
  async (minutes: Minutes): Promise<Readonly<Record<string, Uint8Array>>> => {
    const { template } = minutes;
    const bytes = template === undefined ? undefined : await templateBytes(notebook, template, digest);
    return Object.fromEntries(
      Object.entries(await render(minutes, FORMATS, bytes)).map(([format, file]) => [`minutes.${format}`, file]),
    );
  };
