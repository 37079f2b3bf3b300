import fc from 'fast-check';
import { handleCommand, MeetingReader, type Journal, type Records } from '../../../src/app';
import { decide, evolve, initialState, type Command, type MeetingState } from '../../../src/domain';
import { openStore, type Store } from '../../../src/journal';
import { commandOf, momentAfter, steps, type Step } from '../../support/any-meeting';
import { MEETING } from '../../support/board';
import { at } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { folder } from '../journal/facts';

/** What befalls a command on its way, besides being carried out. */
const FATES = [
  'nothing',
  'nothing',
  'nothing',
  'sentTwice',
  'sentLate',
  'killedBefore',
  'killedAfter',
  'restart',
] as const;
type Fate = (typeof FATES)[number];

const CRASH = 'killed';

/** A server over a store: its memory goes when it is killed, the store stays. */
class Server {
  readonly #store: Store;
  #records: Records;
  #kill: 'before' | 'after' | undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#records = this.#started();
  }

  restart(): void {
    this.#records = this.#started();
  }

  /** Carries a command out; where the server is killed at the writing of it, it starts anew and Teams sends it again. */
  async take(command: Command, fate: Fate): Promise<void> {
    this.#kill = fate === 'killedBefore' ? 'before' : fate === 'killedAfter' ? 'after' : undefined;
    try {
      await this.#handle(command);
    } catch (error) {
      if ((error as Error).message !== CRASH) throw error;
      this.restart();
      await this.#handle(command);
    }
    if (fate === 'sentTwice') await this.#handle(command);
    if (fate === 'restart') this.restart();
  }

  state = async (): Promise<MeetingState> => (await this.#records.reader.read(MEETING)).state;

  async #handle({ meta, ...request }: Command): Promise<void> {
    await handleCommand(this.#records, { meeting: MEETING, request, meta, keepsRefusal: true });
  }

  #started(): Records {
    const { journal } = this.#store;
    const append: Journal['append'] = async (wanted) => {
      const kill = this.#kill;
      this.#kill = undefined;
      if (kill === 'before') throw new Error(CRASH);
      const outcome = await journal.append(wanted);
      if (kill === 'after') throw new Error(CRASH);
      return outcome;
    };
    const fallible = { ...journal, append };
    return { journal: fallible, reader: new MeetingReader(fallible), now: () => at('11:00') };
  }
}

/** The meeting by the rules alone: each command once, in its order. */
const byTheRules = (state: MeetingState, command: Command): MeetingState => {
  const verdict = decide(command, state);
  return verdict.kind === 'refused' ? state : verdict.events.reduce(evolve, state);
};

const play = async (store: Store, made: readonly Step[], fates: readonly Fate[]): Promise<void> => {
  const server = new Server(store);
  let model = initialState;
  let said = at('11:30');
  const late: Command[] = [];
  for (const [index, step] of made.entries()) {
    said = momentAfter(said, step);
    const command = commandOf(step, model, said, index);
    const fate = fates[index % fates.length] ?? 'nothing';
    model = byTheRules(model, command);
    await server.take(command, fate);
    if (fate === 'sentLate') late.push(command);
    if (index % 10 === 9) for (const each of late.splice(0)) await server.take(each, 'nothing');
  }
  for (const each of late.reverse()) await server.take(each, 'nothing');
  const remembered = await server.state();
  server.restart();
  expect(remembered).toEqual(model);
  expect(await server.state()).toEqual(model);
  const lines = await store.journal.read(MEETING);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_line, index) => index + 1));
  expect(lines.map(({ event }) => event)).toEqual([...model.history]);
};

const meetings = fc.tuple(steps, fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 30 }));

describe('R5: a meeting behind a server that is killed, started anew and told everything twice', () => {
  it('is the meeting the rules alone make of it', async () => {
    const all = fc.asyncProperty(meetings, ([made, fates]) => play(memoryStore(), made, fates));
    await fc.assert(all, { numRuns: 2_000 });
  });

  it('is that in SQLite as well', async () => {
    const all = fc.asyncProperty(meetings, async ([made, fates]) => {
      const store = await openStore(`sqlite:${folder()}/nuija.db`);
      await play(store, made, fates).finally(() => store.close());
    });
    await fc.assert(all, { numRuns: 20 });
  });
});
