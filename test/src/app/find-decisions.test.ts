import { beginNextMeeting, findDecisions, MeetingReader } from '../../../src/app';
import { decisionId, entryId, itemId, meetingId, type MeetingEvent, type MeetingId } from '../../../src/domain';
import type { Store } from '../../../src/journal';
import { boardIn, type Board } from '../../support/board';
import { at, chair, line, rosterGiven, secretary, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { STORES } from '../journal/facts';

const meetingOf = (number: number): MeetingId => meetingId(`johtokunta ${String(number)}`);
const speaking = wrote(secretary, '10:59', {
  type: 'BodyDescribed',
  body: { name: 'Johtokunta', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' },
});

/** A meeting in which each of these was decided, under an item of its own. */
const decides = async (
  board: Board,
  number: number,
  decisions: readonly (readonly [title: string, text: string])[],
  ...more: readonly MeetingEvent[]
): Promise<void> => {
  const id = (index: number) => itemId(`${String(number)}-${String(index)}`);
  const items = decisions.map(([title], index) => ({ ...line(title), id: id(index), number: String(index + 1) }));
  const events: readonly MeetingEvent[] = [
    ...(number === 1 ? [speaking, rosterGiven] : []),
    wrote(secretary, '11:30', { type: 'MeetingDescribed', meeting: { number: `${String(number)}/2022` } }),
    wrote(secretary, '11:31', { type: 'AgendaSet', items }),
    wrote(chair, '12:00', { type: 'MeetingOpened' }),
    ...decisions.map(([, text], index) => {
      const decision = decisionId(`d${String(index)}`);
      const struck = { type: 'DecisionRecorded', decision, item: id(index), kind: 'decided', text } as const;
      return wrote(chair, `12:${String(10 + index)}`, struck);
    }),
    ...more,
    wrote(chair, '13:00', { type: 'MeetingClosed' }),
  ];
  // These meetings all say things at the same minutes of the same day: each has entries of its own.
  await board.past(...events.map((event) => ({ ...event, entry: entryId(`${String(number)}: ${event.entry}`) })));
};

/** A body's meetings one after the other, each begun from the one before. */
const series = async (
  store: Store,
  ...meetings: readonly (readonly (readonly [string, string])[])[]
): Promise<void> => {
  for (const [index, decisions] of meetings.entries()) {
    const number = index + 1;
    const board = boardIn(store, meetingOf(number));
    board.clock.now = at('14:00');
    if (number > 1) {
      const before = { meeting: meetingOf(index), state: await boardIn(store, meetingOf(index)).state() };
      await beginNextMeeting(board, before, meetingOf(number));
    }
    await decides(board, number, decisions);
  }
};

const found = async (store: Store, words: string, from: number): Promise<readonly string[]> =>
  (await findDecisions(new MeetingReader(store.journal), meetingOf(from), words)).split('\n');

describe.each(STORES)('decisions looked for in %s', (_, made) => {
  it('are found in every meeting of the body so far, with where and when, the newest first', async () => {
    const store = await made();
    await series(
      store,
      [['Talousarvio', 'Hyväksyttiin talousarvio.']],
      [['Muut', 'Päätettiin retkestä.']],
      [['Tilat', 'Päätettiin vuokrata tilat, jos talousarvio riittää.']],
    );
    expect(await found(store, 'TALOUSARVIO', 3)).toEqual([
      'Päätökset haulla ”TALOUSARVIO” (2):',
      'kokous 3/2022, kohta 1 Tilat (7.12.2022): Päätettiin vuokrata tilat, jos talousarvio riittää.',
      'kokous 1/2022, kohta 1 Talousarvio (7.12.2022): Hyväksyttiin talousarvio.',
    ]);
    expect(await found(store, 'talousarvio', 1)).toHaveLength(2);
  });

  it('are never another body’s', async () => {
    const store = await made();
    await series(store, [['Tilat', 'Vuokrataan.']]);
    await decides(boardIn(store, meetingId('kunnanhallitus 2')), 2, [['Salaiset tilat', 'Ostetaan.']]);
    expect(await found(store, 'tilat', 1)).toEqual([
      'Päätökset haulla ”tilat” (1):',
      'kokous 1/2022, kohta 1 Tilat (7.12.2022): Vuokrataan.',
    ]);
  });
});

describe('decisions looked for by words', () => {
  const among = async (
    words: string,
    ...decisions: readonly (readonly [string, string])[]
  ): Promise<readonly string[]> => {
    const store = memoryStore();
    await series(store, decisions);
    return (await found(store, words, 1)).slice(1).map((each) => each.replace(/^.*?kohta (\d+).*$/, '$1'));
  };

  it('have all of them, in the title or the sentence', async () => {
    const three = [
      ['Tilat', 'Vuokrataan.'],
      ['Tilat', 'Ostetaan.'],
      ['Auto', 'Vuokrataan.'],
    ] as const;
    expect(await among('vuokrataan tilat', ...three)).toEqual(['1']);
  });

  it('may have them in another form, and then come later', async () => {
    const three = [
      ['A', 'Hankinnasta luovutaan.'],
      ['B', 'Hankinta-asia.'],
      ['C', 'Hankintaohje.'],
    ] as const;
    expect(await among('hankinta', ...three)).toEqual(['2', '3', '1']);
    expect(await among('auto', ['A', 'Autoa.'], ['B', 'Automaatti.'], ['C', 'Aurinko.'])).toEqual(['1', '2']);
  });

  it('are found in the standard sentences too, and not once they were withdrawn', async () => {
    const store = memoryStore();
    const board = boardIn(store, meetingOf(1));
    const gone = wrote(chair, '12:50', { type: 'DecisionWithdrawn', decision: decisionId('d0'), reason: '' });
    const kind = { decision: decisionId('d7'), item: itemId('1-1'), kind: 'referredBack' } as const;
    const struck = wrote(chair, '12:51', { type: 'DecisionRecorded', ...kind });
    await decides(
      board,
      1,
      [
        ['A', 'Palautettiin.'],
        ['B', 'Näin.'],
      ],
      gone,
      struck,
    );
    expect(await found(store, 'palautettiin', 1)).toEqual([
      'Päätökset haulla ”palautettiin” (1):',
      'kokous 1/2022, kohta 2 B (7.12.2022): Palautettiin valmisteluun.',
    ]);
  });

  it('are not those of items that are not public', async () => {
    const store = memoryStore();
    const secret = wrote(secretary, '12:50', { type: 'ItemRestricted', item: itemId('1-0'), ground: 'JulkL' });
    await decides(
      boardIn(store, meetingOf(1)),
      1,
      [
        ['Valinta', 'Valittiin Liisa.'],
        ['Muut', 'Näin.'],
      ],
      secret,
    );
    expect(await found(store, 'liisa', 1)).toEqual(['Haulla ”liisa” ei löytynyt päätöksiä.']);
  });

  it('are as many as can be read on a telephone, and none where nothing is asked', async () => {
    const many = Array.from({ length: 14 }, () => ['Asia', 'x'.repeat(1000)] as const);
    const store = memoryStore();
    await series(store, many);
    const lines = await found(store, 'asia', 1);
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('… ja 4 muuta. Tarkenna hakua toisella sanalla.');
    expect(lines.join('').length).toBeLessThan(5_000);
    for (const nothing of ['', '!?', '\u200B'])
      expect(await found(store, nothing, 1)).toEqual([`Haulla ”${nothing}” ei löytynyt päätöksiä.`]);
    expect(await found(store, 'x', 7)).toEqual(['Haulla ”x” ei löytynyt päätöksiä.']);
  });
});
