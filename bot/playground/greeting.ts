import { statusWords } from '../../src/app';
import type { MeetingState } from '../../src/domain';
import { FIRST_WORDS } from '../../src/language';
import type { PlaygroundGroup } from './group';

export interface Started {
  /** What to open. */
  readonly playground: string;
  readonly bot: string;
  /** Where the journal is. */
  readonly data: string;
  readonly group: PlaygroundGroup;
  /** What the group chat is about now. */
  readonly meeting: MeetingState;
}

/** What somebody reads who has just started Nuija: what to open, who they are there, what to type first. */
export const greeting = ({ playground, bot, data, group, meeting }: Started): string => {
  const { atTheScreen, people } = group;
  const secretaries = people.filter(({ id, role }) => role === 'secretary' && id !== atTheScreen.id);
  return [
    `Nuija listens on ${bot}. No BOT_ID is set: every request is believed, so only this machine can reach it.`,
    '',
    `Open      ${playground}`,
    `Choose    ${group.body}, in the list on the left`,
    `You are   ${atTheScreen.name}${atTheScreen.role === undefined ? '' : `, the ${atTheScreen.role}`}`,
    ...secretaries.map(
      ({ name }) => `          ${name} is the secretary, whose draft minutes you find in Personal Chat`,
    ),
    `Type      @ and pick ${group.bot.name} from the list, every time, and then one command (the Playground drops line breaks):`,
    ...Object.values(FIRST_WORDS).flatMap(({ language, say }) =>
      say.map((line, index) => `  ${(index === 0 ? language : '').padEnd(8)}${line}`),
    ),
    '',
    ...(meeting.phase === 'planned' && meeting.agenda.length === 0
      ? []
      : [`The meeting stands where it was: ${statusWords(meeting)}`]),
    `The journal is in ${data}; delete that folder to begin afresh. Ctrl+C stops both.`,
    '',
  ].join('\n');
};
