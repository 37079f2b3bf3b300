import type { AgendaItem } from '../../src/domain';
import type { Say } from './frame';
import { shown } from './people-words';

const NUMBER = 12;

/** "5. Selvitys …", "57 § Valinnat": a number that ends in a digit gets the period the minutes print, another none. */
export const itemLabel = ({ number, title }: Pick<AgendaItem, 'number' | 'title'>, limit: number): string => {
  const short = shown(number, NUMBER);
  return `${short}${/\d$/.test(short) ? '.' : ''} ${shown(title, limit)}`.trim();
};

/** "kohta 5", "57 §": short enough for a button, whatever the title. */
export const itemByNumber = ({ number }: Pick<AgendaItem, 'number'>, say: Say): string => {
  const short = shown(number, NUMBER);
  return /\d$/.test(short) ? say('item.byNumber', { number: short }) : short;
};
