import { draftMinutes, effectOf, Hopeless, type Drafting, type Errand } from '../../../src/app';
import { entryId, type PersonId } from '../../../src/domain';
import { Directory, Sender, teamsErrands } from '../../../bot/teams';
import { chair, member, secretary, stranger } from '../../support/meeting-facts';
import { running, CHAT, type Town } from '../turns/town';

let town: Town;
let drafting: Drafting;
beforeEach(async () => {
  town = await running();
  drafting = { ...town.parts, render: () => Promise.resolve({}), digest: String };
  town.teams.answer = ({ path }) => ({
    status: 201,
    body: { id: path.endsWith('/v3/conversations') ? 'a:new' : 'm-1' },
  });
  town.teams.calls.splice(0);
});
afterEach(() => town.close());

const carriedOut = async (errand: Errand, cause = 'cause'): Promise<void> => {
  const { addresses, board } = town.parts;
  const { connector } = town.teams;
  const errands = teamsErrands({
    records: town.parts,
    addresses,
    connector,
    sender: new Sender(connector, town.store.notebook),
    directory: new Directory(addresses, connector),
    board,
    links: {
      expires: (now) => now,
      to: ({ version, format }, person) => `https://nuija.test/${person}/${String(version)}.${format}`,
      notice: () => undefined,
    },
    helpCard: () => ({ type: 'AdaptiveCard', version: '1.5', body: [] }),
  }) as unknown as Record<string, (errand: Errand, effect: object) => Promise<void>>;
  const effect = effectOf(await town.meeting(), cause, errand, town.clock.now);
  await errands[errand.kind]!(errand, { ...effect, attempts: 0 });
};
const deliver = async (person: PersonId, cause?: string): Promise<void> =>
  carriedOut({ kind: 'deliver', version: 1, person }, cause);
const sent = (): readonly string[] => town.teams.calls.map(({ body }) => JSON.stringify(body));

describe('a draft for the secretary', () => {
  beforeEach(async () => draftMinutes(drafting, await town.meeting(), entryId('draft')));

  it('comes in their own chat with the bot, opened for it, with every file behind a link of theirs', async () => {
    await deliver(secretary);
    expect(town.teams.calls.map(({ path }) => path.replace(/.*v3/, ''))).toEqual([
      '/conversations',
      '/conversations/a%3Anew/activities',
    ]);
    for (const format of ['docx', 'pdf', 'html'])
      expect(sent()[1]).toContain(`https://nuija.test/${secretary}/1.${format}`);
  });

  it('comes in the chat they have with it already', async () => {
    await town.say(secretary, 'tilanne', { chat: 'a:saara' });
    await deliver(secretary);
    expect(town.teams.calls.map(({ path }) => path.replace(/.*v3/, ''))).toEqual([
      '/conversations/a%3Asaara/activities',
    ]);
  });

  it('opens the chat once', async () => {
    await deliver(secretary);
    await deliver(secretary);
    expect(town.teams.calls.filter(({ path }) => path.endsWith('/v3/conversations'))).toHaveLength(1);
    expect(await town.parts.addresses.contact(secretary)).toMatchObject({
      personalChat: { conversation: 'a:new', kind: 'personal' },
    });
    expect(await town.parts.addresses.chatOf('a:new')).not.toHaveProperty('meeting');
  });

  it('sent again comes on a card whose buttons work again', async () => {
    const nonces = (): readonly string[] => sent().flatMap((body) => /"nonce":"(\w+)"/.exec(body)?.[1] ?? []);
    await deliver(secretary, 'one');
    await deliver(secretary, 'one');
    await deliver(secretary, 'other');
    const [first, same, other] = nonces();
    expect([first === same, first === other, first === undefined]).toEqual([true, false, false]);
  });

  it('finds somebody who never said a word in the chat’s roster', async () => {
    const answer = town.teams.answer;
    town.teams.answer = (call) =>
      call.method === 'GET'
        ? { status: 200, body: { members: [{ id: '29:matti', aadObjectId: member, name: 'Matti' }] } }
        : answer(call);
    await deliver(member);
    expect(sent().join()).toContain('29:matti');
  });

  it('is given up for somebody who is not in Teams, and for a draft there is not', async () => {
    town.teams.answer = () => ({ status: 200, body: { members: [] } });
    await expect(deliver(stranger)).rejects.toThrow(Hopeless);
    await expect(carriedOut({ kind: 'deliver', version: 9, person: secretary })).rejects.toThrow(Hopeless);
  });
});

describe('what is said', () => {
  it('goes to the meeting’s chat, or to the one it is meant for', async () => {
    await town.say(chair, 'tilanne', { chat: 'a:aino' });
    town.teams.calls.splice(0);
    await carriedOut({ kind: 'say', text: 'kaikille' });
    await carriedOut({ kind: 'say', text: 'yhdelle', chat: 'a:aino' });
    expect(town.teams.calls.map(({ path, body }) => [path, (body as { text: string }).text])).toEqual([
      [expect.stringContaining(encodeURIComponent(CHAT)), 'kaikille'],
      [expect.stringContaining('a%3Aaino'), 'yhdelle'],
    ]);
  });

  it('to a chat nobody knows is given up', async () => {
    await expect(carriedOut({ kind: 'say', text: 'x', chat: 'a:nobody' })).rejects.toThrow(Hopeless);
  });

  it('may be a card that is shown once', async () => {
    await carriedOut({ kind: 'show', card: 'help' });
    expect(town.teams.calls).toMatchObject([{ body: { summary: 'Ohjausryhmä', attachments: [{}] } }]);
  });
});

describe('the agenda of the next meeting', () => {
  const offered = (person: PersonId) => carriedOut({ kind: 'nextAgenda', person });

  it('comes in the secretary’s own chat once the meeting is over, and says how it is taken', async () => {
    await offered(secretary);
    expect(sent()).toEqual([]);
    await town.say(chair, 'lopeta');
    await town.say(chair, 'lopeta');
    town.teams.calls.splice(0);
    await offered(secretary);
    expect(sent().at(-1)).toContain('Ehdotus seuraavan kokouksen asialistaksi:');
    expect(sent().at(-1)).toContain('Talousarvio (jäi käsittelemättä');
    expect(sent().at(-1)).toContain('ota asialista käyttöön');
  });
});
