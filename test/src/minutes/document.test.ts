import { replay, type BodySettings, type MeetingSettings } from '../../../src/domain';
import { compile, renderText, type Minutes } from '../../../src/minutes';
import { closed, opened, secretary, viceChair } from '../../support/meeting-facts';
import {
  bodyDescribed,
  closedAt,
  decided,
  joined,
  linesUnder,
  meetingDescribed,
  minutesOf,
  paragraph,
  proposed,
} from '../../support/minutes-of';

const said = (minutes: Minutes): readonly string[] => renderText(minutes).trimEnd().split('\n');
const asOf = (
  profile: string,
  body: Partial<BodySettings> = {},
  meeting: MeetingSettings = {},
  past = closed,
): Minutes => minutesOf(bodyDescribed({ profile, ...body }), meetingDescribed(meeting), past);

describe('the block at the top of the page', () => {
  it('says who, what, when and under which number, as far as it was given', () => {
    const papers = { diaryNumber: ' VN/1/2022 ', confidentiality: 'Salassa pidettävä' };
    expect(asOf('sfs2487', { organisation: 'Virasto' }, papers).metadata).toEqual({
      sender: 'Virasto',
      documentType: 'Pöytäkirja',
      date: { text: '7.12.2022', day: '2022-12-07' },
      diaryNumber: 'VN/1/2022',
      confidentiality: 'Salassa pidettävä',
    });
    expect(asOf('sfs2487', { organisation: ' ' }, { diaryNumber: '' }).metadata).toEqual({
      documentType: 'Pöytäkirja',
      date: { text: '7.12.2022', day: '2022-12-07' },
    });
  });

  it.each([
    ['fi', 'Muistio'],
    ['sv', 'Promemoria'],
    ['en', 'Memo'],
  ] as const)('calls the document a memo in %s where the body writes memos', (language, word) => {
    expect(asOf('sfs2487', { language, document: 'memo' }).metadata.documentType).toBe(word);
  });

  it('has the word of the body where it gave one', () => {
    const phrases = { documentMinutes: 'Päätöspöytäkirja' };
    expect(asOf('kunta', { phrases }).metadata.documentType).toBe('Päätöspöytäkirja');
  });

  it('stands under the title in a form that begins with the title, so that nothing given is lost', () => {
    const minutes = asOf('ohjausryhma', {}, { diaryNumber: 'VN/1/2022', confidentiality: 'Luottamuksellinen' });
    expect(minutes.layout.form).toBe('plain');
    expect(said(minutes).slice(2, 5)).toEqual([
      'Aika keskiviikko 7.12. klo 12:00 - 13:52',
      'Diaarinumero VN/1/2022',
      'Julkisuus Luottamuksellinen',
    ]);
  });
});

describe('the minutes of the meeting before', () => {
  it.each([
    ['fi', 'Hyväksyttiin kokouksen 4/2022 muistio.'],
    ['sv', 'Promemorian från möte 4/2022 godkändes.'],
    ['en', 'The memo of meeting 4/2022 was approved.'],
  ] as const)('are a memo in %s where the body writes memos', (language, sentence) => {
    const minutes = minutesOf(
      bodyDescribed({ language, document: 'memo' }),
      meetingDescribed({ previous: '4/2022' }),
      opened,
      decided('2', 'approved', '12:10'),
    );
    expect(linesUnder(minutes, '2')).toEqual([sentence]);
  });

  it('are a memo without a number, or with the genitive people typed', () => {
    const memo = (genitive: string | undefined, previous: string | undefined): readonly string[] =>
      linesUnder(
        minutesOf(
          bodyDescribed({ document: 'memo', ...(genitive === undefined ? {} : { genitive }) }),
          meetingDescribed(previous === undefined ? {} : { previous }),
          opened,
          decided('2', 'approved', '12:10'),
        ),
        '2',
      );
    expect(memo(undefined, undefined)).toEqual(['Hyväksyttiin edellisen kokouksen muistio.']);
    expect(memo('ryhmän', '4/2022')).toEqual(['Hyväksyttiin ryhmän kokouksen 4/2022 muistio.']);
  });
});

