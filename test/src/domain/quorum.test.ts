import { DEFAULT_BODY, decisionId, quorumAt, quorumNow, recusalId, replay } from '../../../src/domain';
import type { MeetingEvent, Person, PersonId, QuorumRule } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  at,
  chair,
  item,
  member,
  opened,
  otherMember,
  people,
  prepared,
  secretary,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const rule = (quorum: QuorumRule): MeetingEvent =>
  wrote(secretary, '10:59', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, quorum } });
const here = (...all: readonly PersonId[]): readonly MeetingEvent[] =>
  all.map((person) => wrote(secretary, '12:01', { type: 'PersonJoined', person, evidence: 'said' }));
const left = (person: PersonId, when: string): MeetingEvent =>
  wrote(secretary, when, { type: 'PersonLeft', person, evidence: 'said' });
const out = (person: PersonId, when: string): MeetingEvent =>
  wrote(secretary, when, { type: 'RecusalDeclared', recusal: recusalId('r9'), item: item('4'), person, ground: {} });
const quorumOf = (events: readonly MeetingEvent[], when = '12:30') => quorumAt(replay(events), item('4'), at(when));

const HALF: QuorumRule = { fraction: 0.5 };
const MORE_THAN_HALF: QuorumRule = { fraction: 0.5, exclusive: true };

