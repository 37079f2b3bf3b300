import type { Language } from '../../domain';

/** What the record leaves open about what is not public. */
export type RestrictionGapCode = 'restrictedWithoutGround' | 'restrictedWithoutHeading';

export const RESTRICTION_GAPS: Readonly<Record<Language, Readonly<Record<RestrictionGapCode, string>>>> = {
  fi: {
    restrictedWithoutGround: 'Asiakohdan {number} salassapidolta puuttuu peruste: mihin lainkohtaan se perustuu?',
    restrictedWithoutHeading:
      'Asiakohdalla {number} ei ole julkista otsikkoa, joka kertoisi, mistä asiasta on kyse. Anna se sanomalla ”julkinen otsikko {number}: otsikko”.',
  },
  sv: {
    restrictedWithoutGround: 'Grunden för sekretessen i ärende {number} saknas: på vilket lagrum grundar den sig?',
    restrictedWithoutHeading:
      'Ärende {number} har ingen offentlig rubrik som berättar vad ärendet gäller. Ange den genom att säga ”offentlig rubrik {number}: rubrik”.',
  },
  en: {
    restrictedWithoutGround: 'The ground for restricting item {number} is missing: which provision is it based on?',
    restrictedWithoutHeading:
      'Item {number} has no public heading that tells what the matter is. Give it by saying “public heading {number}: heading”.',
  },
};
