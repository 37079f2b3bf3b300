import { read, requests } from './reading';

const addressed = { addressed: true };

describe('a paragraph of the minutes', () => {
  it.each([
    ['4.2: Uusi sanamuoto.', '4.2'],
    ['57/2: Ny formulering.', '57/2'],
    ['4.1.2 : New wording.', '4.1.2'],
  ])('is worded anew by its address: "%s"', (line, address) => {
    const text = line.slice(line.indexOf(':') + 2);
    expect(requests(line, addressed)).toEqual([{ type: 'EditMinutes', address, text }]);
    expect(read(line)).toMatchObject([{ kind: 'request', request: { type: 'EditMinutes', address }, spokenTo: false }]);
  });

  it('takes the lines below its first, as every text does', () => {
    const text = 'Ensimmäinen rivi.\nToinen rivi: jatkuu.';
    expect(requests(`4.2: ${text}`, addressed)).toEqual([{ type: 'EditMinutes', address: '4.2', text }]);
  });

  it('is not meant by a day, a time or a figure in talk', () => {
    for (const talk of ['Hei!\n16.2: kokous siirtyy', 'klo 12.30: lounas', '4: jotain', '1.5 kertaa', '3.4.'])
      expect(read(talk)).toEqual([]);
  });

  it('needs words', () => {
    expect(read('4.2:', addressed)).toMatchObject([{ kind: 'unclear', reason: 'textMissing' }]);
  });
});

describe('a comment', () => {
  it.each([
    ['kommentti: Hyvä.', undefined],
    ['kommentar 4.2: Bra.', '4.2'],
    ['comment 4/1: Good.', '4/1'],
    ['Kommentti kohtaan 4: Hyvä.', '4'],
  ])('may be about a paragraph or an item: "%s"', (line, address) => {
    const [request] = requests(line.replace('kohtaan ', 'kohta '), addressed);
    expect(request).toMatchObject({ type: 'CommentOnMinutes', ...(address === undefined ? {} : { address }) });
  });
});

describe('the last day for comments', () => {
  it.each([
    'lausunnolle: 20.12.',
    'lausunnolle 20.12. mennessä',
    'på remiss: senast 20.12',
    'for comments: by 20 December',
  ])('is read in "%s"', (line) => {
    expect(requests(line, addressed)).toEqual([{ type: 'OpenReview', deadline: '2022-12-20' }]);
  });

  it.each([
    ['lausunnolle: pian', 'dateUnreadable'],
    ['lausunnolle: 20.12. klo 12', 'dateUnreadable'],
    ['lausunnolle: maanantai 20.12.', 'weekdayWrong'],
    [`lausunnolle: ${'20.12. '.repeat(50)}`, 'dateUnreadable'],
    ['lausunnolle:', 'textMissing'],
  ])('is asked for again after "%s"', (line, reason) => {
    expect(read(line, addressed)).toMatchObject([{ kind: 'unclear', reason }]);
  });
});

describe('the minutes after the meeting', () => {
  it('are asked about, approved and added to by words', () => {
    expect(read('kappaleet 4')).toMatchObject([{ kind: 'ask', what: 'paragraphs', number: '4' }]);
    expect(read('muutokset')).toMatchObject([{ kind: 'ask', what: 'changes' }]);
    expect(requests('Hyväksyn pöytäkirjan.')).toEqual([{ type: 'ApproveMinutes', digest: '' }]);
    expect(requests('tillägg: Bilaga 2')).toEqual([{ type: 'AddToMinutes', text: 'Bilaga 2' }]);
    expect(read('kappaleet 4 12.30', addressed)).toMatchObject([{ kind: 'unclear', reason: 'unknown' }]);
    expect(read('kappaleet', addressed)).toMatchObject([{ kind: 'unclear', reason: 'numberMissing' }]);
  });
});