describe('a quorum', () => {
  it.each([
    ['half of four', HALF, 2],
    ['more than half of four', MORE_THAN_HALF, 3],
    ['two thirds of four', { fraction: 2 / 3 }, 3],
    ['three quarters of four', { fraction: 0.75 }, 3],
    ['more than three quarters of four', { fraction: 0.75, exclusive: true }, 4],
    ['a fixed number', { count: 2 }, 2],
  ] as const)('of %s', (_name, quorum, needed) => {
    const enough = [chair, viceChair, member, otherMember].slice(0, needed);
    expect(quorumOf([rule(quorum), ...opened, ...here(...enough)])).toMatchObject({
      present: needed,
      needed,
      isMet: true,
    });
    expect(quorumOf([rule(quorum), ...opened, ...here(...enough.slice(1), secretary)])).toMatchObject({
      present: needed - 1,
      isMet: false,
    });
  });

  it.each([
    [3, 2 / 3, 2],
    [9, 0.6667, 6],
    [9, 2 / 3, 6],
    [30, 0.6667, 20],
  ])('of %i members by %d is %i, however the fraction was typed', (size, fraction, needed) => {
    const all = Array.from({ length: size }, (_each, index): Person => ({
      id: `m${String(index)}` as PersonId,
      name: `Jäsen ${String(index)}`,
      group: 'members',
    }));
    const roster = wrote(secretary, '11:02', { type: 'RosterSet', people: all });
    expect(quorumOf([rule({ fraction }), ...opened, roster, ...here(all[0]!.id)])).toMatchObject({ needed });
  });

  it('changes with who comes and goes', () => {
    const past = [rule(MORE_THAN_HALF), ...opened, ...here(chair, viceChair, member), left(member, '12:20')];
    expect(quorumOf(past, '12:10')?.isMet).toBe(true);
    expect(quorumOf(past, '12:20')?.isMet).toBe(false);
  });

  it('counts nobody who is recused, and is of the whole body all the same', () => {
    const past = [rule(MORE_THAN_HALF), ...opened, ...here(chair, viceChair, member), out(member, '12:25')];
    expect(quorumOf(past)).toEqual({ present: 2, needed: 3, isMet: false, lacksChair: false });
    expect(quorumAt(replay(past), item('5'), at('12:30'))?.isMet).toBe(true);
    expect(quorumAt(replay(past), undefined, at('12:30'))?.isMet).toBe(true);
  });

  it('is asked for as things are now, in the item that is on or in another', () => {
    const open = [rule(MORE_THAN_HALF), ...opened, ...here(chair, viceChair, member), wentTo('4', '12:20')];
    const now = replay([...open, out(member, '12:25')]);
    if (now.phase !== 'open') throw new Error('The meeting is open.');
    expect(quorumNow(now)).toMatchObject({ present: 2, isMet: false });
    expect(quorumNow(now, item('5'))).toMatchObject({ present: 3, isMet: true });
  });

  it('is asked for also while no item is on', () => {
    expect(quorumNow(replay([rule(HALF), ...prepared, ...here(chair, member)]))).toMatchObject({
      present: 2,
      isMet: true,
    });
  });

  it('counts nobody without a vote, and whoever the roster gives one', () => {
    const voices = people.map((person) =>
      person.id === member ? { ...person, vote: false } : person.id === secretary ? { ...person, vote: true } : person,
    );
    const roster = wrote(secretary, '11:02', { type: 'RosterSet', people: voices });
    expect(quorumOf([rule(HALF), ...opened, roster, ...here(member, secretary)])).toMatchObject({
      present: 1,
      needed: 2,
    });
  });

  it('is of those who are listed as absent, too', () => {
    const absent = people.map((person) => (person.id === member ? { ...person, group: 'absent' as const } : person));
    const roster = wrote(secretary, '11:02', { type: 'RosterSet', people: absent });
    expect(quorumOf([rule(MORE_THAN_HALF), ...opened, roster, ...here(chair, viceChair)])).toMatchObject({ needed: 3 });
  });

  it('has the chair or the vice chair among them, where the body’s rule says so', () => {
    const withChair = rule({ ...HALF, withChair: true });
    expect(quorumOf([withChair, ...opened, ...here(member, otherMember)])).toEqual({
      present: 2,
      needed: 2,
      isMet: false,
      lacksChair: true,
    });
    expect(quorumOf([withChair, ...opened, ...here(viceChair, otherMember)])?.isMet).toBe(true);
    expect(quorumOf([withChair, ...opened, ...here(chair, otherMember)])?.isMet).toBe(true);
    expect(quorumOf([withChair, ...opened, ...here(member)])).toMatchObject({ isMet: false, lacksChair: false });
  });

  it('needs neither of them, where the rule says nothing of it', () => {
    expect(quorumOf([rule(HALF), ...opened, ...here(member, otherMember)])).toEqual({
      present: 2,
      needed: 2,
      isMet: true,
      lacksChair: false,
    });
  });

  it('has whoever has the chair among them, where no roster names a chair', () => {
    const plain = people.map(({ role: _role, ...person }) => person);
    const roster = wrote(secretary, '11:00', { type: 'RosterSet', people: plain });
    const past = [rule({ ...HALF, withChair: true }), roster, ...here(member, otherMember)];
    expect(quorumOf(past)?.isMet).toBe(false);
    expect(quorumOf([...past, wrote(member, '12:05', { type: 'ChairChanged', person: member })])?.isMet).toBe(true);
  });

  it('is unknown without a rule, without members and while nobody is known to be there', () => {
    expect(quorumOf([...opened, ...here(chair)])).toBeUndefined();
    expect(quorumOf([rule(HALF), ...opened])).toBeUndefined();
    expect(quorumOf([rule(HALF), ...here(chair)])).toBeUndefined();
  });
});

