import { BrokenContract } from './invoke-answer';

/** A page as it came from the bot's server. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** Where Teams itself is; a page that lets nobody there frame it stays blank. */
const TEAMS = 'https://teams.microsoft.com';

/** What somebody reads on a page that Teams shows in a frame. @throws BrokenContract for one that it cannot show. */
export const readPage = ({ status, headers, html }: Page): string => {
  if (status !== 200) throw new BrokenContract(`a page for the meeting window was answered with ${String(status)}`);
  if (headers.get('content-type')?.startsWith('text/html') !== true)
    throw new BrokenContract('a page for the meeting window is no HTML');
  const framing = /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  const isRefused = headers.has('x-frame-options') || (framing !== undefined && !framing.split(' ').includes(TEAMS));
  if (isRefused) throw new BrokenContract('a page for the meeting window does not let Teams show it in a frame');
  return textOf(html);
};

const textOf = (html: string): string =>
  (/<body>([^]*)<\/body>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
