import {
  handleCommand,
  MeetingReader,
  type Append,
  type AppendOutcome,
  type Handling,
  type Journal,
  type Records,
} from '../../../src/app';
import { entryId, personId, type Request } from '../../../src/domain';
import { boardIn, MEETING, type Board } from '../../support/board';
import { agendaSet, at, chair, item, member, opened, prepared, secretary, stranger } from '../../support/meeting-facts';
import { STORES } from '../journal/facts';

const open: Request = { type: 'OpenMeeting' };
const close: Request = { type: 'CloseMeeting' };
const decide = (text: string): Request => ({ type: 'RecordDecision', kind: 'decided', text });
const kept = { keepsRefusal: true, answer: ({ kind }: { kind: string }) => ({ told: kind }) } as const;

describe.each(STORES)('a command to a meeting kept in %s', (_name, make) => {
  let board: Board;
  beforeEach(async () => {
    board = boardIn(await make());
  });

  it('is carried out: the record has it, and what follows is on its way with it', async () => {
    await board.past(prepared);
    const outcome = await board.ask(chair, '12:00', open);
    expect(outcome).toMatchObject({ kind: 'done', version: 4, state: { phase: 'open' }, before: { phase: 'planned' } });
    const recorded = await board.store.journal.read(MEETING, 2);
    expect(recorded.map(({ event, recordedAt }) => [event.type, recordedAt])).toEqual([
      ['MeetingOpened', at('12:00')],
      ['ItemOpened', at('12:00')],
    ]);
    expect(board.errands()[0]).toEqual({ kind: 'card', card: 'agenda' });
    expect((await board.store.outbox.waiting()).count).toBe(board.effects.length);
  });

  it('leaves the meeting as it will be read: the same documents are made of it before and after a restart', async () => {
    const { body } = (await board.reader.read(MEETING)).state;
    const template = { name: 'pohja.docx', digest: 'ab12' };
    await board.ask(secretary, '11:00', { type: 'DescribeBody', body: { ...body, template } });
    const { state, version } = await board.reader.read(MEETING);
    const anew = await new MeetingReader(board.store.journal).read(MEETING);
    expect(JSON.stringify(state)).toBe(JSON.stringify(anew.state));
    expect(version).toBe(anew.version);
    expect(JSON.stringify(state.body)).toContain('{"digest":"ab12","name":"pohja.docx"}');
  });

  it('that is refused writes nothing and starts nothing', async () => {
    await board.past(prepared);
    const outcome = await board.ask(member, '12:00', open);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NotAuthorised' }, version: 2 });
    expect(await board.store.journal.read(MEETING)).toHaveLength(2);
    expect(await board.store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('is asked of nobody who was not there: an unknown meeting has rules too', async () => {
    expect(await board.ask(stranger, '12:00', close)).toMatchObject({ kind: 'refused' });
  });

  it('that comes again is answered as before and does nothing more', async () => {
    await board.past(prepared);
    await board.ask(chair, '12:00', open, { answer: () => ({ told: 'avattu' }) });
    const effects = board.effects.length;
    const again = await board.ask(chair, '12:00', open, { answer: () => ({ told: 'jotain muuta' }) });
    expect(again).toMatchObject({ kind: 'again', answer: { told: 'avattu' }, version: 4, state: { phase: 'open' } });
    expect(board.effects).toHaveLength(effects);
  });

  it('that comes again is answered as before though the meeting has gone on: a second “close” is not too late', async () => {
    await board.past(opened);
    await board.ask(chair, '13:00', close);
    await board.ask(chair, '13:01', close, { answer: () => 'suljettu' });
    expect(await board.ask(chair, '13:01', close)).toMatchObject({ kind: 'again', answer: 'suljettu' });
  });

  it('that was refused as a message stays refused, for a message is not said twice', async () => {
    await board.past(prepared);
    expect(await board.ask(chair, '11:30', decide('X'), kept)).toMatchObject({ kind: 'refused' });
    await board.past({ ...opened.at(-2)!, entry: entryId('e') }, { ...opened.at(-1)!, entry: entryId('e') });
    expect(await board.ask(chair, '11:30', decide('X'), kept)).toMatchObject({
      kind: 'again',
      answer: { told: 'refused' },
    });
    expect((await board.state()).decisions).toEqual([]);
  });

  it('that was refused as a press can be pressed again, with what was missing', async () => {
    await board.past(opened);
    expect(await board.ask(chair, '12:30', { type: 'RecordDecision', kind: 'decided' })).toMatchObject({
      refusal: { code: 'DecisionNeedsText' },
    });
    expect(await board.ask(chair, '12:30', decide('Valtuutettiin sihteeri.'))).toMatchObject({ kind: 'done' });
  });

  it('that changes nothing is kept all the same, so that it stays without effect', async () => {
    await board.past(opened);
    const here: Request = { type: 'OpenItem', item: { id: item('1') } };
    expect(await board.ask(chair, '12:01', here, kept)).toMatchObject({ kind: 'done', events: [], version: 4 });
    await board.ask(chair, '12:02', { type: 'NextItem' });
    expect(await board.ask(chair, '12:01', here, kept)).toMatchObject({ kind: 'again' });
    expect((await board.state()).phase === 'open').toBe(true);
    expect(await board.state()).toMatchObject({ current: item('2') });
  });

  it('tells whoever asked, in the same breath as the record', async () => {
    await board.past(prepared);
    const tell: Handling['tell'] = ({ kind }) => [{ kind: 'say', text: kind }];
    await board.ask(chair, '12:00', open, { tell });
    await board.ask(member, '12:05', close, { tell, keepsRefusal: true });
    expect(board.errands().filter(({ kind }) => kind === 'say')).toEqual([
      { kind: 'say', text: 'done' },
      { kind: 'say', text: 'refused' },
    ]);
  });

  it('and another at the same moment both have their place, one after the other', async () => {
    await board.past(opened);
    const outcomes = await Promise.all([
      board.ask(chair, '12:10', decide('Ensimmäinen.')),
      board.ask(secretary, '12:11', { type: 'WriteParagraph', role: 'discussion', text: 'Keskusteltiin.' }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(outcomes.map(({ version }) => version).sort()).toEqual([5, 6]);
  });

  it('that is delivered ten times at once is carried out once', async () => {
    await board.past(opened);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => board.ask(chair, '12:10', decide('Kerran.'))));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect((await board.state()).decisions).toHaveLength(1);
    expect(new Set(board.effects.map(({ id }) => id)).size).toBe(board.effects.length);
  });
});

describe('fifty people at the same moment (R7)', () => {
  it('all have their say, each once: nobody is turned away because others were faster', async () => {
    for (const [name, make] of STORES) {
      const board = boardIn(await make());
      await board.past(opened);
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          board.ask(personId(`member ${String(index)}`), '12:10', {
            type: 'Propose',
            text: `Ehdotus ${String(index)}`,
          }),
        ),
      );
      expect([name, new Set(outcomes.map(({ kind }) => kind))]).toEqual([name, new Set(['done'])]);
      expect((await board.state()).proposals).toHaveLength(50);
    }
  });

  it('who press the same button open the meeting once, and none of them hears that it was opened by another', async () => {
    for (const [, make] of STORES) {
      const board = boardIn(await make());
      await board.past(prepared);
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => board.ask(chair, '12:00', open)));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array<string>(49).fill('again'), 'done']);
    }
  });
});

