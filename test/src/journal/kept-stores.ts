import { join } from 'node:path';
import { entryId } from '../../../src/domain';
import type { KeptStore } from '../../../src/journal';
import { emptyPostgres } from '../../support/postgres';
import { all, append, at, council, effect, folder, noted, opened, opening } from './facts';

export const NEW = {
  SQLite: () => Promise.resolve(`sqlite:${join(folder(), 'nuija.db')}`),
  PostgreSQL: () => emptyPostgres(),
} as const;
type Kind = keyof typeof NEW;
export const KINDS = Object.keys(NEW) as readonly Kind[];
export const emptyStore = async (kind: Kind): Promise<KeptStore> => opening(await NEW[kind]());

export const MADE = '2022-12-07T12:00:00.000Z';
export const newFile = (): string => join(folder(), 'nuija.backup.gz');

/** A store in which everything there can be is: two meetings, commands, and effects in every state. */
export const fill = async ({ journal, outbox, notebook }: KeptStore): Promise<void> => {
  const words = 'Ää\0\ud800🎉 "quoted" \u2028';
  await journal.append(
    append('a', { events: [opened('a'), noted('a', words)], effects: [effect('sent'), effect('failing')] }),
  );
  await journal.append(append('b', { meeting: council, events: [opened('b')], effects: [effect('later')] }));
  await journal.append(append('c', { meeting: council, after: 1, events: [], answer: { told: words } }));
  await outbox.enqueue([
    effect('under way', { queue: 'chat 2' }),
    effect('taken back', { queue: 'chat 3' }),
    effect('given up', { queue: 'chat 4' }),
  ]);
  await outbox.claim(at('11:00'), 9, 60_000);
  await outbox.done('sent');
  await outbox.claim(at('11:00'), 9, 60_000);
  await outbox.retry('failing', at('11:30'), 'the chat was busy');
  await outbox.abandon('given up', 'nobody is there');
  await outbox.cancel('taken back');
  await notebook.set('a fact', { words });
};

export const backedUp = async (store: KeptStore): Promise<string> => {
  const file = newFile();
  await store.copying.backUp(file, MADE);
  return file;
};

/** What somebody who only reads can see of a store. */
export const seen = async ({ journal, notebook, abandoned, verify }: KeptStore) => ({
  meetings: await Promise.all((await journal.meetings()).map(async (id) => [id, await journal.read(id)] as const)),
  answers: await Promise.all(['a', 'b', 'c', 'd'].map((entry) => journal.answered(entryId(entry)))),
  fact: await notebook.get('a fact'),
  abandoned: await abandoned(),
  findings: await all(verify()),
});
