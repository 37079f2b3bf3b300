import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fonts } from './fonts';
import type { ReplacedGlyph } from './fonts-printable';
import type { Minutes } from './minutes';
import { pdfData } from './render-pdf-data';

const TEMPLATES = join(__dirname, 'typst');
const STANDARD = 'ua-1';

let compiler: NodeCompiler | undefined;

/**
 * The minutes as a tagged PDF/UA-1 document: the same minutes give the same bytes. Runs on the calling thread for
 * some tens of milliseconds; a server calls it in the worker.
 * @throws Error with the compiler's own words when it refuses the document.
 */
export const renderPdf = (minutes: Minutes): Promise<Uint8Array> =>
  new Promise((resolve) => {
    compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...fonts().files] }] });
    try {
      resolve(new Uint8Array(compiler.pdf(compiled(compiler, minutes), { pdfStandard: STANDARD })));
    } finally {
      // The cache keeps every document it ever laid out; a server makes minutes for years.
      compiler.evictCache(0);
    }
  });

/** The characters of the minutes that the PDF shows as a small square, because no shipped font has them. */
export const replacedGlyphs = (minutes: Minutes): readonly ReplacedGlyph[] => {
  const replaced: ReplacedGlyph[] = [];
  pdfData(minutes, (glyph) => replaced.push(glyph));
  return replaced;
};

const compiled = (typst: NodeCompiler, minutes: Minutes): NodeTypstDocument => {
  const result = typst.compile({
    mainFileContent: readFileSync(join(TEMPLATES, 'minutes.typ'), 'utf8'),
    inputs: { minutes: JSON.stringify(pdfData(minutes)) },
  });
  if (result.result !== null) return result.result;
  const error = result.takeError();
  const diagnostics = error === null ? [] : typst.fetchDiagnostics(error);
  throw new Error(
    `the PDF compiler refused the minutes: ${diagnostics.map((each) => JSON.stringify(each)).join('; ')}`,
  );
};
