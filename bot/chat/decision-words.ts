import type { DecisionKind, Language } from '../../src/domain';

/** The words that decide by themselves. Said alone, and nothing else: in a sentence they are talk. */
export const DECISION_WORDS: readonly (readonly [DecisionKind, Readonly<Record<Language, readonly string[]>>])[] = [
  [
    'noted',
    {
      fi: ['tiedoksi', 'merkitään tiedoksi'],
      sv: ['för kännedom', 'antecknas för kännedom'],
      en: ['noted'],
    },
  ],
  ['approved', { fi: ['hyväksytään'], sv: ['godkänns'], en: ['approved'] }],
  [
    'approvedAsProposed',
    {
      fi: ['hyväksytään esityksen mukaan', 'hyväksytään ehdotuksen mukaan'],
      sv: ['godkänns enligt förslaget'],
      en: ['approved as proposed'],
    },
  ],
  ['tabled', { fi: ['pöydälle', 'jätetään pöydälle'], sv: ['bordläggs'], en: ['tabled'] }],
  ['referredBack', { fi: ['palautetaan'], sv: ['återremitteras'], en: ['referred back'] }],
  ['rejected', { fi: ['hylätään'], sv: ['förkastas'], en: ['rejected'] }],
  ['withdrawn', { fi: ['poistetaan'], sv: ['stryks'], en: ['withdrawn'] }],
];
