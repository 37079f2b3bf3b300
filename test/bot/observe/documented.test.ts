import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metrics } from '../../../bot/observe';

const page = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8');

describe('the page about running Nuija', () => {
  it('explains every figure there is, and none there is not', async () => {
    const { text } = await new Metrics(() => Promise.resolve({ count: 0, overdueSeconds: 0 })).text();
    const there = [...text.matchAll(/^# TYPE (nuija_\w+)/gm)].map(([, name]) => name);
    const explained = [...page.matchAll(/^\| `(nuija_\w+)`/gm)].map(([, name]) => name);
    expect(new Set(explained)).toEqual(new Set(there));
  });

  it('alarms about figures that exist', async () => {
    const { text } = await new Metrics(() => Promise.resolve({ count: 0, overdueSeconds: 0 })).text();
    for (const [, name = ''] of page.matchAll(/((?:nuija|nodejs)_\w+?)(?:_bucket|_count)?[ {`]/g))
      expect(text).toContain(`# TYPE ${name} `);
  });
});
