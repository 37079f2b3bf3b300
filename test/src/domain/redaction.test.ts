import {
  evolve,
  isReport,
  NUIJA,
  reported,
  replay,
  retentionEnds,
  TEAMS,
  type MeetingEvent,
  type RedactedLine,
} from '../../../src/domain';
import { chair, member, secretary, stranger, wrote, asks, at, opened, people } from '../../support/meeting-facts';
import { approved, drafted, finalised, noted } from '../../support/approval-facts';
import { given, meetingAfter } from '../../support/given';

const joined = wrote(TEAMS, '12:01', { type: 'PersonJoined', person: member, evidence: 'teams' });
const said = wrote(chair, '12:02', { type: 'PersonJoined', person: member, evidence: 'said' });
const left = wrote(TEAMS, '13:00', { type: 'PersonLeft', person: member, evidence: 'teams' });
const met = wrote(TEAMS, '13:01', { type: 'PersonIntroduced', person: { ...people[0]!, id: stranger } });
const over = [...opened, joined, noted, left, met, wrote(chair, '13:52', { type: 'MeetingClosed' }), drafted('13:53')];
const final = [...over, approved(chair, '15:00', 'chair'), finalised(chair, '15:00')];

const lineOf = (event: MeetingEvent, more: Partial<RedactedLine> = {}): RedactedLine => ({
  seq: final.indexOf(event) + 1,
  hash: 'ab12',
  entry: event.entry,
  was: event.type as RedactedLine['was'],
  ...more,
});
const redact = (...lines: readonly RedactedLine[]) => ({ type: 'RedactLines', reason: 'retention', lines }) as const;
const redacted = (when: string, ...lines: readonly RedactedLine[]) =>
  wrote(NUIJA, when, { ...redact(...lines), type: 'LinesRedacted' });

describe('what Teams reported of people', () => {
  it('is taken out of the journal of final minutes, and a marker says which lines that were', () => {
    given(final)
      .when(asks(NUIJA, '16:00', redact(lineOf(joined, { present: member }), lineOf(left), lineOf(met))))
      .then(redacted('16:00', lineOf(joined, { present: member }), lineOf(left), lineOf(met)));
  });

  it('stays while the minutes are not final', () => {
    given(over)
      .when(asks(NUIJA, '16:00', redact(lineOf(joined))))
      .thenRefused('NotFinal');
  });

  it('is all that is taken out: what people said, what is elsewhere and what is gone already is not', () => {
    const final2 = [...final, said];
    const others = [
      lineOf(said, { seq: final2.length }),
      lineOf(noted),
      lineOf(left, { seq: 1 }),
      lineOf(left, { seq: 99 }),
    ];
    given(final2)
      .when(asks(NUIJA, '16:00', redact(...others)))
      .thenNothing();
    given(final, redacted('16:00', lineOf(left)))
      .when(asks(NUIJA, '17:00', redact(lineOf(left))))
      .thenNothing();
  });

  it('leaves its place behind, with nothing of what it said', () => {
    const {
      history,
      presence,
      people: known,
    } = meetingAfter(final, asks(NUIJA, '16:00', redact(lineOf(left), lineOf(met))));
    expect(history).toHaveLength(final.length + 1);
    expect(history.at(final.indexOf(left))).toEqual(
      wrote(NUIJA, '16:00', { type: 'Redacted', was: 'PersonLeft' }, { entry: left.entry }),
    );
    expect(known.some(({ id }) => id === stranger)).toBe(false);
    expect(presence).toEqual([{ person: member, from: joined.at, evidence: 'teams' }]);
  });

  it('may leave behind that somebody was present, and not when', () => {
    const after = meetingAfter(final, asks(NUIJA, '16:00', redact(lineOf(joined, { present: member }), lineOf(left))));
    expect(after.attested).toEqual([{ person: member, entry: joined.entry }]);
    expect(after.presence).toEqual([]);
    expect(JSON.stringify(after.history)).not.toContain(joined.at);
  });

  it('is the same to whoever read the lines before they were taken out and to whoever reads them after', () => {
    const marker = redacted('16:00', lineOf(joined, { present: member }), lineOf(left));
    const before = evolve(replay(final), marker);
    expect(replay(before.history)).toEqual(before);
    expect(evolve(before, redacted('17:00', lineOf(met))).history.at(final.indexOf(met))).toMatchObject({
      at: at('17:00'),
    });
  });

  it('stays out when something else is undone, and final minutes stay final', () => {
    const marker = redacted('16:00', lineOf(left));
    given(final, marker)
      .when(asks(chair, '16:30', { type: 'Undo', undone: marker.entry }))
      .thenRefused('NothingToUndo');
    const later = wrote(TEAMS, '16:40', { type: 'TeamsMeetingEnded' });
    const undone = wrote(chair, '16:50', { type: 'EntryUndone', undone: later.entry });
    expect(replay([...final, marker, later, undone]).history.at(final.indexOf(left))?.type).toBe('Redacted');
  });

  it('is about somebody, where it is a report at all', () => {
    const reports = [joined, met, said, noted].filter(isReport);
    expect(reports.map(reported)).toEqual([member, stranger]);
  });
});

describe('how long it is kept', () => {
  const set = (days?: number) => ({ type: 'SetRetention', ...(days === undefined ? {} : { days }) }) as const;
  const body = replay(opened).body;
  const described = (when: string, retentionDays?: number): MeetingEvent =>
    wrote(secretary, when, {
      type: 'BodyDescribed',
      body: { ...body, ...(retentionDays === undefined ? {} : { retentionDays }) },
    });

  it('is said by whoever keeps the record, also when the minutes are final, and holds until something else is said', () => {
    given(opened)
      .when(asks(secretary, '12:30', set(30)))
      .then(described('12:30', 30));
    given(final)
      .when(asks(secretary, '16:00', set(30)))
      .then(described('16:00', 30));
    given(opened, described('12:20', 30))
      .when(asks(secretary, '12:30', set(30)))
      .thenNothing();
    given(opened, described('12:20', 30))
      .when(asks(secretary, '12:30', set()))
      .then(described('12:30'));
    given(opened)
      .when(asks(member, '12:30', set(30)))
      .thenRefused('NotAuthorised');
  });

  it('is counted in days from the moment the minutes were final', () => {
    const state = replay(final);
    expect(retentionEnds(state)).toBeUndefined();
    expect(retentionEnds(state, 2)).toBe(at('2022-12-09 15:00'));
    expect(retentionEnds({ ...state, body: { ...state.body, retentionDays: 0 } })).toBe(at('15:00'));
    expect(retentionEnds(replay(over), 2)).toBeUndefined();
  });
});
