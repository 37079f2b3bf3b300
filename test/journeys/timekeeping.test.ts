import { exchangeOf, rehearsed, tidy, type Crossing } from '../support/journey';

jest.setTimeout(120_000);

let exchange: readonly Crossing[];

beforeAll(async () => {
  exchange = exchangeOf(await rehearsed('timekeeping'));
});
afterAll(tidy);

const textOf = ({ body }: Crossing): string => {
  const text = body?.['text'] ?? body?.['summary'];
  return typeof text === 'string' ? text.replaceAll('\u00a0', ' ') : '';
};
const sentIn = (alone: boolean): readonly Crossing[] =>
  exchange.filter(({ kind, conversation }) => kind === 'send' && conversation?.startsWith('a:') === alone);

describe('a meeting that runs out of time', () => {
  it('tells the chair alone: an item over its time, an agenda that will not fit, ten minutes left', () => {
    const opened = exchange
      .filter(({ kind }) => kind === 'createConversation')
      .map(({ body }) => JSON.stringify(body?.['members']));
    expect(opened).toEqual([expect.stringContaining('Pirjo Puhe'), expect.stringContaining('Sirpa Sihteeri')]);
    expect(sentIn(true).map((line) => [line.at.slice(11, 19), textOf(line)])).toEqual([
      [
        '06:28:00',
        'Kohta 2 on kestänyt 1 min yli varatun ajan (15 min). Kokous päättyy suunnitelman mukaan klo 10.00.',
      ],
      ['06:40:00', 'Jos loput kohdat vievät varatun aikansa, kokous päättyy 5 min suunniteltua (klo 10.00) myöhemmin.'],
      ['06:50:00', 'Suunniteltuun päättymisaikaan (klo 10.00) on 10 min.'],
      ['07:04:00', 'pöytäkirjaluonnos on valmis'],
    ]);
  });

  it('leaves the chat to the meeting', () => {
    const said = sentIn(false).map(textOf).join('\n');
    expect(said).toContain('Kohta 3: Tietoturva');
    expect(said).not.toMatch(/yli varatun|suunniteltu|min\b/i);
  });
});
