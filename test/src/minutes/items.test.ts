import { plainDate, proposalId, type AgendaItem } from '../../../src/domain';
import { agenda, chair, member, opened, rosterGiven, secretary, wentTo, wrote } from '../../support/meeting-facts';
import {
  assigned,
  bodyDescribed,
  closedAt,
  decided,
  linesUnder,
  meetingDescribed,
  minutesOf,
  paragraph,
  proposed,
  withdrew,
} from '../../support/minutes-of';

const reference = bodyDescribed({ profile: 'ohjausryhma', genitive: 'ohjausryhmän' });
const openedWith = (items: readonly AgendaItem[]): ReturnType<typeof wrote>[] => [
  rosterGiven,
  wrote(secretary, '11:01', { type: 'AgendaSet', items }),
  wrote(chair, '12:00', { type: 'MeetingOpened' }),
];

describe('the opening and the closing', () => {
  it('stand under their own items, with the seconds cut', () => {
    const minutes = minutesOf(reference, opened, closedAt('13:52:59'));
    expect(linesUnder(minutes, '1')).toEqual(['Puheenjohtaja avasi kokouksen ajassa 12:00.']);
    expect(linesUnder(minutes, '8')).toEqual(['Puheenjohtaja päätti kokouksen ajassa 13:52.']);
  });

  it('stand first and last where the agenda has no items for them', () => {
    const items = agenda.filter(({ number }) => number === '3' || number === '5');
    const minutes = minutesOf(reference, openedWith(items), closedAt('13:00'));
    expect(linesUnder(minutes, '3')).toEqual(['Puheenjohtaja avasi kokouksen ajassa 12:00.']);
    expect(linesUnder(minutes, '5')).toEqual(['Puheenjohtaja päätti kokouksen ajassa 13:00.']);
  });

  it('stand under one heading where there is no agenda at all', () => {
    const minutes = minutesOf(
      reference,
      openedWith([]),
      assigned(undefined, 'Soita Aholle', '12:10'),
      closedAt('13:00'),
    );
    expect(minutes.items).toMatchObject([{ numberText: '', title: 'Kokouksen kulku' }]);
    expect(linesUnder(minutes, '')).toEqual([
      'Puheenjohtaja avasi kokouksen ajassa 12:00.',
      'Soita Aholle',
      'Puheenjohtaja päätti kokouksen ajassa 13:00.',
    ]);
  });

  it('are not invented: a meeting nobody closed has no closing, and its draft says so', () => {
    const minutes = minutesOf(reference, opened);
    expect(linesUnder(minutes, '8')).toEqual([]);
    expect(minutes.status.line).toBe('LUONNOS, versio 1 (kokousta ei ole päätetty)');
  });

  it('do not say the chair closed a meeting that a secretary closed', () => {
    expect(linesUnder(minutesOf(bodyDescribed(), opened, closedAt('13:52', secretary)), '8')).toEqual([
      'Kokous päätettiin klo 13.52.',
    ]);
  });
});

describe('a decision of the kind "noted"', () => {
  const noted = (...paragraphs: readonly ReturnType<typeof paragraph>[]): readonly string[] =>
    linesUnder(minutesOf(reference, opened, wentTo('5', '12:05'), ...paragraphs, decided('5', 'noted', '12:20')), '5');

  it('mentions the presentation and the discussion exactly where they were recorded', () => {
    const presentation = paragraph('5', 'presentation', 'Esiteltiin.', '12:06');
    const discussion = paragraph('5', 'discussion', 'Keskusteltiin.', '12:07');
    expect(noted().at(-1)).toBe('Merkittiin tiedoksi.');
    expect(noted(presentation).at(-1)).toBe('Merkittiin esitys tiedoksi.');
    expect(noted(presentation, discussion).at(-1)).toBe('Merkittiin esitys ja käyty keskustelu tiedoksi.');
  });

  it('mentions the presentation of an item that had a presenter', () => {
    expect(linesUnder(minutesOf(reference, opened, decided('3', 'noted', '12:20')), '3')).toEqual([
      'Merkittiin esitys tiedoksi.',
    ]);
  });
});