describe('the time of a record', () => {
  const planned = { start: '2022-12-07T12:30', end: '2022-12-07T14:00', place: 'Teams', mode: 'electronic' } as const;

  it('is when the meeting really sat, under one label with the place', () => {
    expect(asOf('sfs2487', {}, planned).header).toMatchObject([
      { id: 'time', label: 'Aika ja paikka', value: 'keskiviikko 7.12.2022 klo 12.00–13.52' },
      { id: 'place', label: '', value: 'Teams' },
    ]);
  });

  it('is the planned one as long as the meeting was not opened', () => {
    const minutes = minutesOf(bodyDescribed({ profile: 'sfs2487' }), meetingDescribed(planned));
    expect(minutes.header[0]?.value).toBe('keskiviikko 7.12.2022 klo 12.30–14.00');
  });

  it('has a label of its own where there is no place', () => {
    expect(asOf('sfs2487').header).toMatchObject([{ label: 'Aika' }]);
  });

  it('comes with the form of the meeting in municipal minutes', () => {
    expect(asOf('kunta', {}, planned).header[2]).toEqual({
      id: 'mode',
      label: 'Kokoustapa',
      value: 'sähköinen kokous',
    });
    expect(asOf('kunta', { language: 'sv' }, planned).header[2]?.value).toBe('elektroniskt sammanträde');
    expect(asOf('sfs2487', {}, planned).header).toHaveLength(2);
  });
});

describe('municipal minutes', () => {
  const under = (number: string, body: Partial<BodySettings> = {}): readonly string[] =>
    said(
      minutesOf(
        bodyDescribed({ profile: 'kunta', name: 'Tarkastuslautakunta', ...body }),
        opened,
        paragraph('5', 'presentation', 'Viestintä esiteltiin.', '12:06'),
        paragraph('5', 'discussion', 'Keskusteltiin.', '12:07'),
        paragraph('5', 'discussion', 'Keskusteltiin lisää.', '12:08'),
        proposed('5', 'Hyväksytään suunnitelma.', '12:09', viceChair),
        decided('5', 'approvedAsProposed', '12:20'),
        decided('4', 'tabled', '12:30'),
        closedAt('13:00'),
      ),
    ).filter((_line, index, all) => {
      const from = all.findIndex((each) => each.startsWith(`${number} §`));
      const to = all.findIndex((each, at) => at > from && /^\d+(\.\d+)?( §)? \p{Lu}/u.test(each));
      return index > from && index < to;
    });

  it('have the proposal before what was said of it, each under its label, and the body as the one who decides', () => {
    expect(under('5')).toEqual([
      'Viestintä esiteltiin.',
      'Ehdotus: Ville Mäkinen: Hyväksytään suunnitelma.',
      'Käsittely: Keskusteltiin.',
      'Keskusteltiin lisää.',
      'Päätös: Tarkastuslautakunta hyväksyi ehdotuksen.',
    ]);
  });

  it('name the body by its short name, as typed, with a capital at the beginning', () => {
    expect(under('4', { shortName: 'lautakunta' })).toEqual(['Päätös: Lautakunta päätti jättää asian pöydälle.']);
  });

  it('use the short name in the language it is typed in, and the body’s own words for others', () => {
    const past = [opened, decided('4', 'tabled', '12:30')].flat();
    const inSwedish = (body: Partial<BodySettings>): readonly string[] => {
      const described = bodyDescribed({
        profile: 'kunta',
        name: 'Tarkastuslautakunta',
        shortName: 'lautakunta',
        ...body,
      });
      return linesUnder(compile(replay([described, ...past]), { version: 1, language: 'sv' }), '4');
    };
    expect(inSwedish({})).toEqual(['Tarkastuslautakunta beslutade bordlägga ärendet.']);
    expect(inSwedish({ phrases: { 'sv.subject': 'nämnden' } })).toEqual(['Nämnden beslutade bordlägga ärendet.']);
  });

  it('number sections, with the sign where the language has it, or where the body wants it', () => {
    const heading = (body: Partial<BodySettings>): string | undefined => asOf('kunta', body).items[2]?.numberText;
    expect(heading({})).toBe('3 §');
    expect(heading({ language: 'en' })).toBe('§ 3');
    expect(heading({ styles: { numberStyle: 'signFirst' } })).toBe('§ 3');
    expect(asOf('kunta', { styles: { numberStyle: 'signFirst' } }).items[4]?.numberText).toBe('4.1');
  });

  it('list everybody in one column, whatever the roster says', () => {
    const minutes = minutesOf(bodyDescribed({ profile: 'kunta' }), opened, joined(secretary, '12:05'));
    expect(minutes.participants?.columns).toHaveLength(1);
  });
});
