import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pino from 'pino';
import { draftContents, keepTemplate, settle, renderDocuments } from '../../src/app';
import { environment, readConfig } from '../../src/config';
import { instant, type Instant, type MeetingId, type Request } from '../../src/domain';
import { checkTemplate } from '../../src/minutes';
import { startNuija, type Running } from '../index';
import type { FromServer, Preparation, RehearsalEnvironment, Status, ToServer } from './protocol';

/** The real server in a process of its own, on a clock that the player of a rehearsal sets over the IPC channel. */
const main = async (): Promise<void> => {
  const settings = environment();
  const { clock, patienceMs } = JSON.parse(settings['NUIJA_REHEARSAL'] ?? '{}') as RehearsalEnvironment;
  let at: Instant = clock;
  const log = pino({ level: settings['LOG_LEVEL'] ?? 'warn', base: null }, pino.destination(2));
  const running = await startNuija(readConfig(settings), {
    now: () => at,
    log,
    jitter: () => 1,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  process.on('message', (message: ToServer) => {
    void answerTo(message).then(tell, (error: unknown) => {
      tell({ type: 'failed', of: message.type, message: error instanceof Error ? error.message : String(error) });
    });
  });
  process.on('disconnect', () => process.exit(0));

  const answerTo = async (message: ToServer): Promise<FromServer> => {
    switch (message.type) {
      case 'clock':
        at = instant(message.at);
        return { type: 'done', of: 'clock' };
      case 'prepare':
        await prepare(running, message);
        return { type: 'done', of: 'prepare' };
      case 'settle':
        await settled(running);
        return { type: 'done', of: 'settle' };
      case 'status':
        return { type: 'done', of: 'status', status: await statusOf(running) };
      case 'documents':
        return { type: 'done', of: 'documents', files: await writeDocuments(running, message.outDir) };
    }
  };
  tell({ type: 'ready', url: `${running.url}/api/messages` });
};

const tell = (message: FromServer): void => {
  process.send?.(message);
};

/** What a secretary would give before the meeting, through the service that imports use. */
const prepare = async ({ addresses, drafting, store }: Running, preparation: Preparation): Promise<void> => {
  const { tenant, conversation, bot, body, meeting, people, template } = preparation;
  const chat = await addresses.chat({
    conversation: conversation.id,
    kind: 'group',
    tenant,
    serviceUrl: conversation.serviceUrl,
    bot,
    teamsMeeting: conversation.meetingId,
  });
  const giver = people.find(({ role }) => role === 'secretary') ?? people.find(({ role }) => role === 'chair');
  const [first] = people;
  const by = giver?.id ?? first?.id;
  if (chat.meeting === undefined || by === undefined) throw new Error('nobody is there to prepare the meeting');
  const settings: readonly Request[] = [
    { type: 'DescribeBody', body },
    { type: 'DescribeMeeting', meeting },
    { type: 'SetRoster', people },
  ];
  await settle(drafting, chat.meeting, by, settings);
  if (template === undefined) return;
  const given = { name: basename(template), bytes: readFileSync(template) };
  if (checkTemplate(given.bytes).problems.length > 0) throw new Error(`${template} is no template that can be used`);
  await keepTemplate({ ...drafting, notebook: store.notebook }, chat.meeting, given);
};

const settled = async (running: Running): Promise<void> => {
  while (!(await running.isIdle())) await new Promise((resolve) => setTimeout(resolve, 5));
};

const newestMeeting = async ({ store }: Running): Promise<MeetingId> => {
  const meeting = (await store.journal.meetings()).at(-1);
  if (meeting === undefined) throw new Error('there is no meeting yet');
  return meeting;
};

const statusOf = async (running: Running): Promise<Status> => {
  const { state, version } = await running.drafting.reader.read(await newestMeeting(running));
  const { nextDue } = await running.store.outbox.waiting();
  return {
    phase: state.phase,
    drafts: state.drafts.length,
    ...(nextDue === undefined ? {} : { nextDue }),
    counts: {
      version,
      items: state.agenda.length,
      paragraphs: state.paragraphs.length,
      decisions: state.decisions.filter(({ withdrawn }) => withdrawn === undefined).length,
      proposals: state.proposals.filter(({ status }) => status === 'waiting').length,
    },
  };
};

const writeDocuments = async (running: Running, outDir: string): Promise<readonly string[]> => {
  const meeting = await newestMeeting(running);
  const { state } = await running.drafting.reader.read(meeting);
  const version = state.drafts.at(-1)?.version ?? 0;
  const contents = await draftContents(running.drafting, meeting, version);
  if (contents === undefined) throw new Error('there is no draft yet');
  const files = await renderDocuments(running.drafting.render, contents.documents);
  mkdirSync(outDir, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(outDir, name), bytes);
  return Object.keys(files);
};

main().catch((error: unknown) => {
  tell({ type: 'failed', of: 'start', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
});
