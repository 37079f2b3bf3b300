import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** The paragraphs of a DOCX as mammoth reads them, each on one line. */
export const docxLines = async (docx: Uint8Array): Promise<readonly string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return value
    .split('\n\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
};

/** One part of the package as text, e.g. `word/document.xml`. */
export const docxPart = (docx: Uint8Array, path: string): string => {
  const part = unzipSync(docx)[path];
  if (part === undefined) throw new Error(`the document has no part ${path}`);
  return strFromU8(part);
};
