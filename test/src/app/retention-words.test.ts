import { acknowledge } from '../../../src/app';
import { DEFAULT_BODY, replay, type Language } from '../../../src/domain';
import { opened, secretary, wrote } from '../../support/meeting-facts';

const described = (when: string, language: Language, retentionDays?: number) =>
  wrote(secretary, when, {
    type: 'BodyDescribed',
    body: { ...DEFAULT_BODY, language, ...(retentionDays === undefined ? {} : { retentionDays }) },
  });
const told = (language: Language, before: number | undefined, after: number | undefined) => {
  const event = described('12:30', language, after);
  return acknowledge([event], replay([described('10:00', language, before), ...opened, event]));
};

describe('how long it is kept what Teams reported, in the chat', () => {
  it.each([
    ['fi', 'Teamsin läsnäolotiedot poistetaan 30 päivän kuluttua'],
    ['sv', 'Närvarouppgifterna från Teams tas bort 30 dygn efter'],
    ['en', 'The attendance that Teams reported is removed on day 30 after'],
  ] as const)('is said in %s when it changes', (language, words) => {
    expect(told(language, undefined, 30)).toEqual([expect.stringContaining(words)]);
    expect(told(language, 10, 30)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['fi', 'Teamsin läsnäolotiedot säilytetään pöytäkirjan kanssa.'],
    ['sv', 'Närvarouppgifterna från Teams bevaras tillsammans med protokollet.'],
    ['en', 'The attendance that Teams reported is kept with the minutes.'],
  ] as const)('is said in %s when it is without an end again', (language, words) => {
    expect(told(language, 30, undefined)).toEqual([words]);
  });

  it('is nothing to speak of where it stays as it was', () => {
    expect(told('fi', 30, 30).join()).not.toContain('läsnäolotiedot');
    expect(told('fi', undefined, undefined).join()).not.toContain('läsnäolotiedot');
  });
});
