import {
  decisionId,
  paragraphId,
  replay,
  type Language,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import { PROFILES, renderDocx, renderHtml, renderPdf, renderText, secretaryAnnex } from '../../../src/minutes';
import { docxLines } from '../../support/docx-text';
import { at, chair, item, opened, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';

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
  {
    ...wrote(chair, '12:22', {
      type: 'DecisionRecorded',
      decision: decisionId('d3'),
      item: item('3'),
      kind: 'decided',
      text: 'Päätettiin jatkaa.',
    }),
    said: at('12:25'),
  },
  wentTo('4', '12:30'),
  wrote(chair, '13:52', { type: 'MeetingClosed' }),
];
const state = replay(happened);

const tableOf = (made: MeetingState, title: string, language: Language = 'fi'): readonly (readonly string[])[] =>
  secretaryAnnex(made, { version: 1, language }).appendices?.find((table) => table.title === title)?.rows ?? [];

describe('the annex for the secretary', () => {
  it('says of each sentence who recorded it and when, and when afterwards it was given another time', () => {
    const rows = tableOf(state, 'Mihin pöytäkirjan lauseet perustuvat').filter(([number]) => number === '3');
    expect(rows).toEqual([
      ['3', 'Keskusteltiin pitkään.', 'Saara Nieminen', '12.21'],
      ['3', expect.stringContaining('Päätettiin jatkaa.'), 'Aino Korhonen', '12.22 (kirjattu 12.25)'],
    ]);
  });

  it('has the planned and the actual time of every item and of the meeting', () => {
    const rows = tableOf(state, 'Toteutunut aikataulu');
    expect(rows.find(([number]) => number === '3')?.slice(3)).toEqual(['12.20–12.30', '10 min']);
    expect(rows.find(([number]) => number === '5')?.slice(3)).toEqual(['', '']);
    expect(rows.at(-1)?.slice(1)).toEqual([
      'Koko kokous',
      expect.any(String),
      expect.stringMatching(/–13\.52$/),
      expect.any(String),
    ]);
  });

  it('lists what the record leaves open', () => {
    expect(tableOf(state, 'Tarkistettavaa')).toContainEqual([
      '4.1',
      'Asiakohtaa 4.1 ei ole merkitty käsitellyksi (Vuosi 2023).',
    ]);
  });

  it('has no timetable of a meeting that was never opened', () => {
    expect(tableOf(replay(prepared), 'Toteutunut aikataulu')).toEqual([]);
  });

  it.each(
    [...PROFILES.keys()].flatMap((profile) =>
      (['fi', 'sv', 'en'] as const).map((language) => [profile, language] as const),
    ),
  )('is a whole document in every format, as %s in %s', async (profile, language) => {
    const made = secretaryAnnex(state, { version: 1, profile, language });
    expect(made.items).toEqual([]);
    const pdf = Buffer.from(await renderPdf(made))
      .subarray(0, 5)
      .toString();
    expect(pdf).toBe('%PDF-');
    for (const text of [renderText(made), renderHtml(made), (await docxLines(await renderDocx(made))).join('\n')])
      expect(text).toContain('Saara Nieminen');
  });
});
