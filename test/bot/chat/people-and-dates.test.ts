import { plainDate, type Request } from '../../../src/domain';
import { anna, bo, read, requests } from './reading';

describe('actions', () => {
  const owner = anna.ref;
  it.each<[string, Request]>([
    [
      'tehtävä: @Anna Alho laatii luonnoksen 15.3. mennessä',
      { type: 'AssignAction', text: 'laatii luonnoksen', owner, due: plainDate('2023-03-15') },
    ],
    [
      'action: @Anna Alho drafts it by 15.3.',
      { type: 'AssignAction', text: 'drafts it', owner, due: plainDate('2023-03-15') },
    ],
    [
      'action: @Anna Alho drafts it by 15 March',
      { type: 'AssignAction', text: 'drafts it', owner, due: plainDate('2023-03-15') },
    ],
    [
      'action: @Anna Alho: drafts it by March 15, 2024.',
      { type: 'AssignAction', text: 'drafts it', owner, due: plainDate('2024-03-15') },
    ],
    [
      'uppgift: @Anna Alho gör ett utkast senast 15.3.',
      { type: 'AssignAction', text: 'gör ett utkast', owner, due: plainDate('2023-03-15') },
    ],
    [
      'uppgift: @Anna Alho gör ett utkast senast den 15 mars',
      { type: 'AssignAction', text: 'gör ett utkast', owner, due: plainDate('2023-03-15') },
    ],
    [
      'tehtävä: 15. maaliskuuta mennessä luonnos',
      { type: 'AssignAction', text: 'luonnos', due: plainDate('2023-03-15') },
    ],
    ['action: drafts it by 1.12.', { type: 'AssignAction', text: 'drafts it', due: plainDate('2022-12-01') }],
    ['action: drafts it by 1.11.', { type: 'AssignAction', text: 'drafts it', due: plainDate('2023-11-01') }],
    ['action: drafts it by Friday', { type: 'AssignAction', text: 'drafts it by Friday' }],
    ['action: drafts it by 31.2.', { type: 'AssignAction', text: 'drafts it by 31.2.' }],
    [
      'tehtävä: toimittaa 15.3. mennessä tulleet vastaukset',
      { type: 'AssignAction', text: 'toimittaa 15.3. mennessä tulleet vastaukset' },
    ],
    ['action: @Cai Cederberg drafts it', { type: 'AssignAction', text: 'drafts it', owner: { name: 'Cai Cederberg' } }],
    ['action: @Berg, Bo (Kommun) drafts it', { type: 'AssignAction', text: 'drafts it', owner: bo.ref }],
    ['action 4: Somebody drafts it', { type: 'AssignAction', text: 'Somebody drafts it', item: { number: '4' } }],
  ])('understands "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('find their owner among the people of the meeting without a mention', () => {
    expect(requests('#action anna alho drafts it', { people: [anna], mentions: [] })).toEqual([
      { type: 'AssignAction', text: 'drafts it', owner },
    ]);
    expect(requests('#action Annalena drafts it', { people: [{ ...anna, name: 'Anna' }], mentions: [] })).toEqual([
      { type: 'AssignAction', text: 'Annalena drafts it' },
    ]);
  });
});

describe('people', () => {
  const clock = { hour: 13, minute: 5 };
  it.each<[string, readonly Request[]]>([
    ['poistui: Cai Cederberg 13.05', [{ type: 'MarkLeft', person: { name: 'Cai Cederberg' }, clock }]],
    ['left: @Anna Alho at 13:05', [{ type: 'MarkLeft', person: anna.ref, clock }]],
    [
      'läsnä: @Anna Alho, @Berg, Bo (Kommun) ja Cai Cederberg',
      [
        { type: 'MarkPresent', person: anna.ref },
        { type: 'MarkPresent', person: bo.ref },
        { type: 'MarkPresent', person: { name: 'Cai Cederberg' } },
      ],
    ],
    [
      'närvarande: A B, C D kl. 13.05',
      [
        { type: 'MarkPresent', person: { name: 'A B' }, clock },
        { type: 'MarkPresent', person: { name: 'C D' }, clock },
      ],
    ],
    [
      'läsnä:\nA B\nC D',
      [
        { type: 'MarkPresent', person: { name: 'A B' } },
        { type: 'MarkPresent', person: { name: 'C D' } },
      ],
    ],
    ['estynyt: Cai Cederberg', [{ type: 'MarkApologies', person: { name: 'Cai Cederberg' } }]],
    ['present+', [{ type: 'MarkPresent' }]],
    ['#left', [{ type: 'MarkLeft' }]],
    ['regrets+', [{ type: 'MarkApologies' }]],
    ['puheenjohtaja: @Anna Alho', [{ type: 'HandOverChair', person: anna.ref }]],
    [
      'sekreterare: Cai Cederberg, @Anna Alho',
      [
        { type: 'NameSecretary', person: { name: 'Cai Cederberg' } },
        { type: 'NameSecretary', person: anna.ref },
      ],
    ],
  ])('are understood in "%s"', (text, expected) => expect(requests(text)).toEqual(expected));

  it('are asked for when they are missing, or too many', () => {
    expect(read('left:')).toMatchObject([{ kind: 'unclear', reason: 'nameMissing', nearest: 'left: Name 13.05' }]);
    expect(read('puheenjohtaja: A B, C D')).toMatchObject([{ kind: 'unclear', reason: 'oneName', language: 'fi' }]);
    expect(read('poistui: Cai Cederberg 25.70')).toMatchObject([{ kind: 'unclear', reason: 'timeUnreadable' }]);
  });
});

describe('the next meeting', () => {
  const meeting = { date: plainDate('2023-02-16'), start: '12:00', end: '14:00' };
  it.each([
    'seuraava kokous: 16.2. klo 12-14',
    'seuraava kokous: torstai 16.2. klo 12 - 14',
    'nästa möte: 16.2 kl. 12-14',
    'nästa möte: den 16 februari kl. 12–14',
    'next meeting: 16.2. 12-14',
    'next meeting: 16 February 12–14',
    'Next meeting: Thursday 16 February 2023, 12.00–14.00.',
    'next meeting: 2023-02-16 12:00-14:00',
  ])('is understood in "%s"', (text) => expect(requests(text)).toEqual([{ type: 'SetNextMeeting', meeting }]));

  it('can be several', () => {
    expect(requests('seuraavat kokoukset: 16.2. klo 12-14, 20.4.; 1.6. klo 9')).toEqual([
      { type: 'SetNextMeeting', meeting },
      { type: 'SetNextMeeting', meeting: { date: '2023-04-20' } },
      { type: 'SetNextMeeting', meeting: { date: '2023-06-01', start: '09:00' } },
    ]);
  });

  it.each([
    ['next meeting: soon', 'dateUnreadable'],
    ['next meeting: 31.2. 12-14', 'dateUnreadable'],
    ['seuraava kokous: 16.2. klo 12-14 Tampereella', 'dateUnreadable'],
    ['seuraava kokous: perjantai 16.2. klo 12-14', 'weekdayWrong'],
    ['nästa möte:', 'textMissing'],
  ])('is asked for again after "%s"', (text, reason) =>
    expect(read(text)).toMatchObject([{ kind: 'unclear', reason }]),
  );
});
