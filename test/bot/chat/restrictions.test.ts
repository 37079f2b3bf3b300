import { read, requests } from './reading';

const item = { number: '5' };

describe('what is said of an item that is not public', () => {
  it.each([
    ['salassa pidettävä', [{ type: 'RestrictItem' }]],
    ['salassa pidettävä 5', [{ type: 'RestrictItem', item }]],
    ['sekretessbelagt ärende 5', [{ type: 'RestrictItem', item }]],
    ['restricted item 5', [{ type: 'RestrictItem', item }]],
    ['salassa pidettävä 5: JulkL 24 §', [{ type: 'RestrictItem', item, ground: 'JulkL 24 §' }]],
    ['salassa pidettävä: 24 § 1 mom. 20 k', [{ type: 'RestrictItem', ground: '24 § 1 mom. 20 k' }]],
    ['offentlig rubrik 5: Avtal', [{ type: 'RestrictItem', item, publicTitle: 'Avtal' }]],
    ['julkinen 5', [{ type: 'UnrestrictItem', item }]],
    ['inte sekretessbelagt 5', [{ type: 'UnrestrictItem', item }]],
  ])('%s', (text, expected) => {
    expect(requests(text)).toEqual(expected);
    expect(requests(text, { addressed: true })).toEqual(expected);
  });

  it.each(['julkinen', 'offentligt', 'public'])('%s alone makes nothing public: it asks for the number', (text) => {
    expect(read(text, { addressed: true })).toMatchObject([{ kind: 'unclear', reason: 'numberMissing' }]);
  });
});

describe('the languages of the minutes', () => {
  it.each([
    ['pöytäkirjan kielet: suomi, ruotsi', ['fi', 'sv']],
    ['språk: svenska och finska', ['sv', 'fi']],
    ['languages: English', ['en']],
  ])('%s', (text, languages) => {
    expect(requests(text)).toEqual([{ type: 'SetLanguages', languages }]);
  });

  it('are asked for again where one of them is none', () => {
    expect(read('kielet: suomi, saksa', { addressed: true })).toMatchObject([{ reason: 'languageUnknown' }]);
  });
});