describe('a decision without quorum', () => {
  const past = [rule(MORE_THAN_HALF), ...opened, ...here(chair, viceChair), wentTo('4', '12:20')];
  const short = { present: 2, needed: 3 };
  const asked = wrote(chair, '12:30', { type: 'QuorumQuestioned', item: item('4'), ...short });
  const decides = (when: string) => asks(chair, when, { type: 'RecordDecision', kind: 'noted' });
  const decided = (when: string, id: string) =>
    wrote(chair, when, {
      type: 'DecisionRecorded',
      decision: decisionId(id),
      item: item('4'),
      kind: 'noted',
      withoutQuorum: short,
    });

  it('is asked about once, and then recorded as what it is', () => {
    given(past).when(decides('12:30')).then(asked);
    given(past, asked).when(decides('12:31')).then(decided('12:31', 'd10'));
    expect(replay([...past, asked, decided('12:31', 'd10')]).decisions).toMatchObject([{ withoutQuorum: short }]);
  });

  it('is asked about in each item', () => {
    given(past, asked, wentTo('5', '12:40'))
      .when(decides('12:45'))
      .then(wrote(chair, '12:45', { type: 'QuorumQuestioned', item: item('5'), ...short }));
  });

  it('is no such thing once there is a quorum', () => {
    given(past, asked, ...here(member))
      .when(decides('12:31'))
      .then(
        wrote(chair, '12:31', {
          type: 'DecisionRecorded',
          decision: decisionId('d11'),
          item: item('4'),
          kind: 'noted',
        }),
      );
  });

  it('is asked about where it was proposed as well', () => {
    const proposed = wrote(member, '12:25', {
      type: 'ProposalMade',
      proposal: 'e9' as never,
      item: item('4'),
      text: 'Näin.',
      kind: 'decided',
      origin: 'proposal',
    });
    given(past, proposed)
      .when(asks(chair, '12:30', { type: 'ConfirmProposal', proposal: 'e9' as never }))
      .then(asked);
    given(past, proposed, asked)
      .when(asks(chair, '12:31', { type: 'ConfirmProposal', proposal: 'e9' as never }))
      .then(
        wrote(chair, '12:31', {
          type: 'DecisionRecorded',
          decision: decisionId('d11'),
          item: item('4'),
          kind: 'decided',
          proposal: 'e9' as never,
          text: 'Näin.',
          withoutQuorum: short,
        }),
        wrote(chair, '12:31', { type: 'ProposalConfirmed', proposal: 'e9' as never, decision: decisionId('d11') }),
      );
  });

  it('says that it is the chair who is missing', () => {
    given(rule({ ...HALF, withChair: true }), ...opened, ...here(member, otherMember), wentTo('4', '12:20'))
      .when(decides('12:30'))
      .then(
        wrote(chair, '12:30', { type: 'QuorumQuestioned', item: item('4'), present: 2, needed: 2, lacksChair: true }),
      );
  });

  it('is not undone by undoing the question', () => {
    given(past, asked)
      .when(asks(chair, '12:31', { type: 'Undo', undone: asked.entry }))
      .thenRefused('NothingToUndo');
  });
});

describe('the body’s rule', () => {
  const described = (quorum?: QuorumRule) =>
    wrote(secretary, '11:30', {
      type: 'BodyDescribed',
      body: { ...DEFAULT_BODY, ...(quorum === undefined ? {} : { quorum }) },
    });

  it('is set, changed and taken away by whoever prepares the meeting', () => {
    given(prepared)
      .when(asks(secretary, '11:30', { type: 'SetQuorum', quorum: HALF }))
      .then(described(HALF));
    given(prepared, described(HALF))
      .when(asks(secretary, '11:30', { type: 'SetQuorum', quorum: { count: 5 } }))
      .then(described({ count: 5 }));
    given(prepared, described(HALF))
      .when(asks(secretary, '11:30', { type: 'SetQuorum' }))
      .then(described());
    given(prepared, described(HALF))
      .when(asks(secretary, '11:31', { type: 'SetQuorum', quorum: HALF }))
      .thenNothing();
    given(prepared)
      .when(asks(member, '11:30', { type: 'SetQuorum', quorum: HALF }))
      .thenRefused('NotAuthorised');
  });
});

describe('what the meeting states about its quorum', () => {
  it('is said by the chair or the secretary, in an item', () => {
    for (const by of [chair, secretary])
      for (const isMet of [true, false])
        given(opened)
          .when(asks(by, '12:05', { type: 'StateQuorum', isMet }))
          .then(wrote(by, '12:05', { type: 'QuorumStated', item: item('1'), isMet }));
    const state = replay([...opened, wrote(chair, '12:05', { type: 'QuorumStated', item: item('1'), isMet: true })]);
    expect(state.quorumStatements).toMatchObject([{ item: item('1'), isMet: true }]);
  });

  it('is not said by others, nor before the meeting', () => {
    given(opened)
      .when(asks(member, '12:05', { type: 'StateQuorum', isMet: true }))
      .thenRefused('NotAuthorised');
    given([])
      .when(asks(chair, '12:05', { type: 'StateQuorum', isMet: true }))
      .thenRefused('NotAuthorised');
    given(opened.slice(0, 2))
      .when(asks(chair, '11:05', { type: 'StateQuorum', isMet: true }))
      .thenRefused('MeetingNotOpen');
  });
});
