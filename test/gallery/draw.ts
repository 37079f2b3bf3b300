/*
 * Draws the sheets of docs/cards: every card in Finnish, Swedish and English, in light, dark and high contrast; and
 * the card of the README.
 *
 *   npm run cards [-- CARD …]        without a card: all of them
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../bot/cards/sample-cards';
import { launchChromium } from '../support/chromium';
import { indexedPng } from './indexed-png';
import { CARD_NAMES, drawing, sheet } from './sheets';
import { Stage } from './stage';
import { VIEWS } from './views';

const DOCS = join(__dirname, '..', '..', 'docs');
const SHEETS = join(DOCS, 'cards');

/** The card at the top of the README, sharp enough for any screen. */
const portrait = async (browser: Browser): Promise<void> => {
  const view = VIEWS.agenda.find(({ shows }) => shows === 'Decided, and a proposal waits');
  if (view === undefined) throw new Error('the README has lost its card');
  const stage = await Stage.open(browser, 2);
  await stage.show([{ caption: '', drawings: [drawing('agenda', view, 'fi', 'light', 402)] }]);
  writeFileSync(join(DOCS, 'images', 'agenda-card.png'), indexedPng(await stage.portrait()));
};

const main = async (wanted: readonly string[]): Promise<void> => {
  const names = CARD_NAMES.filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new Error(`no such card; there are ${CARD_NAMES.join(', ')}`);
  const browser = await launchChromium();
  try {
    const stage = await Stage.open(browser);
    mkdirSync(SHEETS, { recursive: true });
    for (const name of names)
      for (const language of LANGUAGES) {
        await stage.show(sheet(name, language));
        const picture = indexedPng(await stage.picture());
        writeFileSync(join(SHEETS, `${name}.${language}.png`), picture);
        console.log(`docs/cards/${name}.${language}.png  ${String(Math.round(picture.length / 1024))} kB`);
      }
    if (names.includes('agenda')) await portrait(browser);
  } finally {
    await browser.close();
  }
};

void main(process.argv.slice(2));
