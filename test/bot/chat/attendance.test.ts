import type { Request } from '../../../src/domain';
import { anna, bo, read, requests } from './reading';

const clock = { hour: 13, minute: 5 };
const cai = { name: 'Cai Cederberg' };

describe('whose place somebody takes', () => {
  it.each<[string, Request]>([
    ['läsnä: Cai Cederberg (@Anna Alho tilalla)', { type: 'MarkPresent', person: cai, replaces: anna.ref }],
    [
      'läsnä: Cai Cederberg (Anna Alhon tilalla)',
      { type: 'MarkPresent', person: cai, replaces: { name: 'Anna Alhon' } },
    ],
    ['läsnä: Cai Cederberg (varalla Anna Alho)', { type: 'MarkPresent', person: cai, replaces: { name: 'Anna Alho' } }],
    ['läsnä: @Anna Alho @Berg, Bo (Kommun) tilalla', { type: 'MarkPresent', person: anna.ref, replaces: bo.ref }],
    ['närvarande: Cai Cederberg i stället för @Anna Alho', { type: 'MarkPresent', person: cai, replaces: anna.ref }],
    [
      'närvarande: @Anna Alho ersätter Bo Berg',
      { type: 'MarkPresent', person: anna.ref, replaces: { name: 'Bo Berg' } },
    ],
    ['present: Cai Cederberg for @Berg, Bo (Kommun)', { type: 'MarkPresent', person: cai, replaces: bo.ref }],
    ['present: Cai Cederberg (for Bo Berg)', { type: 'MarkPresent', person: cai, replaces: { name: 'Bo Berg' } }],
    [
      'present: @Anna Alho in place of Bo Berg',
      { type: 'MarkPresent', person: anna.ref, replaces: { name: 'Bo Berg' } },
    ],
  ])('is understood in "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('may be said of one in a list, with a time and a mode in any order', () => {
    const seat = { type: 'MarkPresent', person: cai, replaces: anna.ref, clock, mode: 'remote' };
    for (const text of [
      'läsnä: Cai Cederberg (@Anna Alho tilalla) etänä 13.05',
      'läsnä: Cai Cederberg 13.05 (@Anna Alho tilalla) etänä',
      'läsnä: Cai Cederberg etänä (@Anna Alho tilalla) klo 13.05',
    ])
      expect(requests(text)).toEqual([seat]);
    expect(requests('läsnä: Cai Cederberg (@Anna Alho tilalla), @Berg, Bo (Kommun)')).toEqual([
      { type: 'MarkPresent', person: cai, replaces: anna.ref },
      { type: 'MarkPresent', person: bo.ref },
    ]);
  });

  it('is asked for again where a name is missing', () => {
    expect(read('läsnä: (@Anna Alho tilalla)')).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]);
    expect(read(`läsnä: A (${'B'.repeat(200)} tilalla)`)).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]);
    expect(read(`läsnä: ${'A '.repeat(200)}`)).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]);
    expect(read('läsnä: @Anna Alho jotain muuta')).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]);
  });
});

describe('how somebody takes part', () => {
  it.each<[string, Request]>([
    ['läsnä: Cai Cederberg etänä', { type: 'MarkPresent', person: cai, mode: 'remote' }],
    ['läsnä: Cai Cederberg (paikalla)', { type: 'MarkPresent', person: cai, mode: 'onSite' }],
    ['läsnä: @Anna Alho etäyhteydellä 13.05', { type: 'MarkPresent', person: anna.ref, mode: 'remote', clock }],
    ['närvarande: Cai Cederberg på distans', { type: 'MarkPresent', person: cai, mode: 'remote' }],
    ['närvarande: Cai Cederberg på plats', { type: 'MarkPresent', person: cai, mode: 'onSite' }],
    ['present: Cai Cederberg remotely', { type: 'MarkPresent', person: cai, mode: 'remote' }],
    ['present: Cai Cederberg on site', { type: 'MarkPresent', person: cai, mode: 'onSite' }],
    ['läsnä: etänä', { type: 'MarkPresent', mode: 'remote' }],
    ['present: in person', { type: 'MarkPresent', mode: 'onSite' }],
  ])('is understood in "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('holds for everybody before, unless something else is said of them', () => {
    const modes = requests('läsnä: A A, B B paikalla, C C, D D etänä').map((each) => ('mode' in each ? each.mode : ''));
    expect(modes).toEqual(['onSite', 'onSite', 'remote', 'remote']);
  });
});

it('whoever is said to have arrived came then, and whoever is present may have been there all along', () => {
  expect(requests('saapui: Cai Cederberg')).toEqual([{ type: 'MarkPresent', person: cai, arrived: true }]);
  expect(requests('anlände: @Anna Alho på distans')).toEqual([
    { type: 'MarkPresent', person: anna.ref, mode: 'remote', arrived: true },
  ]);
  expect(requests('#arrived')).toEqual([{ type: 'MarkPresent', arrived: true }]);
  expect(requests('present: Cai Cederberg')).toEqual([{ type: 'MarkPresent', person: cai }]);
});

