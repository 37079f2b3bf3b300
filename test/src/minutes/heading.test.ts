import { initialState, type Language, type MeetingSettings } from '../../../src/domain';
import { compile } from '../../../src/minutes';
import { closed } from '../../support/meeting-facts';
import { bodyDescribed, meetingDescribed, minutesOf } from '../../support/minutes-of';

const titled = (meeting: MeetingSettings, language: Language = 'fi'): string =>
  minutesOf(bodyDescribed({ language }), meetingDescribed(meeting), closed).title;

describe('the title', () => {
  it.each<[Language, string]>([
    ['fi', 'Ohjausryhmä, 5. kokous'],
    ['sv', 'Ohjausryhmä, 5:e mötet'],
    ['en', 'Ohjausryhmä, 5th meeting'],
  ])('names the meeting by its ordinal in %s', (language, title) => {
    expect(titled({ ordinal: 5, number: '5/2022' }, language)).toBe(title);
  });

  it('names it by its number where there is no ordinal, and by its day where there is neither', () => {
    expect(titled({ number: '5/2022' })).toBe('Ohjausryhmä, kokous 5/2022');
    expect(titled({ start: '2022-12-08T12:00' }, 'sv')).toBe('Ohjausryhmä, möte 8.12.2022');
    expect(titled({}, 'en')).toBe('Ohjausryhmä, meeting of 7 December 2022');
  });

  it('is never empty', () => {
    expect(compile(initialState, { version: 1 }).title).toBe('Kokous');
    expect(minutesOf(bodyDescribed({ name: ' ' }), meetingDescribed({ number: '5/2022' })).title).toBe('Kokous 5/2022');
  });
});

describe('the time and the place', () => {
  const header = (meeting: MeetingSettings, profile = 'perus'): readonly string[] =>
    minutesOf(bodyDescribed({ profile }), meetingDescribed(meeting), closed).header.map(
      ({ label, value }) => `${label} ${value}`,
    );

  it('are the planned ones', () => {
    const planned = { start: '2022-12-07T12:00', end: '2022-12-07T14:30', place: ' Teams ' };
    expect(header(planned)).toEqual(['Aika keskiviikko 7.12.2022 klo 12.00–14.30', 'Paikka Teams']);
    expect(header(planned, 'ohjausryhma')[0]).toBe('Aika keskiviikko 7.12. klo 12:00 - 14:30');
  });

  it('are the actual ones where nothing was planned, and no place is invented', () => {
    expect(header({})).toEqual(['Aika keskiviikko 7.12.2022 klo 12.00–13.52']);
  });

  it('say the day alone where only the day was planned', () => {
    expect(header({ start: '2022-12-07' })).toEqual(['Aika keskiviikko 7.12.2022']);
  });

  it('carry their local times for machines', () => {
    const planned = { start: '2022-12-07T12:00', end: '2022-12-07T14:00' };
    const [time] = minutesOf(bodyDescribed(), meetingDescribed(planned), closed).header;
    expect(time).toMatchObject({ start: '2022-12-07T12:00', end: '2022-12-07T14:00' });
  });
});

describe('the moment the document speaks of', () => {
  it('is the closing, else the last record, else the planned start', () => {
    expect(minutesOf(bodyDescribed(), closed).madeFor).toBe('2022-12-07T11:52:00.000Z');
    expect(minutesOf(bodyDescribed(), closed.slice(0, -1)).madeFor).toBe('2022-12-07T10:00:00.000Z');
    const planned = { ...initialState, meeting: { start: '2022-12-07T12:00' } };
    expect(compile(planned, { version: 1 }).madeFor).toBe('2022-12-07T10:00:00.000Z');
    expect(compile(initialState, { version: 1 }).madeFor).toBe('1970-01-01T00:00:00.000Z');
  });
});
