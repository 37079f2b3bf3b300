import type { Language } from '../domain';

/** What people want help with, in the order it is offered. */
export const HELP_TOPICS = [
  'helpAgenda',
  'helpCourse',
  'helpRecord',
  'helpVotes',
  'helpFloor',
  'helpPeople',
  'helpPapers',
  'helpSeries',
  'helpOther',
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

/** The title of a topic, and what else it is called by whoever asks for it after the word for help. */
const WORDS: Readonly<Record<HelpTopic, Readonly<Record<Language, readonly [title: string, ...others: string[]]>>>> = {
  helpAgenda: {
    fi: ['Asialista', 'esityslista', 'asiat', 'kohdat'],
    sv: ['Föredragningslista', 'agenda', 'dagordning', 'ärenden'],
    en: ['Agenda', 'items'],
  },
  helpCourse: {
    fi: ['Kokouksen kulku', 'kokous', 'kulku', 'puheenjohtaja'],
    sv: ['Mötets gång', 'möte', 'mötet', 'ordförande'],
    en: ['Running the meeting', 'meeting', 'course', 'chair'],
  },
  helpRecord: {
    fi: ['Päätökset ja kirjaukset', 'päätökset', 'ehdotukset', 'kirjaukset'],
    sv: ['Beslut och anteckningar', 'beslut', 'förslag', 'anteckningar'],
    en: ['Decisions and notes', 'decisions', 'proposals', 'notes'],
  },
  helpVotes: {
    fi: ['Äänestykset ja vaalit', 'äänestykset', 'äänestys', 'vaalit', 'kannatus', 'eriävä mielipide'],
    sv: ['Omröstningar och val', 'omröstningar', 'omröstning', 'rösta', 'avvikande mening'],
    en: ['Votes and elections', 'votes', 'voting', 'elections', 'seconding', 'dissent'],
  },
  helpFloor: {
    fi: ['Puheenvuorot', 'puheenvuoro', 'puhujat', 'jono'],
    sv: ['Talarlistan', 'talarlista', 'ordet', 'inlägg'],
    en: ['The floor', 'speaking', 'queue'],
  },
  helpPeople: {
    fi: ['Osallistujat', 'läsnäolo', 'läsnäolijat', 'päätösvaltaisuus', 'esteellisyys'],
    sv: ['Deltagare', 'närvaro', 'närvarande', 'beslutförhet', 'jäv'],
    en: ['Participants', 'presence', 'attendance', 'people'],
  },
  helpPapers: {
    fi: ['Pöytäkirja', 'muistio', 'liitteet', 'jakelu', 'tarkastus'],
    sv: ['Protokollet', 'bilagor', 'sändlista', 'justering'],
    en: ['The minutes', 'minutes', 'papers', 'annexes', 'verification'],
  },
  helpSeries: {
    fi: ['Kokouksesta toiseen', 'tehtävät', 'seuraava kokous', 'haku', 'etsiminen'],
    sv: ['Från möte till möte', 'uppgifter', 'nästa möte', 'sökning'],
    en: ['From meeting to meeting', 'actions', 'next meeting', 'search'],
  },
  helpOther: {
    fi: ['Muut', 'muu', 'kaikki muu', 'korjaukset'],
    sv: ['Övrigt', 'annat', 'allt annat', 'rättelser'],
    en: ['Everything else', 'other', 'corrections'],
  },
};

export const helpTitle = (language: Language, topic: HelpTopic): string => WORDS[topic][language][0];

/** Everything a topic is called, in all languages. */
export const helpTopicNames = (topic: HelpTopic): readonly string[] => Object.values(WORDS[topic]).flat();
