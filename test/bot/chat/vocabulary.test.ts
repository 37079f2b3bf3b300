import { COMMANDS, DECISION_WORDS, readMessage, type ChatCommand, type Saying } from '../../../bot/chat';
import { plainDate, type Language } from '../../../src/domain';

const today = plainDate('2022-12-07');
const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

const said = (text: string, addressed: boolean): readonly Saying[] =>
  readMessage({ text, addressed, mentions: [], today });

/** What was meant, whatever line it stood on and whoever was spoken to. */
const meant = (text: string, addressed: boolean): unknown =>
  said(text, addressed).map((saying) => ({ ...saying, line: '', spokenTo: undefined }));

/** A whole line said with a word of the vocabulary. */
const lineOf = ({ id, shape }: ChatCommand, word: string): string => {
  if (id === 'moveItem') return `${word} 5 ${{ siirrä: 'ennen', flytta: 'före' }[word] ?? 'before'} 3`;
  if (id === 'nextMeeting') return `${word}: 16.2. klo 12-14`;
  if (id === 'openReview') return `${word}: 20.12.`;
  if (id === 'countVote') return `${word} 5–3–1`;
  if (id === 'extendAction') return `${word} 3: 16.2.`;
  if (id === 'find') return `${word}: Asia`;
  if (id === 'quorum') return `${word}: 5`;
  if (id === 'languages') return `${word}: suomi, ruotsi`;
  if (id === 'retention') return `${word}: 30 d`;
  if (id === 'seconding') return `${word}: vaaditaan`;
  if (id === 'tie') return `${word}: arpa`;
  if (id === 'identify') return `${word}: +358 40 123 4567 = Anna Alho`;
  if (shape === 'item') return `${word} 4`;
  if (shape === 'lines') return `${word}:\n1. Kokouksen avaus`;
  if (shape === 'names') return `${word}: Anna Alho`;
  return shape === 'text' ? `${word}: Asia` : word;
};

const REQUESTS: Readonly<Record<ChatCommand['id'], string>> = {
  open: 'OpenMeeting',
  next: 'NextItem',
  goToItem: 'OpenItem',
  newItem: 'AddItem',
  break: 'StartBreak',
  resume: 'EndBreak',
  close: 'CloseMeeting',
  decision: 'RecordDecision',
  decisionByKind: 'RecordDecision',
  proposal: 'Propose',
  second: 'SecondProposal',
  openVote: 'OpenVote',
  voteByHands: 'OpenVote',
  voteSecretly: 'OpenVote',
  election: 'OpenVote',
  secretElection: 'OpenVote',
  voteFor: 'CastVote',
  voteAgainst: 'CastVote',
  abstain: 'CastVote',
  castVote: 'CastVote',
  countVote: 'CountVote',
  closeVote: 'CloseVote',
  cancelVote: 'CancelVote',
  dissent: 'FileDissent',
  seconding: 'SetVotingRules',
  tie: 'SetVotingRules',
  note: 'WriteParagraph',
  discussion: 'WriteParagraph',
  remark: 'WriteParagraph',
  action: 'AssignAction',
  present: 'MarkPresent',
  arrived: 'MarkPresent',
  left: 'MarkLeft',
  apologies: 'MarkApologies',
  who: 'ask who',
  recuse: 'DeclareRecusal',
  notRecused: 'WithdrawRecusal',
  identify: 'IdentifyPerson',
  quorum: 'SetQuorum',
  quorate: 'StateQuorum',
  notQuorate: 'StateQuorum',
  floor: 'RequestFloor',
  reply: 'RequestFloor',
  leaveFloor: 'ReleaseFloor',
  giveFloor: 'GiveFloor',
  speakers: 'ask speakers',
  verifyItem: 'verify',
  attachment: 'AddAttachment',
  distribution: 'SetRecipients',
  forInformation: 'SetRecipients',
  diaryNumber: 'FileUnder',
  appeal: 'SetAppeal',
  examiners: 'ElectExaminers',
  restrict: 'RestrictItem',
  publicHeading: 'RestrictItem',
  unrestrict: 'UnrestrictItem',
  languages: 'SetLanguages',
  retention: 'SetRetention',
  decisionList: 'document',
  extract: 'document',
  showAgenda: 'ask agenda',
  setAgenda: 'agenda',
  setRoster: 'roster',
  addItem: 'AddItem',
  renameItem: 'RenameItem',
  removeItem: 'RemoveItem',
  moveItem: 'MoveItem',
  nextMeeting: 'SetNextMeeting',
  editMinutes: 'EditMinutes',
  paragraphs: 'ask paragraphs',
  changes: 'ask changes',
  openReview: 'OpenReview',
  comment: 'CommentOnMinutes',
  approveMinutes: 'ApproveMinutes',
  addition: 'AddToMinutes',
  actions: 'ask actions',
  actionDone: 'CompleteAction',
  extendAction: 'ExtendAction',
  nextAgenda: 'ask nextAgenda',
  takeAgenda: 'takeAgenda',
  standing: 'SetStanding',
  find: 'find',
  chair: 'HandOverChair',
  secretary: 'NameSecretary',
  status: 'ask status',
  minutes: 'ask minutes',
  undo: 'Undo',
  correct: 'CorrectText',
  help: 'ask help',
};

