/*
 * Draws the icons of the Teams app: manifest/color.svg and manifest/outline.svg become the PNGs beside them.
 *
 *   node scripts/app-icons.cjs [OUT]
 *
 * Run it after changing a drawing, look at the result, and commit both.
 */
const { existsSync, mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const folder = join(__dirname, '..', 'manifest');
const [out = folder] = process.argv.slice(2);
const ICONS = { color: 192, outline: 32 };

const executable = async () =>
  existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : require('@sparticuz/chromium').default.executablePath();

(async () => {
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  });
  for (const [name, size] of Object.entries(ICONS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
    await page.setContent(`<!doctype html><style>html, body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: join(out, `${name}.png`), omitBackground: true });
  }
  await browser.close();
})();
