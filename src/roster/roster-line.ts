import type { Group, Role } from '../domain';

/** Somebody as a line names them. */
export interface RosterLine {
  /** 1 for the first line as pasted, or the number of a sheet's row. */
  readonly line: number;
  readonly name: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly group: Group;
  readonly role?: Role;
  /** Numbers of the items a visitor is here for. */
  readonly items?: readonly string[];
  /** The name of whom a deputy stands in for, as typed. */
  readonly deputyFor?: string;
  readonly vote?: boolean;
  /** The address of their account, to find them by. It goes no further. */
  readonly email?: string;
}
