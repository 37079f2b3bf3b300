import { compile, FORMATS, renderExports, renderInProcess } from '../../../src/minutes';
import { replay } from '../../../src/domain';
import { auroraaiMeeting } from '../../support/auroraai-meeting';

/** What a spreadsheet opens by itself, with its cells calculated. */
const SHEETS = /\.(?:csv|tsv|tab|xlsx?|xlsm|ods|slk|dif|iqy)$/;

describe('S8: what is made of a meeting', () => {
  const minutes = compile(replay(auroraaiMeeting('fi')), { version: 1, language: 'fi', profile: 'ohjausryhma' });

  it('S8: is never a sheet, in whose cells what people wrote would be calculated', async () => {
    const drafted = Object.keys(await renderInProcess(minutes, FORMATS)).map((format) => `minutes.${format}`);
    const exported = Object.keys(renderExports(minutes));
    expect([...drafted, ...exported]).toEqual(
      expect.arrayContaining(['minutes.docx', 'minutes.pdf', 'minutes.oparl.json', 'next-meetings.ics']),
    );
    expect([...drafted, ...exported].filter((name) => SHEETS.test(name))).toEqual([]);
  });
});
