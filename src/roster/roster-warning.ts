import type { RosterLine } from './roster-line';

export type RosterWarningCode =
  /** Words behind the organisation, or in place of a role, that are no role. */
  | 'titleTaken'
  | 'itemsUnread'
  | 'voteUnread'
  | 'groupUnread'
  | 'fieldUnread'
  | 'notRead'
  | 'aboveHeader'
  | 'columnsUnused'
  | 'secondChair'
  | 'sameTwice'
  | 'deputyUnknown'
  | 'deputyUnread'
  | 'more'
  | 'otherSheets';

/** What was not read, or not as it may have been meant, by line. */
export interface RosterWarning {
  readonly code: RosterWarningCode;
  /** 0 where it is about no line. */
  readonly line: number;
  /** The line, or the part of it, cut at 80 characters. */
  readonly text: string;
}

/** Takes down a warning; the text is cut. */
export type Warn = (code: RosterWarningCode, line: number, text: string) => void;

export interface RosterReading {
  readonly people: readonly RosterLine[];
  readonly warnings: readonly RosterWarning[];
}
