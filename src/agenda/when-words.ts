import { fold } from './fold';

const FINNISH_MONTHS = 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' ');
const SWEDISH_MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Names of months in three languages, in the forms a date takes, folded: 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ...FINNISH_MONTHS.map((stem) => ['', 'ta', 'n'].map((ending) => `${stem}kuu${ending}`)),
    ...SWEDISH_MONTHS.map((name) => [name, name.slice(0, 3)]),
    ...ENGLISH_MONTHS.map((name) => [name, name.slice(0, 3)]),
  ].flatMap((names, index) =>
    [...names, ...(index % 12 === 8 ? ['sept'] : [])].map((name) => [fold(name), (index % 12) + 1] as const),
  ),
);

const WEEKDAY_NAMES = [
  'sunnuntai su söndag sön sö Sunday Sun',
  'maanantai ma måndag mån må Monday Mon',
  'tiistai ti tisdag tis Tuesday Tue Tues',
  // Swedish "on" stays out: in English it stands before every date.
  'keskiviikko ke onsdag ons Wednesday Wed',
  'torstai to torsdag tors tor Thursday Thu Thurs',
  'perjantai pe fredag fre fr Friday Fri',
  'lauantai la lördag lör lö Saturday Sat',
];

/** Names of the days of the week in three languages, folded: 0 is Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap((names, day) => names.split(' ').map((name) => [fold(name), day] as const)),
);
