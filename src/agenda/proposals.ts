import { fold } from './fold';

const LABELS = new Set(
  [
    'esitys|esitysehdotus|ehdotus|päätösehdotus|päätösesitys|pohjaesitys|puheenjohtajan ehdotus|puheenjohtajan esitys|hallituksen esitys|hallituksen ehdotus|esittelijän ehdotus|ehdotus päätökseksi',
    'förslag|beslutsförslag|förslag till beslut|ordförandens förslag|styrelsens förslag|föredragandens förslag',
    'proposal|proposed decision|draft decision|proposed resolution|suggestion|recommendation|chair’s proposal',
  ].flatMap((labels) => labels.split('|').map(fold)),
);

/** What follows "Esitys:", "Beslutsförslag:", "Proposal:" at the beginning of a line; undefined without such a label. */
export const afterProposalLabel = (text: string): string | undefined => {
  const colon = text.slice(0, 40).indexOf(':');
  if (colon > 0) return LABELS.has(fold(text.slice(0, colon))) ? text.slice(colon + 1).trim() : undefined;
  return text.length <= 40 && LABELS.has(fold(text)) ? '' : undefined;
};
