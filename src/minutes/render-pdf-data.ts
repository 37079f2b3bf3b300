import type { Language } from '../domain';
import { SIGNS_FAMILY, TEXT_FAMILY } from './fonts';
import { type ReplacedGlyph, SUBSTITUTE, withShippedGlyphs } from './fonts-printable';
import type { Block, Minutes } from './minutes';
import { inDepth } from './render-depth';
import { isKeptWith } from './render-keep';
import { pdfEnd, type PdfEnd } from './render-pdf-end';
import { pdfFront, type PdfFront } from './render-pdf-front';
import { BODY_LINE, COLUMN_LINE, type PdfText, pdfText } from './render-pdf-text';

/** Everything typst/minutes.typ may mention, and nothing else: the template decides nothing, the model says it all. */
export interface PdfData extends PdfFront, PdfEnd {
  readonly fonts: readonly string[];
  readonly lang: string;
  readonly region: string;
  readonly title: string;
  readonly titleText: PdfText;
  readonly author: string;
  /** Year, month, day, hour, minute, second in UTC. */
  readonly date: readonly number[];
  readonly participants: {
    readonly label: PdfText;
    readonly columns: readonly (readonly { readonly label: PdfText | null; readonly people: readonly PdfText[] }[])[];
  } | null;
  readonly items: readonly PdfItem[];
  readonly layout: {
    readonly form: 'plain' | 'grid';
    /** Millimetres. */
    readonly indent: number;
    /** Points. */
    readonly size: number;
    readonly pageNumbers: boolean;
  };
}

interface PdfItem {
  readonly number: PdfText | null;
  /** Whether a second line of the heading begins below the title, not below the number. */
  readonly hang: boolean;
  readonly title: PdfText;
  readonly level: number;
  readonly groups: readonly PdfGroup[];
}

/** Paragraphs of one item that stand together: bullets of one list, or one paragraph. */
type PdfGroup =
  | { readonly kind: 'list'; readonly entries: readonly PdfText[] }
  | {
      readonly kind: 'text' | 'decision';
      readonly label: PdfText | null;
      readonly text: PdfText;
      /** A decision follows that would otherwise stand alone on the next page. */
      readonly keep: boolean;
    };

const LOCALES: Record<Language, readonly [lang: string, region: string]> = {
  fi: ['fi', 'FI'],
  sv: ['sv', 'FI'],
  en: ['en', 'GB'],
};

/** Characters of a number like "1.", "§ 57" or "12.10.3.". */
const LONGEST_HUNG = 12;

/** The minutes as data for the PDF template, every character in it printable with the shipped fonts. */
export const pdfData = (minutes: Minutes, replaced?: (glyph: ReplacedGlyph) => void): PdfData => {
  const text = (words: string): PdfText => pdfText(words, replaced);
  const line = (words: string): string => withShippedGlyphs(words).replaceAll('\n', ' ');
  const [lang, region] = LOCALES[minutes.language];
  const { participants, layout } = minutes;
  const columnLine = (participants?.columns.length ?? 1) > 1 ? COLUMN_LINE : BODY_LINE;
  return {
    fonts: [TEXT_FAMILY, SIGNS_FAMILY],
    lang,
    region,
    // PDF/UA-1 wants a title whatever the body calls itself.
    title: [minutes.title, minutes.author].map(line).find((name) => name.trim() !== '') ?? SUBSTITUTE,
    titleText: text(minutes.title),
    author: line(minutes.author),
    date: minutes.madeFor.split(/[-T:.Z]/, 6).map(Number),
    ...pdfFront(minutes, replaced),
    participants:
      participants === undefined
        ? null
        : {
            label: text(participants.label),
            columns: participants.columns.map((groups) =>
              groups.map((group) => ({
                label: group.label === undefined ? null : pdfText(group.label, replaced, columnLine),
                people: group.people.map((person) => pdfText(person.text, replaced, columnLine)),
              })),
            ),
          },
    items: inDepth(minutes.items).map((item) => ({
      number: item.numberText === '' ? null : text(item.numberText),
      hang: item.numberText.length <= LONGEST_HUNG,
      title: text(line(item.numberText + item.title).trim() === '' ? SUBSTITUTE : item.title),
      level: item.level,
      groups: grouped(item.blocks, text),
    })),
    ...pdfEnd(minutes, replaced),
    layout: { form: layout.form, indent: layout.indentMm, size: layout.fontSizePt, pageNumbers: layout.pageNumbers },
  };
};

const grouped = (blocks: readonly Block[], text: (words: string) => PdfText): readonly PdfGroup[] => {
  const groups: PdfGroup[] = [];
  let bullets: PdfText[] = [];
  blocks.forEach((block, index) => {
    if (block.bullet === true) {
      if (bullets.length === 0) groups.push({ kind: 'list', entries: (bullets = []) });
      bullets.push(text(block.text));
      return;
    }
    bullets = [];
    groups.push({
      kind: block.role === 'decision' ? 'decision' : 'text',
      label: block.label === undefined ? null : text(block.label),
      text: text(block.text),
      keep: isKeptWith(block, blocks[index + 1]),
    });
  });
  return groups;
};
