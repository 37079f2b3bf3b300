import type { MeetingId, Refusal } from '../domain';

/** What became of a command, without its words and without people. */
export type Handled = { readonly meeting: MeetingId } & (
  { readonly outcome: 'done' | 'again' } | { readonly outcome: 'refused'; readonly code: Refusal['code'] }
);

/** Looks on, for the log and the figures. What it is told changes nothing, so it must not throw. */
export interface Observer {
  readonly handled: (handled: Handled) => void;
}
