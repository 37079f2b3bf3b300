/* Reads a PDF with pdf.js, which is ESM only: node pdf-reader.mjs FILE prints what pdf-text.ts describes, as JSON. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const blocks = [];
const furniture = [];
const PARAGRAPHS = new Set(['P', 'Title', 'H1', 'H2', 'H3', 'LI', 'TH', 'TD']);
const MM = 25.4 / 72;

for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const [, , , height] = page.view;
  const texts = new Map();
  const places = new Map();
  const loose = [];
  let open = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((each) => each !== undefined && each !== null);
      const place = { x: item.transform[4] * MM, y: (height - item.transform[5]) * MM };
      if (id === undefined) loose.push({ text: item.str, page: number, ...place });
      else {
        texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
        if (item.str.trim() !== '' && !places.has(id)) places.set(id, place);
      }
    }
  }
  const contents = (node) => (node.type === 'content' ? [node.id] : node.children.flatMap(contents));
  const walk = (node) => {
    if (PARAGRAPHS.has(node.role)) {
      const ids = contents(node);
      const text = ids.map((id) => texts.get(id) ?? '').join('');
      const place = ids.map((id) => places.get(id)).find((each) => each !== undefined);
      blocks.push({ role: node.role, text, page: number, ...place });
    } else for (const child of node.children ?? []) walk(child);
  };
  walk(await page.getStructTree());
  furniture.push(...loose.filter(({ text }) => text.trim() !== ''));
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
    furniture,
  }),
);
