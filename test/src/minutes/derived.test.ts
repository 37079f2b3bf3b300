import {
  attachmentId,
  decisionId,
  plainDate,
  actionId,
  paragraphId,
  replay,
  type Language,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import {
  decisionList,
  extractOf,
  PROFILES,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPdf,
  renderText,
} from '../../../src/minutes';
import { docxLines } from '../../support/docx-text';
import { chair, item, opened, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { readPdf } from '../../support/pdf-text';

const decided = (number: string, at: string, text: string): MeetingEvent =>
  wrote(chair, at, {
    type: 'DecisionRecorded',
    decision: decisionId(`d${number}`),
    item: item(number),
    kind: 'decided',
    text,
  });
const attached = (number: string, at: string, text: string): MeetingEvent =>
  wrote(secretary, at, { type: 'AttachmentAdded', attachment: attachmentId(`l${number}`), item: item(number), text });

const happened: readonly MeetingEvent[] = [
  ...opened,
  wentTo('3', '12:20'),
  wrote(secretary, '12:21', {
    type: 'ParagraphWritten',
    paragraph: paragraphId('p3'),
    item: item('3'),
    role: 'discussion',
    text: 'Keskusteltiin pitkään.',
  }),
  decided('3', '12:22', 'Päätettiin hankkia uusi järjestelmä.'),
  attached('3', '12:23', 'Hankesuunnitelma'),
  wentTo('4.1', '12:30'),
  decided('4.1', '12:31', 'Päätettiin jatkaa.'),
  attached('4.1', '12:32', 'Arvio'),
  wrote(secretary, '12:33', {
    type: 'ActionAssigned',
    action: actionId('a1'),
    item: item('4.1'),
    text: 'Kutsutaan arvioijat',
    due: plainDate('2023-01-15'),
  }),
  wrote(secretary, '12:34', {
    type: 'PapersSet',
    papers: {
      appeals: [
        { title: 'Muutoksenhakukielto', items: ['4.1'] },
        { title: 'Oikaisuvaatimus', items: ['3'] },
      ],
    },
  }),
  wrote(chair, '13:52', { type: 'MeetingClosed' }),
];
const meeting = (...more: readonly MeetingEvent[]): MeetingState => replay([...happened, ...more]);
const lines = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('the list of decisions', () => {
  it('has what was decided under its heading, who is to do it, and nothing of how it came about', () => {
    const list = decisionList(meeting(), { version: 2, profile: 'kunta' });
    expect(lines(renderText(list)).slice(0, 2)).toEqual(['Päätösluettelo', 'LUONNOS, versio 2']);
    expect(list.items.map(({ number, blocks }) => [number, ...blocks.map(({ text }) => text)])).toEqual([
      ['3', 'Päätettiin hankkia uusi järjestelmä.'],
      ['4'],
      ['4.1', 'Päätettiin jatkaa.', 'Kutsutaan arvioijat. Määräaika 15.1.2023.'],
    ]);
    expect(list.participants ?? list.signatures ?? list.lists ?? list.appendices).toBeUndefined();
  });

  it('is for everybody: of a restricted item it has the public heading and that it is restricted', () => {
    const hidden = wrote(secretary, '14:00', { type: 'ItemRestricted', item: item('3'), ground: 'JulkL 24 §' });
    const text = renderText(decisionList(meeting(hidden), { version: 1 }));
    expect(text).toContain('Asia on salassa pidettävä (JulkL 24 §).');
    expect(text).not.toContain('hankkia');
  });

  it.each([
    ['fi', 'Päätösluettelo: '],
    ['sv', 'Beslutsförteckning: '],
    ['en', 'Decision list: '],
  ] as const)('is named in its title where nothing stands above that, in %s', (language, begins) => {
    const { title } = decisionList(meeting(), { version: 1, language, profile: 'ohjausryhma' });
    expect(title.startsWith(begins)).toBe(true);
  });
});

describe('the extract of an item', () => {
  const extract = (number: string, language: Language = 'fi', profile = 'kunta') =>
    extractOf(meeting(), number, { version: 1, language, profile });

  it('is that item whole, its own attachments and appeal note, and whoever certifies it', () => {
    expect(lines(renderText(extract('3')!)).filter((line) => !line.startsWith('Aika'))).toEqual([
      'Pöytäkirjanote',
      'LUONNOS, versio 1',
      expect.any(String),
      expect.any(String),
      '3 § Tilannekatsaus',
      'Käsittely: Keskusteltiin pitkään.',
      'Päätös: Päätettiin hankkia uusi järjestelmä.',
      'Liite 1: Hankesuunnitelma',
      'Otteen oikeaksi todistaa',
      'Saara Nieminen, pöytäkirjanpitäjä',
      'Liitteet',
      'Liite 1: Hankesuunnitelma',
      'Oikaisuvaatimus',
      '3 §',
    ]);
  });

  it('takes the items below it along', () => {
    expect(extract('4')?.items.map(({ number }) => number)).toEqual(['4', '4.1', '4.2']);
    expect(extract('4')?.lists?.map(({ entries }) => entries)).toEqual([['Liite 2: Arvio']]);
  });

  it('is marked as restricted where the item is, whatever the other items are', () => {
    const made = meeting(wrote(secretary, '14:00', { type: 'ItemRestricted', item: item('3'), ground: 'JulkL 24 §' }));
    for (const profile of ['kunta', 'perus']) {
      const [restricted, open] = ['3', '4'].map((number) =>
        renderText(extractOf(made, number, { version: 1, profile })!),
      );
      expect(restricted).toMatch(/^(?:Julkisuus )?Salassa pidettävä$/m);
      expect(open).not.toMatch(/salassa pidettävä/i);
    }
  });

  it('is not there of an item nobody knows', () => {
    expect(extract('99')).toBeUndefined();
  });

  it('is certified by the chair where nobody keeps the minutes, and by nobody where there is no chair either', () => {
    const gone = wrote(chair, '14:00', { type: 'SecretaryReleased', person: secretary });
    const [signed] = extractOf(meeting(gone), '3', { version: 1 })?.signatures ?? [];
    expect(signed?.people.map(({ text }) => text)).toEqual(['Aino Korhonen, puheenjohtaja']);
  });
});

describe('both', () => {
  it.each(
    [...PROFILES.keys()].flatMap((profile) =>
      (['fi', 'sv', 'en'] as const).map((language) => [profile, language] as const),
    ),
  )('are whole documents in every format, as %s in %s', async (profile, language) => {
    const options = { version: 1, profile, language };
    for (const made of [decisionList(meeting(), options), extractOf(meeting(), '3', options)!]) {
      const all = [
        renderHtml(made),
        renderMarkdown(made),
        (await docxLines(await renderDocx(made))).join(' '),
        JSON.stringify(readPdf(await renderPdf(made))),
      ];
      for (const text of all) expect(text.replace(/\s+/g, ' ')).toContain('hankkia uusi');
    }
  });
});
