import type { Errand } from '../../../src/app';
import { consequencesOf } from '../../../src/app/consequences';
import {
  actionId,
  decisionId,
  entryId,
  initialState,
  paragraphId,
  plainDate,
  proposalId,
  replay,
  type MeetingEvent,
} from '../../../src/domain';
import {
  agendaSet,
  at,
  chair,
  closed,
  item,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
  type Happening,
} from '../../support/meeting-facts';
import { continued, TILAT } from '../../support/series-facts';

const NOW = at('12:30');
const d = decisionId('d1');
const e = proposalId('e1');
const a = actionId('a1');

/** What follows from the last of these events, each with how many minutes it waits. */
const following = (past: readonly MeetingEvent[], ...news: readonly MeetingEvent[]): readonly unknown[] =>
  consequencesOf(news, replay([...past, ...news]), NOW).map(({ errand, due }) => {
    const wait = (Date.parse(due) - Date.parse(NOW)) / 60_000;
    return wait === 0 ? errand : { ...errand, wait };
  });
const now = (happening: Happening): MeetingEvent => wrote(chair, '12:30', happening);

const AGENDA = { kind: 'card', card: 'agenda' };
/** Brought up to date where it stands. */
const SETTINGS: Errand = { kind: 'card', card: 'welcome' };
const decided = now({ type: 'DecisionRecorded', decision: d, item: item('1'), kind: 'decided', text: 'Näin.' });
const proposed = wrote(member, '12:20', {
  type: 'ProposalMade',
  proposal: e,
  item: item('1'),
  text: 'Näin',
  kind: 'decided',
  origin: 'decision',
});
const assigned = now({ type: 'ActionAssigned', action: a, text: 'Kirje' });
const joined = wrote(member, '12:01', { type: 'PersonJoined', person: member, evidence: 'teams' });
const left = wrote(member, '12:30', { type: 'PersonLeft', person: member, evidence: 'teams' });

it('who comes and goes shows on the agenda where a quorum is counted', () => {
  const rule = wrote(secretary, '10:59', {
    type: 'BodyDescribed',
    body: { ...initialState.body, quorum: { count: 2 } },
  });
  expect(following([...prepared, rule], joined)).toEqual([]);
  expect(following([...opened, rule], joined)).toEqual([AGENDA]);
  expect(following(opened, joined)).toEqual([]);
});

