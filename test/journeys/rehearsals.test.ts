import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeOf, rehearsed, tidy, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

const SCRIPTS = [
  'who-may-what',
  'out-of-order',
  'second-thoughts',
  'next-meeting',
  'nobody-closes',
  'the-floor',
  'who-takes-part',
  'roster-file',
] as const;
type Script = (typeof SCRIPTS)[number];

const played = new Map<Script, Rehearsed>();

/** What the scripts themselves expect is checked by the player: a disappointed one fails here, with its line. */
beforeAll(async () => {
  const waiting = [...SCRIPTS];
  const player = async (): Promise<void> => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift())
      played.set(script, await rehearsed(script));
  };
  await Promise.all([player(), player()]);
});
afterAll(tidy);

const of = (script: Script): Rehearsed => played.get(script)!;
const minutes = (script: Script): readonly string[] =>
  readFileSync(join(of(script).dir, 'minutes.txt'), 'utf8')
    .trimEnd()
    .split('\n');

/** What was said in chats, and the summaries of cards, with when. */
const sent = (script: Script): readonly { readonly at: string; readonly text: string }[] =>
  exchangeOf(of(script))
    .filter(({ kind, body }) => kind === 'send' && !JSON.stringify(body).includes('file.consent'))
    .map(({ at, body }) => {
      const text = body?.['text'] ?? body?.['summary'];
      return { at, text: typeof text === 'string' ? text : '' };
    });

