import { AddressBook, type Place, type Somebody } from '../../../bot/teams';
import { meetingId, personId } from '../../../src/domain';
import { memoryStore } from '../../support/memory-journal';
import { PLACE } from './activities';
import { newMeeting } from './cards';

const AINO: Somebody = { id: personId('aino'), name: 'Aino Korhonen', teamsId: '29:aino' };
const PERSONAL: Place = { ...PLACE, conversation: 'a:aino', kind: 'personal' };

const { notebook } = memoryStore();
let addresses: AddressBook;
beforeEach(() => {
  addresses = new AddressBook(memoryStore().notebook, newMeeting);
});

describe('a chat', () => {
  it('of a meeting has the same meeting whenever, and wherever it is asked for', async () => {
    const { meeting } = await addresses.chat(PLACE);
    expect((await addresses.chat(PLACE)).meeting).toBe(meeting);
    expect((await new AddressBook(notebook, newMeeting).chat(PLACE)).meeting).toBe(meeting);
    expect(await addresses.home(meeting!)).toMatchObject({ conversation: PLACE.conversation, meeting, serial: 1 });
  });

  it('of another tenant has another meeting, though it were called the same', async () => {
    expect(newMeeting({ ...PLACE, tenant: 'tenant-2' }, 1)).not.toBe(newMeeting(PLACE, 1));
  });

  it('of one person has no meeting of its own', async () => {
    expect(await addresses.chat(PERSONAL)).not.toHaveProperty('meeting');
  });

  it('goes on to its next meeting, and the one before is still at home there', async () => {
    const first = await addresses.chat(PLACE);
    const next = await addresses.nextMeeting(first);
    expect(next).toMatchObject({ serial: 2, meeting: newMeeting(PLACE, 2) });
    expect(await addresses.chat(PLACE)).toMatchObject({ meeting: next.meeting, serial: 2 });
    expect(await addresses.home(first.meeting!)).toMatchObject({ conversation: PLACE.conversation });
  });

  it('goes on once where two ask at once', async () => {
    const chat = await addresses.chat(PLACE);
    const [one, other] = await Promise.all([addresses.nextMeeting(chat), addresses.nextMeeting(chat)]);
    expect(one.meeting).toBe(other.meeting);
  });

  it('is followed when Teams moves its service, and keeps what an activity leaves out', async () => {
    await addresses.chat(PLACE);
    const { teamsMeeting: _left, ...moved } = { ...PLACE, serviceUrl: 'https://smba.trafficmanager.net/de/' };
    expect(await addresses.chat(moved)).toMatchObject({ serviceUrl: moved.serviceUrl, teamsMeeting: 'MCMx==' });
  });

  it('nobody was in is not known', async () => {
    expect(await addresses.chatOf('19:nowhere')).toBeUndefined();
    expect(await addresses.home(meetingId('nowhere'))).toBeUndefined();
  });
});

describe('somebody Nuija met', () => {
  const meetings = async (): Promise<readonly string[]> => (await addresses.contact(AINO.id))?.meetings ?? [];

  it('is known by the meetings they were in, newest last, twenty at most', async () => {
    for (const name of ['a', 'b', 'a']) await addresses.met(AINO, { meeting: meetingId(name) });
    expect(await meetings()).toEqual(['b', 'a']);
    for (let index = 0; index < 30; index += 1) await addresses.met(AINO, { meeting: meetingId(`m${String(index)}`) });
    expect(await meetings()).toHaveLength(20);
    expect((await meetings()).at(-1)).toBe('m29');
  });

  it('keeps their own chat and their name when an activity says neither', async () => {
    await addresses.met(AINO, { personalChat: PERSONAL });
    await addresses.met({ ...AINO, name: '' }, { meeting: meetingId('a') });
    expect(await addresses.contact(AINO.id)).toEqual({
      teamsId: '29:aino',
      name: 'Aino Korhonen',
      meetings: ['a'],
      personalChat: PERSONAL,
    });
  });

  it('is not known before', async () => {
    expect(await addresses.contact(personId('nobody'))).toBeUndefined();
  });
});
