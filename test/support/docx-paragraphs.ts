import { docxPart } from './docx-text';

/** A paragraph of a Word document, as its XML has it. */
export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
  readonly isListed: boolean;
  /** Languages of its runs; undefined for a run without one. */
  readonly languages: readonly (string | undefined)[];
}

export const docxParagraphs = (docx: Uint8Array, part = 'word/document.xml'): readonly DocxParagraph[] =>
  Array.from(docxPart(docx, part).matchAll(/<w:p>[\s\S]*?<\/w:p>/g), ([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
    text: Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text).join(''),
    isListed: xml.includes('<w:numPr>'),
    languages: Array.from(xml.matchAll(/<w:r>[\s\S]*?<\/w:r>/g), ([run]) => /<w:lang w:val="([^"]+)"/.exec(run)?.[1]),
  }));
