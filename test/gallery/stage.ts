import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../bot/cards';
import { styleSheet } from './style-sheet';
import { THEMES, type ThemeName } from './themes';

/** A card as somebody sees it. */
export interface Drawing {
  /** What a complaint about it begins with. */
  readonly name: string;
  readonly card: AdaptiveCard;
  readonly theme: ThemeName;
  /** In pixels, the card's border included. */
  readonly width: number;
  /** Places, among its buttons that open a form, of those that were pressed. */
  readonly open?: readonly number[];
}

/** Drawings of one thing, under what it shows. */
export interface Group {
  readonly caption: string;
  readonly drawings: readonly Drawing[];
}

const MODULES = join(__dirname, '..', '..', 'node_modules');

/** A page in Chromium on which the Adaptive Cards renderer draws cards about as Teams does. */
export class Stage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** `sharpness`: pixels of a picture for each pixel of the page. */
  static async open(browser: Browser, sharpness = 1): Promise<Stage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: sharpness });
    await page.setContent('<!doctype html><html><body></body></html>');
    await page.addStyleTag({ content: styleSheet((file) => readFileSync(join(MODULES, file))) });
    await page.addScriptTag({ path: join(MODULES, 'adaptivecards/dist/adaptivecards.js') });
    await page.addScriptTag({ path: join(__dirname, 'in-page.cjs') });
    return new Stage(page);
  }

  /** Takes away what was there and draws these. */
  async show(groups: readonly Group[]): Promise<void> {
    const told = groups.map(({ caption, drawings }) => ({
      caption,
      drawings: drawings.map((each) => ({ open: [], ...each, hostConfig: THEMES[each.theme].hostConfig })),
    }));
    await this.#page.evaluate(`nuija.show(${JSON.stringify(told)})`);
    // Every letter is loaded when the letters of the page are, and only then has a word its width.
    await this.#page.evaluate('document.fonts.ready.then(() => undefined)');
  }

  /** Words that cannot be read to their end, each after the name of its card. */
  async cutWords(): Promise<readonly string[]> {
    return this.#page.evaluate<readonly string[]>('nuija.cutWords()');
  }

  /** Words with too little contrast, each after the name of its card and the contrast it has. */
  async paleWords(): Promise<readonly string[]> {
    return this.#page.evaluate<readonly string[]>('nuija.paleWords()');
  }

  /** The first card that is shown, as a PNG. */
  async portrait(): Promise<Buffer> {
    return this.#page.locator('.card').first().screenshot({ animations: 'disabled' });
  }

  /** All that is shown, as a PNG. */
  async picture(): Promise<Buffer> {
    return this.#page.locator('body').screenshot({ animations: 'disabled' });
  }
}
