import type { z } from 'zod';
import type { EventOf, EventType, Instant } from '../../../src/domain';
import {
  chainLines,
  decode,
  draftLines,
  EVENT_SHAPES,
  SHAPE,
  START,
  UnreadableJournal,
  verifyMeeting,
  type StoredLine,
} from '../../../src/journal';
import { append, board, released } from './facts';

/** Without `readonly` and with intersections written out, so that only what a value may be is compared. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Each)[]
    ? Plain<Each>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };
/** With everything that may be there, so that a member only one of two has is seen though nobody must give it. */
type Full<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Each)[]
    ? Full<Each>[]
    : { -readonly [Key in keyof T]-?: Full<T[Key]> };
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Mirrors<A, B> = [Same<Plain<A>, Plain<B>>, Same<Full<A>, Full<B>>] extends [true, true] ? true : false;
type Different = {
  [Type in EventType]: Mirrors<z.infer<(typeof EVENT_SHAPES)[Type]>, EventOf<Type>> extends true ? never : Type;
}[EventType];

/** Does not compile, and names the event, when the stored shape and the domain say different things. */
const mirrored: [Different] extends [never] ? true : Different = true;

const shape1 = released.flatMap(([, lines]) => lines);
const [first] = shape1.filter(({ meeting }) => meeting === 'ohjausryhma-5-2022') as [StoredLine, ...StoredLine[]];

describe('the stored shapes', () => {
  it('are the events of the domain, member by member', () => {
    expect(mirrored).toBe(true);
  });

  it('have a line of every event type in the fixture', () => {
    expect(new Set(shape1.map(({ type }) => type))).toEqual(new Set(Object.keys(EVENT_SHAPES)));
    expect(SHAPE).toBe(1);
  });

  it.each(shape1.map((line) => [line.type, line] as const))('still read %s as it was released', (_, line) => {
    expect(decode(line)).toEqual(JSON.parse(line.body));
  });

  it.each(released)('are written today as %s was released, to the last byte of the hash', (_, lines) => {
    let head = START;
    for (const line of lines) {
      const event = decode(line);
      const given = append(line.entry, { meeting: board, events: [event], recordedAt: line.recorded as Instant });
      const [written] = chainLines(head, draftLines({ ...given, meeting: line.meeting as typeof board }));
      expect(written).toEqual(line);
      head = { version: line.seq, hash: line.hash };
    }
    expect(verifyMeeting(lines[0]?.meeting as typeof board, head, lines)).toEqual([]);
  });

  it.each([
    ['an event of no known type', { body: '{"type":"Applause"}' }, 'of a type nobody knows'],
    ['an event named like a part of every object', { body: '{"type":"constructor"}' }, 'of a type nobody knows'],
    ['a body that lost a member', { body: first.body.replace('"name":', '"named":') }, 'body'],
    ['a member nobody knows', { body: first.body.replace('{', '{"mood":"good",') }, 'mood'],
    ['a key that other tools drop', { body: first.body.replace('{', '{"__proto__":{},') }, 'no readable JSON'],
    ['half a body', { body: first.body.slice(0, 40) }, 'no readable JSON'],
    ['a list', { body: '[]' }, 'no object'],
    ['a shape from the future', { shape: SHAPE + 1 }, `of shape ${SHAPE + 1}`],
    ['a shape that never was', { shape: 0 }, 'of shape 0'],
  ])('refuse %s and name the event', (_, change, why) => {
    const reading = () => decode({ ...first, seq: 7, ...change });
    expect(reading).toThrow(UnreadableJournal);
    expect(reading).toThrow('meeting ohjausryhma-5-2022, event 7 (BodyDescribed)');
    expect(reading).toThrow(why);
  });
});
