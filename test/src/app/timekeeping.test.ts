import { join } from 'node:path';
import fc from 'fast-check';
import { keepTime, MeetingReader, nudgeWords, startEffects, type Errands, type Records } from '../../../src/app';
import { timeNews, type TimeTold } from '../../../src/app/timekeeping';
import {
  decide,
  evolve,
  nextTimeWarning,
  replay,
  type BodySettings,
  type Instant,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import { openStore, type Store } from '../../../src/journal';
import { commandOf, momentAfter, steps } from '../../support/any-meeting';
import { boardIn, MEETING } from '../../support/board';
import { agenda, at, chair, item, rosterGiven, secretary, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { folder } from '../journal/facts';

const LEASE_MS = 60_000;

/** 25 minutes for item 3 in a meeting that ends at 14. */
const planned: readonly MeetingEvent[] = [
  rosterGiven,
  wrote(secretary, '11:01', { type: 'MeetingDescribed', meeting: { end: '2022-12-07T14:00' } }),
  wrote(secretary, '11:02', {
    type: 'AgendaSet',
    items: agenda.map((each) => (each.number === '3' ? { ...each, minutes: 25 } : each)),
  }),
];
const body = (more: Partial<BodySettings>): MeetingEvent =>
  wrote(secretary, '11:03', {
    type: 'BodyDescribed',
    body: { name: '', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus', ...more },
  });

/** What a server with this store carries out; what it tells is said as soon as it is told. */
const serverOn = (store: Store, clock: { now: Instant }, said: string[]) => {
  const records: Records = { journal: store.journal, reader: new MeetingReader(store.journal), now: () => clock.now };
  const nothing = (): Promise<void> => Promise.resolve();
  const others = ['say', 'card', 'show', 'draft', 'deliver', 'nextAgenda', 'proposeClosing', 'draftAnyway'] as const;
  const errands = {
    ...Object.fromEntries(others.map((kind) => [kind, nothing])),
    ...keepTime(records, store.notebook),
    nudge: async ({ about }: { readonly about: readonly string[] }) => {
      const words = nudgeWords(about, (await records.reader.read(MEETING)).state, clock.now);
      if (words !== undefined) said.push(`${clock.now.slice(11, 16)} ${words.replaceAll('\u00a0', ' ')}`);
    },
  } as unknown as Errands;
  const runTo = async (...times: readonly string[]): Promise<void> => {
    for (const time of times) {
      clock.now = at(time);
      const effects = startEffects({ outbox: store.outbox, now: () => clock.now, errands, failed: fail }, 60_000);
      while (!(await effects.idle()));
      await effects.stop();
    }
  };
  return { errands, runTo };
};
const fail = (_effect: unknown, error: unknown): void => {
  throw error;
};

const meetingIn = async (store: Store, ...settings: readonly MeetingEvent[]) => {
  const board = boardIn(store);
  await board.past(...planned, ...settings);
  const said: string[] = [];
  const server = serverOn(store, board.clock, said);
  await board.ask(chair, '12:00', { type: 'OpenMeeting' });
  await board.ask(chair, '12:10', { type: 'OpenItem', item: { id: item('3') } });
  return { board, said, ...server };
};

const OVER = 'Kohta 3 on kestänyt 1 min yli varatun ajan (25 min). Kokous päättyy suunnitelman mukaan klo 14.00.';

describe('a nudge', () => {
  it('comes when the time of an item has run over, and once', async () => {
    const { said, runTo } = await meetingIn(memoryStore());
    await runTo('12:10', '12:35', '12:36', '12:37', '12:50');
    expect(said).toEqual([`10:36 ${OVER}`]);
  });

  it('comes once more for another stretch of the same item', async () => {
    const { said, runTo, board } = await meetingIn(memoryStore());
    await runTo('12:10', '12:36');
    await board.ask(chair, '12:40', { type: 'NextItem' });
    await board.ask(chair, '12:41', { type: 'OpenItem', item: { id: item('3') } });
    await runTo('12:41', '12:42', '12:50');
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('10:42 Kohta 3 on kestänyt 6 min yli');
  });

  it('waits for the end of a break', async () => {
    const { said, runTo, board } = await meetingIn(memoryStore());
    await board.ask(chair, '12:20', { type: 'StartBreak' });
    await runTo('12:36', '12:50');
    await board.ask(chair, '12:50', { type: 'EndBreak' });
    await runTo('12:50', '13:05');
    expect(said).toEqual([]);
    await runTo('13:06');
    expect(said).toEqual([`11:06 ${OVER}`]);
  });

  it('does not come for an item that is done, or a meeting that is closed', async () => {
    const { said, runTo, board } = await meetingIn(memoryStore());
    await runTo('12:10');
    await board.ask(chair, '12:30', { type: 'NextItem' });
    await runTo('12:36');
    await board.ask(chair, '12:40', { type: 'CloseMeeting' });
    await board.ask(chair, '12:41', { type: 'CloseMeeting' });
    await runTo('13:50');
    expect(said).toEqual([]);
  });

  it('that was held up says what is so by then, or nothing', async () => {
    const { board } = await meetingIn(memoryStore());
    const state = await board.state();
    const about = [`itemOver:${item('3')}:${at('12:10')}`];
    expect(nudgeWords(about, state, at('12:41'))).toContain('6\u00a0min yli');
    expect(nudgeWords(about, state, at('12:30'))).toBeUndefined();
    expect(nudgeWords(['itemOver:another'], state, at('12:41'))).toBeUndefined();
  });

  it('does not come to a body that wants none', async () => {
    const { said, runTo } = await meetingIn(memoryStore(), body({ nudges: 'off' }));
    await runTo('12:10', '12:36', '13:50');
    expect(said).toEqual([]);
  });

  it.each([
    ['fi', '11:50 Suunniteltuun päättymisaikaan (klo 14.00) on 10 min. Käsittelemättä on 6 kohtaa. Asialistalle ei'],
    [
      'sv',
      '11:50 Det är 10 min kvar till den planerade sluttiden (kl. 14.00). 6 ärenden är inte behandlade. Ingen tid',
    ],
    ['en', '11:50 10 min left until the planned end at 14.00. 6 items are not handled yet. No times were planned'],
  ] as const)('says ten minutes before the planned end what is left, in %s', async (language, words) => {
    const { said, runTo, board } = await meetingIn(memoryStore(), body({ language }));
    await board.ask(chair, '12:20', { type: 'NextItem' });
    await runTo('12:20', '13:50', '13:55');
    expect(said).toEqual([expect.stringContaining(words)]);
  });
});

describe('a server killed', () => {
  /** Claims what is due, as a server does that carries it out. */
  const claim = (store: Store, time: string) => store.outbox.claim(at(time), 16, LEASE_MS);

  it.each([
    ['before it looked at the clock', 0],
    ['after it looked, before that was marked', 1],
    ['with the nudge in its hands', 2],
  ])('%s leaves exactly one nudge', async (_when, far) => {
    const url = `sqlite:${join(folder(), 'nuija.db')}`;
    const first = await openStore(url);
    const { errands, runTo, board, said } = await meetingIn(first);
    await runTo('12:10');
    board.clock.now = at('12:36');
    const [look] = await claim(first, '12:36');
    expect(look?.kind).toBe('watchTime');
    if (far > 0) await errands.watchTime({ kind: 'watchTime' }, look!);
    if (far > 1) {
      await first.outbox.done(look!.id);
      expect((await claim(first, '12:36')).map(({ kind }) => kind)).toEqual(['nudge']);
    }
    await first.close();
    expect(said).toEqual([]);

    const second = await openStore(url);
    const { runTo: goOn } = serverOn(second, board.clock, said);
    await goOn('12:38', '12:40', '13:00');
    await second.close();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^10:(36|38) Kohta 3 on kestänyt [13] min yli/);
  });
});

describe('in any meeting', () => {
  it('nothing is told twice, and no agenda goes over by less than five minutes more', () => {
    fc.assert(
      fc.property(steps, (made) => {
        let state: MeetingState = replay(planned);
        let said = at('11:30');
        let told: TimeTold = { once: [], over: 0 };
        const look = (now: Instant): boolean => {
          const before = told;
          const { news, told: after } = timeNews(state, now, before);
          told = after;
          return (
            new Set(after.once).size === after.once.length &&
            news.every((warning) => warning.about !== 'agendaOver' || warning.over >= 5) &&
            timeNews(state, now, after).news.length === 0
          );
        };
        return made.every((step, index) => {
          said = momentAfter(said, step);
          const verdict = decide(commandOf(step, state, said, index), state);
          if (verdict.kind === 'accepted') state = verdict.events.reduce(evolve, state);
          const next = nextTimeWarning(state, said, told.over);
          return look(said) && (next === undefined || look(next));
        });
      }),
      { numRuns: 60 },
    );
  });
});
