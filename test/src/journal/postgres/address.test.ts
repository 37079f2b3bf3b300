import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../../src/journal';
import { readAddress } from '../../../../src/journal/postgres/address';

const folder = mkdtempSync(join(tmpdir(), 'nuija-'));
const authority = join(folder, 'authority.pem');
beforeAll(() => {
  writeFileSync(authority, 'an authority');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the address of a database', () => {
  it('says where it is and who asks', () => {
    expect(
      readAddress('postgres://nuija:p%40ss%2Fw%C3%B6rd@db.example.fi:6432/minutes?options=-csearch_path%3Dnuija'),
    ).toEqual({
      host: 'db.example.fi',
      port: 6432,
      database: 'minutes',
      user: 'nuija',
      password: 'p@ss/wörd',
      application_name: 'nuija',
      options: '-csearch_path=nuija',
      ssl: { rejectUnauthorized: true },
    });
    expect(readAddress('postgresql://nuija@[::1]/nuija')).toMatchObject({ host: '::1', port: 5432, ssl: false });
    expect(readAddress('postgres:///nuija?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
      ssl: false,
    });
  });

  it.each([
    ['', { rejectUnauthorized: true }],
    ['?sslmode=disable', false],
    ['?sslmode=require', { rejectUnauthorized: false, checkServerIdentity: expect.any(Function) as unknown }],
    [
      `?sslmode=require&sslrootcert=${authority}`,
      { rejectUnauthorized: true, ca: 'an authority', checkServerIdentity: expect.any(Function) as unknown },
    ],
    [
      `?sslmode=verify-ca&sslrootcert=${authority}`,
      { rejectUnauthorized: true, ca: 'an authority', checkServerIdentity: expect.any(Function) as unknown },
    ],
    [`?sslmode=verify-full&sslrootcert=${authority}`, { rejectUnauthorized: true, ca: 'an authority' }],
    [
      `?sslcert=${authority}&sslkey=${authority}`,
      { rejectUnauthorized: true, cert: 'an authority', key: 'an authority' },
    ],
  ])('is as careful as it says: "%s"', (parameters, ssl) => {
    expect(readAddress(`postgres://nuija:x@db.example.fi/nuija${parameters}`).ssl).toEqual(ssl);
  });

  it.each([
    ['postgres://nuija:se/cret@db:5432/nuija', 'cannot be read'],
    ['postgres://nuija:secret@one:5432,two:5432/nuija', 'one host'],
    ['postgres://nuija:secret@db:port/nuija', 'cannot be read'],
    ['postgres://nuija:secret%@db/nuija', 'The password in the address of the database has a %'],
    ['postgres://nuija:secret@db', 'names no database'],
    [
      'postgres://nuija:secret@db/nuija?sslmode=prefer',
      'sslmode in the address of the database is "prefer": one of disable',
    ],
    ['postgres://nuija:secret@db/nuija?sslmod=disable', 'a parameter "sslmod"; those known are host, sslmode'],
    ['postgres://nuija:secret@db/nuija?sslmode=verify-ca', 'needs sslrootcert'],
    ['postgres://nuija:secret@db/nuija?sslrootcert=/nowhere', 'sslrootcert in the address of the database is a file'],
  ])('that is wrong says what is, and keeps the password: %s', async (url, why) => {
    const error: unknown = await openStore(url).catch((reason: unknown) => reason);
    expect(String(error)).toContain(why);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/secret|cret@/);
  });
});
