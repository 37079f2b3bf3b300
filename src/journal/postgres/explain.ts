/** What `pg` and the system say of a connection that cannot be made safely, and what to do about it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /does not support SSL/,
    'turn TLS on in the database, or say sslmode=disable where the whole way to it is your own network',
  ],
  [
    /self[- ]signed|unable to (?:verify|get)/i,
    'say sslrootcert=<file of the authority that signed the certificate of the database>',
  ],
  [
    /altnames|Host:? .* is not in/i,
    'reach the database by a name in its certificate, or say sslmode=verify-ca and sslrootcert',
  ],
  [/no pg_hba\.conf entry|no encryption/, 'the database takes nobody from here in this way: see its pg_hba.conf'],
  [/permission denied for schema/, 'the role of JOURNAL_URL has to be able to make tables: grant create on the schema'],
];

/** The same error, with what to do about it where that is known. */
export const explained = (error: unknown): unknown => {
  const said = error instanceof Error ? error.message : String(error);
  const advice = ADVICE.find(([words]) => words.test(said))?.[1];
  return advice === undefined ? error : new Error(`${said} (${advice})`, { cause: error });
};
