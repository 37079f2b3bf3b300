import type { BodySettings, Language, MeetingEvent, MeetingSettings } from '../../src/domain';
import { auroraaiMeeting } from './auroraai-meeting';

/** The words of its own that a body has in each language. */
const WORDS: Readonly<Record<Language, Partial<BodySettings>>> = {
  fi: {
    organisation: 'Valtiovarainministeriö',
    shortName: 'ohjausryhmä',
    distribution: ['Ohjausryhmän jäsenet', 'Valtiovarainministeriön kirjaamo'],
    forInformation: ['Digi- ja väestötietovirasto'],
  },
  sv: {
    organisation: 'Finansministeriet',
    shortName: 'styrgruppen',
    distribution: ['Styrgruppens ledamöter', 'Finansministeriets registratorskontor'],
    forInformation: ['Myndigheten för digitalisering och befolkningsdata'],
  },
  en: {
    organisation: 'Ministry of Finance',
    shortName: 'the Steering Group',
    distribution: ['Members of the Steering Group', 'Registry of the Ministry of Finance'],
    forInformation: ['Digital and Population Data Services Agency'],
  },
};

const PAPERS: MeetingSettings = { mode: 'electronic', diaryNumber: 'VN/31415/2022' };

/** The fifth meeting of the AuroraAI steering group, by a body that files its minutes and has another form for them. */
export const auroraaiAs = (
  profile: string,
  language: Language,
  own: Partial<BodySettings> = {},
  papers: MeetingSettings = PAPERS,
): readonly MeetingEvent[] =>
  auroraaiMeeting(language).map((event) => {
    if (event.type === 'BodyDescribed')
      return { ...event, body: { ...event.body, ...WORDS[language], profile, ...own } };
    return event.type === 'MeetingDescribed' ? { ...event, meeting: { ...event.meeting, ...papers } } : event;
  });
