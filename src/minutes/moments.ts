import { localTime, type Instant } from '../domain';

/** A moment as ISO 8601 with the offset of a zone, whole seconds: `2022-12-07T12:01:00+02:00`. */
export const withOffset = (at: Instant, timeZone: string): string => {
  const { date, hour, minute } = localTime(at, timeZone);
  const clock = `${date}T${two(hour)}:${two(minute)}`;
  const offset = (Date.parse(`${clock}:00.000Z`) - Math.floor(Date.parse(at) / MINUTE) * MINUTE) / MINUTE;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${clock}:${at.slice(17, 19)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
};

const MINUTE = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');
