import {
  actionCard,
  actionView,
  agendaCard,
  agendaView,
  decisionCard,
  decisionFormCard,
  decisionFormView,
  decisionView,
  documentCard,
  documentView,
  helpCard,
  helpView,
  minutesReadyCard,
  minutesReadyView,
  proposalCard,
  proposalView,
  welcomeCard,
  welcomeView,
  voteCard,
  voteView,
  type AdaptiveCard,
  type Candidates,
  type CardFrame,
  type HelpWords,
  type ReadyDocument,
  type ReadyMinutes,
  type Viewer,
} from '../../../bot/cards';
import { initialState, instant, type Language, type MeetingState } from '../../../src/domain';
import { CHAIR, MEMBER, SECRETARY, closed, decidedOnFive, frame, onItemFive, planned, play } from './sample-meeting';
import { WORDS } from './sample-words';

export const READY: ReadyMinutes = {
  draft: 1,
  whileOpen: false,
  files: [
    { format: 'docx', url: 'https://nuija.example/files/minutes.docx?token=abc' },
    { format: 'pdf', url: 'https://nuija.example/files/minutes.pdf?token=abc' },
    { format: 'html', url: 'https://nuija.example/files/minutes.html?token=abc' },
  ],
  others: [
    {
      title: 'Julkinen pöytäkirja',
      files: [
        { format: 'docx', url: 'https://nuija.example/files/minutes-public.docx?token=abc' },
        { format: 'pdf', url: 'https://nuija.example/files/minutes-public.pdf?token=abc' },
        { format: 'html', url: 'https://nuija.example/files/minutes-public.html?token=abc' },
      ],
    },
  ],
  expires: instant('2026-12-14T12:00:00Z'),
  awaitsApproval: false,
  notCaptured: [
    'Kohdassa 1 ei ole päätöstä eikä kirjausta.',
    'Kohdassa 5 on käyty keskustelu, mutta päätös on ”Merkittiin esitys tiedoksi”.',
    'Veera Laaksonen esitteli kohdan 4, mutta hänen läsnäoloaan ei ole kirjattu.',
  ],
};

const DOCUMENT: ReadyDocument = {
  title: 'Pöytäkirjanote',
  about: '5. Selvitys yhteisen toimintatavan mahdollisuuksista',
  files: READY.files,
  expires: READY.expires,
};

export const HELP: HelpWords = {
  topic: 'helpCourse',
  commands: [
    { example: 'avaa', description: 'Avaa kokouksen · puheenjohtaja' },
    { example: 'seuraava', description: 'Siirtyy seuraavaan kohtaan · puheenjohtaja, sihteeri' },
    { example: 'lopeta', description: 'Päättää kokouksen · puheenjohtaja' },
  ],
  topics: [
    { topic: 'helpRecord', title: 'Päätökset' },
    { topic: 'helpPeople', title: 'Osallistujat' },
  ],
};

const first = <Each>(all: readonly Each[]): Each => {
  const [one] = all;
  if (one === undefined) throw new Error('the sample meeting has none');
  return one;
};

const ofDecision = <Made>(state: MeetingState, make: (id: MeetingState['decisions'][number]['id']) => Made): Made => {
  const decision = state.decisions.at(-1);
  if (decision === undefined) throw new Error('the sample meeting has no decision');
  return make(decision.id);
};

/** A chat nobody has set anything up in. */
export const fresh = (language: Language = 'fi'): MeetingState => ({
  ...initialState,
  body: { ...initialState.body, language },
});

export const CANDIDATES: Candidates = {
  members: [
    { id: CHAIR, name: 'Aino Korhonen' },
    { id: SECRETARY, name: 'Sofia Lindqvist' },
    { id: MEMBER, name: 'Mikko Nieminen' },
  ],
  organizer: SECRETARY,
};

