import type { Layout } from './minutes';

/** The page's look: a sheet of paper on the screen, in light and dark; on paper only the text. */
export const styleOf = ({ form, indentMm, fontSizePt }: Layout): string => `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #55565a; --paper: #fff; --ground: #eeedea; --mark: #8f1d14; --line: #8a8b90; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b5b6ba; --paper: #1f2023; --ground: #131416; --mark: #ff9d92; --line: #85868b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: ${String(fontSizePt)}pt/1.5 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main { --indent: ${String(indentMm)}mm; max-width: 210mm; margin: 2rem auto; padding: 20mm; background: var(--paper); box-shadow: 0 1px 6px rgb(0 0 0 / .2); overflow-wrap: anywhere; }
.draft { margin: 0 0 2rem; padding: .35rem .75rem; width: fit-content; border: 2px solid var(--mark); color: var(--mark); letter-spacing: .04em; }
h1 { margin: 0 0 1.25rem; font-size: 1.55em; line-height: 1.25; }
h2, h3, h4, h5, h6 { margin: 1.75rem 0 .5rem; font-size: 1.1em; line-height: 1.3; break-after: avoid; }
h3, h4, h5, h6 { font-size: 1em; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 6rem 1fr; column-gap: 1rem; margin: .2rem 0; }
dt { color: var(--soft); }
dd { margin: 0; grid-column: 2; }
.columns { display: grid; gap: 0 2rem; }
.columns-2 { grid-template-columns: repeat(2, 1fr); }
.columns h3 { margin: .75rem 0 .15rem; color: var(--soft); font-weight: 600; }
.columns h3:first-child { margin-top: 0; }
ul[role=list] { margin: 0; padding: 0; list-style: none; }
.columns li { padding-left: 1em; text-indent: -1em; }
.columns ul + ul { margin-top: .75rem; }
section > p, section > ul { margin: .6rem 0 .6rem var(--indent); }
section > ul[role=list] { margin: .6rem 0 .6rem var(--indent); }
.times, .break { color: var(--soft); }
.handwritten li { margin-top: 4.5rem; padding-top: .35rem; border-top: 1px solid var(--line); max-width: 80mm; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
${form === 'grid' ? GRID : ''}@media (max-width: 40rem) {
  main { --indent: 0mm; margin: 0; padding: 1.25rem; box-shadow: none; }
  .columns-2 { grid-template-columns: 1fr; gap: .75rem; }
}
@media print {
  @page { size: A4; margin: 20mm; }
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --ground: #fff; --mark: #000; --line: #000; }
  main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
  p, li { orphans: 2; widows: 2; }
}
`;

/** SFS 2487: metadata 92 mm from the margin, labels at the margin and text at the indent, as far as the screen is wide. */
const GRID = `header { display: grid; grid-template-columns: minmax(0, 92mm) minmax(0, 1fr); margin-bottom: 2rem; }
header p { grid-column: 2; margin: 0; }
header .sender { grid-column: 1; grid-row: 1; padding-right: 1rem; }
header .type { grid-row: 1; }
header .draft { padding: 0 .35rem; margin: .15rem 0; border-width: 1px; }
h1 { font-size: 1.3em; }
h2, h3, h4, h5, h6 { font-size: 1em; }
dl div { grid-template-columns: var(--indent) 1fr; column-gap: 0; margin: .6rem 0; }
dt { grid-column: 1 / -1; color: inherit; font-weight: 600; }
.columns { margin-left: var(--indent); }
.label { display: block; float: left; min-width: var(--indent); margin-left: calc(-1 * var(--indent)); }
@media (max-width: 40rem) {
  header { display: block; }
  .label { float: none; margin-left: 0; }
}
`;
