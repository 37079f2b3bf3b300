import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../src/config';
import { settings } from '../../../src/config/config';

const lines = readFileSync(join(__dirname, '../../../env/.env.example'), 'utf8').split('\n');
const NAME = /^(?:# )?([A-Z][A-Z_]+)=(.*)$/;
const listed = lines.flatMap((line) => NAME.exec(line)?.[1] ?? []);

describe('env/.env.example', () => {
  it('lists every setting there is, once, and none that there is not', () => {
    expect([...listed].sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it.each(listed)('says what %s is', (name) => {
    const place = lines.findIndex((line) => NAME.exec(line)?.[1] === name);
    const above = lines.slice(0, place).findLast((line) => !NAME.test(line));
    expect(above).toMatch(/^# \S.{20,}/);
  });

  it('starts the server as nothing set does', () => {
    const values = Object.fromEntries(
      lines.flatMap((line) => (/^[A-Z]/.test(line) ? [NAME.exec(line)!.slice(1, 3)] : [])),
    );
    expect(readConfig(values as Record<string, string>)).toEqual(readConfig({}));
  });
});
