import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../../src/domain';
import {
  compile,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPdf,
  renderText,
  type Minutes,
} from '../../../src/minutes';
import { FILED_AS } from '../../gallery/filed-as';
import { auroraaiAs } from '../../support/auroraai-as';
import { docxLines } from '../../support/docx-text';
import { readPdf } from '../../support/pdf-text';
import { printedWords, wordsOf } from '../../support/words-of';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const LABELS = ['Päätös', 'Käsittely', 'Beslut', 'Behandling', 'Decision', 'Discussion'];

describe.each(['sfs2487', 'kunta'].flatMap((profile) => LANGUAGES.map((language) => [profile, language] as const)))(
  'the AuroraAI meeting as %s in %s',
  (profile, language) => {
    const minutes: Minutes = compile(replay(auroraaiAs(profile, language)), { version: 1 });
    const golden = readFileSync(
      join(__dirname, `../../golden/profiles/auroraai-5-2022.${profile}.${language}.txt`),
      'utf8',
    );
    const expected = printedWords(golden.trimEnd().split('\n'), LABELS);

    it('reads as it should, line by line', () => {
      expect(renderText(minutes)).toBe(golden);
    });

    it('says the same in the PDF, which is PDF/UA-1', async () => {
      const pdf = readPdf(await renderPdf(minutes));
      expect(wordsOf(pdf.blocks.map(({ text }) => text))).toEqual(expected);
      expect(pdf).toMatchObject({ marked: true, pdfuaPart: '1', title: minutes.title });
    });

    it('says the same in the Word document', async () => {
      expect(wordsOf(await docxLines(await renderDocx(minutes)))).toEqual(expected);
    });

    it('says the same in HTML and Markdown', () => {
      const body = renderHtml(minutes).replace(/^[\s\S]*<main>/, '');
      expect(
        wordsOf(
          body
            .replace(/<\/d[td]>/g, ' ')
            .replace(/<[^>]*>/g, '')
            .split('\n'),
        ),
      ).toEqual(expected);
      const unmarked = renderMarkdown(minutes)
        .split('\n')
        .filter((line) => line !== '<!-- -->')
        .map((line) =>
          line
            .replace(/^(#+|-) |\*\*/g, '')
            .replace(/\*\*/g, '')
            .replace(/\\(.)/g, '$1'),
        );
      expect(printedWords(unmarked, LABELS)).toEqual(expected);
    });
  },
);

describe('the pictures in docs/documents', () => {
  const folder = join(__dirname, '../../../docs/documents');
  const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'));

  it('are all to be seen in its overview', () => {
    const overview = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(pictures.filter((file) => !overview.includes(`](${file})](${file})`))).toEqual([]);
  });

  it.each(Object.entries(FILED_AS))('show every page of %s', async (name, filed) => {
    const { pages } = readPdf(await renderPdf(compile(replay(filed()), { version: 1 })));
    const expected = Array.from({ length: pages }, (_, index) => `${name}.pdf.${index + 1}.png`);
    expect(pictures.filter((file) => file.startsWith(`${name}.pdf.`)).toSorted()).toEqual(expected);
    expect(pictures).toContain(`${name}.docx.1.png`);
  });
});
