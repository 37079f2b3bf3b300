import type { Chat, Chats } from './chats';
import type { Exchange } from './exchange';
import type { HttpReply, HttpRequest, Route } from './http-server';
import type { JsonObject } from './json';
import { TeamsError, tooMany } from './teams-error';
import type { Throttle } from './throttle';
import type { TeamsUser, World } from './world';

export interface LookUpDeps {
  readonly world: World;
  readonly chats: Chats;
  readonly looking: Throttle;
  readonly exchange: Exchange;
  /** aadObjectIds of those in the meeting now. */
  readonly inMeeting: ReadonlySet<string>;
}

const PAGE = 200;
const LARGEST_PAGE = 500;

/** Who is in a chat (`v3/conversations/…`), what meeting it is and who is in it (`v1/meetings/…`). */
export const lookUpRoutes = ({ world, chats, looking, exchange, inMeeting }: LookUpDeps): readonly Route[] => {
  const route = (kind: string, path: string, handle: (request: HttpRequest) => HttpReply): Route => ({
    method: 'GET',
    path,
    handle,
    observed: ({ ids: { conversation } }, reply) =>
      exchange.add({
        direction: 'fromBot',
        kind,
        ...(conversation !== undefined && { conversation }),
        status: reply.status,
        body: reply.body,
      }),
  });

  const chatOf = (request: HttpRequest): Chat => {
    const chat = chats.find(request.ids['conversation'] ?? '');
    const wait = looking.take(chat.id);
    if (wait !== undefined) throw tooMany(wait);
    return chat;
  };

  const meetingOf = (request: HttpRequest): void => {
    if (request.ids['meeting'] !== world.chat.meetingId)
      throw new TeamsError(404, 'MeetingNotFound', 'Meeting not found');
  };

  return [
    route('members', 'v3/conversations/:conversation/pagedmembers', (request) => {
      const { members } = chatOf(request);
      const size = request.query.get('pageSize') ?? String(PAGE);
      const from = request.query.get('continuationToken') ?? '0';
      if (!/^\d+$/.test(size) || Number(size) < 1 || Number(size) > LARGEST_PAGE || !/^\d+$/.test(from))
        throw new TeamsError(400, 'BadArgument', 'Bad pageSize or continuationToken');
      const next = Number(from) + Number(size);
      return {
        status: 200,
        body: {
          members: members.slice(Number(from), next).map((user) => memberOf(world, user)),
          ...(next < members.length && { continuationToken: String(next) }),
        },
      };
    }),
    route('members', 'v3/conversations/:conversation/members', (request) => ({
      status: 200,
      body: chatOf(request).members.map((user) => memberOf(world, user)),
    })),
    route('member', 'v3/conversations/:conversation/members/:member', (request) => {
      const wanted = request.ids['member'] ?? '';
      const user = chatOf(request).members.find((each) => [each.id, each.aadObjectId, mailOf(each)].includes(wanted));
      if (user === undefined)
        throw new TeamsError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
      return { status: 200, body: memberOf(world, user) };
    }),
    route('meeting', 'v1/meetings/:meeting', (request) => {
      meetingOf(request);
      return { status: 200, body: meetingInfo(world) };
    }),
    route('participant', 'v1/meetings/:meeting/participants/:participant', (request) => {
      meetingOf(request);
      const tenant = request.query.get('tenantId');
      if (tenant === null) throw new TeamsError(400, 'BadArgument', 'tenantId is required');
      const user = world.people.find((each) => each.aadObjectId === request.ids['participant']);
      if (user === undefined || tenant !== world.tenant)
        throw new TeamsError(404, 'ParticipantNotFound', 'Participant not found');
      return {
        status: 200,
        body: {
          user: memberOf(world, user),
          meeting: { role: user.role, inMeeting: inMeeting.has(user.aadObjectId) },
          conversation: { id: world.chat.id, isGroup: true, conversationType: 'groupChat', tenantId: world.tenant },
        },
      };
    }),
  ];
};

const memberOf = (world: World, user: TeamsUser): JsonObject => {
  const [givenName = '', ...surname] = user.name.split(' ');
  return {
    id: user.id,
    name: user.name,
    aadObjectId: user.aadObjectId,
    objectId: user.aadObjectId,
    givenName,
    surname: surname.join(' '),
    email: mailOf(user),
    userPrincipalName: mailOf(user),
    tenantId: world.tenant,
    userRole: 'user',
  };
};

const mailOf = (user: TeamsUser): string => `${user.aadObjectId.slice(0, 8)}@rehearsal.example`;

const meetingInfo = (world: World): JsonObject => {
  const organizer = world.people.find((each) => each.role === 'Organizer');
  return {
    details: {
      id: world.chat.meetingId,
      msGraphResourceId: `MSo${world.chat.meetingId}`,
      scheduledStartTime: world.scheduled.start,
      ...(world.scheduled.end !== undefined && { scheduledEndTime: world.scheduled.end }),
      joinUrl: world.chat.joinUrl,
      title: world.chat.title,
      type: 'Scheduled',
    },
    conversation: { isGroup: true, conversationType: 'groupChat', id: world.chat.id },
    ...(organizer !== undefined && {
      organizer: {
        id: organizer.id,
        aadObjectId: organizer.aadObjectId,
        objectId: organizer.aadObjectId,
        tenantId: world.tenant,
      },
    }),
  };
};
