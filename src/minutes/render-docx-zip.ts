import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Instant, Language } from '../domain';
import { withLanguage } from './render-docx-language';
import { LOCALE } from './render-docx-look';

const CORE = 'docProps/core.xml';
const TEXT = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const CONTENT_TYPES = '[Content_Types].xml';

/** The first day a zip can name. The same wall clock in every time zone, so the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The same package with every clock taken out of it: dates are those of the meeting, and the entries are packed in one
 * order by one packer, whatever machine and Node they were made on. Every run of text says its language.
 */
export const withoutClocks = (packed: Uint8Array, madeFor: Instant, language: Language): Uint8Array => {
  const files = Object.entries(unzipSync(packed)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files.map(([path, data]) => [path, settled(path, data, madeFor, language)])), {
    mtime: FIRST_DAY,
    level: 6,
  });
};

const settled = (path: string, data: Uint8Array, madeFor: Instant, language: Language): Uint8Array => {
  if (path === CORE) return coreProperties(data, madeFor, language);
  return TEXT.test(path) ? strToU8(withLanguage(strFromU8(data), language)) : data;
};

/** Readers that take a package as a stream want its list of contents first. */
const rank = (path: string): number => (path === CONTENT_TYPES ? 0 : 1);

const coreProperties = (data: Uint8Array, madeFor: Instant, language: Language): Uint8Array => {
  const at = madeFor.replace(/\.\d+Z$/, 'Z');
  const xml = strFromU8(data)
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace(/<dc:language>[^<]*<\/dc:language>|<dc:language\/>/g, '')
    .replace('</cp:coreProperties>', `<dc:language>${LOCALE[language]}</dc:language></cp:coreProperties>`);
  return strToU8(xml);
};
