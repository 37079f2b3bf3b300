import {
  DEFAULT_BODY,
  decisionId,
  meetingId,
  nextAgenda,
  plainDate,
  continuationOf,
  type BodySettings,
  type HeldMeeting,
  type MeetingEvent,
} from '../../../src/domain';
import { given } from '../../support/given';
import {
  agendaSet,
  asks,
  chair,
  closed,
  item,
  opened,
  prepared,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { agendaOf, CONTINUATION, continued, heldAfter } from '../../support/series-facts';

const HERE = meetingId('johtokunta 5');
const NEXT_DAY = plainDate('2022-12-21');

const drafted = (state: HeldMeeting, day = NEXT_DAY) => nextAgenda(state, HERE, day);
/** The kinds of the items, with the titles of those that have one. */
const items = (state: HeldMeeting): readonly string[] =>
  drafted(state).items.map((each) => `${each.kind}: ${each.line?.title ?? '–'}`);
const tabled = wrote(chair, '12:40', {
  type: 'DecisionRecorded',
  decision: decisionId('d1'),
  item: item('5'),
  kind: 'tabled',
});
const described = (body: Partial<BodySettings>) =>
  wrote(secretary, '10:30', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, ...body } });
const all = ['1', '2', '3', '4', '4.1', '4.2', '5', '6', '7', '8'].map((number, index) =>
  wentTo(number, `12:${String(10 + index)}`),
);

describe('the agenda of the next meeting', () => {
  it('has what the agenda had besides its business, the minutes, the open work and the matters', () => {
    expect(items(heldAfter(continued, opened, all, tabled))).toEqual([
      'standing: Kokouksen avaus',
      'minutes: Edellisen kokouksen pöytäkirja',
      'actions: –',
      'matter: Ruokala',
      'matter: Strategia',
      'matter: Viestintä',
      'standing: Muut asiat',
      'standing: Seuraavat kokoukset',
      'standing: Kokouksen päättäminen',
    ]);
  });

  it('says of each matter which one it goes on with', () => {
    const { items: list } = drafted(heldAfter(continued, opened, all));
    expect(list.flatMap(({ line: each }) => each?.continues ?? [])).toEqual(['m1', 'm2']);
  });

  it('has what the body wants on every agenda instead, in its order', () => {
    const standing = [
      { title: 'Tehtävät', type: 'previousActions' },
      { title: 'Avaus', type: 'opening' },
      { title: 'Laillisuus', type: 'legality' },
      { title: 'Taloustilanne', type: 'information' },
    ] as const;
    expect(items(heldAfter(described({ standing }), continued, opened, all))).toEqual([
      'actions: Tehtävät',
      'standing: Avaus',
      'standing: Laillisuus',
      'minutes: –',
      'standing: Taloustilanne',
      'matter: Ruokala',
      'matter: Strategia',
    ]);
  });

  it('has none of that twice because a meeting did not reach it', () => {
    const standing = [{ title: 'viestintä', type: 'discussion' }] as const;
    expect(items(heldAfter(described({ standing }), opened, all.slice(0, 6)))).toEqual([
      'minutes: –',
      'standing: viestintä',
    ]);
  });

  it('looks at open work only where there is any, or where the body always does', () => {
    const looked = { title: 'Tehtävät', type: 'previousActions' } as const;
    const meeting = (...more: readonly MeetingEvent[]) =>
      heldAfter(
        prepared[0]!,
        ...more,
        agendaOf(looked, { title: 'B' }),
        wrote(chair, '12:00', { type: 'MeetingOpened' }),
      );
    expect(items(meeting())).toEqual(['minutes: –', 'matter: B']);
    expect(items(meeting(continued))).toContain('actions: Tehtävät');
    expect(items(meeting(described({ standing: [looked] })))).toContain('actions: Tehtävät');
    expect(items(heldAfter(closed))).not.toContain('actions: –');
  });

  it('has no approval of minutes that are final', () => {
    const final = wrote(chair, '15:00', { type: 'MinutesFinalised', version: 1, digest: 'ab' });
    const standing = [{ title: 'Avaus', type: 'opening' }] as const;
    expect(items(heldAfter(described({ standing }), continued, closed, final))[1]).toBe('actions: –');
  });

  it('keeps the lengths of what stands on it', () => {
    const set = agendaOf({ title: 'Avaus', type: 'opening', minutes: 5 }, { title: 'B' });
    const state = heldAfter(prepared[0]!, set, wrote(chair, '12:00', { type: 'MeetingOpened' }));
    expect(drafted(state).items[0]).toMatchObject({ line: { title: 'Avaus', minutes: 5 } });
  });
});

describe('the numbers of the next agenda', () => {
  const year = agendaOf({ number: '57' }, { number: '58 §' }, { number: 'A' });
  const running = [prepared[0]!, year, wrote(chair, '12:00', { type: 'MeetingOpened' })];

  it('begin from 1, or run on where they have been running', () => {
    expect(drafted(heldAfter(opened)).first).toBe(1);
    expect(drafted(heldAfter(running)).first).toBe(59);
  });

  it('begin anew with the year, and are known to run on after that', () => {
    expect(drafted(heldAfter(running), plainDate('2023-01-11')).first).toBe(1);
    expect(continuationOf(heldAfter(running), HERE).running).toBe(true);
    const after = wrote(secretary, '10:00', { type: 'MeetingContinued', ...CONTINUATION, running: true });
    expect(drafted(heldAfter(after, opened)).first).toBe(9);
  });

  it('are as the body says, whatever they have been', () => {
    expect(drafted(heldAfter(described({ itemNumbers: 'running' }), opened)).first).toBe(9);
    expect(drafted(heldAfter(described({ itemNumbers: 'meeting' }), running)).first).toBe(1);
  });
});

describe('what stands on every agenda', () => {
  const standing = [{ title: 'Taloustilanne', type: 'information' }] as const;

  it('is set for the body, and taken away', () => {
    given(prepared)
      .when(
        asks(secretary, '11:30', { type: 'SetStanding', items: [{ title: ' Taloustilanne\n', type: 'information' }] }),
      )
      .then(wrote(secretary, '11:30', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, standing } }));
    given(described({ standing }), agendaSet)
      .when(asks(secretary, '11:30', { type: 'SetStanding' }))
      .then(wrote(secretary, '11:30', { type: 'BodyDescribed', body: DEFAULT_BODY }));
  });

  it('is set once, and is something', () => {
    given(described({ standing }))
      .when(asks(secretary, '11:30', { type: 'SetStanding', items: standing }))
      .thenNothing();
    given(prepared)
      .when(asks(secretary, '11:30', { type: 'SetStanding', items: [{ title: ' ', type: 'information' }] }))
      .thenRefused('EmptyText');
  });
});
