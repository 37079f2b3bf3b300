import { personId } from '../../src/domain';
import { actMeeting, type Acted } from './acted-meeting';
import { PIRJO, SIRPA, WORLD } from './teams-world';

export const MATTI = '33333333-3333-8333-8333-333333333333';
const LIISA = '44444444-4444-8444-8444-444444444444';
const OUTI = '66666666-6666-8666-8666-666666666666';

const MEMBERS = [
  { id: MATTI, name: 'Matti Väänänen' },
  { id: LIISA, name: 'Liisa Heinämäki' },
  { id: OUTI, name: 'Outi Öhman' },
];
/** Pirjo has the chair, Sirpa writes, and there are three members. */
export const FIVE = [PIRJO, SIRPA, MATTI, LIISA, OUTI] as const;

/** Five people in a meeting that Teams has begun and nobody has opened yet; its agenda is on the card. */
export const seatFive = async (): Promise<Acted> => {
  const people = [
    ...WORLD.people,
    ...MEMBERS.map(({ id, name }) => ({ id: `29:${id}`, aadObjectId: id, name, role: 'Presenter' as const })),
  ];
  const acted = await actMeeting({ world: { ...WORLD, people } });
  const { teams, stage, says } = acted;
  const { tenant, bot, chat, timeZone } = WORLD;
  await stage.prepare({
    tenant,
    conversation: { id: chat.id, serviceUrl: teams.serviceUrl, meetingId: chat.meetingId },
    bot: { id: `28:${bot.appId}`, name: bot.name },
    body: { name: 'Johtokunta', language: 'fi', timeZone, profile: 'ohjausryhma' },
    meeting: { number: '1/2023', start: '2023-02-16T12:00' },
    people: [
      { id: personId(PIRJO), name: 'Pirjo Puhe', role: 'chair', group: 'members' },
      { id: personId(SIRPA), name: 'Sirpa Siht', role: 'secretary', group: 'secretaries' },
      ...MEMBERS.map(({ id, name }) => ({ id: personId(id), name, group: 'members' as const })),
    ],
  });
  await teams.install(SIRPA);
  await stage.settle();
  await says(SIRPA, 'esityslista:\n1. Avaus\n2. Talousarvio\n3. Viestintä\n4. Muut asiat\n5. Päättäminen');
  await teams.event('meetingStart');
  await teams.join(FIVE);
  await stage.settle();
  return acted;
};
