import { fold } from '../../src/agenda';
import { LONGEST_RETENTION_DAYS, type CommandOf } from '../../src/domain';

const DAYS = /^(\d{1,5})(?: ?(?:pv|paivaa?|vrk|vuorokautta|vuorokausi|dygn|dag|dagar|d|days?))?$/;
/** Kept with the record. */
const WITHOUT_END =
  /^(?:rajaton|rajatta|ei rajaa|toistaiseksi|pysyvasti|pois|obegransad|obegransat|ingen|tills vidare|varaktigt|av|unlimited|none|permanent|permanently|off)$/;

/** "30 päivää", "30 dygn", "off"; undefined where it is neither days nor without an end. */
export const readRetention = (text: string): Pick<CommandOf<'SetRetention'>, 'days'> | undefined => {
  const said = fold(text.slice(0, 100)).replace(/[.!]+$/, '');
  if (WITHOUT_END.test(said)) return {};
  const days = Number(DAYS.exec(said)?.[1] ?? NaN);
  return days <= LONGEST_RETENTION_DAYS ? { days } : undefined;
};
