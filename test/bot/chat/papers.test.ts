import { requests } from './reading';

describe('the papers of a document', () => {
  it.each([
    ['liite: Talousarvio', [{ type: 'AddAttachment', text: 'Talousarvio' }]],
    ['bilaga 4: Budgeten', [{ type: 'AddAttachment', text: 'Budgeten', item: { number: '4' } }]],
    [
      'attachments:\n- Budget\n- Plan',
      [
        { type: 'AddAttachment', text: 'Budget' },
        { type: 'AddAttachment', text: 'Plan' },
      ],
    ],
    [
      'jakelu: Jäsenet; Valtiovarainministeriö, kirjaamo',
      [{ type: 'SetRecipients', list: 'distribution', names: ['Jäsenet', 'Valtiovarainministeriö, kirjaamo'] }],
    ],
    [
      'sändlista:\nLedamöterna\nRegistratorskontoret',
      [{ type: 'SetRecipients', list: 'distribution', names: ['Ledamöterna', 'Registratorskontoret'] }],
    ],
    ['jakelu tiedoksi: Hallitus', [{ type: 'SetRecipients', list: 'forInformation', names: ['Hallitus'] }]],
    ['för kännedom till: Styrelsen', [{ type: 'SetRecipients', list: 'forInformation', names: ['Styrelsen'] }]],
    ['copies to: Board', [{ type: 'SetRecipients', list: 'forInformation', names: ['Board'] }]],
    ['diaarinumero: VN/1234/2026', [{ type: 'FileUnder', number: 'VN/1234/2026' }]],
    ['dnro 57: ESI/12/2025', [{ type: 'FileUnder', number: 'ESI/12/2025', item: { number: '57' } }]],
    ['muutoksenhaku: Muutoksenhakukielto', [{ type: 'SetAppeal', title: 'Muutoksenhakukielto', items: [] }]],
    [
      'muutoksenhaku: Muutoksenhakukielto 62–64, 66 ja 68 §',
      [{ type: 'SetAppeal', title: 'Muutoksenhakukielto', items: ['62', '63', '64', '66', '68'] }],
    ],
    ['ändringssökande: Besvärsförbud: §§ 1-2', [{ type: 'SetAppeal', title: 'Besvärsförbud', items: ['1', '2'] }]],
    [
      'appeal: Kuntalaki 136 §:n mukainen kielto 4.1, 5',
      [{ type: 'SetAppeal', title: 'Kuntalaki 136 §:n mukainen kielto', items: ['4.1', '5'] }],
    ],
    [
      'pöytäkirjantarkastajat: Anna Alho ja Bo Berg',
      [{ type: 'ElectExaminers', people: [{ name: 'Anna Alho' }, { name: 'Bo Berg' }] }],
    ],
  ])('%j', (text, expected) => {
    expect(requests(text)).toEqual(expected);
  });

  it('leave "tiedoksi" to the decision it is', () => {
    expect(requests('tiedoksi')).toEqual([{ type: 'RecordDecision', kind: 'noted' }]);
    expect(requests('för kännedom')).toEqual([{ type: 'RecordDecision', kind: 'noted' }]);
  });

  it('make no range of a slip of the pen', () => {
    expect(requests('appeal: Kielto 9–2')).toEqual([{ type: 'SetAppeal', title: 'Kielto', items: ['9', '2'] }]);
    expect(requests('appeal: Kielto 1–9999')).toEqual([{ type: 'SetAppeal', title: 'Kielto', items: ['1', '9999'] }]);
  });
});
