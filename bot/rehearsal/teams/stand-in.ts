import type { Instant } from '../../../src/domain';
import { createActivityWriter } from './activities';
import { createBotLine, type BotAnswer } from './bot-line';
import { createChats, type Said } from './chats';
import { createClients, type Reached } from './clients';
import { connectorRoutes } from './connector';
import { createFiles } from './files';
import { answerFile } from './file-answers';
import { createExchange, type Activity, type Reaction } from './exchange';
import { errorReply, listenOnLoopback, type Route } from './http-server';
import { lookUpRoutes } from './look-ups';
import { notificationRoute } from './notifications';
import { TeamsError } from './teams-error';
import { createThrottle, ROSTER_LIMITS, SEND_LIMITS, type Throttle } from './throttle';
import { BrokenContract, type InvokeAnswer } from './invoke-answer';
import { createTokenIssuer, METADATA_PATH } from './token-issuer';
import type { Delivery, StandIn, StandInOptions } from './contract';
import { userOf, type TeamsUser } from './world';

const ISSUER = 'https://api.botframework.com';
const DEADLINE_MS = 15_000;
/** Teams' own service URL has a path of its own, too. */
const REGION = 'emea';

export const startStandIn = async (options: StandInOptions): Promise<StandIn> => {
  const { world, now, outgoingToken, throttles = true, deadlineMs = DEADLINE_MS, troubles } = options;
  const { choose = (count: number) => Math.floor(Math.random() * count), answered = () => undefined } = options;
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
  const files = createFiles(() => origin, exchange, now);
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
    choose,
    answered,
  });
  const deliveries: Delivery[] = [];
  const note = (kind: Delivery['kind'], again: Delivery['again']): void =>
    void deliveries.push({ kind, at: now(), again });
  const clients = createClients({ chats, write, line, react, fetched: (again) => note('view', again) });

  const deliver = async (activity: Activity): Promise<void> => {
    note(kindOf(activity), async () => {
      await line.redeliver(activity);
    });
    await line.deliver(activity);
  };
  const pressing = async (reached: Reached, by: TeamsUser): Promise<InvokeAnswer> => {
    const { answer, again } = await reached.press(by);
    note('press', again);
    return answer;
  };
  const fileAnswered = async (answer: Promise<BotAnswer>): Promise<void> => {
    const { status } = await answer;
    if (status !== 200) throw new BrokenContract(`the answer to a file was answered with ${String(status)}`);
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
    connect: (...endpoints) => line.connect(...endpoints),
    install: async (by) => {
      for (const activity of write.installed(chats.meeting, userOf(world, by))) await deliver(activity);
    },
    moveChat: (id) => {
      chats.moveMeeting(id);
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
    send: ({ by, file, text }) => {
      const user = userOf(world, by);
      const chat = chats.personal(user);
      const message: Said = { id: nextId(), chat, by: user, mention: false, text, file: files.share(file) };
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
      const user = userOf(world, by);
      await pressing(clients.reach(user, verb, fills), user);
    },
    reach: (by, verb, fills = {}) => {
      const reached = clients.reach(userOf(world, by), verb, fills);
      return { press: (who = by) => pressing(reached, userOf(world, who)) };
    },
    expel: (person) => {
      const user = userOf(world, person);
      chats.meeting.members = chats.meeting.members.filter((each) => each !== user);
      return deliver(write.members('removed', chats.meeting, organizer(), [user]));
    },
    readmit: (person) => {
      const user = userOf(world, person);
      chats.meeting.members = [...chats.meeting.members.filter((each) => each !== user), user];
      return deliver(write.members('added', chats.meeting, organizer(), [user]));
    },
    answerFile: async (by, action) => {
      const person = userOf(world, by);
      const activity = answerFile({ posts: chats.seenBy(person), person, action, files, write });
      note('file', () => fileAnswered(line.redeliver(activity, by)));
      await fileAnswered(line.deliver(activity, by));
    },
    uploads: () => files.arrived(),
    redeliver: async () => {
      const last = deliveries.findLast(({ kind }) => kind !== 'view');
      if (last === undefined) throw new Error('nothing has come from Teams yet that could come again');
      await last.again();
    },
    deliveries: () => deliveries,
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

const kindOf = ({ type }: Activity): Delivery['kind'] => {
  if (type === 'event') return type;
  return type.startsWith('message') ? 'message' : 'chat';
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