describe('the sentence of a decision', () => {
  it('is the chair’s own where there is one, whatever the kind', () => {
    const minutes = minutesOf(reference, opened, decided('4', 'tabled', '12:20', 'Siirrettiin kevääseen.'));
    expect(linesUnder(minutes, '4')).toEqual(['Siirrettiin kevääseen.']);
  });

  it('names the minutes it approves by their number, with the typed genitive in Finnish only', () => {
    const past = [opened, meetingDescribed({ previous: '4/2022' }), decided('2', 'approved', '12:20')].flat();
    const inLanguage = (language: 'fi' | 'sv' | 'en', genitive?: string): readonly string[] =>
      linesUnder(minutesOf(bodyDescribed({ language, ...(genitive === undefined ? {} : { genitive }) }), past), '2');
    expect(inLanguage('fi', 'ohjausryhmän')).toEqual(['Hyväksyttiin ohjausryhmän kokouksen 4/2022 pöytäkirja.']);
    expect(inLanguage('fi')).toEqual(['Hyväksyttiin kokouksen 4/2022 pöytäkirja.']);
    expect(inLanguage('sv', 'ohjausryhmän')).toEqual(['Protokollet från möte 4/2022 godkändes.']);
    expect(inLanguage('en', 'ohjausryhmän')).toEqual(['The minutes of meeting 4/2022 were approved.']);
  });

  it('names no number where none was given', () => {
    expect(linesUnder(minutesOf(reference, opened, decided('2', 'approved', '12:20')), '2')).toEqual([
      'Hyväksyttiin edellisen kokouksen pöytäkirja.',
    ]);
  });

  it('has a label of its own where the profile labels', () => {
    const [block] = minutesOf(bodyDescribed(), opened, decided('4', 'tabled', '12:20')).items[3]!.blocks;
    expect(block).toMatchObject({ label: 'Päätös', text: 'Jätettiin pöydälle.', decision: 'tabled' });
  });
});

describe('the record of an item', () => {
  it('is printed in one order, whatever order it came in', () => {
    const minutes = minutesOf(
      bodyDescribed(),
      opened,
      assigned('4', 'Laaditaan arvio', '12:10', { owner: { name: 'Matti Väänänen' }, due: plainDate('2023-03-15') }),
      decided('4', 'approvedAsProposed', '12:11'),
      proposed('4', 'Hyväksytään luonnos.', '12:12', member),
      paragraph('4', 'remark', 'Luvut tarkistetaan.', '12:13', member),
      paragraph('4', 'discussion', 'Keskusteltiin luvuista.', '12:14'),
      paragraph('4', 'presentation', 'Esiteltiin luvut.', '12:15'),
    );
    expect(linesUnder(minutes, '4')).toEqual([
      'Esiteltiin luvut.',
      'Keskusteltiin luvuista.',
      'Pöytäkirjamerkintä (Matti Väänänen): Luvut tarkistetaan.',
      'Matti Väänänen ehdotti: Hyväksytään luonnos.',
      'Hyväksyttiin esityksen mukaisesti.',
      'Laaditaan arvio. Vastuuhenkilö Matti Väänänen, määräaika 15.3.2023.',
    ]);
  });

  it('leaves out withdrawn decisions, rejected proposals and decisions by those who may not decide', () => {
    const minutes = minutesOf(
      bodyDescribed(),
      opened,
      decided('4', 'approved', '12:10'),
      withdrew('d12:10', '12:11'),
      proposed('4', 'Hylätään.', '12:12', member),
      wrote(chair, '12:13', { type: 'ProposalRejected', proposal: proposalId('e12:12') }),
      proposed('4', 'Päätettiin hyväksyä.', '12:14', member, 'decision'),
      closedAt('13:00'),
    );
    expect(linesUnder(minutes, '4')).toEqual([]);
  });

  it('prints proposals only where the profile does', () => {
    const past = [opened, proposed('4', 'Hyväksytään luonnos.', '12:12', member)].flat();
    expect(linesUnder(minutesOf(reference, past), '4')).toEqual([]);
    expect(linesUnder(minutesOf(reference, bodyDescribed({ styles: { showProposals: true } }), past), '4')).toEqual([
      'Matti Väänänen ehdotti: Hyväksytään luonnos.',
    ]);
  });

  it('says of agreed work only what was said of it', () => {
    const minutes = minutesOf(
      bodyDescribed({ language: 'en' }),
      opened,
      assigned('4', 'Write to Kela.', '12:10'),
      assigned('4', 'Book a room', '12:11', { owner: { name: 'Vera Åström' } }),
      assigned('4', 'Check the figures', '12:12', { due: plainDate('2023-03-15') }),
    );
    expect(linesUnder(minutes, '4')).toEqual([
      'Write to Kela.',
      'Book a room. Owner Vera Åström.',
      'Check the figures. Due 15 March 2023.',
    ]);
  });
});

