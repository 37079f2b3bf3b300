import type { Language } from '../../src/domain';
import { HELP_TOPICS, helpTitle, type CommandId, type HelpTopic } from '../../src/language';
import { COMMANDS } from './commands';
import { helpLines, type HelpLine } from './help';

/** One page of the help. Fixed phrases, never people's words. */
export interface HelpPage {
  /** Missing on the first page, which has what everybody needs. */
  readonly topic?: HelpTopic;
  /** What can be said, what it does and who may say it. */
  readonly commands: readonly { readonly example: string; readonly description: string }[];
  /** The other pages. */
  readonly topics: readonly { readonly topic: HelpTopic; readonly title: string }[];
}

/** Every command under what people want with it, or told with its opposite. A command in no group does not compile. */
const GROUP: Readonly<Record<CommandId, HelpTopic | 'toldWithAnother'>> = {
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
  second: 'helpVotes',
  openVote: 'helpVotes',
  voteByHands: 'helpVotes',
  voteSecretly: 'helpVotes',
  election: 'helpVotes',
  secretElection: 'helpVotes',
  voteFor: 'helpVotes',
  voteAgainst: 'helpVotes',
  abstain: 'helpVotes',
  castVote: 'helpVotes',
  countVote: 'helpVotes',
  closeVote: 'helpVotes',
  cancelVote: 'helpVotes',
  dissent: 'helpVotes',
  seconding: 'helpVotes',
  tie: 'helpVotes',
  note: 'helpRecord',
  discussion: 'helpRecord',
  remark: 'helpRecord',
  action: 'helpRecord',
  nextMeeting: 'helpSeries',
  actions: 'helpSeries',
  actionDone: 'helpSeries',
  extendAction: 'helpSeries',
  nextAgenda: 'helpSeries',
  takeAgenda: 'helpSeries',
  standing: 'helpSeries',
  find: 'helpSeries',
  attachment: 'helpPapers',
  distribution: 'helpPapers',
  forInformation: 'helpPapers',
  diaryNumber: 'helpPapers',
  appeal: 'helpPapers',
  restrict: 'helpPapers',
  publicHeading: 'helpPapers',
  unrestrict: 'helpPapers',
  decisionList: 'helpPapers',
  extract: 'helpPapers',
  languages: 'helpPapers',
  retention: 'helpPapers',
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
  status: 'helpOther',
  minutes: 'helpPapers',
  editMinutes: 'helpPapers',
  paragraphs: 'helpPapers',
  changes: 'helpPapers',
  openReview: 'helpPapers',
  comment: 'helpPapers',
  approveMinutes: 'helpPapers',
  addition: 'helpPapers',
  undo: 'helpOther',
  correct: 'helpOther',
  help: 'helpOther',
};

/** What everybody needs, in the order of a meeting. */
const FIRST: readonly CommandId[] = [
  'setAgenda',
  'open',
  'next',
  'decision',
  'proposal',
  'action',
  'present',
  'undo',
  'close',
  'minutes',
];

/** Who may say it is told where not everybody may. */
const isForAnyone = (id: CommandId): boolean =>
  COMMANDS.some((command) => command.id === id && command.users.every((user) => user === 'anyone'));

const told = ({ id, example, does, users }: HelpLine): HelpPage['commands'][number] => ({
  example,
  description: isForAnyone(id) ? does : `${does.replace(/\.$/, '')} ·\u00a0${users}`,
});

/** A page of the help in one language: of one topic, or the first one. */
export const helpPage = (language: Language, topic?: HelpTopic): HelpPage => {
  const lines = helpLines(language);
  const first = FIRST.flatMap((id) => lines.filter((line) => line.id === id));
  return {
    ...(topic === undefined ? {} : { topic }),
    commands: (topic === undefined ? first : lines.filter(({ id }) => GROUP[id] === topic)).map(told),
    topics: HELP_TOPICS.filter((each) => each !== topic).map((each) => ({
      topic: each,
      title: helpTitle(language, each),
    })),
  };
};

/** The topic a command is told in. */
export const topicOf = (id: CommandId): HelpTopic | undefined => {
  const topic = GROUP[id];
  return topic === 'toldWithAnother' ? undefined : topic;
};
