import { anna, read, requests } from './reading';

const addressed = { addressed: true };
const people = [{ name: 'Anna Alho', ref: anna.ref }];

describe('opening a vote', () => {
  it.each([
    ['äänestys: Esitys / Vastaesitys', ['Esitys', 'Vastaesitys']],
    ['omröstning: Grundförslaget / Motförslaget / ', ['Grundförslaget', 'Motförslaget']],
    ['vote: yes/no', ['yes', 'no']],
    ['vote: To lower the limit to 30 km/h', ['To lower the limit to 30 km/h']],
    ['#startvote A / B', ['A', 'B']],
  ])('takes its options from "%s"', (line, options) => {
    expect(requests(line)).toEqual([{ type: 'OpenVote', options }]);
  });

  it('is on what waits where nothing is given', () => {
    expect(requests('äänestys')).toEqual([{ type: 'OpenVote' }]);
    expect(requests('#vote')).toEqual([{ type: 'OpenVote' }]);
    expect(requests('kädennosto')).toEqual([{ type: 'OpenVote', method: 'showOfHands' }]);
    expect(requests('#startvote')).toEqual([{ type: 'OpenVote' }]);
  });

  it('may be by hands, secret or an election', () => {
    const options = ['A', 'B'];
    expect(requests('handuppräckning: A / B')).toEqual([{ type: 'OpenVote', options, method: 'showOfHands' }]);
    expect(requests('secret vote: A / B')).toEqual([{ type: 'OpenVote', options, method: 'secret' }]);
    expect(requests('vaali: A / B')).toEqual([{ type: 'OpenVote', options, election: true }]);
    expect(requests('slutet val: A / B')).toEqual([{ type: 'OpenVote', options, election: true, method: 'secret' }]);
  });
});

describe('a vote', () => {
  const cast = (words: string, means?: string) => ({
    type: 'CastVote',
    choice: { words, ...(means === undefined ? {} : { means }) },
  });

  it.each([
    ['puolesta', cast('puolesta', 'for')],
    ['Emot!', cast('emot', 'against')],
    ['abstain.', cast('abstain', 'abstain')],
    ['ääni: Vastaesitys.', cast('Vastaesitys')],
    ['äänestän: jaa', cast('jaa', 'for')],
    ['#vote nej', cast('nej', 'against')],
    [`my vote: ${'x'.repeat(70)}`, cast('x'.repeat(70))],
  ])('is given by "%s"', (line, request) => {
    expect(requests(line)).toEqual([request]);
  });

  it('is given by an option said alone while there is such a vote, whatever it means elsewhere', () => {
    const options = ['Seuraava', 'Matin vastaesitys.'];
    expect(requests('seuraava', { options })).toEqual([cast('Seuraava')]);
    expect(requests('MATIN VASTAESITYS', { options })).toEqual([cast('Matin vastaesitys.')]);
    expect(requests('Matin vastaesitys', { options, ...addressed })).toEqual([cast('Matin vastaesitys.')]);
    expect(read('Minusta Matin vastaesitys on hyvä', { options })).toEqual([]);
    expect(requests('seuraava')).toEqual([{ type: 'NextItem' }]);
  });

  it('may be written down for somebody who is named first', () => {
    const forAnna = { ...cast('puolesta', 'for'), person: anna.ref };
    expect(requests('ääni: @Anna Alho puolesta')).toEqual([forAnna]);
    expect(requests('ääni: Anna Alho, puolesta', { people })).toEqual([forAnna]);
    // In an election a name is what is voted for.
    expect(requests('ääni: Anna Alho', { people })).toEqual([cast('Anna Alho')]);
  });

  it('is not said to anybody where the bot is not spoken to: then it may be talk', () => {
    for (const line of ['for', 'second', '+1']) {
      expect(read(line)).toMatchObject([{ kind: 'request', spokenTo: false }]);
      expect(read(line, addressed)[0]).not.toHaveProperty('spokenTo');
    }
    expect(read('#for')[0]).not.toHaveProperty('spokenTo');
    expect(read('I am for\nthat')).toEqual([]);
  });
});

describe('the numbers of a vote', () => {
  it.each(['äänet 5–3–1', 'röstetal: 5-3-1', 'votes 5, 3, 1', 'Äänet: 5 – 3 – 1.'])('are read in "%s"', (line) => {
    expect(requests(line)).toEqual([{ type: 'CountVote', counts: [5, 3, 1] }]);
  });

  it('are numbers: anything else fits no vote', () => {
    expect(requests('äänet: viisi')).toEqual([{ type: 'CountVote', counts: [] }]);
    expect(read('Hei\näänet 5–3 oli tulos')).toEqual([]);
  });
});

describe('closing a vote', () => {
  it('may say what settled even votes', () => {
    expect(requests('päätä äänestys')).toEqual([{ type: 'CloseVote' }]);
    expect(requests('close vote: for')).toEqual([{ type: 'CloseVote', chosen: { words: 'for', means: 'for' } }]);
    expect(requests('avsluta omröstning Bo Berg', addressed)).toEqual([
      { type: 'CloseVote', chosen: { words: 'Bo Berg' } },
    ]);
    expect(requests('#endvote')).toEqual([{ type: 'CloseVote' }]);
    expect(requests('cancel vote')).toEqual([{ type: 'CancelVote' }]);
  });
});

describe('a dissent', () => {
  it('may have reasons, over several lines, and be of an item that is named', () => {
    expect(requests('eriävä mielipide')).toEqual([{ type: 'FileDissent' }]);
    expect(requests('dissent: Too dear.\nAnd too late.')).toEqual([
      { type: 'FileDissent', text: 'Too dear.\nAnd too late.' },
    ]);
    expect(requests('avvikande mening 4: För dyrt.')).toEqual([
      { type: 'FileDissent', text: 'För dyrt.', item: { number: '4' } },
    ]);
  });
});
