import { THEMES } from './themes';

/**
 * Letters that npm brought, so that every machine draws and measures the same. Source Sans is set a little larger, which
 * makes its words as wide as those of Segoe UI, the letters of Teams.
 */
const LETTERS = [
  { family: 'Nuija Sans', weight: 400, file: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf' },
  {
    family: 'Nuija Sans',
    weight: 600,
    file: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  },
  { family: 'Nuija Mono', weight: 400, file: 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf' },
] as const;
const AS_WIDE_AS_SEGOE = '107%';

/** The page's style: the letters, the themes, and what Teams draws itself of a card. */
export const styleSheet = (read: (file: string) => Buffer): string => `
${LETTERS.map(
  ({ family, weight, file }) => `@font-face {
    font-family: "${family}"; font-weight: ${String(weight)};
    ascent-override: 100%; descent-override: 24%; line-gap-override: 0%;
    size-adjust: ${family === 'Nuija Sans' ? AS_WIDE_AS_SEGOE : '95%'};
    src: url(data:font/ttf;base64,${read(file).toString('base64')});
  }`,
).join('\n')}
${Object.entries(THEMES)
  .map(
    ([name, { colours }]) => `[data-theme="${name}"] {
    --chat: ${colours.chat}; --card: ${colours.card}; --text: ${colours.text}; --subtle: ${colours.subtle};
    --line: ${colours.line}; --attention: ${colours.attention};
    --positive: ${colours.positive[0]}; --on-positive: ${colours.positive[1]};
    color-scheme: ${name.startsWith('light') ? 'light' : 'dark'};
  }`,
  )
  .join('\n')}
body {
  display: grid; grid-template-columns: repeat(3, max-content); gap: 24px;
  width: max-content; margin: 0; padding: 16px; background: #ffffff; font-family: "Nuija Sans";
}
.wide { grid-column: 1 / -1; }
h1 { margin: 0 0 8px; font-size: 20px; font-weight: 600; color: #242424; }
.row { display: flex; gap: 12px; }
.ground { display: flex; align-items: flex-start; gap: 12px; padding: 14px; border-radius: 8px; background: var(--chat); }
.card {
  box-sizing: border-box; overflow: hidden;
  border: 1px solid var(--line); border-radius: 6px; background: var(--card); font-size: 12px;
}
.ac-richTextBlock { line-height: 1.35; }
.ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
.ac-actionSet > div:not([class]) { flex: 0 0 8px; }
.ac-pushButton {
  box-sizing: border-box; max-width: 100%; min-height: 32px; padding: 5px 11px;
  font: 600 14px/20px "Nuija Sans"; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 4px;
}
.ac-pushButton.style-positive { color: var(--on-positive); background: var(--positive); border-color: var(--positive); }
.ac-pushButton.style-destructive { border-color: var(--attention); }
input:not([type=checkbox], [type=radio]), select, textarea {
  box-sizing: border-box; width: 100%; height: 32px; padding: 5px 8px; resize: none;
  font: 14px/20px "Nuija Sans"; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 4px;
}
textarea { height: 72px !important; }
/* Every host draws its own empty date and time. */
::-webkit-datetime-edit { visibility: hidden; }
::placeholder { color: var(--subtle); opacity: 1; }
`;
