import { readFileSync } from 'node:fs';
import { codePointsOf } from './fonts-cmap';
import { renamed } from './fonts-rename';

/**
 * What the product prints with: Source Sans 3 (SIL Open Font License 1.1) for text, and DejaVu Sans (Bitstream Vera
 * licence) for the scripts and signs the first does not have: Arabic, Hebrew, Armenian, Georgian, symbols, some emoji.
 */
export const TEXT_FAMILY = 'Nuija Text';
export const SIGNS_FAMILY = 'Nuija Signs';

const FILES = [
  {
    family: TEXT_FAMILY,
    style: 'Regular',
    file: () => require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  },
  {
    family: TEXT_FAMILY,
    style: 'SemiBold',
    file: () => require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  },
  { family: SIGNS_FAMILY, style: 'Regular', file: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') },
] as const;

export interface Fonts {
  /** The font files, each under the product's own family name. */
  readonly files: readonly Buffer[];
  /** For each family in the order it is tried: the code points that all of its weights have. */
  readonly families: readonly ReadonlySet<number>[];
}

let loaded: Fonts | undefined;

/** The shipped fonts, read once. */
export const fonts = (): Fonts => (loaded ??= load());

const load = (): Fonts => {
  const read = FILES.map(({ family, style, file }) => ({ family, style, data: readFileSync(file()) }));
  return {
    files: read.map(({ family, style, data }) => renamed(data, family, style)),
    families: [TEXT_FAMILY, SIGNS_FAMILY].map((family) =>
      read
        .filter((each) => each.family === family)
        .map((each) => codePointsOf(each.data))
        .reduce((all, each) => new Set([...all].filter((code) => each.has(code)))),
    ),
  };
};
