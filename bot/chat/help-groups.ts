import type { Language } from '../../src/domain';
import { answer, type AnswerId, type CommandId } from '../../src/language';
import { COMMANDS } from './commands';
import { helpLines } from './help';

export interface HelpGroup {
  readonly title: string;
  readonly commands: readonly { readonly example: string; readonly description: string }[];
}

type Group = AnswerId & `help${string}`;

/**
 * Every command under what people want with it, six things at most, or told with its opposite. A command in no group
 * does not compile.
 */
const GROUP: Readonly<Record<CommandId, Group | 'toldWithAnother'>> = {
  open: 'helpCourse',
  next: 'helpCourse',
  goToItem: 'helpCourse',
  newItem: 'helpCourse',
  break: 'helpCourse',
  resume: 'helpCourse',
  close: 'helpCourse',
  decision: 'helpRecord',
  decisionByKind: 'helpRecord',
  proposal: 'helpRecord',
  note: 'helpRecord',
  discussion: 'helpRecord',
  remark: 'helpRecord',
  action: 'helpRecord',
  nextMeeting: 'helpRecord',
  attachment: 'helpPapers',
  distribution: 'helpPapers',
  forInformation: 'helpPapers',
  diaryNumber: 'helpPapers',
  appeal: 'helpPapers',
  examiners: 'helpPapers',
  showAgenda: 'helpAgenda',
  setAgenda: 'helpAgenda',
  addItem: 'helpAgenda',
  renameItem: 'helpAgenda',
  removeItem: 'helpAgenda',
  moveItem: 'helpAgenda',
  setRoster: 'helpPeople',
  present: 'helpPeople',
  arrived: 'helpPeople',
  left: 'helpPeople',
  apologies: 'helpPeople',
  who: 'helpPeople',
  recuse: 'helpPeople',
  notRecused: 'toldWithAnother',
  identify: 'helpPeople',
  quorum: 'helpPeople',
  quorate: 'helpPeople',
  notQuorate: 'toldWithAnother',
  floor: 'helpFloor',
  reply: 'helpFloor',
  leaveFloor: 'helpFloor',
  giveFloor: 'helpFloor',
  speakers: 'helpFloor',
  verifyItem: 'helpPapers',
  chair: 'helpPeople',
  secretary: 'helpPeople',
  status: 'helpCourse',
  minutes: 'helpPapers',
  undo: 'helpRecord',
  correct: 'helpRecord',
  help: 'helpCourse',
};

/** Who may say it is told where not everybody may. */
const isForAnyone = (id: CommandId): boolean =>
  COMMANDS.some((command) => command.id === id && command.users.every((user) => user === 'anyone'));

/** The help in one language, by what people want. */
export const helpGroups = (language: Language): readonly HelpGroup[] => {
  const lines = helpLines(language);
  const groups = new Set(Object.values(GROUP).filter((group) => group !== 'toldWithAnother'));
  return [...groups].map((group) => ({
    title: answer(language, group),
    commands: lines
      .filter(({ id }) => GROUP[id] === group)
      .map(({ id, example, does, users }) => ({
        example,
        description: isForAnyone(id) ? does : `${does.replace(/\.$/, '')} ·\u00a0${users}`,
      })),
  }));
};
