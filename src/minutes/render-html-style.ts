import type { Layout } from './minutes';

/** The page's look: a sheet of paper on the screen, in light and dark; on paper only the text. */
export const styleOf = ({ indentMm, fontSizePt }: Layout): string => `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #55565a; --paper: #fff; --ground: #eeedea; --mark: #8f1d14; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b5b6ba; --paper: #1f2023; --ground: #131416; --mark: #ff9d92; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: ${String(fontSizePt)}pt/1.5 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 210mm; margin: 2rem auto; padding: 20mm; background: var(--paper); box-shadow: 0 1px 6px rgb(0 0 0 / .2); overflow-wrap: anywhere; }
.draft { margin: 0 0 2rem; padding: .35rem .75rem; width: fit-content; border: 2px solid var(--mark); color: var(--mark); letter-spacing: .04em; }
h1 { margin: 0 0 1.25rem; font-size: 1.55em; line-height: 1.25; }
h2, h3, h4, h5, h6 { margin: 1.75rem 0 .5rem; font-size: 1.1em; line-height: 1.3; break-after: avoid; }
h3, h4, h5, h6 { font-size: 1em; }
dl { margin: 0; }
dl div { display: flex; gap: 1rem; margin: .2rem 0; }
dt { flex: 0 0 6rem; color: var(--soft); }
dd { margin: 0; }
.columns { display: grid; gap: 0 2rem; }
.columns-2 { grid-template-columns: repeat(2, 1fr); }
.columns h3 { margin: .75rem 0 .15rem; color: var(--soft); font-weight: 600; }
.columns h3:first-child { margin-top: 0; }
.columns ul { margin: 0; padding: 0; list-style: none; }
.columns li { padding-left: 1em; text-indent: -1em; }
.columns ul + ul { margin-top: .75rem; }
section > p, section > ul { margin: .6rem 0 .6rem ${String(indentMm)}mm; }
.times, .break { color: var(--soft); }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.25rem; box-shadow: none; }
  .columns-2 { grid-template-columns: 1fr; gap: .75rem; }
}
@media print {
  @page { size: A4; margin: 20mm; }
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --ground: #fff; --mark: #000; }
  main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
  p, li { orphans: 2; widows: 2; }
}
`;
