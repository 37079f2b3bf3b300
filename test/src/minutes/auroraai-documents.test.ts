import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../../src/domain';
import { compile, renderDocx, renderPdf } from '../../../src/minutes';
import { auroraaiMeeting } from '../../support/auroraai-meeting';
import { docxLines } from '../../support/docx-text';
import { readPdf } from '../../support/pdf-text';
import { undoWraps } from '../../support/undo-wraps';

describe.each(['fi', 'sv', 'en'] as const)('the fifth meeting of the AuroraAI steering group in %s', (language) => {
  const golden = readFileSync(join(__dirname, `../../golden/auroraai-5-2022.${language}.txt`), 'utf8');
  const lines = golden.trimEnd().split('\n');
  const minutes = compile(replay(auroraaiMeeting(language)), { version: 1 });

  it('comes out of the PDF as it was published', async () => {
    const [mark, ...blocks] = readPdf(await renderPdf(minutes)).blocks.map(({ text }) => text);
    expect(mark?.trim()).toBe(minutes.status.line);
    expect(undoWraps(blocks, lines)).toEqual(lines);
  });

  it('comes out of the Word document as it was published', async () => {
    const [mark, ...rest] = await docxLines(await renderDocx(minutes));
    expect(mark).toBe(minutes.status.line);
    expect(rest).toEqual(lines);
  });
});
