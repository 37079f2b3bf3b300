import { readText } from '../../../bot/teams/mentions';

const BOT = { id: '28:bot', name: 'Nuija' };
const bot = (text = '<at>Nuija</at>'): object => ({
  type: 'mention',
  text,
  mentioned: { id: '28:bot', name: 'Nuija' },
});
const person = (name: string, id = name.toLowerCase(), more: object = { aadObjectId: `aad-${id}` }): object => ({
  type: 'mention',
  text: `<at>${name}</at>`,
  mentioned: { id: `29:${id}`, name, ...more },
});
const read = (text: string, entities: readonly object[] = [], who = BOT): ReturnType<typeof readText> =>
  readText({ text, entities: [...entities] as never }, who);

describe('the bot is spoken to', () => {
  it.each([
    ['<at>Nuija</at> seuraava', 'seuraava'],
    ['seuraava <at>Nuija</at>', 'seuraava'],
    ['<at>Nuija</at>&nbsp;seuraava', 'seuraava'],
    ['<at>Nuija</at>\u00A0seuraava', 'seuraava'],
    ['\r\n<at>Nuija</at> seuraava\r\n', 'seuraava'],
    ['<at>Nuija</at> <at>Nuija</at> seuraava <at>Nuija</at>', 'seuraava'],
    ['<at>Nuija</at>\nasialista:\r\n1. Avaus\r2. Muut', 'asialista:\n1. Avaus\n2. Muut'],
    ['<at>Nuija</at>', ''],
  ])('%j, and its name is no part of what is said', (text, said) => {
    expect(read(text, [bot()])).toEqual({ text: said, addressed: true, mentions: [] });
  });

  it('though Teams left the entity out, by its name in a tag', () => {
    expect(read('<at>nuija</at> seuraava')).toEqual({ text: 'seuraava', addressed: true, mentions: [] });
    expect(read('<at id="0">Nuija</at> seuraava')).toMatchObject({ text: 'seuraava', addressed: true });
  });

  it('by a name of several words, which Teams may take apart', () => {
    const who = { id: '28:bot', name: 'Nuija Pöytäkirja' };
    const apart = '<at>Nuija</at>&nbsp;<at>Pöytäkirja</at> tilanne';
    for (const entities of [[], [bot('<at>Nuija</at>'), bot('<at>Pöytäkirja</at>')]])
      expect(read(apart, entities, who)).toEqual({ text: 'tilanne', addressed: true, mentions: [] });
    expect(read('<at>Nuija Pöytäkirja</at> tilanne', [], who)).toMatchObject({ text: 'tilanne', addressed: true });
  });

  it('in a client that marks mentions otherwise', () => {
    expect(read('@Nuija seuraava', [bot('@Nuija')])).toMatchObject({ text: 'seuraava', addressed: true });
  });
});

describe('the bot is not spoken to', () => {
  it.each(['Nuija on hyvä', 'nuija', '@Nuija', '<b>Nuija</b>', ''])('by %j', (text) => {
    expect(read(text)).toEqual({ text, addressed: false, mentions: [] });
  });

  it('by a mention of somebody else, with or without an account', () => {
    expect(read('<at>Aino Korhonen</at> kysyi', [person('Aino Korhonen', 'aino')])).toEqual({
      text: '@Aino Korhonen kysyi',
      addressed: false,
      mentions: [{ name: 'Aino Korhonen', ref: { id: 'aad-aino' } }],
    });
    for (const none of [{}, { aadObjectId: '' }, { aadObjectId: ' ' }])
      expect(read('<at>Vieras</at> kysyi', [person('Vieras', 'v', none)]).mentions).toEqual([
        { name: 'Vieras', ref: { name: 'Vieras' } },
      ]);
  });
});

describe('people who are mentioned', () => {
  it('are several, in the order they stand', () => {
    const entities = [bot(), person('Matti'), person('Aino')];
    expect(read('<at>Nuija</at> läsnä: <at>Aino</at>, <at>Matti</at>', entities)).toEqual({
      text: 'läsnä: @Aino, @Matti',
      addressed: true,
      mentions: [
        { name: 'Aino', ref: { id: 'aad-aino' } },
        { name: 'Matti', ref: { id: 'aad-matti' } },
      ],
    });
  });

  it('are one person where Teams takes a name apart', () => {
    const entities = [person('Aino', 'aino'), person('Korhonen', 'aino')];
    expect(read('tehtävä: <at>Aino</at>&nbsp;<at>Korhonen</at> kirje', entities)).toMatchObject({
      text: 'tehtävä: @Aino Korhonen kirje',
      mentions: [{ name: 'Aino Korhonen', ref: { id: 'aad-aino' } }],
    });
  });

  it('are two where two stand side by side', () => {
    const entities = [person('Aino'), person('Matti')];
    expect(read('<at>Aino</at> <at>Matti</at>', entities).mentions).toHaveLength(2);
  });

  it('keep their lines', () => {
    expect(read('läsnä:\n<at>Aino</at>\n<at>Matti</at>', [person('Aino'), person('Matti')]).text).toBe(
      'läsnä:\n@Aino\n@Matti',
    );
  });

  it('may be called anything', () => {
    for (const name of ['$& $1 $`', '{name}', '**Aino**', '${x}', 'O’Hara-Åström, Dr.'])
      expect(read(`läsnä: <at>${name}</at>`, [person(name, 'x')])).toMatchObject({
        text: `läsnä: @${name}`,
        mentions: [{ name, ref: { id: 'aad-x' } }],
      });
  });

  it('may be missing from the entities: then their name is all there is', () => {
    expect(read('läsnä: <at>Aino</at>')).toEqual({ text: 'läsnä: @Aino', addressed: false, mentions: [] });
  });
});

describe('entities that make no sense', () => {
  it.each([
    {},
    { type: 'mention' },
    { type: 'mention', text: '' },
    { type: 'mention', text: '<at>Nuija</at>' },
    { type: 'mention', text: '<at>Nuija</at>', mentioned: {} },
    { type: 'clientInfo', locale: 'fi-FI' },
  ])('change nothing: %j', (entity) => {
    expect(read('<at>Nuija</at> seuraava', [entity])).toMatchObject({ text: 'seuraava', addressed: true });
  });
});

describe('a message of a quarter of a megabyte', () => {
  it.each([
    ['blanks', `a${' '.repeat(250_000)}b`],
    ['no-break spaces', `a${'&nbsp;'.repeat(40_000)}b`],
    ['line ends', '\r\n'.repeat(125_000)],
    ['tags that never end', '<at>'.repeat(60_000)],
    ['tags of blanks', `<at ${' '.repeat(250_000)}`],
    ['mentions', '<at>A</at> '.repeat(22_000)],
    ['angles', '<'.repeat(250_000)],
  ])('of %s is read at once', (_what, text) => {
    const began = performance.now();
    read(text, [bot(), person('A')]);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
