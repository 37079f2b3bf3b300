import { DEFAULT_BODY, personId, type AgendaLine, type Command, type MeetingState } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  chair,
  item,
  line,
  member,
  opened,
  people,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  wrote,
} from '../../support/meeting-facts';

const remark = (text: string): Command => asks(member, '12:10', { type: 'WriteParagraph', role: 'remark', text });
const written = (text: string): string | undefined => meetingAfter(opened, remark(text)).paragraphs.at(0)?.text;
const agenda = (...lines: readonly AgendaLine[]): Command => asks(secretary, '11:10', { type: 'SetAgenda', lines });

const NASTY = 'a\u0000b\u0007c\uD800d\uFFFEe';
const CLEAN = 'abc\uFFFDde';

describe('what somebody types', () => {
  it('is kept as it is typed, whatever it may mean elsewhere', () => {
    const texts = [
      '**lihava** [linkki](https://example.invalid)',
      '<script>alert(1)</script>',
      '${item} {{x}} $&',
      'نص עברית',
      '😀👩‍👩‍👧',
      'a\tb\nc',
    ];
    for (const text of texts) expect(written(text)).toBe(text);
  });

  it('loses what no document can hold, and nothing else', () => {
    expect(written(NASTY)).toBe(CLEAN);
    expect(written('\uDC00\u0085x\u009F')).toBe('\uFFFD\nx');
    expect(written('\u202Ea\u200Fb')).toBe('\u202Ea\u200Fb');
  });

  it('keeps its lines, however they end', () => {
    expect(written('a\r\nb\rc\vd\fe\u2028f\u2029g')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  it('is one text however its letters are made up', () => {
    expect(written('Va\u0308a\u0308na\u0308nen')).toBe('Väänänen');
  });

  it('is nothing when nothing of it can be seen', () => {
    for (const text of ['', ' \n\t ', '\u0000', '\u200B\u200E\u2066', '\uFEFF', '\u00AD'])
      given(opened).when(remark(text)).thenRefused({ code: 'EmptyText' });
  });

  it('may be 100 000 characters, and is told so when it is more', () => {
    given(opened)
      .when(asks(chair, '12:10', { type: 'RecordDecision', kind: 'decided', text: 'x'.repeat(100_001) }))
      .thenRefused('TextTooLong');
    expect(written('x'.repeat(100_000))).toHaveLength(100_000);
    given(opened)
      .when(remark('x'.repeat(100_001)))
      .thenRefused({ code: 'TextTooLong', limit: 100_000, length: 100_001 });
  });
});

describe('an agenda as it is pasted', () => {
  it('is made printable, each title a line', () => {
    const lines = [
      line(` ${NASTY}\n toinen  rivi `, { number: '1\u0000', presenters: [NASTY, ' ', '\u200B'], proposal: ' \n' }),
    ];
    expect(meetingAfter([rosterGiven], agenda(...lines)).agenda).toMatchObject([
      { number: '1', title: `${CLEAN} toinen rivi`, presenters: [CLEAN] },
    ]);
    expect(meetingAfter([rosterGiven], agenda(...lines)).agenda[0]).not.toHaveProperty('proposal');
    const proposal = line('A', { number: ' ', proposal: NASTY });
    expect(meetingAfter([rosterGiven], agenda(proposal)).agenda[0]).toMatchObject({ number: '1', proposal: CLEAN });
  });

  it('is refused with a title that is blank or endless, or an endless proposal', () => {
    given(rosterGiven)
      .when(agenda(line('A'), line(' \u0000 ')))
      .thenRefused('EmptyText');
    given(rosterGiven)
      .when(agenda(line('x'.repeat(1001))))
      .thenRefused({ code: 'TextTooLong', limit: 1000, length: 1001 });
    given(rosterGiven)
      .when(agenda(line('A', { proposal: 'x'.repeat(100_001) })))
      .thenRefused('TextTooLong');
  });

  it('is as careful with a single item', () => {
    const add = (title: string): Command => asks(secretary, '12:10', { type: 'AddItem', line: line(title) });
    given(opened).when(add('\u0000')).thenRefused('EmptyText');
    given(opened)
      .when(add('x'.repeat(1001)))
      .thenRefused('TextTooLong');
    expect(
      meetingAfter(prepared, asks(secretary, '11:10', { type: 'RenameItem', item: { number: '1' }, title: NASTY }))
        .agenda[0]?.title,
    ).toBe(CLEAN);
  });
});

describe('settings and a roster', () => {
  const settled = (): MeetingState =>
    meetingAfter(
      [rosterGiven],
      asks(chair, '11:10', {
        type: 'DescribeBody',
        body: { ...DEFAULT_BODY, name: NASTY, phrases: { opened: NASTY }, styles: { a: [NASTY, 1, null, true] } },
      }),
      asks(chair, '11:11', { type: 'DescribeMeeting', meeting: { place: NASTY, ordinal: 5 } }),
      asks(chair, '11:12', {
        type: 'SetRoster',
        people: [{ id: chair, name: NASTY, organisation: NASTY, group: 'members', items: [NASTY] }],
      }),
    );

  it('are made printable to the last word', () => {
    expect(settled()).toMatchObject({
      body: { name: CLEAN, phrases: { opened: CLEAN }, styles: { a: [CLEAN, 1, null, true] } },
      meeting: { place: CLEAN, ordinal: 5 },
      people: [{ name: CLEAN, organisation: CLEAN, items: [CLEAN] }, ...people.slice(1).map(({ id }) => ({ id }))],
    });
  });
});

describe('a name Teams shows', () => {
  const known = (name: string): string | undefined =>
    meetingAfter(opened, asks(stranger, '12:10', { type: 'WriteParagraph', role: 'remark', text: 'x' }, { name }))
      .people[people.length]?.name;

  it('is made printable, one line and no longer than a line', () => {
    expect(known(`${NASTY}\n x`)).toBe(`${CLEAN} x`);
    expect(known('x'.repeat(100_001))).toHaveLength(200);
    expect(known(`${'x'.repeat(199)}😀`)).toBe(`${'x'.repeat(199)}\uFFFD`);
  });

  it('introduces nobody when it shows nothing', () => {
    expect(known(' \u202E')).toBeUndefined();
    given(opened)
      .when(asks(stranger, '12:10', { type: 'NoteJoined', people: [{ id: personId('x'), name: '' }] }, { name: '' }))
      .then(wrote(stranger, '12:10', { type: 'PersonJoined', person: personId('x'), evidence: 'teams' }));
  });
});

it('a reason and the name of an owner are as printable as the rest', () => {
  const decided = asks(chair, '12:10', { type: 'RecordDecision', kind: 'decided', text: NASTY });
  const state = meetingAfter(
    opened,
    decided,
    asks(secretary, '12:11', { type: 'AssignAction', text: NASTY, owner: { name: NASTY } }),
  );
  expect(state.decisions).toMatchObject([{ item: item('1'), text: CLEAN }]);
  expect(state.actions).toMatchObject([{ text: CLEAN, owner: { name: CLEAN } }]);
  given(state.history.slice())
    .when(asks(chair, '12:20', { type: 'WithdrawDecision', decision: state.decisions[0]!.id, reason: NASTY }))
    .then(wrote(chair, '12:20', { type: 'DecisionWithdrawn', decision: state.decisions[0]!.id, reason: CLEAN }));
});
