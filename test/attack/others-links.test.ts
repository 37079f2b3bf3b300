import { tidy } from '../support/journey';
import { account, startCity, type City } from './city';

jest.setTimeout(120_000);

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.stop();
  tidy();
});

const partsOf = (token: string): readonly unknown[] =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as readonly unknown[];

describe('S2: somebody with a link that was made for somebody else', () => {
  const open = (token: string): Promise<Response> => fetch(`${city.url}/files/${token}/minutes.html`);
  let tokens: readonly string[] = [];

  beforeAll(async () => {
    tokens = await Promise.all(city.bodies.map((body) => city.linkOf(body, body.secretary)));
  });

  it('S2: reads nothing by changing whatever stands in it, or by putting two together', async () => {
    const [token = '', other = ''] = tokens;
    const [payload = '', signature = ''] = token.split('.');
    const changes = [city.bodies[1]!.meeting, 2, 'pdf', city.bodies[0]!.chair.id, '2100-01-01T00:00:00.000Z', 'annex'];
    const changed = changes.map((value, at) => {
      const parts = [...partsOf(token)];
      parts[at] = value;
      return `${Buffer.from(JSON.stringify(parts)).toString('base64url')}.${signature}`;
    });
    const joined = [`${payload}.${other.split('.')[1] ?? ''}`, `${other.split('.')[0] ?? ''}.${signature}`];
    for (const forged of [...changed, ...joined]) {
      const answer = await open(forged);
      const text = await answer.text();
      expect(answer.status).toBe(404);
      expect(text).toContain('The link is not valid');
      expect(city.bodies.filter(({ secret }) => text.includes(secret))).toEqual([]);
    }
  });

  it('S2: reads nothing where that is somebody who does not read the minutes of the body', async () => {
    for (const body of city.bodies)
      for (const somebody of [body.visitor, account('Outo Ihminen')]) {
        const answer = await open(await city.linkOf(body, somebody));
        const text = await answer.text();
        expect([answer.status, text.includes(body.secret)]).toEqual([403, false]);
      }
  });
});