/** The chair and one member have voted on the proposal that was made. */
const votingOnFive = (language: Language = 'fi'): MeetingState =>
  play(onItemFive(language), [
    ['12:50', MEMBER, { type: 'Propose', text: WORDS[language].proposal }],
    ['12:51', CHAIR, { type: 'OpenVote' }],
    ['12:52', CHAIR, { type: 'CastVote', choice: { option: 0 } }],
  ]);

const NOTED = 'Merkittiin esitys ja käyty keskustelu tiedoksi.';

/** Each card template with one view that fills it, as the chair sees it. */
export const SAMPLES = {
  welcome: {
    view: welcomeView(fresh(), frame('chair', { refreshFor: [] }), CANDIDATES),
    card: welcomeCard(fresh(), frame('chair', { refreshFor: [] }), CANDIDATES),
  },
  agenda: { view: agendaView(decidedOnFive(), frame('chair')), card: agendaCard(decidedOnFive(), frame('chair')) },
  decision: ofDecision(decidedOnFive(), (id) => ({
    view: decisionView(decidedOnFive(), id, NOTED, frame('chair')),
    card: decisionCard(decidedOnFive(), id, NOTED, frame('chair')),
  })),
  'decision-form': {
    view: decisionFormView(onItemFive(), first(onItemFive().agenda).id, frame('chair')),
    card: decisionFormCard(onItemFive(), first(onItemFive().agenda).id, frame('chair')),
  },
  proposal: {
    view: proposalView(decidedOnFive(), first(decidedOnFive().proposals).id, frame('chair')),
    card: proposalCard(decidedOnFive(), first(decidedOnFive().proposals).id, frame('chair')),
  },
  vote: {
    view: voteView(votingOnFive(), first(votingOnFive().votes).id, frame('chair', { reader: CHAIR })),
    card: voteCard(votingOnFive(), first(votingOnFive().votes).id, frame('chair', { reader: CHAIR })),
  },
  action: {
    view: actionView(decidedOnFive(), first(decidedOnFive().actions).id, frame('secretary')),
    card: actionCard(decidedOnFive(), first(decidedOnFive().actions).id, frame('secretary')),
  },
  'minutes-ready': {
    view: minutesReadyView(closed(), READY, frame('secretary')),
    card: minutesReadyCard(closed(), READY, frame('secretary')),
  },
  document: {
    view: documentView(closed(), DOCUMENT, frame('secretary')),
    card: documentCard(closed(), DOCUMENT, frame('secretary')),
  },
  help: { view: helpView(HELP, frame('everyone'), 'fi'), card: helpCard(HELP, frame('everyone'), 'fi') },
} as const;

