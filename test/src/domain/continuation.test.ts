import {
  actionId,
  continuationOf,
  decisionId,
  entryId,
  itemId,
  meetingId,
  NUIJA,
  plainDate,
  type AgendaItem,
  type DecisionKind,
  type MeetingEvent,
} from '../../../src/domain';
import { given } from '../../support/given';
import { asks, chair, item, opened, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { agendaOf, CONTINUATION, continued, heldAfter, MATTERS, TILAT } from '../../support/series-facts';

const HERE = meetingId('johtokunta 5');
const NEXT_DAY = plainDate('2022-12-21');

const matters = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]) =>
  continuationOf(heldAfter(...past), HERE).matters.map(({ id, line, why, left }) => [id, line.title, why, left.item]);

let count = 0;
const decided = (number: string, kind: DecisionKind): MeetingEvent => {
  count += 1;
  const id = decisionId(`d${String(count)}`);
  const struck = { type: 'DecisionRecorded', decision: id, item: item(number), kind } as const;
  return wrote(chair, '12:40', struck, { entry: entryId(id) });
};
const all = ['1', '2', '3', '4', '4.1', '4.2', '5', '6', '7', '8'].map((number, index) =>
  wentTo(number, `12:${String(10 + index)}`),
);

describe('what a meeting leaves to the next one', () => {
  it('is what it tabled, referred back or never reached, with where it was left', () => {
    expect(matters(opened, wentTo('4', '12:20'), wentTo('5', '12:30'), decided('5', 'tabled'))).toEqual([
      [`${HERE}:asia-3`, 'Tilannekatsaus', 'unhandled', '3'],
      [`${HERE}:asia-4.1`, 'Vuosi 2023', 'unhandled', '4.1'],
      [`${HERE}:asia-4.2`, 'Vuosi 2024', 'unhandled', '4.2'],
      [`${HERE}:asia-5`, 'Viestintä', 'tabled', '5'],
    ]);
    expect(matters(opened, all, decided('4', 'referredBack'))).toEqual([
      [`${HERE}:asia-4`, 'Talousarvio', 'referredBack', '4'],
    ]);
  });

  it('is nothing that was decided, or handled without a decision', () => {
    expect(matters(opened, all, decided('4', 'approved'))).toEqual([]);
  });

  it('stays tabled by what is agreed or noted beside it, and not by what decides it', () => {
    expect(matters(opened, all, decided('4', 'tabled'), decided('4', 'agreed'))).toHaveLength(1);
    expect(matters(opened, all, decided('4', 'tabled'), decided('4', 'approved'))).toEqual([]);
    expect(matters(opened, all, decided('4', 'approved'), decided('4', 'tabled'))).toHaveLength(1);
  });

  it('is no formality that was not reached, but one that was tabled', () => {
    expect(matters(opened, all, decided('2', 'tabled'))).toEqual([
      [`${HERE}:asia-2`, 'Edellisen kokouksen pöytäkirja', 'tabled', '2'],
    ]);
    const [matter] = continuationOf(heldAfter(opened, all, decided('2', 'tabled')), HERE).matters;
    expect(matter?.line).toMatchObject({ type: 'discussion', level: 1 });
  });

  it('keeps what the agenda said of it, and that it is not public', () => {
    const secret = { ground: 'JulkL 24 §', publicTitle: 'Henkilöstöasia' };
    const said = {
      proposal: 'Hyväksytään.',
      diaryNumber: 'VN/1',
      minutes: 10,
      presenters: ['Aino'],
      restriction: secret,
    };
    const past = [
      prepared[0]!,
      agendaOf({ title: 'A' }, { title: 'B', ...said }),
      wrote(chair, '12:00', { type: 'MeetingOpened' }),
    ];
    expect(continuationOf(heldAfter(past), HERE).matters[1]?.line).toEqual({
      title: 'B',
      level: 1,
      type: 'decision',
      ...said,
    });
  });

  it('is open work that is not done, under ids of its own', () => {
    const done = wrote(chair, '12:30', { type: 'ActionDone', action: TILAT });
    const own = wrote(secretary, '12:31', {
      type: 'ActionAssigned',
      action: actionId('a20'),
      item: item('4'),
      text: 'x',
      due: NEXT_DAY,
      owner: { name: 'Liisa' },
    });
    const free = wrote(secretary, '12:32', { type: 'ActionAssigned', action: actionId('a21'), text: 'y' });
    const secret = wrote(secretary, '12:33', { type: 'ItemRestricted', item: item('4'), ground: 'JulkL' });
    const numbered = wrote(secretary, '10:40', { type: 'MeetingDescribed', meeting: { number: '5/2022' } });
    const { actions, counted, previous } = continuationOf(
      heldAfter(continued, numbered, opened, done, own, free, secret),
      HERE,
    );
    expect(previous).toEqual({ meeting: HERE, number: '5/2022', date: '2022-12-07' });
    expect(actions).toEqual([
      CONTINUATION.actions[1],
      {
        id: `${HERE}:a20`,
        number: 5,
        text: 'x',
        due: NEXT_DAY,
        owner: { name: 'Liisa' },
        left: { ...previous, item: '4' },
        restriction: { ground: 'JulkL' },
      },
      { id: `${HERE}:a21`, number: 6, text: 'y', left: previous },
    ]);
    expect(counted).toBe(6);
  });
});

