import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actMeeting, holdMeeting, type Acted } from '../support/acted-meeting';
import { folder, tidy } from '../support/journey';
import { PIRJO, WORLD } from '../support/teams-world';

jest.setTimeout(60_000);

const NEW_CHAT = '19:meeting_new@thread.v2';

let acted: Acted;
let minutes: string;
/** A meeting whose chat is replaced in the middle of it, by a server that is killed soon after. */
beforeAll(async () => {
  acted = await actMeeting();
  await holdMeeting(acted, ['avaa', 'seuraava', 'päätös: Hyväksyttiin talousarvio.']);
  acted.teams.moveChat(NEW_CHAT);
  await acted.says(PIRJO, 'kirjaus: Jatkettiin.');
  await acted.stage.restart();
  for (const text of ['seuraava', 'lopeta']) await acted.says(PIRJO, text);
  const out = folder();
  await acted.stage.documents(out);
  minutes = readFileSync(join(out, 'minutes.txt'), 'utf8');
});
afterAll(async () => {
  await acted.stop();
  tidy();
});

const seenIn = (chat: string, kind: string): readonly string[] =>
  acted.teams.reactions().flatMap((each) => (each.conversation === chat && each.kind === kind ? [each.text] : []));

describe('a meeting whose chat Teams replaces', () => {
  it('tells people once where it is now, and goes on', () => {
    const told = seenIn(NEW_CHAT, 'text');
    expect(told.filter((text) => text.includes('Kokouksen keskustelu on nyt tässä.'))).toHaveLength(1);
    expect(told.join('\n')).toContain('Kohta 3: Päättäminen');
    expect(seenIn(WORLD.chat.id, 'text')).not.toContain('Kohta 3: Päättäminen');
  });

  it('shows its cards there, and in the chat before only that it has moved', () => {
    expect(seenIn(NEW_CHAT, 'card').join('\n')).toContain('Hyväksyttiin talousarvio.');
    const posts = acted.lines.filter(({ kind, conversation }) => kind === 'send' && conversation === NEW_CHAT);
    const agendas = posts.filter(({ body }) => JSON.stringify(body).includes('"summary":"Johtokunta: asialista"'));
    expect(agendas).toHaveLength(1);
    expect(seenIn(WORLD.chat.id, 'text')).toContain('Kokous jatkuu toisessa keskustelussa.');
  });

  it('has minutes of the whole meeting', async () => {
    expect(await acted.stage.status()).toMatchObject({ phase: 'closed', drafts: 1, counts: { decisions: 1 } });
    expect(minutes).toContain('Hyväksyttiin talousarvio.');
    expect(minutes).toContain('Jatkettiin.');
  });
});
