import { parse } from 'yaml';
import { z } from 'zod';
import { personId, type Person } from '../../src/domain';

/** The body that meets in the Playground, and the ids by which the Playground speaks of its places. */
export interface PlaygroundGroup {
  readonly tenant: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly body: string;
  readonly groupChat: string;
  /** Of whoever sits at the screen. */
  readonly personalChat: string;
  readonly atTheScreen: Person;
  readonly people: readonly Person[];
  /** The id the Playground knows somebody by. */
  readonly teamsIds: Readonly<Record<string, string>>;
}

const user = z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() });

const config = z.object({
  tenantId: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  currentUser: user,
  users: z.array(user),
  personalChat: z.object({ id: z.string() }),
  groupChat: z.object({ id: z.string(), name: z.string() }),
});

/**
 * Reads the Playground's own configuration (.m365agentsplayground.yml). It has no place for roles, so somebody's id
 * says them: `chair`, `secretary`, `expert-1`; everybody else is a member.
 *
 * @throws Error saying what is missing.
 */
export const readGroup = (yaml: string): PlaygroundGroup => {
  const parsed = config.safeParse(parse(yaml));
  if (!parsed.success)
    throw new Error(
      `the Playground's configuration: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  const { tenantId: tenant, bot, currentUser, users, personalChat, groupChat } = parsed.data;
  const everybody = [currentUser, ...users];
  return {
    tenant,
    bot: { id: bot.id, name: bot.name },
    body: groupChat.name,
    groupChat: groupChat.id,
    personalChat: personalChat.id,
    atTheScreen: personOf(currentUser),
    people: everybody.map(personOf).sort((one, other) => placeInList(one) - placeInList(other)),
    teamsIds: Object.fromEntries(everybody.map(({ id, aadObjectId }) => [aadObjectId, id])),
  };
};

const personOf = ({ id, name, aadObjectId }: z.infer<typeof user>): Person => {
  const person = { id: personId(aadObjectId), name };
  if (id.startsWith('chair')) return { ...person, role: 'chair', group: 'members' };
  if (id.startsWith('secretary')) return { ...person, role: 'secretary', group: 'secretaries' };
  return { ...person, group: id.startsWith('expert') ? 'experts' : 'members' };
};

/** As participants are printed: the chair, the members, the experts, the secretaries. */
const placeInList = ({ role, group }: Person): number =>
  role === 'chair' ? 0 : ['members', 'experts', 'secretaries'].indexOf(group) + 1;
