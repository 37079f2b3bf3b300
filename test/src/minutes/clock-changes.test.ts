import fc from 'fast-check';
import { paragraphId, type Language, type MeetingEvent } from '../../../src/domain';
import { chair, item, member, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, decided, joined, left, linesOfText, minutesOf } from '../../support/minutes-of';

const openedAt = (when: string): MeetingEvent => wrote(chair, when, { type: 'MeetingOpened' });
const paused = (when: string): MeetingEvent => wrote(chair, when, { type: 'BreakStarted' });
const resumed = (when: string): MeetingEvent => wrote(chair, when, { type: 'BreakEnded' });

describe('R12: the minutes of a meeting in the October night with two three o’clocks', () => {
  const night = (language: Language): readonly string[] =>
    linesOfText(
      minutesOf(
        bodyDescribed({ language, profile: 'perus' }),
        prepared,
        openedAt('2026-10-24T23:50:00.000Z'),
        joined(member, '2026-10-25T00:20:00.000Z'),
        wentTo('4', '2026-10-25T00:30:00.000Z'),
        decided('4', 'approved', '2026-10-25T00:40:00.000Z'),
        paused('2026-10-25T00:45:00.000Z'),
        resumed('2026-10-25T01:15:00.000Z'),
        left(member, '2026-10-25T01:20:00.000Z'),
        closedAt('2026-10-25T02:05:00.000Z'),
      ),
    );

  it.each<Language>(['fi', 'sv', 'en'])('say of every time which of the two it was, in %s', (language) => {
    const text = night(language).join('\n');
    expect(text).toContain('3.20 (UTC+3)–3.20 (UTC+2)');
    for (const time of ['3.45 (UTC+3)', '3.15 (UTC+2)']) expect(text).toContain(time);
    expect(text.match(/\b3[.:]\d\d(?! \(UTC\+[23]\))/g)).toBeNull();
    expect(text).toMatch(/\b2[.:]50(?! \()/);
    expect(text).toMatch(/\b4[.:]05(?! \()/);
  });
});

describe('R12: the minutes of a meeting whose clock was put back on the way', () => {
  const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 24, 8, minutes)).toISOString();
  const said = (text: string, minutes: number): MeetingEvent =>
    wrote(secretary, at(minutes), {
      type: 'ParagraphWritten',
      paragraph: paragraphId(text),
      item: item('3'),
      role: 'discussion',
      text,
    });
  const times = fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 8, maxLength: 8 });

  it('tell things in the order in which they were recorded, whatever the clocks said', () => {
    fc.assert(
      fc.property(times, ([t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0, t6 = 0, t7 = 0]) => {
        const minutes = minutesOf(
          bodyDescribed({ language: 'en', profile: 'perus' }),
          prepared,
          openedAt(at(t0)),
          wentTo('3', at(t1)),
          said('First.', t2),
          paused(at(t3)),
          resumed(at(t4)),
          said('Second.', t5),
          wentTo('4', at(t6)),
          closedAt(at(t7)),
        );
        const text = linesOfText(minutes).join('\n');
        expect(text.indexOf('First.')).toBeGreaterThan(0);
        expect(text.indexOf('Second.')).toBeGreaterThan(text.indexOf('First.'));
        expect(text).not.toMatch(/-\d+ min|NaN|Invalid/);
      }),
    );
  });
});
