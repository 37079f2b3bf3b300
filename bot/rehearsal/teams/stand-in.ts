import type { Instant } from '../../../src/domain';
import { createActivityWriter } from './activities';
import { createBotLine } from './bot-line';
import { createChats, type Said } from './chats';
import { createClients } from './clients';
import { connectorRoutes } from './connector';
import { createFiles, type Upload } from './files';
import { answerFile } from './file-answers';
import type { Troubles } from './trouble';
import { createExchange, type Activity, type Line, type Reaction } from './exchange';
import { errorReply, listenOnLoopback, type Route } from './http-server';
import { lookUpRoutes } from './look-ups';
import { notificationRoute } from './notifications';
import { TeamsError } from './teams-error';
import { createThrottle, ROSTER_LIMITS, SEND_LIMITS, type Throttle } from './throttle';
import { BrokenContract } from './invoke-answer';
import { createTokenIssuer, METADATA_PATH } from './token-issuer';
import { userOf, type TeamsUser, type World } from './world';

export interface StandInOptions {
  readonly world: World;
  /** The rehearsal's clock: what activities are dated by and what throttles count on. */
  readonly now: () => Instant;
  /** Gets every line of the exchange, in order. */
  readonly keep: (line: Line) => void;
  /** The token the bot was given to call Teams with. Without it any bearer token will do. */
  readonly outgoingToken?: string;
  /**
   * On unless switched off. They count on the rehearsal's clock, so what a meeting would be throttled for is
   * throttled here, at whatever speed it is played.
   */
  readonly throttles?: boolean;
  /** What goes wrong with the bot's requests; nothing unless it is said. */
  readonly troubles?: Troubles;
  /** How long a bot may take to answer, in real milliseconds; Teams gives it 15 s. */
  readonly deadlineMs?: number;
}