describe('any other business', () => {
  it('is said to be empty once it was on and over', () => {
    const minutes = minutesOf(reference, opened, wentTo('6', '13:00'), wentTo('7', '13:01'));
    expect(linesUnder(minutes, '6')).toEqual(['Ei muita esille tulevia asioita.']);
  });

  it('is not said to be empty while it is on, or if it never was', () => {
    expect(linesUnder(minutesOf(reference, opened, wentTo('6', '13:00')), '6')).toEqual([]);
    expect(linesUnder(minutesOf(reference, opened, closedAt('13:00')), '6')).toEqual([]);
  });

  it('is not empty when something was recorded under it', () => {
    const note = paragraph('6', 'presentation', 'Kahvi loppui.', '13:00:30');
    const minutes = minutesOf(reference, opened, wentTo('6', '13:00'), note, closedAt('13:01'));
    expect(linesUnder(minutes, '6')).toEqual(['Kahvi loppui.']);
  });

  it('is not empty when an item of its own was taken up under it', () => {
    const items = agenda.flatMap((each) =>
      each.number === '6' ? [each, { ...agenda[3]!, id: agenda[4]!.id, number: '6.1', level: 2 }] : [each],
    );
    const minutes = minutesOf(
      reference,
      openedWith(items.filter((_, at) => at !== 4)),
      wentTo('6', '13:00'),
      closedAt('13:01'),
    );
    expect(linesUnder(minutes, '6')).toEqual([]);
  });
});

describe('coming meetings', () => {
  const next = [
    wrote(secretary, '13:00', {
      type: 'NextMeetingSet',
      meeting: { date: plainDate('2023-02-16'), start: '12:00', end: '14:00' },
    }),
    wrote(secretary, '13:01', { type: 'NextMeetingSet', meeting: { date: plainDate('2023-04-20'), start: '9:30' } }),
  ];

  it('are bullets under their own item', () => {
    const minutes = minutesOf(bodyDescribed({ language: 'sv' }), opened, next);
    expect(linesUnder(minutes, '7')).toEqual(['torsdag 16.2.2023 kl. 12–14', 'torsdag 20.4.2023 kl. 9.30']);
    expect(minutes.items.find(({ number }) => number === '7')?.blocks.every(({ bullet }) => bullet)).toBe(true);
  });

  it('are sentences before the closing where the agenda has no item for them', () => {
    const items = agenda.filter(({ type }) => type !== 'nextMeetings');
    const minutes = minutesOf(reference, openedWith(items), wentTo('6', '12:30'), next, closedAt('13:52'));
    expect(linesUnder(minutes, '6')).toEqual([
      'Ei muita esille tulevia asioita.',
      'Seuraava kokous: torstai 16.2. klo 12-14',
      'Seuraava kokous: torstai 20.4. klo 09:30',
    ]);
  });
});

describe('a break', () => {
  it('stands in the item it interrupted, with both its times', () => {
    const minutes = minutesOf(
      bodyDescribed(),
      opened,
      wentTo('3', '12:10'),
      wrote(chair, '12:30', { type: 'BreakStarted' }),
      wrote(chair, '12:45', { type: 'BreakEnded' }),
      wentTo('5', '12:50'),
    );
    expect(linesUnder(minutes, '3')).toEqual(['Kokouksessa pidettiin tauko klo 12.30–12.45.']);
    expect(minutes.items[2]?.intervals).toHaveLength(2);
  });

  it('only began while it has not ended', () => {
    const minutes = minutesOf(
      bodyDescribed({ language: 'en' }),
      opened,
      wrote(chair, '12:30', { type: 'BreakStarted' }),
    );
    expect(linesUnder(minutes, '1')).toEqual([
      'The Chair opened the meeting at 12.00.',
      'The meeting was adjourned at 12.30.',
    ]);
  });
});

describe('an item’s number and times', () => {
  const numbers = (numberStyle: string, ...typed: readonly string[]): readonly string[] =>
    minutesOf(
      bodyDescribed({ styles: { numberStyle } }),
      openedWith(typed.map((number, at) => ({ ...agenda[at]!, number }))),
    ).items.map(({ numberText }) => numberText);

  it('are printed as the profile prints numbers, and as typed where they have marks of their own', () => {
    expect(numbers('period', '4', '4.1', '57 §', 'A 13', '1/22')).toEqual(['4.', '4.1', '57 §', 'A 13', '1/22']);
    expect(numbers('section', '57', '§ 58')).toEqual(['57 §', '§ 58']);
    expect(numbers('plain', '4')).toEqual(['4']);
  });

  it('show every stretch the item was on where the profile shows times', () => {
    const minutes = minutesOf(
      bodyDescribed({ styles: { showItemTimes: true } }),
      opened,
      wentTo('4', '12:10'),
      wentTo('5', '12:20'),
      wentTo('4', '12:30'),
      closedAt('12:40:30'),
    );
    expect(linesUnder(minutes, '4')).toEqual(['Käsitelty klo 12.10–12.20, 12.30–12.40.']);
  });
});
