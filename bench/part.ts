import type { BareTeams } from './teams';

/** What every part of the benchmark is given. */
export interface Workshop {
  readonly teams: BareTeams;
  /** An empty folder, gone afterwards. */
  readonly folder: string;
  /** The processor for servers that are measured one at a time; missing where processes cannot be told one. */
  readonly servers?: number;
  /** How long a long part goes on. */
  readonly minutes: number;
  /** Where Nuija writes a profile of the processor, where one is asked for. */
  readonly profileInto?: string;
  /** Tells how far it is, beside the table. */
  readonly note: (line: string) => void;
}

/** What came of a part: a table for people, and the figures behind it. */
export interface Findings {
  readonly figures: unknown;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Part {
  readonly name: string;
  readonly title: string;
  /** Servers one at a time on a processor of their own, asked from another. */
  readonly isPinned: boolean;
  /** Only where it is asked for by its name. */
  readonly isLong?: true;
  readonly run: (workshop: Workshop) => Promise<Findings>;
}
