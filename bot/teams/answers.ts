import { z } from 'zod';
import { ComeBack } from '../../src/app';
import { Taken } from './failure';

/** Somebody in a chat, as Teams knows them towards this bot. */
export interface Member {
  readonly id: string;
  readonly name?: string | undefined;
  readonly aadObjectId?: string | undefined;
  readonly email?: string | undefined;
  readonly userPrincipalName?: string | undefined;
}

export interface MembersPage {
  readonly members: readonly Member[];
  /** Missing on the last page. */
  readonly continuationToken?: string | undefined;
}

const named = z.object({ id: z.string().min(1) });
const text = z.string().optional().catch(undefined);
const member = z.object({ id: z.string(), name: text, aadObjectId: text, email: text, userPrincipalName: text });
const page = z.object({
  members: z.array(member.nullable().catch(null)).transform((members) => members.filter((each) => each !== null)),
  continuationToken: z
    .string()
    .transform((token) => (token === '' ? undefined : token))
    .optional(),
});

/** The id of a message that was posted. @throws Taken where the answer holds none: the message may stand all the same. */
export const messageIn = (answer: unknown): string => {
  const read = named.safeParse(answer);
  if (!read.success) throw new Taken('Teams took it, and under what id is unknown');
  return read.data.id;
};

/** The id of a chat that was opened. @throws ComeBack where the answer holds none: opening it again gives the same one. */
export const chatIn = (answer: unknown): string => {
  const read = named.safeParse(answer);
  if (!read.success) throw new ComeBack('Teams opened a chat and named no id');
  return read.data.id;
};

/** A page of a chat's roster. @throws ComeBack where the answer is none. */
export const membersIn = (answer: unknown): MembersPage => {
  const read = page.safeParse(answer);
  if (!read.success) throw new ComeBack('Teams answered with something that is no roster');
  return read.data;
};

const meeting = z.object({ organizer: z.object({ aadObjectId: text }) });

/** The Entra id of whoever organises a Teams meeting; none where Teams names nobody. */
export const organizerIn = (answer: unknown): string | undefined => {
  const read = meeting.safeParse(answer);
  return read.success ? read.data.organizer.aadObjectId : undefined;
};
