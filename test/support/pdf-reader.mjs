/* Reads a PDF with pdf.js, which is ESM only: node pdf-reader.mjs FILE prints what pdf-text.ts describes, as JSON. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const blocks = [];
const PARAGRAPHS = new Set(['P', 'Title', 'H1', 'H2', 'H3', 'LI']);

for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const texts = new Map();
  let open = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((each) => each !== undefined && each !== null);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    }
  }
  const textOf = (node) => (node.type === 'content' ? (texts.get(node.id) ?? '') : node.children.map(textOf).join(''));
  const walk = (node) => {
    if (PARAGRAPHS.has(node.role)) blocks.push({ role: node.role, text: textOf(node), page: number });
    else for (const child of node.children ?? []) walk(child);
  };
  walk(await page.getStructTree());
}

const { info, metadata } = await document.getMetadata();
process.stdout.write(
  JSON.stringify({
    title: info.Title,
    author: info.Author,
    created: info.CreationDate,
    language: info.Language,
    pdfuaPart: metadata?.get('pdfuaid:part') ?? null,
    marked: (await document.getMarkInfo())?.Marked ?? false,
    pages: document.numPages,
    outline: ((await document.getOutline()) ?? []).map((entry) => entry.title),
    blocks,
  }),
);
