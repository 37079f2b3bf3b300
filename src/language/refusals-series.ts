import type { Language, RefusalCode } from '../domain';

type Code = Extract<RefusalCode, 'NoSuchAction' | 'ActionIsDone'>;

/** "No" about agreed work. */
export const SERIES_REFUSALS: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  fi: {
    NoSuchAction: 'Tehtävää {asked} ei ole. Avoimet tehtävät: {known}. Ne näkee sanomalla ”tehtävät”.',
    ActionIsDone: 'Tehtävä {number} on jo tehty.',
  },
  sv: {
    NoSuchAction: 'Uppgift {asked} finns inte. Öppna uppgifter: {known}. De visas med ”uppgifter”.',
    ActionIsDone: 'Uppgift {number} är redan utförd.',
  },
  en: {
    NoSuchAction: 'There is no action {asked}. Open actions: {known}. To see them, say “actions”.',
    ActionIsDone: 'Action {number} is done already.',
  },
};
