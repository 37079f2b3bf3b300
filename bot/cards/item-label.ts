import type { AgendaItem } from '../../src/domain';
import { shown } from './people-words';

/** "5. Selvitys …", "57 § Valinnat": a number that ends in a digit gets the period the minutes print, another none. */
export const itemLabel = ({ number, title }: Pick<AgendaItem, 'number' | 'title'>, limit: number): string => {
  const short = shown(number, 12);
  return `${short}${/\d$/.test(short) ? '.' : ''} ${shown(title, limit)}`.trim();
};