describe('the cards in the chat', () => {
  it.each([
    ['a decision', 'decision', 'd1', opened, decided],
    [
      'a decision amended',
      'decision',
      'd1',
      [...opened, decided],
      now({ type: 'DecisionAmended', decision: d, kind: 'decided', text: 'Toisin.', reason: '' }),
    ],
    [
      'a decision withdrawn',
      'decision',
      'd1',
      [...opened, decided],
      now({ type: 'DecisionWithdrawn', decision: d, reason: '' }),
    ],
    ['a proposal', 'proposal', 'e1', opened, proposed],
    ['a proposal rejected', 'proposal', 'e1', [...opened, proposed], now({ type: 'ProposalRejected', proposal: e })],
    ['an action', 'action', 'a1', opened, assigned],
    ['an action done', 'action', 'a1', [...opened, assigned], now({ type: 'ActionDone', action: a })],
    [
      'an action given more time',
      'action',
      'a1',
      [...opened, assigned],
      now({ type: 'ActionExtended', action: a, due: plainDate('2023-01-31') }),
    ],
    [
      'a decision in other words',
      'decision',
      'd1',
      [...opened, decided],
      now({ type: 'TextCorrected', subject: { kind: 'decision', id: d }, text: 'Toisin.' }),
    ],
  ] as const)('show %s, and the agenda with it', (_what, card, target, past, news) => {
    expect(following(past, news)).toEqual([{ kind: 'card', card, target }, AGENDA]);
  });

  it('show a proposal confirmed and its decision, each once', () => {
    const confirmed = [decided, now({ type: 'ProposalConfirmed', proposal: e, decision: d })];
    expect(following([...opened, proposed], ...confirmed)).toEqual([
      { kind: 'card', card: 'decision', target: 'd1' },
      { kind: 'card', card: 'proposal', target: 'e1' },
      AGENDA,
    ]);
  });

  it('have none of what was agreed in an earlier meeting: its card is there', () => {
    expect(following([continued, ...opened], now({ type: 'ActionDone', action: TILAT }))).toEqual([AGENDA]);
  });

  it('are not begun by a roster that is taken back before there is an agenda', () => {
    const undone = wrote(secretary, '11:05', { type: 'EntryUndone', undone: rosterGiven.entry });
    expect(following([rosterGiven], undone)).toEqual([SETTINGS]);
    expect(following(prepared, undone)).toEqual([SETTINGS, AGENDA]);
  });

  it('say so where what they show was undone', () => {
    const undo = (entry: MeetingEvent['entry']): MeetingEvent => now({ type: 'EntryUndone', undone: entry });
    const other = { ...decided, entry: entryId('another') };
    expect(following([...opened, other], undo(other.entry))).toEqual([
      { kind: 'card', card: 'decision', target: 'd1' },
      AGENDA,
    ]);
    expect(following([...opened, wentTo('3', '12:20')], undo(wentTo('3', '12:20').entry))).toEqual([AGENDA]);
  });

  it.each<Happening>([
    { type: 'ItemOpened', item: item('3') },
    { type: 'BreakStarted' },
    { type: 'CloseQuestioned', unhandled: [item('4')] },
    { type: 'ItemRenamed', item: item('4'), title: 'Uusi' },
    { type: 'TextCorrected', subject: { kind: 'paragraph', id: paragraphId('p1') }, text: 'Toinen' },
  ])('are the agenda alone after $type', (happening) => {
    expect(following(opened, now(happening))).toEqual([AGENDA]);
  });

  it('are the agenda where the first word on an item takes the step back off it, and stay as they are after more', () => {
    const said = (id: string): MeetingEvent =>
      now({ type: 'ParagraphWritten', paragraph: paragraphId(id), item: item('3'), role: 'discussion', text: 'Niin.' });
    const onThird = [...opened, wentTo('3', '12:20')];
    expect(following(onThird, said('p1'))).toEqual([AGENDA]);
    expect(following([...onThird, said('p1')], said('p2'))).toEqual([]);
  });

  it('stay as they are when people come and apologise, and when Teams reports', () => {
    expect(
      following(
        opened,
        joined,
        now({ type: 'ApologiesReceived', person: secretary }),
        now({ type: 'TeamsMeetingStarted' }),
        now({ type: 'MinutesDrafted', version: 1, language: 'fi', profile: 'perus', digests: {}, whileOpen: false }),
      ),
    ).toEqual([]);
  });

  it('are not begun by settings, and follow them once there is an agenda', () => {
    expect(following([], rosterGiven)).toEqual([SETTINGS]);
    expect(following([agendaSet], rosterGiven)).toEqual([SETTINGS, AGENDA]);
  });

  it.each<Happening>([
    { type: 'BodyDescribed', body: initialState.body },
    { type: 'ChairChanged', person: member },
    { type: 'SecretaryNamed', person: member },
    { type: 'SecretaryReleased', person: secretary },
  ])('show what is set, and who may press what, after $type', (happening) => {
    expect(following([], now(happening))).toEqual([SETTINGS]);
    expect(following(opened, now(happening))).toEqual([SETTINGS, AGENDA]);
    const undone = now({ type: 'EntryUndone', undone: now(happening).entry });
    expect(following([...opened, now(happening)], undone)).toEqual([SETTINGS, AGENDA]);
  });

  it('show the settings and the agenda when there is one', () => {
    expect(following([rosterGiven], agendaSet)).toEqual([SETTINGS, AGENDA]);
  });

  it('are nothing where nothing happened', () => {
    expect(consequencesOf([], initialState, NOW)).toEqual([]);
  });
});

describe('a meeting that is closed', () => {
  it('has its draft made at once', () => {
    expect(following(opened, now({ type: 'MeetingClosed' }))).toContainEqual({ kind: 'draft', why: 'closed' });
  });

  it('has the next agenda offered to whoever gets the draft', () => {
    expect(following(opened, now({ type: 'MeetingClosed' }))).toEqual([
      AGENDA,
      { kind: 'draft', why: 'closed' },
      { kind: 'nextAgenda', person: secretary },
    ]);
  });
});

describe('a meeting nobody closes', () => {
  it('has its draft made twelve hours after it was opened, whatever Teams reports', () => {
    expect(following(prepared, now({ type: 'MeetingOpened' }))).toEqual([
      AGENDA,
      { kind: 'draftAnyway', wait: 12 * 60 },
    ]);
  });

  it('is asked about at once when Teams says it is over', () => {
    expect(following(opened, now({ type: 'TeamsMeetingEnded' }))).toEqual([
      { kind: 'proposeClosing', reason: 'teamsMeetingEnded' },
    ]);
  });

  it('is asked about a quarter of an hour after the last one left', () => {
    expect(following([...opened, joined], left)).toEqual([
      { kind: 'proposeClosing', reason: 'everybodyLeft', wait: 15 },
    ]);
  });

  it('is not asked about while somebody is still there', () => {
    const other = wrote(chair, '12:01', { type: 'PersonJoined', person: chair, evidence: 'teams' });
    expect(following([...opened, joined, other], left)).toEqual([]);
  });

  it('has its draft made when nobody answers for twelve hours', () => {
    expect(following(opened, now({ type: 'CloseProposed', reason: 'everybodyLeft' }))).toEqual([
      AGENDA,
      { kind: 'draftAnyway', wait: 12 * 60 },
    ]);
  });

  it.each([
    ['planned', prepared],
    ['closed', closed],
  ] as const)('is not meant by what happens while the meeting is %s', (_phase, past) => {
    expect(following([...past, joined], left, now({ type: 'TeamsMeetingEnded' }))).toEqual([]);
  });
});