/** Every phase a meeting goes through that changes what its cards show. */
export const PHASES: Readonly<Record<string, (language: Language) => MeetingState>> = {
  'without an agenda': (language) => planned(language, []),
  planned: planned,
  'opened without an agenda': (language) => play(planned(language, []), [['12:01', CHAIR, { type: 'OpenMeeting' }]]),
  'on an item': onItemFive,
  'on a decided item': decidedOnFive,
  'with people waiting to speak': (language) =>
    play(onItemFive(language), [
      ['12:50', MEMBER, { type: 'RequestFloor' }],
      ['12:51', CHAIR, { type: 'GiveFloor' }],
      ['12:52', SECRETARY, { type: 'RequestFloor' }],
    ]),
  'with the chair recused and no quorum': (language) =>
    play(onItemFive(language), [
      ['12:48', SECRETARY, { type: 'SetQuorum', quorum: { fraction: 0.5, exclusive: true } }],
      ['12:49', SECRETARY, { type: 'MarkPresent', person: { id: MEMBER } }],
      ['12:50', SECRETARY, { type: 'DeclareRecusal', person: { id: CHAIR }, ground: 'participation' }],
    ]),
  'with a proposal to decide without quorum': (language) =>
    play(onItemFive(language), [
      ['12:48', SECRETARY, { type: 'SetQuorum', quorum: { count: 2 } }],
      ['12:49', SECRETARY, { type: 'MarkPresent', person: { id: CHAIR } }],
      ['12:50', MEMBER, { type: 'Propose', text: WORDS[language].proposal }],
      ['12:51', CHAIR, { type: 'RecordDecision', kind: 'noted' }],
    ]),
  'with a proposal to second': (language) =>
    play(onItemFive(language), [
      ['12:49', SECRETARY, { type: 'SetVotingRules', seconding: true }],
      ['12:50', MEMBER, { type: 'Propose', text: WORDS[language].proposal }],
    ]),
  'with a vote open': votingOnFive,
  'with a vote closed': (language) =>
    play(votingOnFive(language), [
      ['12:53', MEMBER, { type: 'CastVote', choice: { words: '', means: 'abstain' } }],
      ['12:54', CHAIR, { type: 'CloseVote' }],
    ]),
  'with a secret election that is even': (language) =>
    play(onItemFive(language), [
      [
        '12:51',
        CHAIR,
        { type: 'OpenVote', options: ['Mikko Nieminen', 'Aino Korhonen'], election: true, method: 'secret' },
      ],
      ['12:52', CHAIR, { type: 'CountVote', counts: [1, 1] }],
    ]),
  'on a break': (language) => play(onItemFive(language), [['12:50', CHAIR, { type: 'StartBreak' }]]),
  'asked to close': (language) => play(onItemFive(language), [['12:50', CHAIR, { type: 'CloseMeeting' }]]),
  'left by everybody': (language) =>
    play(onItemFive(language), [['12:50', CHAIR, { type: 'ProposeClosing', reason: 'everybodyLeft' }]]),
  'with decisions changed': (language) => {
    const state = decidedOnFive(language);
    const { amended: text, amendedBecause, withdrawnBecause } = WORDS[language];
    const [amended, withdrawn] = state.decisions;
    if (amended === undefined || withdrawn === undefined) throw new Error('the sample meeting has no decisions');
    return play(state, [
      ['13:20', CHAIR, { type: 'AmendDecision', decision: amended.id, text, reason: amendedBecause }],
      ['13:21', CHAIR, { type: 'WithdrawDecision', decision: withdrawn.id, reason: withdrawnBecause }],
      ['13:22', CHAIR, { type: 'ConfirmProposal', proposal: first(state.proposals).id }],
      ['13:23', CHAIR, { type: 'CompleteAction', action: first(state.actions).id }],
    ]);
  },
  'with a proposal turned down': (language) => {
    const state = decidedOnFive(language);
    return play(state, [['13:20', CHAIR, { type: 'RejectProposal', proposal: first(state.proposals).id }]]);
  },
  closed: closed,
};

export const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
export const VIEWERS: readonly Viewer[] = ['everyone', 'chair', 'secretary', 'owner'];

/** Every card there can be of a meeting, by a name that says which. */
export const cardsOf = (
  state: MeetingState,
  inFrame: () => CardFrame,
): readonly (readonly [string, AdaptiveCard])[] => [
  ['agenda', agendaCard(state, inFrame())],
  ['welcome', welcomeCard(state, inFrame(), CANDIDATES)],
  ...state.agenda.slice(0, 2).map(({ id }) => ['decision-form', decisionFormCard(state, id, inFrame())] as const),
  ...state.decisions.map(({ id, text }) => ['decision', decisionCard(state, id, text ?? NOTED, inFrame())] as const),
  ...state.proposals.map(({ id }) => ['proposal', proposalCard(state, id, inFrame())] as const),
  ...state.votes.map(({ id }) => ['vote', voteCard(state, id, inFrame())] as const),
  ...state.actions.map(({ id }) => ['action', actionCard(state, id, inFrame())] as const),
  ['minutes-ready', minutesReadyCard(state, READY, inFrame())],
];
