import type { Minutes } from './minutes';
import { renderDocx } from './render-docx';
import { renderDocxInto } from './render-docx-template';
import { renderHtml } from './render-html';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';
import { renderPdf } from './render-pdf';
import { renderText } from './render-text';

/** The kinds of document there are, named as their files end. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'txt', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export type Documents<Wanted extends Format = Format> = Readonly<Record<Wanted, Uint8Array>>;

const utf8 =
  (render: (minutes: Minutes) => string) =>
  (minutes: Minutes): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(render(minutes)));

const RENDERERS: Record<Format, (minutes: Minutes) => Promise<Uint8Array>> = {
  docx: renderDocx,
  pdf: renderPdf,
  html: utf8(renderHtml),
  md: utf8(renderMarkdown),
  txt: utf8(renderText),
  json: utf8(renderJson),
};

/**
 * The minutes as files, the Word document in a template where one is given, made on the calling thread: for tests and the command line. A server uses `createRenderer`.
 * @throws Error naming the format that could not be made, and why.
 */
export const renderInProcess = async <Wanted extends Format>(
  minutes: Minutes,
  formats: readonly Wanted[],
  template?: Uint8Array,
): Promise<Documents<Wanted>> => {
  const made: Partial<Record<Wanted, Uint8Array>> = {};
  for (const format of formats) {
    try {
      made[format] = await (format === 'docx' && template !== undefined
        ? intoTemplate(minutes, template)
        : RENDERERS[format](minutes));
    } catch (error) {
      throw new Error(`no ${format} of "${minutes.title}"`, { cause: error });
    }
  }
  return made as Documents<Wanted>;
};

/** A template nobody could fill after all must not keep a meeting from having minutes. */
const intoTemplate = async (minutes: Minutes, template: Uint8Array): Promise<Uint8Array> => {
  try {
    return await renderDocxInto(minutes, template);
  } catch {
    return renderDocx(minutes);
  }
};
