/** A PostgreSQL server of its own, on loopback, in a folder that goes with it. */
export interface PostgresServer {
  readonly url: string;
  /** Of its first process, whose children the others are. */
  readonly pid: () => number;
  /** SIGINT ends it gracefully but at once; SIGQUIT is a crash. */
  readonly stop: (signal?: 'SIGINT' | 'SIGQUIT') => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/**
 * @param settings of postgresql.conf, over those of a test server
 * @param files by name, into the folder of its data: its certificate, say
 */
export const startPostgres: (
  settings?: Readonly<Record<string, string>>,
  files?: Readonly<Record<string, string>>,
) => Promise<PostgresServer>;
