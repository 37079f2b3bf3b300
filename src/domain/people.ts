import type { PersonId } from './ids';

export type Role = 'chair' | 'viceChair' | 'secretary';
/** The groups of a roster, in printed order. */
export const GROUPS = ['members', 'deputies', 'experts', 'secretaries', 'visitors', 'absent'] as const;
export type Group = (typeof GROUPS)[number];

/** One line of the body's roster, in printed order. Roles come from here, never from a Teams profile. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly role?: Role;
  readonly group: Group;
  /** Column of the printed participants list. */
  readonly column?: 1 | 2;
  /** Numbers of the items a visitor is here for. */
  readonly items?: readonly string[];
  readonly deputyFor?: PersonId;
  readonly vote?: boolean;
  /** False for somebody who never signs in to Teams, so that no join event can be expected. */
  readonly teams?: boolean;
  /** In Teams without an account: a telephone, a room, a guest. Who that is has to be asked, never guessed by a name. */
  readonly anonymous?: true;
}

/** Somebody meant by a command: by id (a mention, a card) or by a name as typed. */
export type PersonRef = { readonly id: PersonId } | { readonly name: string };

/** Somebody as Teams or a card names them: by an id, and a name for when nobody is known by that id yet. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly anonymous?: true;
}

/** How somebody takes part: over a connection, or in the room. */
export type PresenceMode = 'remote' | 'onSite';

export type PresenceEvidence = 'teams' | 'said';
