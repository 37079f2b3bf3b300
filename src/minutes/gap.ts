import type { GapCode } from '../language';

/** A gap before it is put into words: which one, where, and the names and texts its sentence needs. */
export interface Gap {
  readonly code: GapCode;
  /** Number of the item it concerns. */
  readonly item?: string;
  readonly values?: Readonly<Record<string, string>>;
}