describe('a recusal', () => {
  it.each<[string, Request]>([
    ['esteellinen', { type: 'DeclareRecusal' }],
    ['jäv', { type: 'DeclareRecusal' }],
    ['recuse', { type: 'DeclareRecusal' }],
    ['#recuse', { type: 'DeclareRecusal' }],
    [
      'esteellinen: @Anna Alho osallisuusjäävi',
      { type: 'DeclareRecusal', person: anna.ref, ground: 'participation', text: 'osallisuusjäävi' },
    ],
    [
      'esteellinen: @Anna Alho, Osallisuusjäävi, hakijan puoliso',
      { type: 'DeclareRecusal', person: anna.ref, ground: 'participation', text: 'Osallisuusjäävi, hakijan puoliso' },
    ],
    [
      'jäv: @Berg, Bo (Kommun): intressejäv',
      { type: 'DeclareRecusal', person: bo.ref, ground: 'interest', text: 'intressejäv' },
    ],
    [
      'recuse: @Anna Alho board member of the applicant',
      { type: 'DeclareRecusal', person: anna.ref, text: 'board member of the applicant' },
    ],
    [
      'esteellinen: Cai Cederberg yhteisöjäävi',
      { type: 'DeclareRecusal', ground: 'corporation', text: 'Cai Cederberg yhteisöjäävi' },
    ],
    ['esteellinen 7: @Anna Alho', { type: 'DeclareRecusal', person: anna.ref, item: { number: '7' } }],
    ['ei esteellinen', { type: 'WithdrawRecusal' }],
    ['inte jävig: @Anna Alho', { type: 'WithdrawRecusal', person: anna.ref }],
    ['not recused 7: @Anna Alho', { type: 'WithdrawRecusal', person: anna.ref, item: { number: '7' } }],
  ])('is understood in "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('finds the person among those of the meeting without a mention', () => {
    expect(requests('esteellinen: anna alho intressijäävi', { people: [anna], mentions: [] })).toEqual([
      { type: 'DeclareRecusal', person: anna.ref, ground: 'interest', text: 'intressijäävi' },
    ]);
  });

  it('is said to the bot without a colon', () => {
    expect(requests('esteellinen @Anna Alho intressijäävi', { addressed: true })).toEqual([
      { type: 'DeclareRecusal', person: anna.ref, ground: 'interest', text: 'intressijäävi' },
    ]);
  });
});

describe('who joined without an account', () => {
  it.each<[string, Request]>([
    [
      'tunnista: +358 40 123 4567 = Cai Cederberg',
      { type: 'IdentifyPerson', person: { name: '+358 40 123 4567' }, as: [cai] },
    ],
    [
      'identifiera: Mötesrum 3 = @Anna Alho, Cai Cederberg',
      { type: 'IdentifyPerson', person: { name: 'Mötesrum 3' }, as: [anna.ref, cai] },
    ],
    ['identify: @Berg, Bo (Kommun) = @Anna Alho', { type: 'IdentifyPerson', person: bo.ref, as: [anna.ref] }],
  ])('is told in "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it.each(['tunnista: Anna Alho', 'tunnista: = Anna', 'tunnista: +358 40 123 4567 ='])(
    'is asked for again after "%s"',
    (text) => expect(read(text)).toMatchObject([{ kind: 'unclear', reason: 'nameMissing' }]),
  );
});

it('the meeting states that it is quorate, or that it is not', () => {
  for (const text of ['päätösvaltainen', 'mötet är beslutfört', 'quorate'])
    expect(requests(text)).toEqual([{ type: 'StateQuorum', isMet: true }]);
  for (const text of ['ei päätösvaltainen', 'inte beslutför', 'no quorum'])
    expect(requests(text)).toEqual([{ type: 'StateQuorum', isMet: false }]);
});

describe('the rule of a quorum', () => {
  it.each([
    ['päätösvaltaisuus: yli puolet jäsenistä', { fraction: 0.5, exclusive: true }],
    ['päätösvaltaisuus: vähintään puolet, puheenjohtaja mukaan luettuna', { fraction: 0.5, withChair: true }],
    ['päätösvaltaisuus: kaksi kolmasosaa', { fraction: 2 / 3 }],
    ['beslutförhet: mer än hälften av ledamöterna', { fraction: 0.5, exclusive: true }],
    ['beslutförhet: minst 5 ledamöter, ordföranden medräknad', { count: 5, withChair: true }],
    ['quorum: three quarters', { fraction: 0.75 }],
    ['quorum: a third of the members', { fraction: 1 / 3 }],
    ['quorum: 60 %', { fraction: 0.6 }],
    ['quorum: more than 4 members including the chair', { count: 5, withChair: true }],
    ['quorum: 3.', { count: 3 }],
  ])('is read in "%s"', (text, quorum) => expect(requests(text)).toEqual([{ type: 'SetQuorum', quorum }]));

  it('is taken away', () => {
    for (const text of ['päätösvaltaisuus: ei', 'beslutförhet: ingen', 'quorum: none'])
      expect(requests(text)).toEqual([{ type: 'SetQuorum' }]);
  });

  it.each(['quorum: enough people', 'quorum: 0', 'quorum: 120 %'])('is asked for again after "%s"', (text) =>
    expect(read(text)).toMatchObject([{ kind: 'unclear', reason: 'quorumUnreadable' }]),
  );
});
