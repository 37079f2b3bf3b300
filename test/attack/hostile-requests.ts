import fc from 'fast-check';
import corpus from './corpus.json';
import { COMMAND_WORDS, FIELDS, ROUTES, VERBS } from './tables';
import { activityIn, messageOf, pressOf, type Account, type Room } from './teams-nearby';

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  /** With its query; already escaped as far as a client must. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What an attacker knows: where Teams is, how it signs, who and what there is, and buttons the bot has sent. */
export interface Known {
  readonly serviceUrl: string;
  readonly authorization: string;
  readonly rooms: readonly Room[];
  readonly accounts: readonly Account[];
  /** The data of buttons of real cards. */
  readonly buttons: readonly Readonly<Record<string, unknown>>[];
  /** Tokens of links: forged ones. */
  readonly links: readonly string[];
}

const TEXTS: readonly string[] = Object.values(corpus).flat();
const long = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
/** Rare: each of these may stay in the record. */
const LONG: readonly string[] = [
  long('a', 30_000),
  long('<at>', 20_000),
  long('e\u0301', 20_000),
  long('[](', 20_000),
  long('1.1.', 20_000),
  long('\n', 20_000),
  long('note: x\n', 4_000),
  long('\u202e', 10_000),
];

/** Values as they stand in JSON, among them what no program would write. */
const RAW: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '-0',
  '9007199254740993',
  '[]',
  '{}',
  '[null]',
  '[[[]]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"then":{"then":1}}',
  '{"toString":null,"valueOf":null}',
  '{"length":1e9}',
  '{"id":{"id":{"id":1}}}',
  '{"a":1,"a":2,"a":[]}',
  '"\\ud800"',
  '"\\u0000"',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  `[${Array(2_000).fill('0').join(',')}]`,
];

const text = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 15, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);

/** What somebody writes: any command there is, with what does not belong there, or talk. */
const said = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...COMMAND_WORDS), fc.constantFrom(': ', ' ', ':\n', '\n', ''), text)
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: text },
);

const value = fc.oneof(
  { weight: 3, arbitrary: text.map((each) => JSON.stringify(each)) },
  { weight: 2, arbitrary: fc.constantFrom(...RAW) },
);

