import { isBlock, fieldNamed, nearestFieldName, TEMPLATE_FIELDS, type TemplateField } from './template-fields';
import { readTemplate } from './template-read';

/** Something in a template that keeps it from being used. */
export type TemplateProblem =
  /** Nobody knows what to put there. */
  | { readonly code: 'unknown'; readonly name: string; readonly nearest?: string }
  /** It becomes paragraphs, and there is something else in its paragraph, or it is not in the text itself. */
  | { readonly code: 'notAlone'; readonly name: string }
  /** What becomes paragraphs can stand in one place only. */
  | { readonly code: 'twice'; readonly name: string }
  | { readonly code: 'noItems' };

export interface TemplateReport {
  readonly used: readonly TemplateField[];
  /** Fields the template has no place for: what there is of them stands with the items. */
  readonly missing: readonly TemplateField[];
  /** Without any, the template can be used. */
  readonly problems: readonly TemplateProblem[];
}

/**
 * What a Word template has places for, what it has not, and what is wrong with it.
 *
 * @throws UnreadableFile where the file is none that is opened here
 */
export const checkTemplate = (bytes: Uint8Array): TemplateReport => {
  const { placeholders } = readTemplate(bytes);
  const known = placeholders.map((placeholder) => ({ ...placeholder, field: fieldNamed(placeholder.name) }));
  const used = new Set(known.flatMap(({ field }) => (field === undefined ? [] : [field])));
  const blocks = known.filter(({ field }) => field !== undefined && isBlock(field));
  const again = blocks.filter(({ field }, index) => blocks.findIndex((each) => each.field === field) !== index);
  return {
    used: TEMPLATE_FIELDS.filter((field) => used.has(field)),
    missing: TEMPLATE_FIELDS.filter((field) => !used.has(field)),
    problems: [
      ...known.flatMap(({ name, field }) => (field === undefined ? [unknown(name)] : [])),
      ...blocks.flatMap(({ name, alone }) => (alone ? [] : [{ code: 'notAlone' as const, name }])),
      ...again.map(({ name }) => ({ code: 'twice' as const, name })),
      ...(used.has('items') ? [] : [{ code: 'noItems' as const }]),
    ],
  };
};

const unknown = (name: string): TemplateProblem => {
  const nearest = nearestFieldName(name);
  return { code: 'unknown', name, ...(nearest === undefined ? {} : { nearest }) };
};
