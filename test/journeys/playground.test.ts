import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { PlaygroundWindow } from '../support/playground-window';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
const AGENDA = `asialista:
1. Kokouksen avaus
2. Edellisen kokouksen pöytäkirja
3. Talousarvio 2027 (15 min)
4. Muut asiat
5. Kokouksen päättäminen`;
const DECISION = 'Hyväksyttiin talousarvio 2027 esityksen mukaisesti.';
/** On the card that follows the agenda, and on no other. */
const AGENDA_CARD = 'Käsittelyssä nyt';

describe('somebody who tries Nuija on their own machine with npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'nuija-playground-'));
  let npmStart: ChildProcess;
  let ended: Promise<unknown[]>;
  let browser: Browser | undefined;
  let chat: PlaygroundWindow;
  let told = '';

  beforeAll(async () => {
    npmStart = spawn(process.execPath, [join(ROOT, 'dist/bot/playground/main.js')], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', PLAYGROUND_PORT: '0', NUIJA_DATA: data, TZ: 'Europe/Helsinki' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ended = once(npmStart, 'exit');
    told = await greetingOf(npmStart);
    browser = await launchChromium();
    chat = await PlaygroundWindow.open(browser, /^Open +(\S+)$/m.exec(told)?.[1] ?? '');
  });

  afterAll(async () => {
    await browser?.close();
    npmStart.kill('SIGINT');
    const [exitCode] = await ended;
    rmSync(data, { recursive: true, force: true });
    expect(exitCode).toBe(0);
  });

  it('is told what to open and what to type first, in three languages', () => {
    expect(told).toContain('only this machine can reach it');
    expect(told).toMatch(/^ +suomi +asialista: 1\. /m);
    expect(told).toMatch(/^ +svenska +dagordning: 1\. /m);
    expect(told).toMatch(/^ +English +agenda: 1\. /m);
  });

  it('is welcomed, pastes an agenda and opens the meeting', async () => {
    await chat.openChat('Kirjastohankkeen ohjausryhmä');
    await chat.hears('Hei, olen Nuija');
    await chat.tell('Nuija', AGENDA);
    await chat.hears('Asialista: 5 kohtaa.');
    await chat.tell('Nuija', 'avaa');
    await chat.hears('Kokous avattu klo');
    await chat.card(AGENDA_CARD).getByText('Alkoi klo').waitFor();
    await picture(chat.page, 'meeting-opened');
  });

  it('goes through the items with the buttons of one card, which changes where it stands', async () => {
    const agenda = chat.card(AGENDA_CARD);
    await chat.press(agenda.getByRole('button', { name: /^Seuraava: kohta 2$/ }));
    await agenda.getByRole('button', { name: 'Päätös', exact: true }).click();
    await chat.press(agenda.getByRole('button', { name: 'Kirjaa päätös' }));
    await chat.hears('Hyväksyttiin edellisen kokouksen pöytäkirja.');
    await chat.press(agenda.getByRole('button', { name: /^Seuraava: kohta 3$/ }));
    await agenda.getByRole('button', { name: /^Seuraava: kohta 4$/ }).waitFor();
    await expect(chat.cards(AGENDA_CARD).count()).resolves.toBe(1);
  });

  it('strikes a decision on the card, in words of their own', async () => {
    const agenda = chat.card(AGENDA_CARD);
    await agenda.getByRole('button', { name: 'Päätös', exact: true }).click();
    await agenda.getByRole('combobox', { name: 'Päätös' }).click();
    await chat.page.getByRole('option', { name: 'Hyväksyttiin', exact: true }).click();
    await agenda.getByRole('textbox', { name: 'Omin sanoin' }).fill(DECISION);
    await picture(chat.page, 'decision-form');
    await chat.press(agenda.getByRole('button', { name: 'Kirjaa päätös' }));
    await chat.card('Muuta tai peru').getByText(DECISION).waitFor();
    await picture(chat.page, 'decision-struck');
  });

  it('closes the meeting, and reads the decision in the minutes that come to the personal chat', async () => {
    await chat.tell('Nuija', 'läsnä: Mikko Sandström, Aino Kettunen, Johan Lindqvist');
    await chat.hears('Läsnä: Johan Lindqvist.');
    const agenda = chat.card(AGENDA_CARD);
    await chat.press(agenda.getByRole('button', { name: /^Seuraava: kohta 4$/ }));
    await chat.press(agenda.getByRole('button', { name: /^Seuraava: kohta 5$/ }));
    await agenda.getByRole('button', { name: 'Päätä kokous' }).click();
    await chat.openChat('Personal Chat');
    const ready = chat.card('Pöytäkirjaluonnos 1 on valmis');
    await ready.waitFor();
    await picture(chat.page, 'minutes-ready');
    // The first row of links is that of the minutes, the second that of the secretary’s annex.
    const minutes = await chat.follow(ready.getByRole('link', { name: 'Selain' }).first());
    const text = await minutes.locator('body').innerText();
    expect(text).toContain(DECISION);
    expect(text).toContain('Hyväksyttiin edellisen kokouksen pöytäkirja.');
    expect(text).toContain('Mikko Sandström');
    await picture(minutes, 'minutes');
  });
});

/** What npm start prints, once it has printed it all. */
const greetingOf = (npmStart: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    npmStart.stdout?.on('data', (words: Buffer) => {
      said += words.toString('utf8');
      if (said.includes('Ctrl+C')) resolve(said);
    });
    npmStart.once('exit', () => {
      reject(new Error(`npm start ended, having said:\n${said}`));
    });
  });

/** Takes the pictures of docs/screenshots anew, where that is asked for: UPDATE_SCREENSHOTS=1. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: join(ROOT, 'docs/screenshots', `${name}.png`), animations: 'disabled' });
};
