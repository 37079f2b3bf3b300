import type { Language } from '../../src/domain';
import { escaped } from './escaped';

export interface NoticePage {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** Teams' own pages, and nobody else's, may show it in a frame (Teams documentation, "Tab requirements"). */
export const NOTICE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.teams.microsoft.us https://*.cloud.microsoft";

/** A few words for the meeting window: no script, no picture, nothing from elsewhere. */
export const noticeHtml = ({ language, title, text }: NoticePage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark }
body { margin: 1rem; font: 1rem/1.4 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff }
p { margin: 0; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { color: #fff; background: #1f1f1f } }
</style>
</head>
<body><p>${escaped(text)}</p></body>
</html>
`;
