import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a reader that trusts the tags of a PDF gets out of it. */
export interface PdfContent {
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly language: string;
  readonly pdfuaPart: string | null;
  readonly marked: boolean;
  readonly pages: number;
  /** Bookmarks of the first level. */
  readonly outline: readonly string[];
  /** Tagged paragraphs in reading order, page furniture left out; one that crosses pages is two. */
  readonly blocks: readonly (Placed & { readonly role: string })[];
  /** What stands on the pages without being part of the text: running heads, page numbers. */
  readonly furniture: readonly Placed[];
}

interface Placed {
  readonly text: string;
  readonly page: number;
  /** Millimetres from the left and the upper edge of the paper to where its first line begins. */
  readonly x: number;
  readonly y: number;
}

/** Reads a PDF with pdf.js, in a process of its own. */
export const readPdf = (pdf: Uint8Array): PdfContent => {
  const folder = mkdtempSync(join(tmpdir(), 'nuija-pdf-'));
  try {
    writeFileSync(join(folder, 'minutes.pdf'), pdf);
    const json = execFileSync(process.execPath, [join(__dirname, 'pdf-reader.mjs'), join(folder, 'minutes.pdf')], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(json) as PdfContent;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
