import {
  attachmentId,
  plainDate,
  replay,
  type BodySettings,
  type MeetingEvent,
  type MeetingSettings,
  type PersonId,
} from '../../../src/domain';
import { notCaptured, type Minutes } from '../../../src/minutes';
import {
  agenda,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import {
  assigned,
  bodyDescribed,
  decided,
  joined,
  linesUnder,
  meetingDescribed,
  minutesOf,
} from '../../support/minutes-of';

const asOf = (profile: string, body: Partial<BodySettings> = {}, meeting: MeetingSettings = {}): Minutes =>
  minutesOf(bodyDescribed({ profile, ...body }), meetingDescribed(meeting), closed);

describe('who signs', () => {
  const signing = (profile: string, styles = {}, past = closed): Minutes['signatures'] =>
    minutesOf(bodyDescribed({ profile, styles }), past, joined(secretary, '12:05')).signatures;

  it('is whoever chaired, and the secretary who was there', () => {
    expect(signing('sfs2487')).toMatchObject([
      {
        label: 'Allekirjoitukset',
        form: 'handwritten',
        people: [{ text: 'Aino Korhonen, puheenjohtaja' }, { text: 'Saara Nieminen, sihteeri' }],
      },
    ]);
    const handedOver = wrote(chair, '12:30', { type: 'ChairChanged', person: viceChair });
    expect(signing('kunta', {}, [...opened, handedOver])?.[0]?.people.map(({ text }) => text)).toEqual([
      'Aino Korhonen, puheenjohtaja',
      'Ville Mäkinen, puheenjohtaja',
      'Saara Nieminen, pöytäkirjanpitäjä',
    ]);
  });

  it('is traced to the opening and to having been there', () => {
    expect(signing('sfs2487')?.[0]?.people.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('is told how, where it is electronic, and never that it was done', () => {
    expect(signing('sfs2487', { signatures: 'electronic' })?.[0]).toMatchObject({
      form: 'electronic',
      note: 'Asiakirja allekirjoitetaan sähköisesti.',
    });
  });

  it('is nobody before the meeting, and in a form without signatures', () => {
    expect(minutesOf(bodyDescribed({ profile: 'sfs2487' })).signatures).toBeUndefined();
    expect(signing('ohjausryhma')).toBeUndefined();
  });
});

describe('what stands after the items', () => {
  it('is the attachments, the distribution and whom it is for information, in this order', () => {
    const minutes = asOf(
      'ohjausryhma',
      { distribution: ['Jäsenet'], forInformation: ['Kirjaamo', ' '] },
      { attachments: ['Talousarvio', '', 'Suunnitelma'] },
    );
    expect(minutes.lists).toEqual([
      { id: 'attachments', label: 'Liitteet', entries: ['Liite 1: Talousarvio', 'Liite 2: Suunnitelma'] },
      { id: 'distribution', label: 'Jakelu', entries: ['Jäsenet'] },
      { id: 'forInformation', label: 'Tiedoksi', entries: ['Kirjaamo'] },
    ]);
  });

  it('is for whom the meeting says, where it has a list of its own, be it an empty one', () => {
    const standing = { distribution: ['Jäsenet'], forInformation: ['Kirjaamo'] };
    const own = { distribution: ['Jäsenet ja valtiosihteeri'], forInformation: [] };
    expect(asOf('perus', standing, own).lists).toMatchObject([{ entries: ['Jäsenet ja valtiosihteeri'] }]);
  });

  it('is nothing at all where nothing was given', () => {
    const { lists, appeals, appendices } = asOf('kunta');
    expect([lists, appeals, appendices]).toEqual([undefined, undefined, undefined]);
  });

  it('says how to appeal, with the body’s standing text and the sections it holds for', () => {
    const appealNotes = [{ title: 'Muutoksenhakukielto', text: 'Päätöksestä ei saa valittaa.' }];
    const appeals = [
      { title: 'muutoksenhakukielto', items: ['62', '63', '64', '66'] },
      { title: 'Oikaisuvaatimusohje', items: [] },
    ];
    expect(asOf('kunta', { appealNotes }, { appeals }).appeals).toEqual([
      { title: 'muutoksenhakukielto', items: '62–64, 66 §', text: 'Päätöksestä ei saa valittaa.' },
      { title: 'Oikaisuvaatimusohje' },
    ]);
  });

  it('has the agreed work in a table where the body wants one', () => {
    const past = [
      opened,
      assigned('4', 'Laaditaan arvio', '12:10', { owner: { name: 'Matti Väänänen' }, due: plainDate('2023-03-15') }),
      assigned(undefined, 'Kootaan palaute', '12:11'),
    ].flat();
    const table = (styles: Record<string, unknown>): Minutes['appendices'] =>
      minutesOf(bodyDescribed({ styles }), past).appendices;
    expect(table({ actionTable: true })).toEqual([
      {
        title: 'Sovitut tehtävät',
        columns: ['Asiakohta', 'Tehtävä', 'Vastuuhenkilö', 'Määräaika'],
        rows: [
          ['4', 'Laaditaan arvio', 'Matti Väänänen', '15.3.2023'],
          ['', 'Kootaan palaute', '', ''],
        ],
      },
    ]);
    expect(table({})).toBeUndefined();
  });
});

describe('attachments said in the meeting', () => {
  const attached = (text: string, when: string, number?: string): MeetingEvent =>
    wrote(secretary, when, {
      type: 'AttachmentAdded',
      attachment: attachmentId(`l${when}`),
      text,
      ...(number === undefined ? {} : { item: item(number) }),
    });

  it('are numbered through the document, the meeting’s own first, and stand under their items and at the end', () => {
    const minutes = minutesOf(
      bodyDescribed(),
      meetingDescribed({ attachments: ['Kokouskutsu'] }),
      opened,
      attached('Viestintäsuunnitelma', '12:10', '5'),
      attached('Talousarvio', '12:11', '4'),
      attached('Läsnäolijat', '12:12'),
    );
    expect(minutes.lists?.[0]?.entries).toEqual([
      'Liite 1: Kokouskutsu',
      'Liite 2: Läsnäolijat',
      'Liite 3: Talousarvio',
      'Liite 4: Viestintäsuunnitelma',
    ]);
    expect(linesUnder(minutes, '4')).toEqual(['Liite 3: Talousarvio']);
    expect(linesUnder(minutes, '5')).toEqual(['Liite 4: Viestintäsuunnitelma']);
  });

  it('are said to be in the decision’s item by whoever said so', () => {
    const [block] = minutesOf(bodyDescribed(), opened, attached('Talousarvio', '12:11', '4')).items[3]?.blocks ?? [];
    expect(block).toMatchObject({ role: 'attachment', sources: ['saara 12:11'] });
  });
});

describe('a matter with a number of its own', () => {
  it('says so first', () => {
    const filed = wrote(secretary, '12:10', { type: 'ItemFiled', item: item('4'), diaryNumber: 'ESI/12/2022' });
    const minutes = minutesOf(bodyDescribed({ profile: 'kunta' }), opened, filed, decided('4', 'tabled', '12:20'));
    expect(minutes.items[3]?.blocks[0]).toEqual({
      role: 'filing',
      text: 'Diaarinumero ESI/12/2022',
      sources: ['saara 12:10'],
    });
  });
});

describe('those who examine the minutes', () => {
  const elected = (...people: readonly PersonId[]): MeetingEvent =>
    wrote(chair, '12:10', { type: 'ExaminersElected', people, item: item('3') });
  const withItem = wrote(secretary, '11:02', {
    type: 'AgendaSet',
    items: agenda.map((each) => (each.number === '5' ? { ...each, type: 'scrutinisers' } : each)),
  });

  it('are named under their item, without inflecting a name', () => {
    const past = [rosterGiven, withItem, ...opened.slice(2)];
    const inLanguage = (language: BodySettings['language'], ...people: readonly PersonId[]): readonly string[] =>
      linesUnder(minutesOf(bodyDescribed({ language }), past, elected(...people)), '5');
    expect(inLanguage('fi', member)).toEqual(['Pöytäkirjantarkastajaksi valittiin Matti Väänänen.']);
    expect(inLanguage('fi', member, viceChair)).toEqual([
      'Pöytäkirjantarkastajiksi valittiin Matti Väänänen ja Ville Mäkinen.',
    ]);
    expect(inLanguage('sv', member, viceChair, otherMember)).toEqual([
      'Till protokolljusterare valdes Matti Väänänen, Ville Mäkinen och Liisa Väänänen.',
    ]);
    expect(inLanguage('en', member)).toEqual(['Matti Väänänen was elected to scrutinise the minutes.']);
    expect(inLanguage('en', member, viceChair)).toEqual([
      'Matti Väänänen and Ville Mäkinen were elected to scrutinise the minutes.',
    ]);
    expect(inLanguage('fi', stranger)).toEqual([]);
  });

  it('are named under what was on where the agenda has no item for it', () => {
    expect(linesUnder(minutesOf(bodyDescribed(), opened, elected(member)), '3')).toEqual([
      'Pöytäkirjantarkastajaksi valittiin Matti Väänänen.',
    ]);
    const later = wrote(chair, '14:10', { type: 'ExaminersElected', people: [member] });
    expect(linesUnder(minutesOf(bodyDescribed(), closed, later), '1').at(-1)).toBe(
      'Pöytäkirjantarkastajaksi valittiin Matti Väänänen.',
    );
  });

  it('sign under a label of their own, where anybody signs', () => {
    const groups = (profile: string): Minutes['signatures'] =>
      minutesOf(bodyDescribed({ profile }), closed, elected(member)).signatures;
    expect(groups('kunta')?.map(({ label, people }) => [label, people.map(({ text }) => text)])).toEqual([
      ['Allekirjoitukset', ['Aino Korhonen, puheenjohtaja']],
      ['Pöytäkirjan tarkastus', ['Matti Väänänen, pöytäkirjantarkastaja']],
    ]);
    expect(groups('perus')).toBeUndefined();
  });

  it('are all that item has to say', () => {
    const past = [rosterGiven, withItem, ...opened.slice(2), wentTo('5', '12:05')];
    const empty = (...events: readonly MeetingEvent[]): boolean =>
      notCaptured(replay([bodyDescribed(), ...past, ...events]), 'fi').some(
        ({ code, item: number }) => code === 'itemEmpty' && number === '5',
      );
    expect([empty(), empty(elected(member))]).toEqual([true, false]);
  });
});
