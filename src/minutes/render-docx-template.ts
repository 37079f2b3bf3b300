import { type FileChild, patchDocument, PatchType, type ParagraphChild, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Minutes } from './minutes';
import { docxLine, docxRuns } from './render-docx-text';
import { blockOf, lineOf, withItems } from './render-docx-template-parts';
import { withStylesOf } from './render-docx-template-styles';
import { numberingFor } from './render-docx-numbering';
import { withoutClocks } from './render-docx-zip';
import { withoutEmptyLines } from './template-empty';
import { fieldNamed, isBlock, type TemplateField } from './template-fields';
import { readTemplate, type Template } from './template-read';

const MAIN = 'word/document.xml';
/**
 * Around the marks that stand for placeholders on the way: letters of nobody's alphabet. What people typed is put in
 * after the placeholders became marks, so that a title reading "{{aika}}" is printed so and never filled in.
 */
const MARKS = { start: '\uf8f0', end: '\uf8f1' } as const;

/**
 * The minutes as a Word document in the organisation's own template: its page, its header, its styles. What the template
 * has no place for stands with the items, so that nothing is lost. The same minutes and template give the same bytes.
 *
 * @throws UnreadableFile where the template is none that is opened here
 */
export const renderDocxInto = async (given: Minutes, bytes: Uint8Array): Promise<Uint8Array> => {
  const minutes = withoutMarks(given);
  const template = readTemplate(bytes);
  const fields = new Map(
    template.placeholders.flatMap(({ name }) => {
      const field = fieldNamed(name);
      return field === undefined ? [] : [[name, field] as const];
    }),
  );
  const used = new Set(fields.values());
  const fitted = { ...minutes, layout: layoutFor(minutes, template) };
  const marked = await withMarks(template, fields);
  const isEmpty = (field: TemplateField): boolean =>
    field !== 'items' && (isBlock(field) ? blockOf(fitted, field).length === 0 : lineOf(minutes, field) === '');
  const parts = unzipSync(marked);
  const main = withoutEmptyLines(strFromU8(parts[MAIN] ?? new Uint8Array()), MARKS, (mark) =>
    isEmpty(mark as TemplateField),
  );
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: zipped({ ...parts, [MAIN]: strToU8(main) }),
    placeholderDelimiters: MARKS,
    numbering: numberingFor(fitted.layout),
    properties: {
      title: docxLine(minutes.title),
      creator: docxLine(minutes.author),
      lastModifiedBy: docxLine(minutes.author),
    },
    patches: Object.fromEntries([...used].map((field) => [field, patchFor(fitted, field, used)])),
  });
  return withoutClocks(await withStylesOf(filled, template, fitted), minutes.madeFor, minutes.language);
};

/** Labels stand at the margin only where the template has a style for it: nobody knows where its margin is. */
const layoutFor = ({ layout }: Minutes, { styles }: Template): Minutes['layout'] =>
  styles.has('labelled text') ? layout : { ...layout, form: 'plain', indentMm: 0 };

/** Every placeholder, however Word cut it up, as one mark that names its field. */
const withMarks = (template: Template, fields: ReadonlyMap<string, TemplateField>): Promise<Uint8Array> =>
  patchDocument({
    outputType: 'uint8array',
    data: zipped(template.parts),
    trimPlaceholders: true,
    patches: Object.fromEntries(
      [...fields].map(([name, field]) => [
        name,
        { type: PatchType.PARAGRAPH, children: [new TextRun(`${MARKS.start}${field}${MARKS.end}`)] },
      ]),
    ),
  });

const patchFor = (
  minutes: Minutes,
  field: TemplateField,
  used: ReadonlySet<TemplateField>,
):
  | { readonly type: typeof PatchType.PARAGRAPH; readonly children: readonly ParagraphChild[] }
  | { readonly type: typeof PatchType.DOCUMENT; readonly children: readonly FileChild[] } =>
  isBlock(field)
    ? {
        type: PatchType.DOCUMENT,
        children: field === 'items' ? withItems(minutes, used) : blockOf(minutes, field),
      }
    : { type: PatchType.PARAGRAPH, children: docxRuns(lineOf(minutes, field)) };

const withoutMarks = (minutes: Minutes): Minutes =>
  JSON.parse(JSON.stringify(minutes).replaceAll(MARKS.start, '').replaceAll(MARKS.end, '')) as Minutes;

const zipped = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...parts }, { level: 1 });
