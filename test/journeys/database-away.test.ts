import { actMeeting, holdMeeting, type Acted } from '../support/acted-meeting';
import { tidy } from '../support/journey';
import { startPostgres, type PostgresServer } from '../support/postgres/server.cjs';
import { PIRJO } from '../support/teams-world';

jest.setTimeout(120_000);

let postgres: PostgresServer;
let acted: Acted;

beforeAll(async () => {
  postgres = await startPostgres();
  acted = await actMeeting({}, { journalUrl: postgres.url });
  await holdMeeting(acted, ['avaa', 'seuraava']);
});
afterAll(async () => {
  await acted.stop();
  await postgres.remove();
  tidy();
});

const decided = async (): Promise<number> => (await acted.stage.status()).counts.decisions;
const deciding = (text: string): Promise<void> =>
  acted.teams.say({ by: PIRJO, text: `päätös: ${text}`, mention: true, where: 'chat' });

describe('a meeting whose PostgreSQL crashes', () => {
  it('waits for it where it is soon back, and answers as if nothing had been', async () => {
    await postgres.stop('SIGQUIT');
    const answered = deciding('Hyväksyttiin talousarvio.');
    await postgres.start();
    await answered;
    await acted.stage.settle();
    expect(await decided()).toBe(1);
  });

  it('is told within Teams’ patience where it is not, and takes it up when Teams sends it again: once', async () => {
    await postgres.stop('SIGQUIT');
    const before = acted.lines.length;
    await expect(deciding('Hyväksyttiin pöytäkirja.')).rejects.toThrow(/HTTP 5\d\d/);
    // Teams sends again by itself what is not answered in 15 seconds: it did not have to.
    expect(acted.lines.slice(before).filter(({ redelivery }) => redelivery === true)).toEqual([]);
    await postgres.start();
    await acted.teams.redeliver();
    await acted.stage.settle();
    expect(await decided()).toBe(2);
    await acted.teams.redeliver();
    await acted.stage.settle();
    expect(await decided()).toBe(2);
  });
});
