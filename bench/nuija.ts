import { join } from 'node:path';
import { startServer, type ServerProcess } from './server-process';
import { BOT_ID, TENANT, type BareTeams } from './teams';

/** The real server, as it is installed, with the stand-in vouching for people. */
export const startNuija = (
  teams: BareTeams,
  journalUrl: string,
  options: { readonly core?: number; readonly profileInto?: string } = {},
): Promise<ServerProcess> =>
  startServer({
    entry: join(__dirname, '..', 'dist', 'bot', 'main.js'),
    env: {
      PORT: '0',
      JOURNAL_URL: journalUrl,
      BOT_ID,
      BOT_TENANT_ID: TENANT,
      NUIJA_REHEARSAL: JSON.stringify({
        openIdMetadataUrl: teams.openIdMetadataUrl,
        issuer: teams.issuer,
        outgoingToken: 'out',
      }),
      LOG_LEVEL: 'warn',
    },
    ...options,
  });
