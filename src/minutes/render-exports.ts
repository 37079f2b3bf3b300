import type { Minutes } from './minutes';
import { renderAkn } from './render-akn';
import { renderIcal } from './render-ical';
import { renderOparl } from './render-oparl';

/** The same minutes for other systems, by file name. None of these belongs to a draft: they are made when asked for. */
export const renderExports = (minutes: Minutes): Readonly<Record<string, Uint8Array>> => {
  const calendar = renderIcal(minutes);
  const texts = {
    'minutes.oparl.json': renderOparl(minutes),
    'minutes.akn.xml': renderAkn(minutes),
    ...(calendar === undefined ? {} : { 'next-meetings.ics': calendar }),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
};
