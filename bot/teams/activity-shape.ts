/** Somebody in an activity, as far as it can be read. */
interface AccountShape {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly aadObjectId: string | undefined;
}

/** Who came into a chat or went out of it. */
type MemberShape = Pick<AccountShape, 'id'>;

/** The parts of an activity that Nuija reads. */
export interface ActivityShape {
  readonly type: string | undefined;
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly serviceUrl: string | undefined;
  readonly replyToId: string | undefined;
  readonly text: string | undefined;
  readonly action: string | undefined;
  readonly from: AccountShape | undefined;
  readonly recipient: AccountShape | undefined;
  readonly conversation: ConversationShape | undefined;
  readonly channelData: ChannelShape | undefined;
  readonly entities: readonly EntityShape[] | undefined;
  readonly membersAdded: readonly MemberShape[] | undefined;
  readonly membersRemoved: readonly MemberShape[] | undefined;
  readonly attachments: readonly AttachmentShape[] | undefined;
  readonly value: unknown;
}

interface ConversationShape {
  readonly id: string | undefined;
  readonly isGroup: boolean | undefined;
  readonly conversationType: string | undefined;
  readonly tenantId: string | undefined;
}

interface ChannelShape {
  readonly eventType: string | undefined;
  readonly tenant: string | undefined;
  readonly meeting: string | undefined;
}

interface EntityShape {
  readonly type: string | undefined;
  readonly text: string | undefined;
  readonly mentioned: AccountShape | undefined;
}

interface AttachmentShape {
  readonly contentType: string | undefined;
  readonly name: string | undefined;
  /** Of a file somebody sent; every other kind of attachment has something else there. */
  readonly downloadUrl: string | undefined;
}

/**
 * Reads an activity. Teams sends ill-spelt, missing and additional fields now and then, and a field that cannot be read
 * is as good as missing: anything gives an activity with holes, and nothing throws. By hand, for every turn begins with
 * it and a schema with a way out at each of its fields takes three times as long.
 */
export const activityIn = (body: unknown): ActivityShape => {
  const activity = fieldsOf(body) ?? {};
  return {
    type: textIn(activity['type']),
    name: textIn(activity['name']),
    id: idIn(activity['id']),
    timestamp: textIn(activity['timestamp']),
    serviceUrl: textIn(activity['serviceUrl']),
    replyToId: idIn(activity['replyToId']),
    text: textIn(activity['text']),
    action: textIn(activity['action']),
    from: accountIn(activity['from']),
    recipient: accountIn(activity['recipient']),
    conversation: conversationIn(activity['conversation']),
    channelData: channelIn(activity['channelData']),
    entities: listIn(activity['entities'], entityIn),
    membersAdded: listIn(activity['membersAdded'], memberIn),
    membersRemoved: listIn(activity['membersRemoved'], memberIn),
    attachments: listIn(activity['attachments'], attachmentIn),
    value: activity['value'],
  };
};

/** Members of a participant event. One that cannot be read is no reason to miss the others. */
export const usersIn = (members: unknown): readonly (AccountShape | undefined)[] =>
  listIn(members, (member) => accountIn(fieldsOf(member)?.['user'])) ?? [];

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const listIn = <Each>(value: unknown, read: (each: unknown) => Each): readonly Each[] | undefined =>
  Array.isArray(value) ? value.map((each: unknown) => read(each)) : undefined;

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const LONGEST_ID = 1_000;
/** Half a letter, NUL. */
const IN_NO_STORE = /[\p{Cs}\0]/u;

/** Ids are kept and looked up as they stand: one that no store takes, or that goes on for ever, is none. */
const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_ID && !IN_NO_STORE.test(value) ? value : undefined;

const accountIn = (value: unknown): AccountShape | undefined => {
  const account = fieldsOf(value);
  return (
    account && { id: idIn(account['id']), name: textIn(account['name']), aadObjectId: idIn(account['aadObjectId']) }
  );
};

const memberIn = (value: unknown): MemberShape => ({ id: idIn(fieldsOf(value)?.['id']) });

const conversationIn = (value: unknown): ConversationShape | undefined => {
  const conversation = fieldsOf(value);
  if (conversation === undefined) return undefined;
  const { isGroup } = conversation;
  return {
    id: idIn(conversation['id']),
    isGroup: typeof isGroup === 'boolean' ? isGroup : undefined,
    conversationType: textIn(conversation['conversationType']),
    tenantId: idIn(conversation['tenantId']),
  };
};

const channelIn = (value: unknown): ChannelShape | undefined => {
  const channel = fieldsOf(value);
  return (
    channel && {
      eventType: textIn(channel['eventType']),
      tenant: idIn(fieldsOf(channel['tenant'])?.['id']),
      meeting: idIn(fieldsOf(channel['meeting'])?.['id']),
    }
  );
};

const entityIn = (value: unknown): EntityShape => {
  const entity = fieldsOf(value) ?? {};
  return { type: textIn(entity['type']), text: textIn(entity['text']), mentioned: accountIn(entity['mentioned']) };
};

const attachmentIn = (value: unknown): AttachmentShape => {
  const attachment = fieldsOf(value) ?? {};
  return {
    contentType: textIn(attachment['contentType']),
    name: textIn(attachment['name']),
    downloadUrl: textIn(fieldsOf(attachment['content'])?.['downloadUrl']),
  };
};
