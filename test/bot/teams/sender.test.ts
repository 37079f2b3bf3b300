import { ComeBack, Hopeless } from '../../../src/app';
import { Sender } from '../../../bot/teams';
import { memoryStore } from '../../support/memory-journal';
import { startService, type Service } from './service';

let teams: Service;
let sender: Sender;
beforeEach(async () => {
  teams = await startService();
  sender = new Sender(teams.connector, memoryStore().notebook);
});
afterEach(() => teams.close());

const post = (): Promise<string> => sender.post('hei', teams.place, { text: 'Hei' });
const methods = (): readonly string[] => teams.calls.map(({ method }) => method);

describe('a message whose answer was lost', () => {
  it('is not posted again as long as Teams does not answer anything', async () => {
    teams.answer = () => ({ status: 503 });
    for (let attempt = 0; attempt < 5; attempt += 1) await expect(post()).rejects.toBeInstanceOf(ComeBack);
    expect(methods()).toEqual(['POST', 'GET', 'GET', 'GET', 'GET']);
    teams.answer = ({ method }) =>
      method === 'GET' ? { status: 200, body: { members: [] } } : { status: 201, body: { id: 'm-1' } };
    expect(await post()).toBe('m-1');
  });

  it('is not posted again before Teams answers with sense', async () => {
    teams.answer = ({ method }) => (method === 'GET' ? { status: 200, body: '<html>' } : { status: 503 });
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(post()).rejects.toBeInstanceOf(ComeBack);
    expect(methods()).toEqual(['POST', 'GET', 'GET']);
  });

  it('is posted again where the question is refused: that is an answer', async () => {
    teams.answer = ({ method }) => (method === 'GET' ? { status: 403 } : 'reset');
    await expect(post()).rejects.toBeInstanceOf(ComeBack);
    teams.answer = ({ method }) => (method === 'GET' ? { status: 403 } : { status: 201, body: { id: 'm-1' } });
    expect(await post()).toBe('m-1');
  });

  it('is posted once more at most', async () => {
    teams.answer = ({ method }) => (method === 'GET' ? { status: 200, body: { members: [] } } : 'reset');
    await expect(post()).rejects.toBeInstanceOf(ComeBack);
    await expect(post()).rejects.toBeInstanceOf(Hopeless);
    expect(methods().filter((method) => method === 'POST')).toHaveLength(2);
  });

  it('is looked for no more once it was found', async () => {
    teams.answer = () => 'reset';
    await expect(post()).rejects.toBeInstanceOf(ComeBack);
    expect(await sender.mayStray('hei')).toBe(true);
    await sender.settled('hei');
    expect(await sender.mayStray('hei')).toBe(false);
  });
});

it('a message that was never tried is posted without looking for what became of it', async () => {
  teams.answer = () => 'reset';
  await expect(post()).rejects.toBeInstanceOf(ComeBack);
  teams.answer = ({ method }) => (method === 'GET' ? { status: 503 } : { status: 201, body: { id: 'm-1' } });
  await expect(post()).rejects.toBeInstanceOf(ComeBack);
  expect(await sender.post('terve', teams.place, { text: 'Terve' }, false)).toBe('m-1');
  expect(methods()).toEqual(['POST', 'GET', 'POST']);
});

it('a message that was refused is surely not there, and is posted as often as it takes', async () => {
  teams.answer = () => ({ status: 429 });
  for (let attempt = 0; attempt < 4; attempt += 1) await expect(post()).rejects.toBeInstanceOf(ComeBack);
  expect(methods()).toEqual(['POST', 'POST', 'POST', 'POST']);
});
