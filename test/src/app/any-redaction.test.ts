import fc from 'fast-check';
import {
  addMinutes,
  decide,
  DEFAULT_BODY,
  entryId,
  evolve,
  NUIJA,
  replay,
  TEAMS,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
  type Request,
} from '../../../src/domain';
import { approvalText, compile, renderJson, renderText } from '../../../src/minutes';
import { meetings, moments } from '../../support/always';
import { approved, drafted, finalised } from '../../support/approval-facts';
import { at, chair, item, member, opened, otherMember, prepared, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt } from '../../support/minutes-of';
import { after, guest, joined, left, linesOf, met, NOW, phone } from './redaction-facts';

describe('S14: in any meeting whose minutes are final', () => {
  const step = (state: MeetingState, request: Request, by: PersonId = NUIJA): MeetingState => {
    const said = at(`2023-01-01 12:00:${String(state.history.length % 60)}`);
    const verdict = decide(
      { ...request, meta: { entry: entryId(`last ${String(state.history.length)}`), by, said } },
      state,
    );
    return verdict.kind === 'refused' ? state : verdict.events.reduce(evolve, state);
  };
  const draft = (state: MeetingState): MeetingState =>
    step(state, {
      type: 'RecordDraft',
      version: state.drafts.length + 1,
      language: 'fi',
      profile: 'perus',
      digests: {},
    });
  const closing = (state: MeetingState): MeetingState =>
    state.phase === 'open' && state.chair !== undefined
      ? [1, 2].reduce(
          (before) => step(before, { type: 'CloseMeeting' }, state.chair),
          step(state, { type: 'EndBreak' }, state.chair),
        )
      : state;

  /** Every document as it goes out, made apart from the rule. */
  const documents = (events: readonly MeetingEvent[]): readonly string[] => {
    const made = events.flatMap((event, index) => {
      if (event.type !== 'MinutesDrafted') return [];
      const minutes = compile(replay(events.slice(0, index)), {
        version: event.version,
        language: 'fi',
        profile: event.profile,
      });
      return [renderJson(minutes), renderText(minutes)];
    });
    return [...made, approvalText(replay(events)), renderJson(compile(replay(events), { version: 99 }))];
  };

  const holds = (events: readonly MeetingEvent[]): number => {
    const lines = linesOf(events);
    expect(documents(after(events, lines))).toEqual(documents(events));
    return lines.length;
  };

  it('an earlier draft is the same, too, also where the last one no longer says what it said', () => {
    const events = [
      bodyDescribed(),
      ...prepared,
      joined(member, '11:55'),
      ...opened.slice(2),
      wentTo('5', '12:40'),
      left(member, '13:00'),
      closedAt('13:52'),
      drafted('13:53'),
      // Reported late: the connection had only dropped.
      joined(member, '13:01'),
      drafted('14:00', 2),
      approved(chair, '15:00', 'chair'),
      finalised(chair, '15:00'),
    ];
    const minutes = documents(events);
    expect(minutes[1]).toContain('Matti Väänänen, DVV, poistui');
    expect(minutes[3]).not.toContain('poistui');
    holds(events);
  });

  it('no document has a byte less or more once lines were taken out, whatever happened in it', () => {
    let taken = 0;
    fc.assert(
      fc.property(meetings, ([past, made]) => {
        const last = moments([wrote(chair, '10:58', { type: 'BodyDescribed', body: DEFAULT_BODY }), ...past], made).at(
          -1,
        )?.after;
        fc.pre(last !== undefined && last.phase !== 'planned');
        const over = draft(closing(last));
        const state = draft(
          step(over, { type: 'RecordApproval', digest: 'ab12', decided: { person: chair, at: NOW } }),
        );
        fc.pre(state.finalised !== undefined);
        taken += holds(state.history.slice());
      }),
      { numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('no document has a byte less or more, however people come and go', () => {
    const report = fc.record({
      minute: fc.integer({ min: -20, max: 130 }),
      who: fc.constantFrom(member, otherMember, chair, guest, phone),
      comes: fc.boolean(),
    });
    let [all, taken] = [0, 0];
    fc.assert(
      fc.property(fc.array(report, { maxLength: 16 }), fc.integer({ min: 0, max: 16 }), (made, drafts) => {
        const sorted = [...made].sort((one, other) => one.minute - other.minute);
        const reports = sorted.map(({ minute, who, comes }, index): MeetingEvent => {
          const when = addMinutes(at('12:00'), minute);
          const fact = { entry: entryId(`report ${String(index)}`), by: TEAMS, at: when, said: when };
          return comes
            ? { ...fact, type: 'PersonJoined', person: who, evidence: 'teams' }
            : { ...fact, type: 'PersonLeft', person: who, evidence: 'teams' };
        });
        const body = { name: 'Lautakunta', language: 'fi', timeZone: 'Europe/Helsinki' } as const;
        const course = [
          wrote(chair, '10:58', {
            type: 'BodyDescribed',
            body: { ...body, profile: drafts % 2 === 0 ? 'kunta' : 'perus' },
          }),
          ...opened.slice(0, 2),
          met(guest, '11:30', 'Vieras'),
          met(phone, '11:31', '+358 40 123 4567'),
          ...opened.slice(2),
          wentTo('4', '12:20'),
          wrote(chair, '12:40', {
            type: 'DecisionRecorded',
            decision: 'd1' as never,
            item: item('4'),
            kind: 'approved',
          }),
          wentTo('5', '13:00'),
          closedAt('13:52'),
          drafted('13:53'),
        ];
        const events = [...course, ...reports.slice(0, drafts)].sort((one, other) => (one.at < other.at ? -1 : 1));
        const late = reports.slice(drafts);
        all += reports.length;
        taken += holds([
          ...events,
          ...late,
          drafted('15:01', 2),
          approved(chair, '15:02', 'chair'),
          finalised(chair, '15:02'),
          drafted('15:03', 3),
        ]);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(all / 10);
  });
});
