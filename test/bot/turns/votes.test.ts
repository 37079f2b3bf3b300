import { chair, member, otherMember, secretary, viceChair, visitor } from '../../support/meeting-facts';
import { running, type Town } from './town';

let town: Town;
afterEach(() => town.close());

const voting = async (): Promise<Town> => {
  town = await running();
  await town.say(member, 'ehdotus: Lykätään kevääseen.');
  return town;
};

describe('a vote in the chat', () => {
  it('is seconded, opened, given, changed, closed and left to be struck', async () => {
    await voting();
    expect(await town.say(otherMember, 'kannatan')).toBe('Liisa Väänänen kannatti ehdotusta: ”Lykätään kevääseen.”');
    expect(await town.say(chair, 'äänestys')).toBe(
      'Äänestys kohdassa 1: ”Lykätään kevääseen”. Äänestä sanomalla ”puolesta”, ”vastaan”, ”tyhjä”.',
    );
    expect(await town.say(chair, 'puolesta', { mention: false })).toBe('Ääni kirjattu: Aino Korhonen, puolesta.');
    await town.say(viceChair, 'vastaan');
    expect(await town.say(viceChair, 'tyhjä')).toBe('Ääni kirjattu: Ville Mäkinen, tyhjä.');
    await town.say(member, 'ääni: Puolesta');
    expect(await town.say(secretary, 'ääni: Liisa Väänänen vastaan')).toBe('Ääni kirjattu: Liisa Väänänen, vastaan.');
    expect(await town.say(visitor, 'puolesta')).toContain('Vera Åström ei voi äänestää');
    expect(await town.say(chair, 'seuraava')).toContain('äänestys on kesken');
    expect(await town.say(chair, 'päätä äänestys')).toBe(
      'Äänestys päättyi: puolesta 2, vastaan 1, tyhjää 1. Tulos: puolesta.',
    );
    const { proposals, votes } = await town.state();
    expect(proposals).toMatchObject([{ status: 'carried' }, { kind: 'approvedByVote', status: 'waiting' }]);
    expect(votes).toMatchObject([{ status: 'closed', ballots: [{}, {}, {}, {}] }]);
  });

  it('is between options, which may be said alone', async () => {
    town = await running();
    await town.say(chair, 'äänestys: Seuraava / Matin vastaesitys');
    await town.say(member, 'seuraava', { mention: false });
    expect((await town.state()).votes[0]?.ballots).toMatchObject([{ person: member, mark: 0 }]);
    expect(await town.say(otherMember, 'ääni: ehkä')).toContain('Vaihtoehdot: Seuraava, Matin vastaesitys.');
    expect(await town.say(chair, 'peruuta äänestys')).toContain('peruutettiin');
  });

  it('by hands is entered in numbers, and even votes ask how they are settled', async () => {
    await voting();
    expect(await town.say(chair, 'lippuvaali: Matti Väänänen / Liisa Väänänen')).toContain('”äänet 5–4–1”');
    expect(await town.say(chair, 'äänet 2–2', { mention: false })).toContain('Matti Väänänen 2, Liisa Väänänen 2');
    expect(await town.say(chair, 'päätä äänestys')).toContain('Arpa ratkaisee');
    expect(await town.say(chair, 'päätä äänestys: Liisa')).toContain('Arpa ratkaisi: Liisa Väänänen.');
  });

  it('of one who stands alone takes no voting', async () => {
    town = await running();
    expect(await town.say(chair, 'vaali: Matti Väänänen')).toBe('Vaali on yksimielinen: Matti Väänänen.');
    expect((await town.state()).proposals).toMatchObject([{ kind: 'elected', text: 'Matti Väänänen' }]);
  });

  it('is not taken out of talk while there is none', async () => {
    town = await running();
    for (const text of ['puolesta', 'kannatan', '+1', 'For', 'Seconded', 'Understöder'])
      expect(await town.say(member, text, { mention: false })).toBe('');
    expect(await town.say(member, 'puolesta')).toContain('Äänestystä ei ole käynnissä');
    expect(await town.say(member, 'kannatan')).not.toBe('');
  });
});

it('a vote is given, counted and closed on its card, and everybody’s card follows', async () => {
  await voting();
  const { id: item } = (await town.state()).agenda[0]!;
  const { id: proposal } = (await town.state()).proposals[0]!;
  const press = async (by: typeof chair, verb: string, data: object) =>
    town.press(by, verb, { card: 'vote', meeting: await town.meeting(), nonce: `${by} ${verb}`, ...data });
  await press(chair, 'vote.open', { card: 'proposal', item, proposal });
  const { id: vote } = (await town.state()).votes[0]!;
  expect(town.errands()).toContainEqual({ kind: 'card', card: 'vote', target: vote });
  expect(JSON.stringify(await press(member, 'vote.cast', { vote, option: '1' }))).toContain('Äänesi: Vastaan');
  await press(visitor, 'vote.cast', { vote, option: '0' });
  expect((await town.state()).votes[0]?.ballots).toMatchObject([{ person: member, mark: 1 }]);
  await press(member, 'vote.close', { vote });
  expect((await town.state()).votes[0]?.status).toBe('open');
  expect(JSON.stringify(await press(chair, 'vote.close', { vote }))).toContain('vastaan 1. Tulos: vastaan.');
  expect((await town.state()).proposals).toMatchObject([{ status: 'defeated' }, { kind: 'rejected' }]);
});

it('a proposal is seconded on its card, by whoever may vote on it and did not make it', async () => {
  town = await running();
  await town.say(chair, 'kannatus: vaaditaan');
  await town.say(member, 'ehdotus: Lykätään.');
  const { id: proposal } = (await town.state()).proposals[0]!;
  const press = async (by: typeof chair) =>
    town.press(by, 'proposal.second', { card: 'proposal', meeting: await town.meeting(), nonce: 'shared', proposal });
  expect(JSON.stringify(await press(member))).toContain('Omaa ehdotustaan ei voi kannattaa');
  await press(visitor);
  expect((await town.state()).proposals[0]?.seconders).toEqual([]);
  await press(chair);
  expect((await town.state()).proposals[0]?.seconders).toEqual([chair]);
  expect(town.errands()).toContainEqual({ kind: 'card', card: 'proposal', target: proposal });
});

it('a dissent is of what was decided last', async () => {
  town = await running();
  await town.say(chair, 'päätös: Hyväksyttiin.');
  expect(await town.say(member, 'eriävä mielipide: Liian kallis.')).toBe(
    'Eriävä mielipide kirjattiin kohtaan 1: Matti Väänänen.',
  );
  expect(await town.say(visitor, 'eriävä mielipide')).toContain('ei osallistunut');
  expect((await town.state()).dissents).toMatchObject([{ person: member, text: 'Liian kallis.' }]);
});
