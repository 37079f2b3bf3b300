import type { Language } from '../../src/domain';
import { escaped } from './escaped';

/** What stands in place of a file: why it is not there, and where to go instead. */
export interface LinkPage {
  readonly status: 403 | 404 | 410;
  /** Which meeting it is about, where that may be told. */
  readonly about?: string;
  /** The same in every language, as nobody knows who looks; the body's first. */
  readonly sections: readonly [LinkSection, ...LinkSection[]];
}

export interface LinkSection {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** What can be opened instead, under a line that says what it is. */
  readonly instead?: {
    readonly title: string;
    readonly files: readonly { readonly title: string; readonly url: string }[];
  };
}

/** Nothing from elsewhere, no script, no form, and in nobody's frame. */
export const LINK_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const linkPageHtml = ({ about, sections }: LinkPage): string => `<!doctype html>
<html lang="${sections[0].language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(sections[0].title)}</title>
<style>
:root { color-scheme: light dark; --ink: #242424; --paper: #fff; --ground: #f5f5f5; --line: #d1d1d1; --quiet: #616161; --link: #4f52b2 }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #292929; --ground: #1f1f1f; --line: #525252; --quiet: #adadad; --link: #a6a7dc } }
body { margin: 0; padding: 2rem 1rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; color: var(--ink); background: var(--ground) }
main { max-width: 36rem; margin: 0 auto; padding: .5rem 2rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper) }
main, p, h1, h2 { overflow-wrap: anywhere }
.about { margin: 1.25rem 0 0; color: var(--quiet) }
section { padding: 1.25rem 0 }
section + section { border-top: 1px solid var(--line) }
h1, h2 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; font-weight: 600 }
section + section h2 { font-size: 1rem }
p { margin: 0 }
p + p { margin-top: .75rem }
ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 0; padding: 0; list-style: none }
a { display: block; padding: .375rem 1rem; border: 1px solid var(--line); border-radius: .25rem; color: var(--link); font-weight: 600; text-decoration: none }
a:hover, a:focus-visible { border-color: var(--link); text-decoration: underline }
</style>
</head>
<body><main>
${about === undefined ? '' : `<p class="about">${escaped(about)}</p>\n`}${sections.map(sectionHtml).join('\n')}
</main></body>
</html>
`;

const sectionHtml = ({ language, title, text, instead }: LinkSection, index: number): string => {
  const heading = index === 0 ? 'h1' : 'h2';
  const others =
    instead === undefined
      ? ''
      : `<p>${escaped(instead.title)}</p><ul>${instead.files
          .map(({ title: name, url }) => `<li><a href="${escaped(url)}">${escaped(name)}</a></li>`)
          .join('')}</ul>`;
  return `<section lang="${language}"><${heading}>${escaped(title)}</${heading}><p>${escaped(text)}</p>${others}</section>`;
};
