import {
  floorId,
  decide,
  decisionId,
  DEFAULT_BODY,
  entryId,
  NUIJA,
  personId,
  plainDate,
  proposalId,
  recusalId,
  replay,
  TEAMS,
} from '../../../src/domain';
import type { CommandOf, CommandType, MeetingEvent, PersonId } from '../../../src/domain';
import {
  asks,
  chair,
  closed,
  item,
  line,
  member,
  opened,
  people,
  prepared,
  secretary,
  stranger,
  viceChair,
  visitor,
  wrote,
} from '../../support/meeting-facts';
import { APPROVAL_ROWS } from '../../support/approval-rows';
import { PAPERS_ROWS } from '../../support/papers-rows';
import { VOTE_ROWS } from '../../support/vote-rows';
import { SERIES_ROWS } from '../../support/series-rows';

const ROLES = {
  chair,
  viceChair,
  secretary,
  member,
  visitor,
  stranger,
  teams: TEAMS,
  nuija: NUIJA,
} as const satisfies Record<string, PersonId>;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as readonly Role[];
const KEEPERS = ['chair', 'secretary'] as const;
const CHAIR = ['chair'] as const;

type RequestOf<Type extends CommandType> = Omit<CommandOf<Type>, 'meta'>;
interface Row<Type extends CommandType> {
  readonly request: RequestOf<Type>;
  readonly past: readonly MeetingEvent[];
  /** Everybody else is told that they may not. */
  readonly may: readonly Role[];
}

const decided = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'decided',
  text: 'Avattiin.',
});
const proposed = wrote(member, '12:10', {
  type: 'ProposalMade',
  proposal: proposalId('e5'),
  item: item('1'),
  text: 'Lykätään.',
  kind: 'decided',
  origin: 'proposal',
});
const remarked = wrote(member, '12:10', {
  type: 'ParagraphWritten',
  paragraph: 'p5' as never,
  item: item('1'),
  role: 'remark',
  text: 'Sanoin.',
});
const asked = wrote(member, '12:10', { type: 'FloorRequested', request: floorId('f5'), person: member });
const paused = wrote(chair, '12:30', { type: 'BreakStarted' });
const roomJoined = wrote(TEAMS, '12:05', {
  type: 'PersonIntroduced',
  person: { id: personId('neukkari'), name: 'Neukkari 3', group: 'visitors', anonymous: true },
});
const recused = wrote(member, '12:10', {
  type: 'RecusalDeclared',
  recusal: recusalId('r5'),
  item: item('1'),
  person: member,
  ground: {},
});
const overThere = { people: [{ id: member, name: 'Matti Väänänen' }] };
const first = { number: '1' };

