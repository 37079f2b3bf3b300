import type { BodySettings, Group, Instant, MeetingSettings, Role } from '../../../src/domain';

/** A line of `people`. Ids are the script's own short names; `deputyFor` names another of them. */
export interface ScriptPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly role?: Role;
  readonly group: Group;
  readonly column?: 1 | 2;
  readonly items?: readonly string[];
  readonly deputyFor?: string;
  readonly vote?: boolean;
  readonly teams?: boolean;
  /** False for a telephone or a room that joins by that name, and is on nobody's roster. */
  readonly account?: boolean;
}

/** What somebody, Teams or the player does in one step. `by` and `people` are ids of `people`. */
export type Act =
  | { readonly kind: 'event'; readonly event: 'meetingStart' | 'meetingEnd' }
  | { readonly kind: 'join' | 'leave'; readonly people: readonly string[] }
  | {
      readonly kind: 'say';
      readonly by: string;
      readonly text: string;
      readonly mention: boolean;
      readonly where: 'chat' | 'personal';
    }
  /** A file in somebody's own chat with the bot; `file` is beside the script, `text` what is written with it. */
  | { readonly kind: 'send'; readonly by: string; readonly file: string; readonly text: string }
  | {
      readonly kind: 'press';
      readonly by: string;
      readonly verb: string;
      /** Input id → what is typed or chosen; several choices are joined with commas, as Teams sends them. */
      readonly fills: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'edit'; readonly by: string; readonly text: string; readonly to: string }
  | { readonly kind: 'delete'; readonly by: string; readonly text: string }
  | { readonly kind: 'redeliver'; readonly times: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'expect'; readonly reply?: RegExp; readonly refused: boolean; readonly silent: boolean };

export type ActKind = Act['kind'];

export interface Step {
  /** Line of the script, from 1. */
  readonly line: number;
  /** When it happens; steps without a time of their own happen at that of the step before. */
  readonly at: Instant;
  readonly act: Act;
}

/** A rehearsal script, read and checked (vocabulary, section 4). */
export interface Rehearsal {
  /** As given to the reader; error messages begin with it. */
  readonly file: string;
  readonly body: BodySettings;
  readonly meeting: MeetingSettings & { readonly start: string };
  readonly people: readonly ScriptPerson[];
  /** As a secretary would paste it. */
  readonly agenda?: string;
  /** Path of the Word template the body's minutes are made into. */
  readonly template?: string;
  readonly steps: readonly Step[];
}