describe('a matter that was left to this meeting', () => {
  const cafeteria = { title: 'Henkilöstöruokala', continues: MATTERS[0]!.id };
  const went = (id: string) => wrote(chair, '12:20', { type: 'ItemOpened', item: itemId(id) });
  const struck = (id: string, kind: DecisionKind) =>
    wrote(chair, '12:21', { type: 'DecisionRecorded', decision: decisionId('d'), item: itemId(id), kind });
  const on = (...list: readonly Partial<AgendaItem>[]) => [
    continued,
    prepared[0]!,
    agendaOf(...list),
    wrote(chair, '12:00', { type: 'MeetingOpened' }),
  ];

  it('is left again where the agenda does not have it', () => {
    expect(matters(continued, opened, all)).toEqual([
      ['m1', 'Ruokala', 'tabled', '5'],
      ['m2', 'Strategia', 'referredBack', '6'],
    ]);
  });

  it('is left again until it is decided, by the name it has now and from where it was tabled last', () => {
    expect(matters(on(cafeteria), went('k1'))).toContainEqual(['m1', 'Henkilöstöruokala', 'tabled', '5']);
    expect(matters(on(cafeteria), went('k1'), struck('k1', 'referredBack'))).toContainEqual([
      'm1',
      'Henkilöstöruokala',
      'referredBack',
      '1',
    ]);
    expect(matters(on(cafeteria), went('k1'), struck('k1', 'rejected'))).toEqual([
      ['m2', 'Strategia', 'referredBack', '6'],
    ]);
  });

  it('is known by its title where the agenda was written anew, each item once', () => {
    const past = on({ title: ' STRATEGIA ' }, { title: 'Strategia' }, cafeteria);
    expect(matters(past, struck('k1', 'approved'))).toEqual([
      ['m1', 'Henkilöstöruokala', 'tabled', '5'],
      [`${HERE}:k2`, 'Strategia', 'unhandled', '2'],
    ]);
  });

  it('that was only never reached is over once it was', () => {
    const unreached = wrote(secretary, '10:00', {
      type: 'MeetingContinued',
      ...CONTINUATION,
      matters: [{ ...MATTERS[0]!, why: 'unhandled' }],
    });
    const past = [...on(cafeteria).slice(1), unreached];
    expect(matters(past)).toHaveLength(1);
    expect(matters(past, went('k1'))).toEqual([]);
  });

  it('is handed over once, by Nuija, before the meeting is opened', () => {
    const { previous, matters: handed, actions, counted } = CONTINUATION;
    const request = { type: 'ContinueSeries', previous, matters: handed, actions, counted, running: true } as const;
    given(prepared)
      .when(asks(NUIJA, '11:30', request))
      .then(wrote(NUIJA, '11:30', { type: 'MeetingContinued', ...CONTINUATION, running: true }));
    given(continued)
      .when(asks(NUIJA, '11:30', request))
      .thenNothing();
    given(opened)
      .when(asks(NUIJA, '12:30', request))
      .thenRefused('MeetingAlreadyOpen');
  });
});