/** Who may do what, once everybody has their role: a command without a row does not compile. */
const MAY: { readonly [Type in CommandType]: Row<Type> } = {
  DescribeBody: { request: { type: 'DescribeBody', body: DEFAULT_BODY }, past: prepared, may: KEEPERS },
  SetUpBody: { request: { type: 'SetUpBody', body: { ...DEFAULT_BODY, name: 'A' } }, past: prepared, may: KEEPERS },
  KeepTemplate: {
    request: { type: 'KeepTemplate', template: { name: 'virasto.docx', digest: 'ab12' } },
    past: prepared,
    may: [...KEEPERS, 'nuija'],
  },
  DescribeMeeting: { request: { type: 'DescribeMeeting', meeting: {} }, past: prepared, may: KEEPERS },
  SetRoster: { request: { type: 'SetRoster', people }, past: prepared, may: KEEPERS },
  HandOverChair: { request: { type: 'HandOverChair', person: { id: member } }, past: opened, may: CHAIR },
  NameSecretary: { request: { type: 'NameSecretary', person: { id: member } }, past: opened, may: KEEPERS },
  SetAgenda: { request: { type: 'SetAgenda', lines: [line('A')] }, past: prepared, may: KEEPERS },
  AddItem: { request: { type: 'AddItem', line: line('A') }, past: opened, may: KEEPERS },
  RenameItem: { request: { type: 'RenameItem', item: first, title: 'A' }, past: opened, may: KEEPERS },
  RemoveItem: { request: { type: 'RemoveItem', item: first }, past: prepared, may: KEEPERS },
  MoveItem: { request: { type: 'MoveItem', item: { number: '2' }, before: first }, past: prepared, may: KEEPERS },
  // The chair is not known to be there: then the vice chair may.
  OpenMeeting: { request: { type: 'OpenMeeting' }, past: prepared, may: ['chair', 'viceChair'] },
  NextItem: { request: { type: 'NextItem' }, past: opened, may: KEEPERS },
  OpenItem: { request: { type: 'OpenItem', item: { number: '5' } }, past: opened, may: KEEPERS },
  StartBreak: { request: { type: 'StartBreak' }, past: opened, may: CHAIR },
  EndBreak: { request: { type: 'EndBreak' }, past: [...opened, paused], may: CHAIR },
  CloseMeeting: { request: { type: 'CloseMeeting' }, past: opened, may: CHAIR },
  ProposeClosing: { request: { type: 'ProposeClosing', reason: 'everybodyLeft' }, past: opened, may: EVERYBODY },
  WriteParagraph: { request: { type: 'WriteParagraph', role: 'discussion', text: 'x' }, past: opened, may: KEEPERS },
  // Whoever is not the chair makes a proposal by it.
  RecordDecision: { request: { type: 'RecordDecision', kind: 'noted' }, past: opened, may: EVERYBODY },
  AmendDecision: {
    request: { type: 'AmendDecision', decision: decisionId('d5'), text: 'x' },
    past: [...opened, decided],
    may: CHAIR,
  },
  WithdrawDecision: {
    request: { type: 'WithdrawDecision', decision: decisionId('d5') },
    past: [...opened, decided],
    may: CHAIR,
  },
  Propose: { request: { type: 'Propose', text: 'x' }, past: opened, may: EVERYBODY },
  ConfirmProposal: {
    request: { type: 'ConfirmProposal', proposal: proposalId('e5') },
    past: [...opened, proposed],
    may: CHAIR,
  },
  RejectProposal: {
    request: { type: 'RejectProposal', proposal: proposalId('e5') },
    past: [...opened, proposed],
    may: CHAIR,
  },
  AssignAction: { request: { type: 'AssignAction', text: 'x' }, past: opened, may: KEEPERS },
  ...SERIES_ROWS,
  CompleteAction: { ...SERIES_ROWS.CompleteAction, may: [...KEEPERS, 'member'] },
  CorrectText: {
    request: { type: 'CorrectText', find: 'Sanoin', replacement: 'x' },
    past: [...opened, remarked],
    may: ['secretary', 'member'],
  },
  ReplaceText: {
    request: { type: 'ReplaceText', wrote: remarked.entry, text: 'x' },
    past: [...opened, remarked],
    may: ['secretary', 'member'],
  },
  SetNextMeeting: {
    request: { type: 'SetNextMeeting', meeting: { date: plainDate('2023-02-16') } },
    past: opened,
    may: KEEPERS,
  },
  MarkPresent: { request: { type: 'MarkPresent', person: { id: member } }, past: opened, may: [...KEEPERS, 'member'] },
  MarkLeft: { request: { type: 'MarkLeft', person: { id: member } }, past: opened, may: [...KEEPERS, 'member'] },
  MarkApologies: {
    request: { type: 'MarkApologies', person: { id: member } },
    past: opened,
    may: [...KEEPERS, 'member'],
  },
  IdentifyPerson: {
    request: { type: 'IdentifyPerson', person: { name: 'Neukkari 3' }, as: [{ id: member }] },
    past: [...opened, roomJoined],
    may: KEEPERS,
  },
  DeclareRecusal: {
    request: { type: 'DeclareRecusal', person: { id: member }, ground: 'interest' },
    past: opened,
    may: [...KEEPERS, 'member'],
  },
  WithdrawRecusal: {
    request: { type: 'WithdrawRecusal', person: { id: member } },
    past: [...opened, recused],
    may: [...KEEPERS, 'member'],
  },
  SetQuorum: { request: { type: 'SetQuorum', quorum: { count: 3 } }, past: prepared, may: KEEPERS },
  StateQuorum: { request: { type: 'StateQuorum', isMet: true }, past: opened, may: KEEPERS },
  NoteJoined: { request: { type: 'NoteJoined', ...overThere }, past: opened, may: EVERYBODY },
  NoteLeft: { request: { type: 'NoteLeft', ...overThere }, past: opened, may: EVERYBODY },
  RequestFloor: { request: { type: 'RequestFloor' }, past: opened, may: EVERYBODY },
  ReleaseFloor: {
    request: { type: 'ReleaseFloor', person: { id: member } },
    past: [...opened, asked],
    may: [...KEEPERS, 'member'],
  },
  GiveFloor: { request: { type: 'GiveFloor' }, past: [...opened, asked], may: CHAIR },
  VerifyItem: {
    request: { type: 'VerifyItem', text: 'Merkittiin tiedoksi.', digest: 'ab12' },
    past: opened,
    may: CHAIR,
  },
  ...PAPERS_ROWS,
  ...APPROVAL_ROWS,
  ...VOTE_ROWS,
  NoteTeamsStart: { request: { type: 'NoteTeamsStart' }, past: opened, may: EVERYBODY },
  NoteTeamsEnd: { request: { type: 'NoteTeamsEnd' }, past: opened, may: EVERYBODY },
  Undo: {
    request: { type: 'Undo', undone: entryId('matti 12:10') },
    past: [...opened, remarked],
    may: [...KEEPERS, 'member'],
  },
  BeginNextMeeting: { request: { type: 'BeginNextMeeting' }, past: closed, may: KEEPERS },
  RequestDraft: { request: { type: 'RequestDraft' }, past: opened, may: KEEPERS },
  RecordDraft: {
    request: { type: 'RecordDraft', version: 1, language: 'fi', profile: 'perus', digests: {} },
    past: opened,
    may: EVERYBODY,
  },
};

