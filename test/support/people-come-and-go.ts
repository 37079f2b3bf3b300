import type { BodySettings, Language, MeetingEvent, PersonId } from '../../src/domain';
import { chair, opened, secretary, wentTo, wrote } from './meeting-facts';
import { bodyDescribed, closedAt, linesUnder, minutesOf } from './minutes-of';

/** Items 2 to 4 are on from 12.10, 12.20 and 12.40; a break from 12.50 to 13.00; item 5 from 13.10; over at 13.30. */
export const course = [
  ...opened,
  wentTo('2', '12:10'),
  wentTo('3', '12:20'),
  wentTo('4', '12:40'),
  wrote(chair, '12:50', { type: 'BreakStarted' }),
  wrote(chair, '13:00', { type: 'BreakEnded' }),
  wentTo('5', '13:10'),
];
export const kunta = (language: Language, more: Partial<BodySettings> = {}) =>
  bodyDescribed({ profile: 'kunta', language, ...more });
export const said = (
  type: 'PersonJoined' | 'PersonLeft',
  person: PersonId,
  when: string,
  arrived = false,
): MeetingEvent =>
  wrote(secretary, when, {
    type,
    person,
    evidence: 'said',
    ...(arrived && type === 'PersonJoined' ? { arrived } : {}),
  } as never);
export const kuntaMinutes = (language: Language, ...events: readonly MeetingEvent[]) =>
  minutesOf(kunta(language), ...course, ...events, closedAt('13:30'));
/** What an item says of people, by its number. */
export const under = (language: Language, number: string, ...events: readonly MeetingEvent[]) =>
  linesUnder(kuntaMinutes(language, ...events), number);
