import Libsql from 'libsql';
import { startNuija } from '../../bot';
import { readConfig } from '../../src/config';
import { instant } from '../../src/domain';
import { folder } from './journey';
import { keptLog } from './log-lines';
import { activity, BOT_ID, ISSUER, startIssuer, TENANT, token, type Issuer } from './token-issuer';
import { talk } from './talk';

/** An answer as it came over the wire. */
export interface Answered {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An Authorization header and an activity; without one, that of a message of Teams'. */
type Knock = readonly [authorization: string, sent?: object];

/** The whole product on loopback, with an issuer of tokens beside it that is Teams too. */
export interface GuardedBot {
  readonly url: string;
  readonly issuer: Issuer;
  /** The service URL of the stand-in. */
  readonly serviceUrl: string;
  /** Posts an activity with exactly this Authorization header; the message of a good one, unless told otherwise. */
  readonly knock: (...knock: Knock) => Promise<Answered>;
  /** The same, one after the other on one connection, without waiting for the answers. */
  readonly inOneGo: (...knocks: readonly Knock[]) => Promise<readonly Answered[]>;
  /** A message Teams itself would send, by its text, with a token nobody has used before. */
  readonly good: (text: string) => Knock;
  readonly say: (text: string) => Promise<Answered>;
  /** Everything in the store, row by row. */
  readonly stored: () => unknown;
  readonly log: ReturnType<typeof keptLog>;
  readonly store: Awaited<ReturnType<typeof startNuija>>['store'];
  readonly isIdle: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export const startGuardedBot = async (): Promise<GuardedBot> => {
  const issuer = await startIssuer();
  const data = folder();
  const log = keptLog();
  const serviceUrl = new URL('/emea/', issuer.metadataUrl).href;
  const config = readConfig({
    PORT: '0',
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    NUIJA_DATA: data,
    NUIJA_REHEARSAL: JSON.stringify({
      openIdMetadataUrl: issuer.metadataUrl,
      issuer: ISSUER,
      outgoingToken: 'out',
    }),
  });
  const running = await startNuija(config, { log: log.log, now: () => instant(Date.now()) });
  const port = Number(new URL(running.url).port);
  let messages = 0;
  const message = (text: string): object => {
    messages += 1;
    return activity({
      id: String(1_670_407_260_000 + messages),
      serviceUrl,
      conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
      from: { id: '29:pirjo', name: 'Pirjo Puhe', aadObjectId: '11111111-1111-8111-8111-111111111111' },
      recipient: { id: `28:${BOT_ID}`, name: 'Nuija' },
      text,
    });
  };
  const inOneGo: GuardedBot['inOneGo'] = async (...knocks) => {
    const bytes = knocks.map(([authorization, sent = activity()], index) =>
      requestOf(authorization, sent, index === knocks.length - 1),
    );
    return readAnswers(await talk(port, Buffer.concat(bytes)).said);
  };
  const good = (text: string): Knock => {
    const sent = message(text);
    return [`Bearer ${token({ claims: { serviceurl: serviceUrl, n: messages } })}`, sent];
  };
  return {
    url: running.url,
    issuer,
    serviceUrl,
    inOneGo,
    good,
    knock: async (...knock) => only(await inOneGo(knock)),
    say: async (text) => only(await inOneGo(good(text))),
    stored: () => dumpOf(`${data}/nuija.db`),
    log,
    store: running.store,
    isIdle: running.isIdle,
    stop: async () => {
      await running.stop();
      await issuer.close();
    },
  };
};

const requestOf = (authorization: string, sent: object, isLast: boolean): Buffer => {
  const body = Buffer.from(JSON.stringify(sent));
  const head = [
    'POST /api/messages HTTP/1.1',
    'Host: nuija',
    `Connection: ${isLast ? 'close' : 'keep-alive'}`,
    'Content-Type: application/json',
    `Content-Length: ${String(body.length)}`,
    ...(authorization === '' ? [] : [`Authorization: ${authorization}`]),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
};

const readAnswers = (said: string): readonly Answered[] => said.split(/(?=HTTP\/1\.1 \d{3} )/).map(readAnswer);

const readAnswer = (said: string): Answered => {
  const [head = '', ...body] = said.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')] as const;
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]),
    headers: Object.fromEntries(headers),
    body: body.join('\r\n\r\n'),
  };
};

const only = ([first, ...others]: readonly Answered[]): Answered => {
  if (first === undefined || others.length > 0) throw new Error('one request has one answer');
  return first;
};

const dumpOf = (file: string): unknown => {
  const db = new Libsql(file, { readonly: true });
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").all() as {
      name: string;
    }[];
    return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`select * from ${name}`).all()]));
  } finally {
    db.close();
  }
};
