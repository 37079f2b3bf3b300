import { createHash } from 'node:crypto';
import { personId } from '../../../src/domain';
import { AddressBook, Directory, meetingIdFor } from '../../../bot/teams';
import { memoryStore } from '../../support/memory-journal';
import { startService, type Service } from './service';

const AINO = personId('aino');

let teams: Service;
let addresses: AddressBook;
let directory: Directory;
beforeEach(async () => {
  teams = await startService();
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  addresses = new AddressBook(memoryStore().notebook, meetingIdFor(digest));
  directory = new Directory(addresses, teams.connector);
});
afterEach(() => teams.close());

const answersWith = (...members: readonly object[]): void => {
  teams.answer = () => ({ status: 200, body: { members } });
};
const aino = { id: '29:aino', name: 'Aino Korhonen', aadObjectId: 'aino' };

describe('everybody in a chat', () => {
  it('is known by name and by the addresses of their account', async () => {
    answersWith(
      { ...aino, email: 'aino.korhonen@vm.example', userPrincipalName: 'ak@vm.example' },
      {
        id: '29:matti',
        name: 'Matti Väänänen',
        aadObjectId: 'matti',
        email: 'm@x.example',
        userPrincipalName: 'm@x.example',
      },
      { id: '29:ville', name: 'Ville Mäkinen', aadObjectId: 'ville', email: 5 },
      { id: '8:anon:1', name: 'Vieras' },
    );
    await directory.refresh(await addresses.chat(teams.place));
    expect(await addresses.notes.members(teams.place.conversation)).toEqual([
      { id: 'aino', name: 'Aino Korhonen', emails: ['aino.korhonen@vm.example', 'ak@vm.example'] },
      { id: 'matti', name: 'Matti Väänänen', emails: ['m@x.example'] },
      { id: 'ville', name: 'Ville Mäkinen' },
    ]);
  });

  it('may ask about its meeting in their own chat, before they have said a word in it', async () => {
    answersWith(aino);
    const { meeting } = await addresses.chat(teams.place);
    await directory.refresh(await addresses.chat(teams.place));
    expect((await addresses.contact(AINO))?.meetings).toEqual([meeting]);
  });

  it('keeps what they were in last: being looked up again is nothing they did', async () => {
    answersWith(aino);
    const first = await addresses.chat(teams.place);
    const second = await addresses.chat({ ...teams.place, conversation: '19:other@thread.v2' });
    for (const chat of [first, second, first]) await directory.refresh(chat);
    expect((await addresses.contact(AINO))?.meetings).toEqual([first.meeting, second.meeting]);
  });
});