/** A journal in which somebody else is faster, a number of times. */
const raced = (journal: Journal, times: number, other: () => Promise<unknown>): Journal => {
  let left = times;
  return {
    ...journal,
    append: async (append: Append): Promise<AppendOutcome> => {
      if (left > 0) {
        left -= 1;
        await other();
      }
      return journal.append(append);
    },
  };
};

/** A second server on the same record. */
const another = (board: Board, journal: Journal): Records => ({
  ...board,
  journal,
  reader: new MeetingReader(journal),
});

describe('two instances that write at once', () => {
  const [, make] = STORES[0]!;

  it('decide again: whoever comes second to a meeting closed meanwhile hears that it is closed', async () => {
    const board = boardIn(await make());
    await board.past(opened, agendaSet);
    await board.ask(chair, '13:50', close);
    const journal = raced(board.journal, 1, () => board.ask(chair, '13:52', close));
    const outcome = await handleCommand(another(board, journal), {
      meeting: MEETING,
      request: { type: 'NextItem' },
      meta: meta('13:52:01'),
      keepsRefusal: false,
    });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'MeetingClosed' } });
  });

  it('never mix: what the loser decided before is not written', async () => {
    const board = boardIn(await make());
    await board.past(opened);
    const journal = raced(board.journal, 3, async () => {
      const { history } = await board.state();
      await board.ask(secretary, `12:1${String(history.length % 10)}`, {
        type: 'WriteParagraph',
        role: 'discussion',
        text: `Kirjaus ${String(history.length)}`,
      });
    });
    const outcome = await handleCommand(another(board, journal), {
      meeting: MEETING,
      request: decide('Yksi.'),
      meta: meta('12:20'),
      keepsRefusal: false,
    });
    expect(outcome).toMatchObject({ kind: 'done', version: 8, state: { decisions: [{ id: 'd8' }] } });
    expect((await board.state()).paragraphs).toHaveLength(3);
  });

  it('are answered alike when both carry the same press', async () => {
    const board = boardIn(await make());
    await board.past(opened);
    const same = { meeting: MEETING, request: decide('Yksi.'), meta: meta('12:20'), keepsRefusal: false };
    const journal = raced(board.journal, 1, () => handleCommand(board, { ...same, answer: () => 'ensin' }));
    expect(await handleCommand(another(board, journal), { ...same, answer: () => 'sitten' })).toMatchObject({
      kind: 'again',
      answer: 'ensin',
      state: { decisions: [{ text: 'Yksi.' }] },
    });
  });

  it('are answered alike also where one hears of the press only after the other has carried it out', async () => {
    const board = boardIn(await make());
    await board.past(prepared);
    const same = { meeting: MEETING, request: open, meta: meta('12:00'), keepsRefusal: false };
    const journal: Journal = {
      ...board.journal,
      read: async (...what) => {
        await handleCommand(board, { ...same, answer: () => 'ensin' });
        return board.journal.read(...what);
      },
    };
    expect(await handleCommand(another(board, journal), same)).toMatchObject({
      kind: 'again',
      answer: 'ensin',
      state: { phase: 'open' },
    });
  });

  it('give up in the end rather than go on for ever', async () => {
    const board = boardIn(await make());
    await board.past(opened);
    const journal: Journal = { ...board.journal, append: () => Promise.resolve({ kind: 'conflict' }) };
    await expect(
      handleCommand(another(board, journal), {
        meeting: MEETING,
        request: open,
        meta: meta('12:20'),
        keepsRefusal: true,
      }),
    ).rejects.toThrow('20 writers in a row were faster');
  });

  const meta = (said: string): Handling['meta'] => ({ entry: entryId(`raced ${said}`), by: chair, said: at(said) });
});
