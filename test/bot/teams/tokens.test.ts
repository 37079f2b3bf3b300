import { NoToken } from '../../../bot/credentials';
import { Sender } from '../../../bot/teams';
import { memoryStore } from '../../support/memory-journal';
import { startService, type Service } from './service';

const NO_TOKEN = new NoToken('no token for Teams: AADSTS7000222');

let teams: Service;
let token: () => Promise<string>;
beforeEach(async () => {
  token = () => Promise.reject(NO_TOKEN);
  teams = await startService(() => token());
});
afterEach(() => teams.close());

describe('a call to Teams', () => {
  it('shows the token there is when it is made', async () => {
    for (const text of ['first', 'second']) {
      token = () => Promise.resolve(`the ${text}`);
      await teams.connector.post(teams.place, { text });
    }
    expect(teams.calls.map(({ authorization }) => authorization)).toEqual(['Bearer the first', 'Bearer the second']);
  });

  it('is not made without one, and made later', async () => {
    await expect(teams.connector.post(teams.place, { text: 'Kokous avattiin.' })).rejects.toBe(NO_TOKEN);
    await expect(teams.connector.organizer(teams.place, 'meeting')).rejects.toBe(NO_TOKEN);
    expect(teams.calls).toEqual([]);
  });

  it('that was not made cannot have left a message behind: it is made as if for the first time', async () => {
    const sender = new Sender(teams.connector, memoryStore().notebook);
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(sender.post('a card', teams.place, { text: 'Asialista' })).rejects.toBe(NO_TOKEN);
    expect(await sender.mayStray('a card')).toBe(false);
    token = () => Promise.resolve('renewed');
    await sender.post('a card', teams.place, { text: 'Asialista' });
    expect(teams.calls.map(({ method }) => method)).toEqual(['POST']);
  });
});