const verdictOf = ({ request, past }: Row<CommandType>, by: PersonId) =>
  decide(asks(by, '12:50', request as Parameters<typeof asks>[2]), replay(past));

const table = Object.entries<Row<CommandType>>(MAY).flatMap(([command, row]) =>
  EVERYBODY.map((role) => [command, row.may.includes(role) ? 'is' : 'is not', role, row] as const),
);

describe('S3: who may do what', () => {
  it.each(table)('%s %s for the %s', (_command, _is, role, row) => {
    const verdict = verdictOf(row, ROLES[role]);
    if (row.may.includes(role)) expect(verdict.kind).toBe('accepted');
    else
      expect(verdict).toEqual({
        kind: 'refused',
        refusal: { code: 'NotAuthorised', needs: expect.any(Array), chair: 'Aino Korhonen' },
      });
  });

  it('tells everybody else somebody who may', () => {
    for (const row of Object.values<Row<CommandType>>(MAY))
      for (const role of EVERYBODY) {
        const verdict = verdictOf(row, ROLES[role]);
        if (verdict.kind === 'accepted' || verdict.refusal.code !== 'NotAuthorised') continue;
        const told = verdict.refusal.needs;
        expect(told.length).toBeGreaterThan(0);
        for (const needed of told) if (needed === 'chair' || needed === 'secretary') expect(row.may).toContain(needed);
      }
  });

  it('makes a decision of what the chair says alone', () => {
    for (const role of EVERYBODY) {
      const verdict = verdictOf(MAY.RecordDecision, ROLES[role]);
      const type = role === 'chair' ? 'DecisionRecorded' : 'ProposalMade';
      expect(verdict).toMatchObject({ kind: 'accepted', events: [{ type }] });
    }
  });

  it('lets everybody remark, and take up a new item only who keeps the record', () => {
    for (const role of EVERYBODY) {
      const remark = asks(ROLES[role], '12:50', { type: 'WriteParagraph', role: 'remark', text: 'x' });
      expect(decide(remark, replay(opened)).kind).toBe('accepted');
      const topic = asks(ROLES[role], '12:50', { type: 'AddItem', line: line('x'), now: true });
      expect(decide(topic, replay(opened)).kind).toBe(
        role === 'chair' || role === 'secretary' ? 'accepted' : 'refused',
      );
    }
  });

  it('changes with the chair', () => {
    const handed = [...opened, wrote(chair, '12:05', { type: 'ChairChanged', person: viceChair })];
    const pause = { type: 'StartBreak' } as const;
    expect(decide(asks(viceChair, '12:50', pause), replay(handed)).kind).toBe('accepted');
    expect(decide(asks(chair, '12:50', pause), replay(handed))).toMatchObject({ refusal: { chair: 'Ville Mäkinen' } });
  });

  it('does not let the vice chair open a meeting the chair is in', () => {
    const there = [...prepared, wrote(chair, '11:55', { type: 'PersonJoined', person: chair, evidence: 'said' })];
    expect(decide(asks(viceChair, '12:00', { type: 'OpenMeeting' }), replay(there)).kind).toBe('refused');
  });
});
