import { EventEmitter, once } from 'node:events';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** How long anything may take, in milliseconds: machines that run tests are busy. */
const PATIENCE_MS = 15_000;

/** Somebody's window on the Agents Playground. */
export class PlaygroundWindow {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #changes = new EventEmitter();

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (payload.includes('"updateMessage"')) this.#changes.emit('card');
      });
    });
  }

  /** Opens it; whatever the page wants from elsewhere than this machine (its fonts) it does not get. */
  static async open(browser: Browser, url: string): Promise<PlaygroundWindow> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 1000 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const window = new PlaygroundWindow(page, context);
    await page.goto(url);
    await page.getByRole('button', { name: 'Hide log panel' }).click();
    return window;
  }

  async openChat(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
  }

  /** Mentions the bot and pastes the rest, as the Playground wants it in a group chat. */
  async tell(bot: string, words: string): Promise<void> {
    const box = this.page.getByRole('textbox').last();
    await box.click();
    await box.press('@');
    await this.page.getByRole('menuitem', { name: bot }).click();
    await box.getByText(bot, { exact: true }).waitFor();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(words)})`);
    await box.press('ControlOrMeta+V');
    await box.getByText(words.split('\n')[0] ?? '').waitFor();
    await box.press('Enter');
    await this.page.getByText('Type a message...').waitFor();
  }

  /** Waits for a message that says this. */
  async hears(words: string): Promise<void> {
    await this.page.getByText(words).last().waitFor();
  }

  /** The cards that show these words. */
  cards(words: string): Locator {
    return this.page.locator('.ac-adaptiveCard').filter({ hasText: words });
  }

  /** The newest of them. */
  card(words: string): Locator {
    return this.cards(words).last();
  }

  /**
   * Presses a button that changes its card, and waits until the card stands. It is drawn twice: out of the answer to
   * the press, and when the bot changes it for everybody; what was opened on it in between would be closed again.
   */
  async press(button: Locator): Promise<void> {
    const changed = once(this.#changes, 'card', { signal: AbortSignal.timeout(PATIENCE_MS) });
    await button.click();
    await changed;
    await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }

  /** Follows a link to the page it opens. */
  async follow(link: Locator): Promise<Page> {
    const [page] = await Promise.all([this.#context.waitForEvent('page'), link.click()]);
    await page.waitForLoadState();
    return page;
  }
}
