/** What stands before and after the mark of a field. */
interface Marks {
  readonly start: string;
  readonly end: string;
}

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;

/**
 * The text without the paragraphs in which every mark stands for nothing: "Diaarinumero " with no number after it is a
 * defect. In a table a paragraph stays, for a cell without one is none.
 */
export const withoutEmptyLines = (xml: string, { start, end }: Marks, isEmpty: (mark: string) => boolean): string => {
  const mark = new RegExp(`${start}([^${end}]*)${end}`, 'g');
  return xml.replace(PARAGRAPH, (paragraph, offset: number) => {
    const marks = Array.from(paragraph.matchAll(mark), ([, name = '']) => name);
    const stays =
      marks.length === 0 ||
      !marks.every(isEmpty) ||
      isWithin(xml, offset, 'w:tbl') ||
      isWithin(xml, offset, 'w:txbxContent');
    // A paragraph may carry the end of a section, and with it headers and margins.
    return stays || paragraph.includes('<w:sectPr') ? paragraph : '';
  });
};

const isWithin = (xml: string, offset: number, element: string): boolean => {
  const before = xml.slice(0, offset);
  const opened = before.split(new RegExp(`<${element}[ >]`)).length;
  return opened > before.split(`</${element}>`).length;
};
