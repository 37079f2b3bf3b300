import { settle } from '../../src/app';
import type { Language, MeetingState } from '../../src/domain';
import type { Running } from '../index';
import type { PlaygroundGroup } from './group';

/**
 * Gives the bot what a body's secretary would have given it before the first meeting: the body and its roster.
 *
 * The Playground shows one person's personal chat and drops what is sent to others', so for the bot everybody's
 * personal chat is that one: the draft minutes reach the secretary where whoever tries Nuija can see them.
 *
 * @returns the meeting the group chat is about now.
 */
export const prepare = async (
  { addresses, drafting }: Running,
  group: PlaygroundGroup,
  serviceUrl: string,
  language: Language,
): Promise<MeetingState> => {
  const place = { tenant: group.tenant, serviceUrl, bot: group.bot };
  const { meeting } = await addresses.chat({ ...place, conversation: group.groupChat, kind: 'group' });
  if (meeting === undefined) throw new Error('the group chat has no meeting');
  const personalChat = { ...place, conversation: group.personalChat, kind: 'personal' } as const;
  for (const { id, name } of group.people)
    await addresses.met({ id, name, teamsId: group.teamsIds[id] ?? id }, { meeting, personalChat });
  const giver = group.people.find(({ role }) => role === 'secretary') ?? group.atTheScreen;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  await settle(drafting, meeting, giver.id, [
    { type: 'DescribeBody', body: { name: group.body, language, timeZone, profile: 'perus' } },
    { type: 'SetRoster', people: group.people },
  ]);
  return (await drafting.reader.read(meeting)).state;
};
