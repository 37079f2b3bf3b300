import { itemType, readAgenda, readAgendaLine } from '../../../src/agenda';

const codes = (title: string): readonly string[] => readAgenda(`1. ${title}`).warnings.map(({ code }) => code);

describe('the length of an item', () => {
  it.each([
    ['Budget (15 min)', 15],
    ['Budget [15 min]', 15],
    ['Budget 15 min', 15],
    ['Budget – 15 minuuttia', 15],
    ['Budget (15 minuter)', 15],
    ["Budget (15')", 15],
    ['Budget (n. 15 min)', 15],
    ['Budget (1 h)', 60],
    ['Budget (1,5 h)', 90],
    ['Budget (1 h 30 min)', 90],
    ['Budget 1 timme', 60],
    ['Budget (2 hours)', 120],
    ['Budget klo 12.10–12.25', 15],
    ['Budget (kl. 12.10-12.25)', 15],
    ['klo 12.10–12.25 Budget', 15],
    ['12:10 - 12:25 Budget', 15],
    ['Budget, at 12:10–12:25', 15],
  ])('is read from "%s"', (title, minutes) => {
    expect(readAgendaLine(title)).toEqual({ title: 'Budget', level: 1, type: 'discussion', minutes, presenters: [] });
    expect(codes(title)).toEqual([]);
  });

  it('is not guessed: what may be a time or a day stays and is said', () => {
    for (const title of ['Budget 12.10–12.25', 'klo 12.10 Budget', 'Budget 15 min and more', 'Budget (0 min)']) {
      expect(readAgendaLine(title)).toMatchObject({ title });
      expect(readAgendaLine(title).minutes).toBeUndefined();
      expect(codes(title)).toEqual(['timeUnclear']);
    }
  });

  it('given twice must agree', () => {
    expect(readAgendaLine('klo 12.10–12.25 Budget (20 min)').minutes).toBe(20);
    expect(codes('klo 12.10–12.25 Budget (20 min)')).toEqual(['minutesDisagree']);
  });

  it('alone is a title after all', () => expect(readAgendaLine('(15 min)').title).toBe('(15 min)'));
});

describe('the presenters of an item', () => {
  it.each([
    ['Tilanne — Anna Alho', ['Anna Alho']],
    ['Tilanne — Anna Alho ja Bo von Berg', ['Anna Alho', 'Bo von Berg']],
    ['Tilanne (esittelijä: Anna Alho)', ['Anna Alho']],
    ['Tilanne (esittelijä: Anna Alho, Bo Berg; 15 min)', ['Anna Alho', 'Bo Berg']],
    ['Tilanne, esittelijä Anna Alho', ['Anna Alho']],
    ['Tilanne. Esittelijät: Anna Alho ja Bo Berg', ['Anna Alho', 'Bo Berg']],
    ['Tilanne (15 min), föredragande Anna Alho', ['Anna Alho']],
    ['Tilanne – presenter: Anna Alho, Bo Berg', ['Anna Alho', 'Bo Berg']],
    ['Tilanne (presented by Anna Alho & Bo Berg)', ['Anna Alho', 'Bo Berg']],
  ])('are read from "%s"', (title, presenters) => {
    expect(readAgendaLine(title)).toMatchObject({ title: 'Tilanne', presenters });
    expect(codes(title)).toEqual([]);
  });

  it.each(['Tilanne / Anna Alho', 'Tilanne – Anna Alho', 'Tilanne - Anna Alho', 'Tilanne (Anna Alho)'])(
    'are not guessed from "%s"',
    (title) => {
      expect(readAgendaLine(title)).toMatchObject({ title, presenters: [] });
      expect(codes(title)).toEqual(['presenterUnclear']);
    },
  );

  it('are not made of a title with a dash', () => {
    for (const title of ['Hanke — visio 2030', 'Strategia — Mitä seuraavaksi?', 'Esittelijät kertovat hankkeesta'])
      expect(readAgendaLine(title)).toMatchObject({ title, presenters: [] });
  });

  it('lose their organisation, which is said', () => {
    expect(readAgendaLine('Tilanne (esittelijä: Anna Alho, VM)')).toMatchObject({
      title: 'Tilanne',
      presenters: ['Anna Alho'],
    });
    expect(codes('Tilanne (esittelijä: Anna Alho, VM)')).toEqual(['organisationLeftOut']);
  });
});

describe('the type of an item', () => {
  it.each([
    [
      'opening',
      ['Kokouksen avaus', 'Avaus', 'Öppnande av mötet', 'Mötets öppnande', 'Opening of the meeting', 'Welcome'],
    ],
    [
      'legality',
      ['Kokouksen laillisuus ja päätösvaltaisuus', 'Mötets laglighet och beslutförhet', 'Legality and quorum'],
    ],
    ['attendance', ['Läsnäolijoiden toteaminen', 'Konstaterande av de närvarande', 'Attendance']],
    [
      'scrutinisers',
      ['Pöytäkirjantarkastajien valinta', 'Val av protokolljusterare', 'Election of scrutinisers of the minutes'],
    ],
    [
      'agendaApproval',
      ['Esityslistan (asialistan) hyväksyminen', 'Godkännande av föredragningslistan', 'Approval of the agenda'],
    ],
    [
      'previousMinutes',
      [
        'Edellisen kokouksen pöytäkirjan hyväksyminen',
        'Edellisen kokouksen (4/2022) pöytäkirja',
        'Godkännande av protokollet från föregående möte',
        'Approval of the minutes of the previous meeting',
      ],
    ],
    ['announcements', ['Ilmoitusasiat', 'Anmälningsärenden', 'Tillkännagivanden', 'Announcements']],
    ['anyOtherBusiness', ['Muut esille tulevat asiat', 'Muut asiat', 'Övriga ärenden', 'Any other business', 'AOB']],
    ['nextMeetings', ['Seuraava kokous', 'Seuraavat kokoukset', 'Nästa möte', 'Next meeting', 'Next meetings']],
    ['closing', ['Kokouksen päättäminen', 'Avslutande av mötet', 'Closing of the meeting']],
    ['decision', ['Budjetti (päätösasia)', 'Budget (beslutsärende)', 'Budget (Decision)', 'Budget [for decision]']],
    ['information', ['Budjetti (tiedoksi)', 'Budget (för kännedom)', 'Budget (Information)']],
    [
      'discussion',
      [
        'Budjetti (keskustelu)',
        'Budget (Discussion)',
        'Talousarvio',
        'Opening of the new library',
        'Uuden kirjaston avaus',
      ],
    ],
  ])('is %s', (type, titles) => {
    for (const title of titles) {
      expect([title, itemType(title)]).toEqual([title, type]);
      expect(itemType(title.toUpperCase())).toBe(type);
      expect(readAgendaLine(title).type).toBe(type);
    }
  });

  it('is taken off the title where it was only marked', () => {
    expect(readAgendaLine('Budjetti (päätösasia)').title).toBe('Budjetti');
  });
});

describe('the language of an agenda', () => {
  it.each([
    ['fi', '1. Kokouksen avaus\n2. Budjetti'],
    ['sv', '1. Öppnande av mötet\n2. Budget'],
    ['en', '1. Opening of the meeting\n2. Budget'],
    [undefined, '1. Budget\n2. Plan'],
  ])('is %s', (language, text) => expect(readAgenda(text).language).toBe(language));
});
