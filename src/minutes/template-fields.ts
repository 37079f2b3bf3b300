import type { Language } from '../domain';

/** What a placeholder of a Word template stands for. */
export type TemplateField = keyof typeof FIELDS;

interface FieldNames {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
  /** It becomes paragraphs of its own, so it stands alone in a paragraph of the text. Else it becomes words in a line. */
  readonly block: boolean;
}

const line = (fi: string, sv: string, en: string): FieldNames => ({ fi, sv, en, block: false });
const block = (fi: string, sv: string, en: string): FieldNames => ({ fi, sv, en, block: true });

/** Every placeholder there is, in the order the minutes have them, under its name in each language. */
export const FIELDS = {
  organisation: line('organisaatio', 'organisation', 'organisation'),
  documentType: line('asiakirja', 'dokument', 'document'),
  status: line('luonnos', 'utkast', 'draft'),
  date: line('päivä', 'datum', 'date'),
  diaryNumber: line('diaarinumero', 'diarienummer', 'record number'),
  confidentiality: line('julkisuus', 'offentlighet', 'confidentiality'),
  body: line('toimielin', 'organ', 'body'),
  title: line('otsikko', 'rubrik', 'title'),
  time: line('aika', 'tid', 'time'),
  place: line('paikka', 'plats', 'place'),
  mode: line('kokoustapa', 'mötesform', 'form of meeting'),
  participants: block('osallistujat', 'deltagare', 'participants'),
  items: block('asiat', 'ärenden', 'items'),
  signatures: block('allekirjoitukset', 'underskrifter', 'signatures'),
  attachments: block('liitteet', 'bilagor', 'attachments'),
  distribution: block('jakelu', 'sändlista', 'distribution'),
  forInformation: block('tiedoksi', 'för kännedom', 'for information'),
  approval: block('hyväksyminen', 'godkännande', 'approval'),
  additions: block('lisäykset', 'tillägg', 'additions'),
  appeals: block('muutoksenhaku', 'ändringssökande', 'appeals'),
  appendices: block('taulukot', 'tabeller', 'tables'),
} as const satisfies Readonly<Record<string, FieldNames>>;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

export const TEMPLATE_FIELDS = Object.keys(FIELDS) as readonly TemplateField[];

/** The field somebody means by what stands between the braces; case, blanks and accents do not matter. */
export const fieldNamed = (name: string): TemplateField | undefined => BY_NAME.get(folded(name));

/** What to write between the braces. */
export const fieldName = (field: TemplateField, language: Language): string => FIELDS[field][language];

export const isBlock = (field: TemplateField): boolean => FIELDS[field].block;

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const BY_NAME: ReadonlyMap<string, TemplateField> = new Map(
  TEMPLATE_FIELDS.flatMap((field) => LANGUAGES.map((language) => [folded(FIELDS[field][language]), field] as const)),
);

/** Letters a misspelt name has to begin with for anybody to know what was meant. */
const ENOUGH = 3;

/** The name that begins most like this one, if any does: what somebody may have meant. */
export const nearestFieldName = (name: string): string | undefined => {
  const wanted = folded(name);
  const inCommon = (other: string): number => {
    let count = 0;
    while (count < wanted.length && wanted[count] === other[count]) count += 1;
    return count;
  };
  const [best] = TEMPLATE_FIELDS.flatMap((field) => LANGUAGES.map((language) => fieldName(field, language)))
    .map((each) => ({ each, shared: inCommon(folded(each)) }))
    .toSorted((a, b) => b.shared - a.shared);
  return best === undefined || best.shared < ENOUGH ? undefined : best.each;
};