/** What is done to a part of an activity: other JSON in its place, nothing, or something beside it. */
const change = fc.record({
  where: fc.nat(200),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  name: fc.constantFrom(...corpus.names, ...FIELDS, 'aadObjectId', 'value', 'entities'),
  value,
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const HOLE = 'hole-to-be-filled-';

/** The activity with the changes, as JSON text: what stands in the holes need not be anything JSON.stringify writes. */
const changedText = (activity: object, changes: readonly Change[]): string => {
  const fills: string[] = [];
  const copy = structuredClone(activity) as Record<string, unknown>;
  for (const { where, how, name, value: fill } of changes) {
    const places = placesIn(copy);
    const [owner, key] = places[where % places.length]!;
    const mark = `${HOLE}${String(fills.length)}.`;
    if (how === 'remove') Reflect.deleteProperty(owner, key);
    else {
      // As its own property, also where the name is __proto__.
      Object.defineProperty(owner, how === 'add' && !Array.isArray(owner) ? name : key, {
        value: mark,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      fills.push(fill);
    }
  }
  return fills.reduce(
    (json, fill, index) => json.replace(`"${HOLE}${String(index)}."`, () => fill),
    JSON.stringify(copy),
  );
};

type Place = readonly [owner: object, key: string];
const placesIn = (owner: object): readonly Place[] =>
  Object.entries(owner).flatMap(([key, part]): readonly Place[] => [
    [owner, key],
    ...(typeof part === 'object' && part !== null ? placesIn(part as object) : []),
  ]);

const SORTS = [
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'event',
  'invoke',
  'typing',
  'trace',
  'endOfConversation',
  'handoff',
];
const EVENTS = ['meetingStart', 'meetingEnd', 'meetingParticipantJoin', 'meetingParticipantLeave', 'x'].map(
  (name) => `application/vnd.microsoft.${name}`,
);
const INVOKES = [
  'adaptiveCard/action',
  'fileConsent/invoke',
  'task/fetch',
  'task/submit',
  'composeExtension/query',
  'composeExtension/submitAction',
  'signin/verifyState',
  'config/fetch',
  'search',
  '',
];

/** Requests to any route by any method; most of them activities that Teams itself has signed. */
export const hostileRequest = (known: Known): fc.Arbitrary<HostileRequest> => {
  const { serviceUrl, rooms, accounts, buttons, links } = known;
  const who = fc.constantFrom(...accounts);
  const where = fc.constantFrom(...rooms);
  const activity = (kind: fc.Arbitrary<Readonly<Record<string, unknown>>>): fc.Arbitrary<object> =>
    fc.tuple(where, who, kind).map(([room, from, more]) => activityIn(serviceUrl, room, from, more));

  const data = fc
    .tuple(fc.constantFrom(...buttons), fc.dictionary(fc.constantFrom(...FIELDS), text, { maxKeys: 4 }), fc.nat())
    .map(([button, fills, nonce]) => ({ ...button, ...fills, nonce: `n-${String(nonce)}` }));
  const activities = fc.oneof(
    { weight: 5, arbitrary: activity(said.map(messageOf)) },
    {
      weight: 5,
      arbitrary: activity(fc.tuple(fc.constantFrom(...VERBS), data).map(([verb, filled]) => pressOf(verb, filled))),
    },
    {
      weight: 1,
      arbitrary: activity(
        fc
          .tuple(fc.constantFrom(...SORTS), fc.constantFrom(...EVENTS, ...INVOKES), fc.constantFrom(...accounts))
          .map(([type, name, { id }]) => ({
            type,
            name,
            action: 'add',
            membersAdded: [{ id }],
            membersRemoved: [{ id }],
            attachments: [
              {
                contentType: 'application/vnd.microsoft.teams.file.download.info',
                name: 'x.csv',
                content: { downloadUrl: 'http://127.0.0.1:9/' },
              },
            ],
            value: { action: 'accept', context: {}, uploadInfo: { uploadUrl: 'http://127.0.0.1:9/' }, members: [{}] },
          })),
      ),
    },
  );
  const json = { 'content-type': 'application/json' };
  const signed = fc.tuple(activities, fc.array(change, { maxLength: 3 })).map(([each, changes]): HostileRequest => ({
    method: 'POST',
    path: '/api/messages',
    headers: { ...json, authorization: known.authorization },
    body: changedText(each, changes),
  }));
  const broken = fc
    .tuple(
      activities,
      fc.nat(),
      fc.constantFrom('application/json', 'text/plain', '', 'application/json; charset=x', 'application/xml'),
    )
    .map(([each, cut, type]): HostileRequest => ({
      method: 'POST',
      path: '/api/messages',
      headers: { 'content-type': type, authorization: known.authorization },
      body: JSON.stringify(each).slice(0, cut % 900),
    }));
  const header = text.map((each) => each.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 4_000));
  const token = fc.oneof(fc.constantFrom(...links), text);
  const anyRoute = fc
    .record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'),
      route: fc.oneof(
        fc.constantFrom(...ROUTES.map(({ path }) => path)),
        text.map((each) => `/${each}`),
      ),
      parts: fc.tuple(token, text, text),
      isEscaped: fc.boolean(),
      name: fc.constantFrom(
        'authorization',
        'cookie',
        'x-forwarded-for',
        'forwarded',
        'host',
        'content-encoding',
        'range',
        'accept',
        'origin',
        'if-none-match',
        'x-http-method-override',
      ),
      header,
      body: fc.option(said, { nil: undefined }),
    })
    .map(({ method, route, parts: [first, second, query], isEscaped, name, header: sent, body }): HostileRequest => {
      const filled = route
        .replace(':token', () => (isEscaped ? encodeURIComponent(wellFormed(first)) : first))
        .replace(':name', () => (isEscaped ? encodeURIComponent(wellFormed(second)) : second));
      return {
        method,
        path: sendable(`${filled}?${query}`),
        headers: { ...json, [name]: sent },
        ...(body === undefined || method === 'HEAD' || method === 'TRACE' ? {} : { body }),
      };
    });
  return fc.oneof(
    { weight: 14, arbitrary: signed },
    { weight: 2, arbitrary: broken },
    { weight: 4, arbitrary: anyRoute },
  );
};

/** Half a letter cannot be encoded. */
const wellFormed = (path: string): string => path.replace(/\p{Cs}/gu, '\ufffd');

/** What a client lets through as a path: everything else is percent-encoded, dots and slashes are not. */
const sendable = (path: string): string =>
  wellFormed(path)
    .replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign))
    .slice(0, 8_000);

/** Every command of the tables once with each text of the corpus that is not long, and every verb with every field. */
export const everyEntry = ({ serviceUrl, authorization, rooms, accounts, buttons }: Known): HostileRequest[] => {
  let turn = 0;
  const next = <Value>(all: readonly Value[]): Value => all[(turn += 1) % all.length]!;
  const send = (more: Readonly<Record<string, unknown>>): HostileRequest => ({
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(activityIn(serviceUrl, next(rooms), next(accounts), more)),
  });
  return [
    ...COMMAND_WORDS.map((word) => send(messageOf(`${word}: ${next(TEXTS)}`))),
    ...VERBS.flatMap((verb) =>
      FIELDS.map((field) =>
        send(pressOf(verb, { ...next(buttons), [field]: next(TEXTS), nonce: `e-${String(turn)}` })),
      ),
    ),
  ];
};
