import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replay } from '../../src/domain';
import { compile, type Minutes, renderDocx, renderPdf, renderText } from '../../src/minutes';
import { auroraaiMeeting } from '../support/auroraai-meeting';
import { minutesOf, sampleMinutes } from '../support/sample-minutes';
import { undoWraps } from '../support/undo-wraps';

const folder = mkdtempSync(join(tmpdir(), 'nuija-ci-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PACKAGE: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer',
};

const run = (program: string, ...args: readonly string[]): string => {
  try {
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${program} is missing: install the package ${PACKAGE[program] ?? program}`, { cause: error });
    throw error;
  }
};

const linesOf = (minutes: Minutes): readonly string[] => renderText(minutes).trimEnd().split('\n');
const aurora = (language: 'fi' | 'sv' | 'en'): Minutes => compile(replay(auroraaiMeeting(language)), { version: 1 });

/** What stands above the text of each page: the first line of a page but the first, and page numbers anywhere. */
const withoutFurniture = (pages: string): readonly string[] =>
  pages.split('\f').flatMap((page, index) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/^\d+ \(\d+\)$/.test(line) && !(index > 0 && line.includes(' · '))),
  );

describe.each([
  ['the sample', sampleMinutes],
  ['the AuroraAI meeting in Finnish', aurora('fi')],
  ['the AuroraAI meeting in Swedish', aurora('sv')],
  ['the AuroraAI meeting in English', aurora('en')],
])('the minutes of %s', (_what, minutes) => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'minutes.pdf'), await renderPdf(minutes));
    writeFileSync(join(folder, 'minutes.docx'), await renderDocx(minutes));
  });

  it.each([[[]], [['-raw']]])('come out of the PDF line by line with pdftotext %j', (options: readonly string[]) => {
    const lines = withoutFurniture(run('pdftotext', ...options, '-enc', 'UTF-8', 'minutes.pdf', '-'));
    expect(undoWraps(lines, linesOf(minutes))).toEqual(linesOf(minutes));
  });

  it('are a tagged PDF with title and author, by pdfinfo', () => {
    const info = run('pdfinfo', 'minutes.pdf');
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(minutes.title);
    expect(info).toContain(minutes.author);
    expect(run('pdfinfo', '-struct', 'minutes.pdf')).toMatch(/^ +H1 /m);
  });

  it('are a sound PDF with language, shown title and PDF/UA mark, by qpdf', () => {
    run('qpdf', '--check', 'minutes.pdf');
    const pdf = run('qpdf', '--qdf', '--object-streams=disable', 'minutes.pdf', '-');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Lang \((?:fi-FI|sv-FI|en-GB)\)/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('embed every font they use, by pdffonts', () => {
    const fonts = run('pdffonts', 'minutes.pdf').trimEnd().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/\+Nuija(?:Text|Signs)-\S+ .* yes yes yes /.test(font))).toEqual([]);
  });

  it('come out of the Word document line by line with LibreOffice', () => {
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      'minutes.docx',
    );
    const text = readFileSync(join(folder, 'minutes.txt'), 'utf8').replace(/^\uFEFF/, '');
    expect(undoWraps(text.split('\n'), linesOf(minutes))).toEqual(linesOf(minutes));
  });
});

it('a PDF of hostile names is a sound PDF too', async () => {
  writeFileSync(join(folder, 'minutes.pdf'), await renderPdf(minutesOf('Teppo 🎉 #panic("x") $x$ 李 \u0000 محمد')));
  expect(run('qpdf', '--check', 'minutes.pdf')).toContain('No syntax or stream encoding errors found');
});
