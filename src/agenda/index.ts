export { readAgenda, readAgendaLine, type AgendaReading } from './read-agenda';
export { itemType } from './item-type';
export type { AgendaWarning, AgendaWarningCode } from './warnings';
export { readClock, readWhen, type When } from './when';
export { composed, fold } from './fold';
