import type { MeetingState } from '../../src/domain';

/** "Johtokunta 1/2023", as far as either is known: what people call one meeting among several. */
export const bodyAndNumber = ({ body, meeting }: MeetingState): string =>
  [body.name, meeting.number ?? ''].filter((part) => part !== '').join(' ');