describe('a meeting whose participants came in a file', () => {
  it('has them in its minutes as the file has them, once they were there', () => {
    expect(minutes('roster-file').slice(4, 9)).toEqual([
      'Osallistujat',
      'Pirjo Puhe, VM, pj',
      'Matti Jäsen, Kela',
      'Sirpa Siht, VM, sihteeri',
      'Veera Vieras, Oulun kaupunki (asiakohta 2)',
    ]);
  });

  it('fetched each file once, and none for somebody who may not set them', () => {
    const downloads = exchangeOf(of('roster-file')).filter(({ kind }) => kind === 'download');
    expect(downloads.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('a meeting in which people ask for the floor', () => {
  it('says in its minutes that an item was verified, and not who waited to speak', () => {
    expect(minutes('the-floor').slice(-7)).toEqual([
      '1. Kokouksen avaus',
      'Puheenjohtaja avasi kokouksen klo 12.00.',
      '2. Talousarvio',
      'Päätös: Hyväksyttiin.',
      'Pöytäkirja tarkastettiin tämän asian osalta heti kokouksessa.',
      '3. Kokouksen päättäminen',
      'Puheenjohtaja päätti kokouksen klo 12.15.',
    ]);
  });
});

describe('a meeting people come to late, leave early and are recused from', () => {
  it('says in its minutes who took part in what, and who presided', () => {
    const golden = readFileSync(join(__dirname, '../golden/who-takes-part.fi.txt'), 'utf8').trimEnd().split('\n');
    expect(minutes('who-takes-part')).toEqual(golden);
  });

  it('asks the secretary nothing: everybody was identified and every ground given', () => {
    const list = sent('who-takes-part')
      .map(({ text }) => text)
      .join('\n');
    expect(list).not.toMatch(/Kuka oli|Kenen tilalla|puuttuu peruste/);
  });
});

describe('a meeting in which people try what they may not', () => {
  it('has in its minutes what those recorded who may, and nothing else', () => {
    expect(minutes('who-may-what')).toEqual([
      'LUONNOS, versio 1',
      'Tietohallinnon johtoryhmä, kokous 3/2023',
      'Aika keskiviikko 15.3.2023 klo 9–10',
      'Paikka Teams',
      'Osallistujat',
      'Jäsenet',
      'Pirjo Puhe, pj',
      'Matti Jäsen',
      'Laila Lautamies, poistui klo 9.08',
      'Postia Paperinen',
      'Sihteerit',
      'Sirpa Sihteeri, sihteeri',
      'Muut läsnäolijat',
      'Kukaan Ventovieras',
      '1. Kokouksen avaus',
      'Puheenjohtaja avasi kokouksen klo 9.00.',
      '2. Talousarvio',
      'Matti Jäsen esitteli talousarvion.',
      'Pöytäkirjamerkintä (Matti Jäsen): Aineisto saapui myöhässä.',
      'Pöytäkirjamerkintä (Pirjo Puhe): Tämä poistetaan.',
      'Päätös: Hyväksyttiin talousarvio.',
      '3. Kokouksen päättäminen',
      'Kokous päätettiin klo 9.40.',
    ]);
  });
});

describe('a meeting out of order', () => {
  it('keeps every stretch of time of an item that was taken up twice', () => {
    const { items } = JSON.parse(readFileSync(join(of('out-of-order').dir, 'minutes.json'), 'utf8')) as {
      items: { number: string; intervals: { from: string; to: string }[] }[];
    };
    const stretches = (number: string): readonly string[] =>
      items
        .find((item) => item.number === number)!
        .intervals.map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`);
    expect(stretches('1')).toEqual(['10:01-10:05']);
    expect(stretches('3')).toEqual(['10:05-10:10', '10:20-10:30', '10:45-10:57']);
    expect(stretches('2')).toEqual(['10:30-10:45']);
    expect(stretches('3a')).toEqual(['10:57-11:05']);
    expect(stretches('4')).toEqual([]);
    expect(stretches('5')).toEqual(['11:05-11:11']);
  });

  it('has its items in the order of the agenda, each with what was decided under it', () => {
    const text = minutes('out-of-order');
    const from = text.indexOf('1. Opening');
    expect(text.slice(from).filter((line) => !line.startsWith('The meeting adjourned'))).toEqual([
      '1. Opening',
      'The Chair opened the meeting at 13.01.',
      '2. Budget',
      'The budget was presented.',
      'Decision: Approved.',
      '3. Logo',
      'Decision: The new logo was adopted.',
      '3a Coffee machine',
      'Decision: Deferred to the next meeting.',
      '4. Office move',
      'The item was not considered.',
      '5. Any other business',
      'Nothing else was raised.',
      'Decision: The presentation was noted.',
      'orders the machine. Owner Bo Member, due 15 May 2023.',
      '6. Closing',
      'The Chair closed the meeting at 14.11.',
    ]);
    expect(text).toContain('The meeting adjourned from 13.10 to 13.20.');
  });

  it('asks once about what was not handled, and then closes', () => {
    const asked = sent('out-of-order').filter(({ text }) => text.startsWith('Not handled yet'));
    expect(asked.map(({ text }) => text)).toEqual([
      'Not handled yet: 4. To close the meeting all the same, say “close” again.',
    ]);
    expect(sent('out-of-order').filter(({ text }) => text.startsWith('Meeting closed'))).toHaveLength(1);
  });
});

describe('a meeting of second thoughts', () => {
  it('has in its minutes what was meant in the end', () => {
    const text = minutes('second-thoughts');
    expect(text.slice(text.indexOf('2. Budget'))).toEqual([
      '2. Budget',
      'Budgeten presenterades av Nils Ledamot.',
      'Kostnaderna diskuterades.',
      'Beslut: Budgeten godkändes enhälligt.',
      'Nästa möte: onsdag 17.5.2023 kl. 12–14',
      '3. Avslutande av mötet',
      'Ordföranden avslutade mötet kl. 10.21.',
    ]);
  });

  it('is answered once, however often Teams delivers a message', () => {
    const texts = sent('second-thoughts').map(({ text }) => text);
    expect(texts.filter((text) => text === 'Rättat.')).toHaveLength(2);
    expect(texts.filter((text) => text === 'Ångrat: beslutet under ärende 2.')).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('Mötet avslutades'))).toHaveLength(1);
    expect(texts.filter((text) => text === 'protokollsutkastet är klart')).toHaveLength(1);
  });
});

describe('the next agenda in the chat of a closed meeting', () => {
  it('begins the body’s next meeting, with minutes of its own', () => {
    const text = minutes('next-meeting');
    expect(text.slice(0, 2)).toEqual(['DRAFT, version 1', 'Design Board, 8th meeting']);
    expect(text.slice(text.indexOf('1. Opening'))).toEqual([
      '1. Opening',
      'The Chair opened the meeting at 13.10.',
      '2. Approval of the previous minutes',
      'Decision: The minutes of meeting 7/2023 were approved.',
      '3. Closing',
      'The Chair closed the meeting at 13.14.',
    ]);
  });

  it('leaves the secretary with both drafts and the chat with both agenda cards', () => {
    const texts = sent('next-meeting').map(({ text }) => text);
    // Each draft, and those of the first meeting once more when the second has approved them, to the chair too.
    expect(texts.filter((text) => text === 'the draft minutes are ready')).toHaveLength(4);
    expect(texts.filter((text) => text === 'Design Board: agenda')).toHaveLength(2);
  });
});

describe('a meeting nobody closes', () => {
  it('is proposed for closing a quarter of an hour after the last one left, with the time they left', () => {
    const proposed = sent('nobody-closes').find(({ text }) => text.includes('verkar ha slutat'));
    expect(proposed).toEqual({
      at: '2023-01-31T13:56:00.000Z',
      text: 'Mötet verkar ha slutat kl. 15.41. Ordföranden eller sekreteraren: säg ”avsluta 15.41”.',
    });
  });

  it('has its draft within twelve hours all the same, and it says so', () => {
    const told = sent('nobody-closes').slice(-2);
    expect(told.map(({ text }) => text)).toEqual([
      'Ingen avslutade mötet, så utkastet gjordes av det som antecknats.',
      'protokollsutkastet är klart',
    ]);
    for (const { at } of told) expect(at >= '2023-02-01T01:00' && at <= '2023-02-01T01:56:59').toBe(true);
    const card = exchangeOf(of('nobody-closes')).findLast(({ body }) => JSON.stringify(body).includes('minutes-ready'));
    expect(JSON.stringify(card?.body)).toContain('Mötet hade inte avslutats när utkastet gjordes.');
    expect(minutes('nobody-closes')[0]).toBe('UTKAST, version 1 (mötet har inte avslutats)');
    expect(minutes('nobody-closes').at(-1)).toBe('3. Avslutande av mötet');
  });
});
