import type { Language } from '../domain';
import { LOCALE } from './render-docx-look';

const RUN = /<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>)?/g;

/**
 * The text of a part with its language on every run that has none of its own. The document says its language once for
 * all, and still a paragraph that is copied into another one should be read out in the right voice.
 */
export const withLanguage = (xml: string, language: Language): string =>
  xml.replace(RUN, (run, properties: string | undefined) =>
    properties?.includes('<w:lang ') === true
      ? run
      : `<w:r><w:rPr>${properties ?? ''}<w:lang w:val="${LOCALE[language]}"/></w:rPr>`,
  );
