import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkTemplate, fieldName, type TemplateField, type TemplateProblem } from '../../src/minutes';
import { UnreadableFile, type FileFault } from '../../src/office';
import { CommandError } from './run-command';

export interface GivenTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it has places for, and what it has not. */
  readonly report: readonly string[];
}

/**
 * A Word template from a file, checked.
 *
 * @throws CommandError naming everything that keeps it from being used
 */
export const readTemplateFile = (path: string): GivenTemplate => {
  const bytes = readBytes(path);
  try {
    const { used, missing, problems } = checkTemplate(bytes);
    if (problems.length > 0)
      throw new CommandError(
        `${basename(path)} cannot be used:\n${problems.map((each) => `  ${told(each)}`).join('\n')}`,
      );
    return {
      name: basename(path),
      bytes,
      report: [
        `Placeholders in it: ${named(used)}`,
        ...(missing.length === 0
          ? []
          : [`Not in it; what there is of these stands with {{${fieldName('items', 'fi')}}}: ${named(missing)}`]),
      ],
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandError(`${basename(path)} cannot be used: ${FAULTS[error.fault]}`);
  }
};

const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const named = (fields: readonly TemplateField[]): string =>
  fields.map((field) => `{{${fieldName(field, 'fi')}}}`).join(', ');

const told = (problem: TemplateProblem): string => {
  switch (problem.code) {
    case 'unknown':
      return `{{${problem.name}}} is no placeholder${problem.nearest === undefined ? '' : `; the nearest is {{${problem.nearest}}}`}`;
    case 'notAlone':
      return `{{${problem.name}}} becomes paragraphs: it has to stand alone in a paragraph of the text, outside tables, text boxes, headers and footers`;
    case 'twice':
      return `{{${problem.name}}} is there more than once`;
    case 'noItems':
      return `{{${fieldName('items', 'fi')}}} (${fieldName('items', 'sv')}, ${fieldName('items', 'en')}) is missing: nobody would know where the items go`;
  }
};

const FAULTS: Readonly<Record<FileFault, string>> = {
  empty: 'there is nothing in it',
  tooLarge: 'it is larger than 10 MB',
  damaged: 'it is damaged, or no Word document (.docx)',
  encrypted: 'it is behind a password',
  suspicious: 'it is made to unfold into more than it is, or to reach out of where it is put',
  macros: 'there are macros in it; save it as a Word document without them (.docx)',
  linked:
    'it takes something in from elsewhere, such as a linked picture or an attached template; in Word: File, Options, Add-ins, Manage templates, and clear "Document template"',
  oldOffice: 'it is of a Word before 2007, or behind a password; save it as a Word document (.docx)',
  webPage: 'it is a web page',
  otherKind: 'it is no Word document (.docx)',
};
