import fc from 'fast-check';
import { DEFAULT_BODY, entryId } from '../../../src/domain';
import type { Store } from '../../../src/journal';
import { all, append, at, board, council, effect, noted, opened, STORES } from './facts';

const styled = (styles: Readonly<Record<string, unknown>>) =>
  append('x', { events: [{ ...opened('x'), type: 'BodyDescribed', body: { ...DEFAULT_BODY, styles } }] });

describe.each(STORES)('the journal in %s', (_, made) => {
  let store: Store;
  beforeEach(async () => {
    store = await made();
  });
  afterEach(async () => {
    expect(await all(store.verify())).toEqual([]);
  });

  it('is empty for a meeting nobody has heard of', async () => {
    expect(await store.journal.read(board)).toEqual([]);
    expect(await store.journal.meetings()).toEqual([]);
    expect(await store.journal.answered(entryId('open'))).toBeUndefined();
  });

  it('reads back what was appended, in order', async () => {
    const events = [opened('open'), noted('open', 'Good morning.')];
    expect(await store.journal.append(append('open', { events }))).toEqual({ kind: 'appended', version: 2 });
    const second = { after: 2, events: [noted('second', 'Thanks.')], recordedAt: at('10:05') };
    expect(await store.journal.append(append('second', second))).toEqual({ kind: 'appended', version: 3 });

    const recorded = await store.journal.read(board);
    expect(recorded.map(({ seq, event, recordedAt }) => ({ seq, event, recordedAt }))).toEqual([
      { seq: 1, event: events[0], recordedAt: at('10:02') },
      { seq: 2, event: events[1], recordedAt: at('10:02') },
      { seq: 3, event: second.events[0], recordedAt: at('10:05') },
    ]);
    expect(await store.journal.read(board, 2)).toEqual(recorded.slice(2));
    expect(await store.journal.read(board, 3)).toEqual([]);
  });

  it('knows which commands it holds, in whatever order their names come', async () => {
    const names = ['msg:', 'press:', 'm', 'ä:'].flatMap((kind) =>
      ['', '1', '12:b', '12:b:1', '12:a', '13:', 'ä', '\uffee', '\u{1F600}', '~'].map((name) => kind + name),
    );
    const [order = []] = fc.sample(fc.shuffledSubarray(names, { minLength: names.length }), 1);
    for (const [index, entry] of order.entries()) {
      await store.journal.append(append(entry, { events: [], answer: entry }));
      const held = await Promise.all(order.map((each) => store.journal.answered(entryId(each))));
      expect([order, held.map((known) => known?.answer)]).toEqual([
        order,
        order.map((each, at) => (at <= index ? each : undefined)),
      ]);
    }
  });

  it('keeps meetings apart and lists them by age', async () => {
    await store.journal.append(append('one', { meeting: council }));
    await store.journal.append(append('two'));
    await store.journal.append(append('three', { meeting: council, after: 1 }));
    expect(await store.journal.meetings()).toEqual([council, board]);
    expect((await store.journal.read(council)).map(({ event }) => event.entry)).toEqual(['one', 'three']);
  });

  it('writes nothing at all for the second of two writers', async () => {
    await store.journal.append(append('first'));
    const late = append('late', { events: [opened('late'), noted('late', 'x')], effects: [effect('late card')] });
    expect(await store.journal.append(late)).toEqual({ kind: 'conflict' });
    expect(await store.journal.read(board)).toHaveLength(1);
    expect(await store.journal.answered(late.entry)).toBeUndefined();
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
    expect(await store.journal.append({ ...late, after: 1 })).toEqual({ kind: 'appended', version: 3 });
  });

  it('keeps the message together with the last command that stood in it', async () => {
    await store.journal.append(append('message:1', { ends: entryId('message') }));
    expect(await store.journal.answered(entryId('message'))).toEqual({ meeting: board, answer: undefined });
    const twice = append('message:2', { after: 1, ends: entryId('message') });
    expect(await store.journal.append(twice)).toMatchObject({ kind: 'appended', version: 2 });
    const late = append('late', { ends: entryId('other message') });
    expect(await store.journal.append(late)).toEqual({ kind: 'conflict' });
    expect(await store.journal.answered(entryId('other message'))).toBeUndefined();
  });

  it('refuses a version that is not there yet', async () => {
    expect(await store.journal.append(append('early', { after: 4 }))).toEqual({ kind: 'conflict' });
  });

  it('lets one of two racing writers win', async () => {
    const outcomes = await Promise.all([store.journal.append(append('a')), store.journal.append(append('b'))]);
    expect(outcomes).toEqual([{ kind: 'appended', version: 1 }, { kind: 'conflict' }]);
    expect((await store.journal.read(board)).map(({ event }) => event.entry)).toEqual(['a']);
  });

  it('answers a command that comes again as it was answered, whatever the version is now', async () => {
    await store.journal.append(append('open', { effects: [effect('card')] }));
    const again = append('open', { answer: 'another', effects: [effect('another card')] });
    expect(await store.journal.append(again)).toEqual({ kind: 'seen', answer: { told: 'open' } });
    expect(await store.journal.append({ ...again, meeting: council })).toEqual({
      kind: 'seen',
      answer: { told: 'open' },
    });
    expect(await store.journal.read(board)).toHaveLength(1);
    expect(await store.outbox.waiting()).toMatchObject({ count: 1 });
    expect(await store.journal.answered(again.entry)).toEqual({ meeting: board, answer: { told: 'open' } });
  });

  it('carries out once what is sent twice at the same time', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => store.journal.append(append('open'))));
    expect(first).toEqual({ kind: 'appended', version: 1 });
    expect(others).toEqual(others.map(() => ({ kind: 'seen', answer: { told: 'open' } })));
  });

  it('keeps the answer and the effects of a command that wrote no event', async () => {
    const refused = append('refused', { events: [], effects: [effect('sorry')], answer: null });
    expect(await store.journal.append(refused)).toEqual({ kind: 'appended', version: 0 });
    expect(await store.journal.append(refused)).toEqual({ kind: 'seen', answer: null });
    expect(await store.journal.meetings()).toEqual([]);
    expect(await store.outbox.waiting()).toMatchObject({ count: 1 });
    expect(await store.journal.append(append('open'))).toEqual({ kind: 'appended', version: 1 });
    expect(await store.journal.append(append('too late', { events: [] }))).toEqual({ kind: 'conflict' });
  });

  it('enqueues the effects together with the events, and each once for ever', async () => {
    await store.journal.append(append('one', { effects: [effect('card')] }));
    await store.journal.append(append('two', { after: 1, effects: [effect('card', { kind: 'other' })] }));
    expect(await store.outbox.claim(at('12:00'), 9, 1000)).toMatchObject([{ id: 'card', kind: 'say' }]);
  });

  it('chains every line to the one before', async () => {
    for (const after of [0, 1, 2]) await store.journal.append(append(`entry ${after}`, { after }));
    const hashes = (await store.journal.read(board)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps what was given from being changed through it', async () => {
    const given = append('open', { answer: { lines: ['one'] } });
    await store.journal.append(given);
    (given.answer as { lines: string[] }).lines.push('two');
    expect(await store.journal.answered(given.entry)).toEqual({ meeting: board, answer: { lines: ['one'] } });
  });

  it.each([
    ['an event of another entry', append('open', { events: [opened('close')] }), 'is of entry close'],
    ['an event without its text', append('x', { events: [{ ...noted('x', ''), text: undefined } as never] }), 'text'],
    ['an event of no known type', append('x', { events: [{ ...opened('x'), type: 'Applause' as never }] }), 'Applause'],
    ['a member nobody knows', append('x', { events: [{ ...opened('x'), mood: 'good' } as never] }), 'mood'],
    ['a time that is none', append('x', { events: [{ ...opened('x'), at: 'noon' as never }] }), 'is no moment'],
    ['a number that is none', styled({ size: Number.NaN }), 'BodyDescribed.body.styles.size is not JSON'],
    ['a day as an object', styled({ days: [new Date(0)] }), 'BodyDescribed.body.styles.days[0] is not JSON'],
    ['NUL in an id', append('a\0b'), 'the entry id holds a NUL'],
    ['half a character in an id', append('x', { meeting: 'x\ud800' as never }), 'the meeting id holds'],
    ['NUL in a person', append('x', { events: [{ ...opened('x'), by: 'a\0' as never }] }), 'who it is by'],
  ])('refuses %s and harms nobody else in the same tick', async (_what, bad, why) => {
    const outcomes = await Promise.allSettled([
      store.journal.append(append('before', { meeting: council })),
      store.journal.append(bad),
      store.journal.append(append('after', { meeting: council, after: 1 })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(String((outcomes[1] as PromiseRejectedResult).reason)).toContain(why);
    expect(await store.journal.meetings()).toEqual([council]);
    expect(await store.journal.read(council)).toHaveLength(2);
  });
});
