import fc from 'fast-check';
import { instant } from '../../../src/domain';
import { Throttle } from '../../../bot/teams/throttle';

const at = (ms: number): ReturnType<typeof instant> => instant(1_670_407_260_000 + ms);

describe('messages to one chat', () => {
  it('go out seven in a second, and the eighth a second after the first', () => {
    const throttle = new Throttle();
    for (let n = 0; n < 7; n += 1) expect(throttle.take('chat', at(n * 10))).toBe(0);
    expect(throttle.take('chat', at(100))).toBe(900);
    expect(throttle.take('chat', at(1_000))).toBe(0);
    expect(throttle.take('chat', at(1_010))).toBe(990);
  });

  it('do not hold up those to another chat', () => {
    const throttle = new Throttle();
    for (let n = 0; n < 7; n += 1) throttle.take('chat', at(0));
    expect(throttle.take('another', at(0))).toBe(0);
  });

  it('wait where Teams said so, all of them, and not in another chat', () => {
    const throttle = new Throttle();
    throttle.hold('chat', 30_000, at(0));
    expect(throttle.take('chat', at(10_000))).toBe(20_000);
    expect(throttle.take('another', at(10_000))).toBe(0);
    expect(throttle.take('chat', at(30_000))).toBe(0);
    expect(throttle.take('chat', at(30_001))).toBe(0);
  });

  it('go on, within the limits, where the clock was set back an hour', () => {
    const throttle = new Throttle();
    for (let n = 0; n < 7; n += 1) throttle.take('chat', at(n));
    expect(throttle.take('chat', at(-3_600_000))).toBe(1_000);
    expect(throttle.take('chat', at(-3_599_000))).toBe(0);
  });

  it('never exceed what Teams allows in any window, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 50, maxLength: 200 }), (gaps) => {
        const throttle = new Throttle();
        const sent: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          if (throttle.take('chat', at(now)) === 0) sent.push(now);
        }
        const most = (ms: number): number =>
          Math.max(...sent.map((from) => sent.filter((each) => each >= from && each < from + ms).length));
        expect(most(1_000)).toBeLessThanOrEqual(7);
        expect(most(2_000)).toBeLessThanOrEqual(8);
        expect(most(30_000)).toBeLessThanOrEqual(60);
      }),
      { numRuns: 100 },
    );
  });

  it('may go out as soon as they were told to wait for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 10, maxLength: 80 }), (gaps) => {
        const throttle = new Throttle();
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = throttle.take('chat', at(now));
          if (wait > 0) {
            now += wait;
            expect(throttle.take('chat', at(now))).toBe(0);
          }
        }
      }),
    );
  });
});
