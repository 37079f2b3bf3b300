import type { Layout } from './minutes';

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4 with the margins of SFS 2487: 20 mm at the left and at the bottom. Millimetres. */
const A4 = { width: 210, height: 297, left: 20, bottom: 20 };

export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the edge of the paper to the page header. */
  readonly header: number;
  /** Between the margins. */
  readonly text: number;
}

/** The right margin of an unindented text keeps a line readable; the grid begins higher, with its metadata. */
export const pageOf = ({ form, indentMm }: Layout): PageMeasures => {
  const right = indentMm === 0 ? 30 : 20;
  const top = form === 'grid' ? { top: 14, header: 14 } : { top: 26, header: 12 };
  return { ...A4, ...top, right, text: A4.width - A4.left - right };
};

/** The first stop of the standard's grid, where what a label says stands. */
export const USUAL_STOP = 23;
/** Where the metadata and a second column of names stand, from the left margin: 9.2 cm in SFS 2487:2024. */
export const METADATA_MM = 92;
/** Between two columns of names. */
export const COLUMN_GAP_MM = 8;
/** Room to write one's name in. */
export const SIGNATURE_MM = 80;
