/*
 * Draws the pages of docs/documents: the AuroraAI meeting in the forms of SFS 2487 and of a municipality, page by page,
 * from the PDF (Poppler) and from the Word document (LibreOffice).
 *
 *   npm run documents [-- PROFILE …]        without a profile: both
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replay } from '../../src/domain';
import { compile, renderDocx, renderPdf } from '../../src/minutes';
import { FILED_AS } from './filed-as';
import { indexedPng } from './indexed-png';

const PAGES = join(__dirname, '..', '..', 'docs', 'documents');
/** Dots to an inch: small letters can be read, and a page is about 50 kB. */
const SHARPNESS = '90';

const run = (program: string, ...args: readonly string[]): void => {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${program} is missing: this needs poppler-utils and libreoffice-writer`, { cause: error });
    throw error;
  }
};

/** The pages of a PDF, in order. */
const pagesOf = (pdf: string, folder: string): readonly Buffer[] => {
  const pages = mkdtempSync(join(folder, 'pages-'));
  run('pdftoppm', '-r', SHARPNESS, '-png', pdf, join(pages, 'page'));
  return readdirSync(pages)
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((page) => indexedPng(readFileSync(join(pages, page))));
};

const draw = async (name: string, folder: string): Promise<void> => {
  const filed = FILED_AS[name];
  if (filed === undefined) throw new Error(`no such form; there are ${Object.keys(FILED_AS).join(', ')}`);
  const minutes = compile(replay(filed()), { version: 1 });
  const [pdf, docx] = [join(folder, `${name}.pdf`), join(folder, `${name}.docx`)];
  const [fromWord, office] = [join(folder, 'from-word'), `-env:UserInstallation=file://${join(folder, 'office')}`];
  writeFileSync(pdf, await renderPdf(minutes));
  writeFileSync(docx, await renderDocx(minutes));
  run('soffice', office, '--headless', '--convert-to', 'pdf', '--outdir', fromWord, docx);
  for (const [from, file] of [
    ['pdf', pdf],
    ['docx', join(fromWord, `${name}.pdf`)],
  ] as const)
    pagesOf(file, folder).forEach((picture, index) => {
      const page = `${name}.${from}.${index + 1}.png`;
      writeFileSync(join(PAGES, page), picture);
      console.log(`docs/documents/${page}  ${Math.round(picture.length / 1024)} kB`);
    });
};

const main = async (wanted: readonly string[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'nuija-documents-'));
  try {
    mkdirSync(PAGES, { recursive: true });
    for (const name of wanted.length > 0 ? wanted : Object.keys(FILED_AS)) await draw(name, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

void main(process.argv.slice(2));
