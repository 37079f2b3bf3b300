import {
  addMinutes,
  instant,
  millisecondsBetween,
  instantOf,
  isTimeZone,
  localTime,
  plainDate,
} from '../../../src/domain';
import { momentMeant } from '../../../src/domain/time';
import { at, clock } from '../../support/meeting-facts';

const HELSINKI = 'Europe/Helsinki';
const LORD_HOWE = 'Australia/Lord_Howe';

const moment = (day: string, time: string, zone = HELSINKI): string => instantOf(plainDate(day), clock(time), zone);
const meant = (time: string, said: string, zone = HELSINKI): string => momentMeant(clock(time), at(said), zone);

describe('a moment and a day', () => {
  it('are only what exists', () => {
    expect(instant('2022-12-07T12:01:00+02:00')).toBe('2022-12-07T10:01:00.000Z');
    expect(addMinutes(at('12:01'), 2)).toBe(at('12:03'));
    expect(millisecondsBetween(at('12:01'), at('12:03'))).toBe(120_000);
    expect(() => instant('soon')).toThrow(RangeError);
    expect(plainDate('2024-02-29')).toBe('2024-02-29');
    for (const day of ['2023-02-29', '2022-13-01', '7.12.2022', '', '+002022-12-07'])
      expect(() => plainDate(day)).toThrow(RangeError);
  });

  it('know the zones there are', () => {
    expect(isTimeZone(HELSINKI)).toBe(true);
    expect(isTimeZone('Europe/Helsingfors')).toBe(false);
  });
});

describe('the wall clock', () => {
  it('shows the same moment in every zone by its own time', () => {
    const date = '2022-12-07';
    expect(localTime(at('12:01:59'), HELSINKI)).toEqual({ date, hour: 12, minute: 1 });
    // Twice in one quarter of an hour, and long ago, when clocks kept to no quarters: Monrovia was behind by 44:30.
    expect(localTime(at('12:07'), HELSINKI)).toEqual({ date, hour: 12, minute: 7 });
    expect(localTime(instant('1972-01-01T12:44:30Z'), 'Africa/Monrovia')).toMatchObject({ hour: 12, minute: 0 });
    expect(localTime(at('12:01:59'), 'Asia/Kathmandu')).toEqual({ date, hour: 15, minute: 46 });
    expect(localTime(at('23:59'), LORD_HOWE)).toEqual({ date: '2022-12-08', hour: 8, minute: 59 });
  });

  it('is two hours ahead of UTC in winter and three in summer in Helsinki', () => {
    expect(moment('2022-12-07', '12:01')).toBe('2022-12-07T10:01:00.000Z');
    expect(moment('2022-07-07', '12:01')).toBe('2022-07-07T09:01:00.000Z');
  });

  it('shows an hour twice in October: the first one is taken', () => {
    expect(moment('2022-10-30', '03:30')).toBe('2022-10-30T00:30:00.000Z');
    expect(moment('2022-10-30', '04:00')).toBe('2022-10-30T02:00:00.000Z');
  });

  it('R12: says which of the two it is, in the October hour that comes twice and in no other', () => {
    const shown = (time: string) => localTime(instant(`2026-10-25T${time}:00.000Z`), HELSINKI);
    expect(shown('00:30')).toEqual({ date: '2026-10-25', hour: 3, minute: 30, offset: 180 });
    expect(shown('01:30')).toEqual({ date: '2026-10-25', hour: 3, minute: 30, offset: 120 });
    expect(shown('01:00')).toEqual({ date: '2026-10-25', hour: 3, minute: 0, offset: 120 });
    expect([shown('00:00').offset, shown('02:00').offset]).toEqual([180, undefined]);
    expect(shown('02:00')).toMatchObject({ hour: 4, minute: 0 });
    expect(localTime(instant('2026-10-24T23:59:00.000Z'), HELSINKI)).toEqual({
      date: '2026-10-25',
      hour: 2,
      minute: 59,
    });
  });

  it('skips an hour in March: a time in it is an hour later', () => {
    expect(moment('2022-03-27', '03:30')).toBe('2022-03-27T01:30:00.000Z');
    expect(localTime(instant('2022-03-27T01:30:00.000Z'), HELSINKI)).toMatchObject({ hour: 4, minute: 30 });
  });

  it('moves by half an hour on Lord Howe Island', () => {
    expect(moment('2022-04-03', '01:45', LORD_HOWE)).toBe('2022-04-02T14:45:00.000Z');
    expect(moment('2022-10-02', '02:15', LORD_HOWE)).toBe('2022-10-01T15:45:00.000Z');
    expect(localTime(instant('2022-10-01T15:45:00.000Z'), LORD_HOWE)).toMatchObject({ hour: 2, minute: 45 });
  });
});

describe('a clock time somebody says', () => {
  it('is the nearest one', () => {
    expect(meant('12:01', '12:05')).toBe(at('12:01'));
    expect(meant('12:10', '12:05')).toBe(at('12:10'));
  });

  it('is last night when it is said after midnight', () => {
    expect(meant('23:50', '2022-12-08 00:10')).toBe(at('2022-12-07 23:50'));
  });

  it('is soon when it is said before midnight', () => {
    expect(meant('00:10', '23:50')).toBe(at('2022-12-08 00:10'));
  });

  it('is the one of the two in October that was just lived through', () => {
    expect(meant('03:30', '2022-10-30T00:40:00.000Z')).toBe('2022-10-30T00:30:00.000Z');
    expect(meant('03:30', '2022-10-30T01:40:00.000Z')).toBe('2022-10-30T01:30:00.000Z');
  });

  it('is the one of the two half hours on Lord Howe Island that was just lived through', () => {
    expect(meant('01:45', '2022-04-02T14:50:00.000Z', LORD_HOWE)).toBe('2022-04-02T14:45:00.000Z');
    expect(meant('01:45', '2022-04-02T15:20:00.000Z', LORD_HOWE)).toBe('2022-04-02T15:15:00.000Z');
  });

  it('is last night also after the Sunday that had 23 hours', () => {
    expect(meant('23:50', '2022-03-28 00:30')).toBe(at('2022-03-27 23:50'));
    expect(meant('00:10', '2022-03-26 23:30')).toBe(at('2022-03-27 00:10'));
  });

  it('is last night also after the Sunday that had 25 hours', () => {
    expect(meant('23:50', '2022-10-31 00:30')).toBe(at('2022-10-30 23:50'));
    expect(meant('00:10', '2022-10-29 23:30')).toBe(at('2022-10-30 00:10'));
  });
});
