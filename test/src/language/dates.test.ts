import fc from 'fast-check';
import { plainDate, type ClockTime, type Language, type PlainDate } from '../../../src/domain';
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDay,
  formatSpan,
  RANGE_DASHES,
  TIME_STYLES,
} from '../../../src/language';

const wednesday = plainDate('2022-12-07');
const noon: ClockTime = { hour: 12, minute: 0 };
const two: ClockTime = { hour: 14, minute: 0 };

describe('a clock time', () => {
  it('has a dot and no leading zero in the standard style, a colon and two digits in the other', () => {
    const early = { hour: 9, minute: 5 };
    expect(formatClock(early, 'dot', 'fi')).toBe('9.05');
    expect(formatClock(early, 'colon', 'fi')).toBe('09:05');
  });

  it('stands alone as a whole hour in Finnish and Swedish, where the style says so, and never in English', () => {
    expect(formatClock(noon, 'hoursDot', 'fi')).toBe('12');
    expect(formatClock(noon, 'hoursColon', 'sv')).toBe('12');
    expect(formatClock(noon, 'hoursDot', 'en')).toBe('12.00');
    expect(formatClock(noon, 'dot', 'fi')).toBe('12.00');
  });

  it.each<[number, string]>([
    [180, '3.30 (UTC+3)'],
    [630, '3.30 (UTC+10:30)'],
    [-180, '3.30 (UTC−3)'],
    [0, '3.30 (UTC+0)'],
  ])('says how far it is from UTC where the clock shows it twice: %i minutes', (offset, printed) => {
    expect(formatClock({ hour: 3, minute: 30, offset }, 'dot', 'sv')).toBe(printed);
    expect(formatClock({ hour: 3, minute: 0, offset: 120 }, 'hoursDot', 'fi')).toBe('3 (UTC+2)');
  });

  it('shows minutes at both ends of a range where one end has them', () => {
    const half = { hour: 13, minute: 30 };
    expect(formatClockRange(noon, two, { time: 'hoursDot', dash: 'enDash' }, 'fi')).toBe('12–14');
    expect(formatClockRange(noon, half, { time: 'hoursDot', dash: 'enDash' }, 'fi')).toBe('12.00–13.30');
    expect(formatClockRange(noon, two, { time: 'hoursDot', dash: 'enDash' }, 'en')).toBe('12.00–14.00');
  });
});

describe('a day', () => {
  it.each<[Language, string, string]>([
    ['fi', 'keskiviikko 7.12.2022', 'keskiviikko 7.12.'],
    ['sv', 'onsdag 7.12.2022', 'onsdag 7.12'],
    ['en', 'Wednesday 7 December 2022', 'Wednesday 7 December'],
  ])('reads naturally in %s, with its year and without', (language, withYear, without) => {
    expect(formatDay(wednesday, language)).toBe(withYear);
    expect(formatDay(wednesday, language, false)).toBe(without);
  });
});

describe('a planned time', () => {
  const span = { date: wednesday, start: noon, end: two };

  it('reads as the reference minutes do', () => {
    expect(formatSpan(span, { time: 'hoursColon', dash: 'spacedHyphen', year: false }, 'fi')).toBe(
      'keskiviikko 7.12. klo 12 - 14',
    );
    expect(formatSpan(span, { time: 'hoursColon', dash: 'hyphen', year: false }, 'fi')).toBe(
      'keskiviikko 7.12. klo 12-14',
    );
  });

  it.each<[Language, string]>([
    ['fi', 'keskiviikko 7.12.2022 klo 12–14'],
    ['sv', 'onsdag 7.12.2022 kl. 12–14'],
    ['en', 'Wednesday 7 December 2022, 12.00–14.00'],
  ])('follows the standard in %s', (language, text) => {
    expect(formatSpan(span, { time: 'hoursDot', dash: 'enDash', year: true }, language)).toBe(text);
  });

  it('says only what is known', () => {
    const style = { time: 'dot', dash: 'enDash', year: true } as const;
    expect(formatSpan({ date: wednesday }, style, 'fi')).toBe('keskiviikko 7.12.2022');
    expect(formatSpan({ date: wednesday, start: noon }, style, 'fi')).toBe('keskiviikko 7.12.2022 klo 12.00');
  });

  it('names both days where it goes over midnight, with blanks around the dash', () => {
    const night = { date: wednesday, start: { hour: 22, minute: 0 }, endDate: plainDate('2022-12-08'), end: noon };
    expect(formatSpan(night, { time: 'hoursDot', dash: 'enDash', year: false }, 'fi')).toBe(
      'keskiviikko 7.12. klo 22 – torstai 8.12. klo 12',
    );
  });
});

describe('every date and time there is', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => plainDate(date.toISOString().slice(0, 10)));
  const clocks = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
  const languages = fc.constantFrom<Language>('fi', 'sv', 'en');
  const MONTHS = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2022, month)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
  );

  const readBack = (text: string, language: Language): PlainDate => {
    const [day = '', month = '', year = ''] = language === 'en' ? text.split(' ') : text.split('.');
    const number = language === 'en' ? MONTHS.indexOf(month) + 1 : Number(month);
    return plainDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
  };

  it('is the day that was written, read back', () => {
    fc.assert(
      fc.property(days, languages, (day, language) => {
        expect(readBack(formatDate(day, language), language)).toBe(day);
      }),
    );
  });

  it('has the weekday of the calendar', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weekday = new Date(`${day}T12:00:00Z`).toLocaleString('en-GB', { weekday: 'long', timeZone: 'UTC' });
        expect(formatDay(day, 'en')).toBe(`${weekday} ${formatDate(day, 'en')}`);
      }),
    );
  });

  it('is the time that was written, read back', () => {
    fc.assert(
      fc.property(clocks, fc.constantFrom(...TIME_STYLES), languages, (time, style, language) => {
        const [hour, minute = '0'] = formatClock(time, style, language).split(/[.:]/);
        expect({ hour: Number(hour), minute: Number(minute) }).toEqual(time);
      }),
    );
  });

  it('is one line of words, digits and its dash, without blanks at its ends', () => {
    const style = fc.record({
      time: fc.constantFrom(...TIME_STYLES),
      dash: fc.constantFrom(...RANGE_DASHES),
      year: fc.boolean(),
    });
    fc.assert(
      fc.property(days, clocks, clocks, style, languages, (date, start, end, how, language) => {
        expect(formatSpan({ date, start, end }, how, language)).toMatch(/^[A-Za-zåäö]+ [\wåäö.:, –-]*\d$/);
      }),
    );
  });
});