/** Teams, as far as a bot in one meeting chat can tell. People are named by their aadObjectId. */
export interface StandIn {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  connect(botEndpoint: string): void;
  /** The bot is added to the meeting chat. */
  install(by: string): Promise<void>;
  event(name: 'meetingStart' | 'meetingEnd'): Promise<void>;
  join(people: readonly string[]): Promise<void>;
  leave(people: readonly string[]): Promise<void>;
  say(message: { by: string; text: string; mention: boolean; where: 'chat' | 'personal' }): Promise<void>;
  /** @throws Error where they have not said that. */
  edit(by: string, text: string, to: string): Promise<void>;
  remove(by: string, text: string): Promise<void>;
  press(by: string, verb: string, fills: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Somebody answers the newest file offered to them. Teams leaves the card where it is.
   *
   * @throws Error where nothing is offered, BrokenContract where the bot does not answer with 200 at once.
   */
  answerFile(by: string, action: 'accept' | 'decline'): Promise<void>;
  /** Files the bot has put where people keep theirs. */
  uploads(): readonly Upload[];
  /** What came last comes again, as Teams does it when an answer was late. @throws Error before anything came. */
  redeliver(): Promise<void>;
  /** Everything the bot let people see so far, in order. */
  reactions(): readonly Reaction[];
  /** Grows whenever anything crosses the wire. */
  traffic(): number;
  /** Resolves when nobody's client is fetching a card; rejects where the bot answered one as it must not. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const ISSUER = 'https://api.botframework.com';
const DEADLINE_MS = 15_000;
/** Teams' own service URL has a path of its own, too. */
const REGION = 'emea';

export const startStandIn = async (options: StandInOptions): Promise<StandIn> => {
  const { world, now, outgoingToken, throttles = true, deadlineMs = DEADLINE_MS, troubles } = options;
  const chats = createChats(world);
  const exchange = createExchange(now, options.keep);
  const issuer = createTokenIssuer(ISSUER);
  const nextId = createIds(now);
  const reactions: Reaction[] = [];
  const react = (reaction: Reaction): void => void reactions.push(reaction);
  const inMeeting = new Set<string>();
  const throttle = (limits: typeof SEND_LIMITS): Throttle =>
    throttles ? createThrottle(limits, () => Date.parse(now())) : { take: () => undefined };

  let origin = '';
  const files = createFiles(() => origin, exchange);
  const api = [
    ...connectorRoutes({
      world,
      chats,
      nextId,
      sending: throttle(SEND_LIMITS),
      exchange,
      react,
      carded: (posted, before) => clients.refresh(posted, before),
    }),
    ...lookUpRoutes({ world, chats, looking: throttle(ROSTER_LIMITS), exchange, inMeeting }),
    notificationRoute({ world, exchange, inMeeting, open: (user, page) => clients.open(user, page) }),
  ].map((route) => ({ ...guarded(route, outgoingToken), path: `${REGION}/${route.path}` }));
  const { server, origin: listening } = await listenOnLoopback(
    [...issuer.routes(() => origin), ...files.routes, ...api],
    troubles,
  );
  origin = listening;
  const serviceUrl = `${origin}/${REGION}/`;

  const write = createActivityWriter(world, serviceUrl, now, nextId);
  const line = createBotLine({
    token: () => issuer.token(world.bot.appId, serviceUrl),
    again: (activity) => write.again(activity),
    exchange,
    sending: (conversation, activityId) => void chats.find(conversation ?? '').activityIds.add(activityId),
    deadlineMs,
  });
  const clients = createClients({ chats, write, line, react });

  let again: (() => Promise<unknown>) | undefined;
  const deliver = async (activity: Activity): Promise<void> => {
    again = () => line.redeliver(activity);
    await line.deliver(activity);
  };
  const organizer = (): TeamsUser => {
    const user = world.people.find((each) => each.role === 'Organizer') ?? world.people[0];
    if (user === undefined) throw new Error('there is nobody in Teams');
    return user;
  };
  const said = (by: string, text: string): Said => {
    const found = [chats.meeting, chats.personal(userOf(world, by))]
      .flatMap((chat) => chat.said)
      .filter((each) => each.by.aadObjectId === by && normal(each.text) === normal(text))
      .at(-1);
    if (found === undefined) throw new Error(`${userOf(world, by).name} has no message "${text}"`);
    return found;
  };

  return {
    serviceUrl,
    openIdMetadataUrl: `${origin}/${METADATA_PATH}`,
    issuer: issuer.issuer,
    connect: (endpoint) => line.connect(endpoint),
    install: async (by) => {
      for (const activity of write.installed(chats.meeting, userOf(world, by))) await deliver(activity);
    },
    event: (name) => deliver(write.meetingEvent(name, chats.meeting, organizer())),
    join: (people) => {
      for (const person of people) inMeeting.add(person);
      return deliver(
        write.participants(
          'join',
          chats.meeting,
          people.map((each) => userOf(world, each)),
        ),
      );
    },
    leave: (people) => {
      for (const person of people) inMeeting.delete(person);
      return deliver(
        write.participants(
          'leave',
          chats.meeting,
          people.map((each) => userOf(world, each)),
        ),
      );
    },
    say: ({ by, text, mention, where }) => {
      const user = userOf(world, by);
      const chat = where === 'personal' ? chats.personal(user) : chats.meeting;
      const message: Said = { id: nextId(), chat, by: user, mention, text };
      chat.said.push(message);
      return deliver(write.message(message));
    },
    edit: (by, text, to) => {
      const message = said(by, text);
      message.text = to;
      return deliver(write.edited(message));
    },
    remove: (by, text) => {
      const message = said(by, text);
      message.chat.said.splice(message.chat.said.indexOf(message), 1);
      return deliver(write.deleted(message));
    },
    press: async (by, verb, fills) => {
      const pressed = await clients.press(userOf(world, by), verb, fills);
      again = () => pressed.again();
    },
    answerFile: async (by, action) => {
      const person = userOf(world, by);
      const activity = answerFile({ posts: chats.seenBy(person), person, action, files, write });
      again = () => line.redeliver(activity, by);
      const { status } = await line.deliver(activity, by);
      if (status !== 200) throw new BrokenContract(`the answer to a file was answered with ${String(status)}`);
    },
    uploads: () => files.arrived(),
    redeliver: async () => {
      if (again === undefined) throw new Error('nothing has come from Teams yet that could come again');
      await again();
    },
    reactions: () => reactions,
    traffic: () => exchange.count(),
    quiet: () => clients.quiet(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Teams numbers messages by the millisecond they were sent in; two of one millisecond get numbers of their own. */
const createIds = (now: () => Instant): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.parse(now()));
    return String(last);
  };
};

/** Nobody without the bot's token may call. */
const guarded = (route: Route, token: string | undefined): Route => ({
  ...route,
  handle: (request) => {
    const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    return bearer === undefined || (token !== undefined && bearer !== token)
      ? errorReply(new TeamsError(401, 'Unauthorized', 'Authorization has been denied for this request.'))
      : route.handle(request);
  },
});

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ');
