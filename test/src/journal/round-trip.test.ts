import fc from 'fast-check';
import { entryId, type MeetingEvent } from '../../../src/domain';
import { append, board, noted, STORES } from './facts';

/** Any sequence of UTF-16 units: NUL, half characters, marks that turn the writing round. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '\0', '\ud800', '\udc00\ud800', '${x}', "'; drop table events; --", '\u202eabc', '__proto__'),
);
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const hasProto = (value: unknown): boolean => JSON.stringify(value).includes('"__proto__":');

describe.each(STORES)('what people say, in %s', (_, made) => {
  it('comes back as it was said', async () => {
    const { journal, close } = await made();
    let after = 0;
    const property = fc.asyncProperty(
      fc.array(text, { maxLength: 3 }),
      fc.dictionary(text, text),
      fc.dictionary(text, json),
      async (texts, numbers, styles) => {
        const entry = `entry after ${after}`;
        const { by, at, said } = noted(entry, '');
        const fact = { entry: entryId(entry), by, at, said };
        const body = { name: texts.join(''), language: 'fi', timeZone: 'x', profile: 'y', phrases: numbers, styles };
        const events = [
          ...texts.map((each) => noted(entry, each)),
          { ...fact, type: 'ItemsRenumbered', numbers },
          { ...fact, type: 'BodyDescribed', body },
        ] as readonly MeetingEvent[];
        const answer = { texts, styles };
        const outcome = journal.append(append(entry, { after, events, answer }));
        if (hasProto(numbers) || hasProto(styles)) return expect(outcome).rejects.toThrow('__proto__');
        await outcome;
        const back = await journal.read(board, after);
        expect(back.map(({ event }) => event)).toEqual(events);
        expect(await journal.answered(entryId(entry))).toEqual({ meeting: board, answer });
        after += events.length;
      },
    );
    await fc.assert(property, { numRuns: 150 });
    await close();
  });

  it('comes back whole when it is very long', async () => {
    const { journal } = await made();
    const speech = 'Ää\0🎉'.repeat(200_000);
    await journal.append(append('speech', { events: [noted('speech', speech)] }));
    expect((await journal.read(board))[0]?.event).toEqual(noted('speech', speech));
  });
});
