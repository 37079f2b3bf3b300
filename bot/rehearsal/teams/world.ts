/** Somebody as Teams knows them. */
export interface TeamsUser {
  /** What Teams calls them towards this bot, `29:…`. */
  readonly id: string;
  /** Where `anonymous`, the script's own name for them, which never goes out. */
  readonly aadObjectId: string;
  /** In the meeting without an account: a telephone, a room. No member of the chat. */
  readonly anonymous?: true;
  readonly name: string;
  readonly role: 'Organizer' | 'Presenter' | 'Attendee';
}

/** What exists in Teams before anything happens: a tenant, a bot, a scheduled meeting with its chat, people. */
export interface World {
  readonly tenant: string;
  readonly bot: { readonly appId: string; readonly name: string };
  /** The meeting chat; `meetingId` is what channelData carries. */
  readonly chat: { readonly id: string; readonly meetingId: string; readonly title: string; readonly joinUrl: string };
  /** Whether somebody has given the app leave to notify people in the meeting; nobody has, unless it is said. */
  readonly notifications?: 'allowed';
  /** Host names the app's manifest gives; pages of others are not shown. */
  readonly validDomains?: readonly string[];
  /** Planned times in UTC. */
  readonly scheduled: { readonly start: string; readonly end?: string };
  readonly timeZone: string;
  /** Of everybody's client, e.g. fi-FI. */
  readonly locale: string;
  /** Everybody in the chat; the organizer among them. */
  readonly people: readonly TeamsUser[];
}

/** `28:` and the app id: the bot as a member of a conversation. */
export const botId = (world: World): string => `28:${world.bot.appId}`;

/** @throws Error for an id nobody has. */
export const userOf = (world: World, aadObjectId: string): TeamsUser => {
  const user = world.people.find((each) => each.aadObjectId === aadObjectId);
  if (user === undefined) throw new Error(`nobody in Teams has the id ${aadObjectId}`);
  return user;
};
