/** What the reader of agendas did not read, or read in a way somebody should look at. */
export type AgendaWarningCode =
  /** The whole text: no item was found in it. */
  | 'noItems'
  /** A line that is no item and no part of one. */
  | 'leftOut'
  /** A line of a list inside an item. */
  | 'subList'
  /** A number that does not follow from those before it. */
  | 'outOfOrder'
  /** Between this item and the one before it a number is missing. */
  | 'numberMissing'
  /** A number without a title. */
  | 'noTitle'
  /** Joined to the title above, though it may be something else. */
  | 'joined'
  /** A title so long that it may not be one. */
  | 'longTitle'
  /** Perhaps the name of a presenter; left in the title. */
  | 'presenterUnclear'
  /** Said about a presenter and not kept. */
  | 'organisationLeftOut'
  /** Perhaps a time or a length; left in the title. */
  | 'timeUnclear'
  /** Two lengths were given, and they differ; the one in words stands. */
  | 'minutesDisagree'
  /** About the meeting, but nothing that is read from an agenda. */
  | 'headerUnread'
  /** A day without a year. */
  | 'yearMissing'
  /** The day of the week does not go with the date. */
  | 'weekdayWrong'
  /** A list of contents above the agenda itself; the agenda was read. */
  | 'contents'
  /** There were more. */
  | 'more';

export interface AgendaWarning {
  /** 1 for the first line of the text as pasted. */
  readonly line: number;
  /** The line as typed, cut at 80 characters. */
  readonly text: string;
  readonly code: AgendaWarningCode;
}

const LIMIT = 100;

/** Collects warnings, in the order of lines at the end, and stops where nobody would read on. */
export class Warnings {
  private readonly list: AgendaWarning[] = [];

  add(code: AgendaWarningCode, line: { readonly at: number; readonly typed: string }): void {
    if (this.list.length > LIMIT) return;
    const shown = this.list.length === LIMIT ? 'more' : code;
    this.list.push({ line: line.at, text: [...line.typed.slice(0, 160)].slice(0, 80).join(''), code: shown });
  }

  sorted(): readonly AgendaWarning[] {
    return this.list.toSorted((a, b) => a.line - b.line);
  }
}