const kindOf = (saying: Saying | undefined): string | undefined => {
  if (saying?.kind === 'request') return saying.request.type;
  return saying?.kind === 'ask' ? `ask ${saying.what}` : saying?.kind;
};

const rows = COMMANDS.flatMap((command) =>
  LANGUAGES.flatMap((language) =>
    command.words[language].map((word) => [command.id, language, lineOf(command, word)] as const),
  ),
);
const decisions = DECISION_WORDS.flatMap(([kind, words]) =>
  LANGUAGES.flatMap((language) => words[language].map((word) => [kind, language, word] as const)),
);

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const VARIANTS: Readonly<Record<string, (line: string) => string>> = {
  'as written': (line) => line,
  'in capitals': (line) => line.toUpperCase(),
  'without accents': withoutAccents,
  'in capitals without accents': (line) => withoutAccents(line).toUpperCase(),
  'with a capital': (line) => line.slice(0, 1).toUpperCase() + line.slice(1),
  'with blanks around it': (line) => ` \u00a0${line.replace(/ /g, '\u00a0 ')}  `,
  'with decomposed letters': (line) => line.normalize('NFD'),
};

describe.each(rows)('%s in %s: "%s"', (id, _language, line) => {
  it.each(Object.keys(VARIANTS))('is understood %s', (variant) => {
    const typed = VARIANTS[variant]!(line);
    for (const addressed of [true, false])
      for (const prefix of ['', '#', '!', '/']) {
        const prefixed = typed.replace(/^(\s*)/, `$1${prefix}`);
        expect([prefixed, addressed, kindOf(said(prefixed, addressed)[0]), said(prefixed, addressed).length]).toEqual([
          prefixed,
          addressed,
          REQUESTS[id],
          1,
        ]);
      }
  });

  it('means the same however it is said to the bot', () => {
    expect(meant(line, true)).toEqual(meant(line, false));
    expect(meant(`#${line}`, false)).toEqual(meant(line, false));
    expect(meant(withoutAccents(line), true)).toEqual(meant(line, true));
  });
});

describe.each(decisions)('the decision %s in %s: "%s"', (kind, _language, word) => {
  it.each(Object.keys(VARIANTS))('is understood %s', (variant) => {
    for (const prefix of ['', '#', '!', '/'])
      for (const addressed of [true, false])
        expect(meant(`${prefix}${VARIANTS[variant]!(word).trim()}`, addressed)).toEqual([
          { kind: 'request', line: '', request: { type: 'RecordDecision', kind } },
        ]);
  });

  it('is the kind also after the word for a decision', () => {
    expect(meant(`päätös: ${word}.`, false)).toEqual([
      { kind: 'request', line: '', request: { type: 'RecordDecision', kind } },
    ]);
  });
});

describe('the examples of the help', () => {
  it.each(
    COMMANDS.flatMap(({ id, example }) => LANGUAGES.map((language) => [id, language, example[language]] as const)),
  )('of %s in %s can be said as they stand: %s', (id, _language, example) => {
    expect(kindOf(said(example, true)[0])).toBe(REQUESTS[id]);
    expect(kindOf(said(example, false)[0])).toBe(REQUESTS[id]);
  });
});

describe('the words of other chat bots', () => {
  it.each([
    ['#startmeeting', 'OpenMeeting'],
    ['#startmeeting Weekly meeting', 'OpenMeeting'],
    ['#endmeeting', 'CloseMeeting'],
    ['next agendum', 'NextItem'],
    ['take up item 4', 'OpenItem'],
    ['#topic Budget', 'AddItem'],
    ['#agreed We go ahead', 'RecordDecision'],
    ['RESOLVED: We go ahead', 'RecordDecision'],
    ['#proposed We go ahead', 'Propose'],
    ['PROPOSED: We go ahead', 'Propose'],
    ['proposed #agreed We go ahead', 'Propose'],
    ['#info The budget was presented', 'WriteParagraph'],
    ['#action Anna drafts it', 'AssignAction'],
    ['agenda+ Budget (15 min)', 'AddItem'],
    ['agenda?', 'ask agenda'],
    ['who is here?', 'ask who'],
    ['present+', 'MarkPresent'],
    ['present+ Anna Alho', 'MarkPresent'],
    ['present-', 'MarkLeft'],
    ['regrets+', 'MarkApologies'],
    ['#here', 'MarkPresent'],
    ['+1', 'SecondProposal'],
    ['#startvote', 'OpenVote'],
    ['#startvote Yes / No', 'OpenVote'],
    ['#vote yes', 'CastVote'],
    ['#endvote', 'CloseVote'],
    ['q+', 'RequestFloor'],
    ['q+ to ask about the budget', 'RequestFloor'],
    ['q-', 'ReleaseFloor'],
    ['q?', 'ask speakers'],
    ['#ack', 'GiveFloor'],
    ['ack Anna Alho', 'GiveFloor'],
    ['ack: Anna Alho', 'GiveFloor'],
    ['#chair Anna Alho', 'HandOverChair'],
    ['scribe+ Anna Alho', 'NameSecretary'],
    ['#save', 'ask minutes'],
    ['#undo', 'Undo'],
    ['#commands', 'ask help'],
  ])('"%s" works too', (line, kind) => {
    expect([true, false].map((addressed) => kindOf(said(line, addressed)[0]))).toEqual([kind, kind]);
  });

  it('need somebody for scribe+', () => {
    expect(said('scribe+', false)).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]);
  });
});
