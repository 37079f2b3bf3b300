/* A server process for the player of rehearsals to play with: speaks its protocol and understands a few words. */
const { createServer } = require('node:http');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { NUIJA_DATA, NUIJA_REHEARSAL, BOT_ID } = process.env;
const rehearsal = JSON.parse(NUIJA_REHEARSAL);
const kept = join(NUIJA_DATA, 'state.json');
const state = existsSync(kept)
  ? JSON.parse(readFileSync(kept, 'utf8'))
  : {
      phase: 'planned',
      drafts: 0,
      due: [],
      nonces: [],
      counts: { version: 0, items: 0, paragraphs: 0, decisions: 0, proposals: 0 },
    };
let clock = rehearsal.clock;
const keep = () => writeFileSync(kept, JSON.stringify(state));
const record = (what) => {
  state.counts.version += 1;
  if (what !== undefined) state.counts[what] += 1;
};
const later = (minutes) => new Date(Date.parse(clock) + minutes * 60000).toISOString();

const call = async (method, path, body) => {
  const response = await fetch(`${rehearsal.serviceUrl}v3/conversations/${path}`, {
    method,
    headers: { authorization: `Bearer ${rehearsal.outgoingToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
};
const reply = (text, to = state.chat) =>
  call('POST', `${encodeURIComponent(to)}/activities`, { type: 'message', text });
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  actions: [{ type: 'Action.Execute', verb: 'decision.record', data: { nonce: 'n1' } }],
};

const WORDS = {
  'agenda:': () => record('items'),
  avaa: async () => {
    record();
    state.phase = 'open';
    state.due.push({ at: later(12 * 60), what: 'draft' });
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    await call('POST', `${encodeURIComponent(state.chat)}/activities`, { type: 'message', attachments });
  },
  lopeta: () => {
    record();
    state.phase = 'closed';
    state.due = [{ at: clock, what: 'draft' }];
  },
  päätös: async () => {
    record('proposals');
    await reply('Vain puheenjohtaja päättää.');
  },
  kirjaus: () => record('paragraphs'),
  hetki: () => state.due.push({ at: later(0.03), what: 'late' }),
  rikki: () => {
    throw new Error('rikki');
  },
  kaadu: () => {
    console.log('nyt kaadutaan');
    process.exit(3);
  },
};

const handle = async (activity) => {
  if (activity.type === 'invoke') {
    const { nonce } = activity.value.action.data;
    if (!state.nonces.includes(nonce)) record('decisions');
    state.nonces.push(nonce);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: `Päätöksiä ${state.counts.decisions}`,
    };
  }
  if (activity.type !== 'message') return undefined;
  const said = activity.text.replace('<at>Nuija</at> ', '');
  const word = Object.keys(WORDS).find((each) => said.startsWith(each));
  if (word !== undefined) await WORDS[word]();
  return undefined;
};

const runDue = async () => {
  for (const { what } of state.due.filter(({ at }) => at <= clock)) {
    if (what === 'draft') state.drafts += 1;
    else await reply('Myöhässä, mutta tässä.');
  }
  state.due = state.due.filter(({ at }) => at > clock);
};

const REQUESTS = {
  clock: ({ at }) => {
    clock = at;
  },
  prepare: ({ conversation, body, people, bot }) => {
    if (bot.id !== `28:${BOT_ID}` || conversation.serviceUrl !== rehearsal.serviceUrl)
      throw new Error('prepared oddly');
    state.chat = conversation.id;
    state.about = `${body.name}: ${people.map((person) => person.name).join(', ')}`;
  },
  settle: runDue,
  status: () => {
    const nextDue = state.due.map(({ at }) => at).sort()[0];
    return { status: { phase: state.phase, drafts: state.drafts, counts: state.counts, nextDue } };
  },
  documents: ({ outDir }) => {
    writeFileSync(join(outDir, 'minutes.txt'), `${state.about}\n${clock}\n`);
    return { files: ['minutes.txt'] };
  },
};

const server = createServer((incoming, outgoing) => {
  let text = '';
  incoming.on('data', (chunk) => (text += chunk));
  incoming.on('end', async () => {
    try {
      const answer = await handle(JSON.parse(text));
      keep();
      outgoing.end(answer === undefined ? undefined : JSON.stringify(answer));
    } catch (error) {
      outgoing.writeHead(500).end(JSON.stringify(error.message));
    }
  });
});
server.listen(0, '127.0.0.1', () =>
  process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}/api/messages` }),
);
process.on('disconnect', () => process.exit());
process.on('message', async (request) => {
  try {
    const result = await REQUESTS[request.type](request);
    keep();
    process.send({ type: 'done', of: request.type, ...result });
  } catch (error) {
    process.send({ type: 'failed', of: request.type, message: error.message });
  }
});
