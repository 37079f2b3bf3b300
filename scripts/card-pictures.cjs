/*
 * Draws cards as pictures with the Adaptive Cards renderer in Chromium, about as Teams shows them.
 *
 *   node scripts/card-pictures.cjs OUT [WIDTH] [light|dark] [CARD.json …]
 *
 * Without cards it draws those of test/golden/cards. A card with buttons that open a form is drawn closed and open.
 */
const { existsSync, mkdirSync, readFileSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { chromium } = require('playwright-core');

const root = join(__dirname, '..');
const [out, width = '400', theme = 'light', ...given] = process.argv.slice(2);
if (out === undefined) throw new Error('say where to put the pictures');
const golden = join(root, 'test/golden/cards');
const cards = given.length > 0 ? given : readdirSync(golden).map((name) => join(golden, name));

const THEMES = {
  light: {
    page: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    accent: '#5b5fc7',
    button: '#ffffff',
    emphasis: '#f5f5f5',
    good: '#e7f2da',
    warning: '#fbf6d9',
    attention: '#fcf4f6',
    colors: { good: '#237b4b', warning: '#835c00', attention: '#c4314b' },
  },
  dark: {
    page: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    accent: '#9299f7',
    button: '#292929',
    emphasis: '#1f1f1f',
    good: '#0d2e0d',
    warning: '#463100',
    attention: '#3e1f25',
    colors: { good: '#92c353', warning: '#f8d22a', attention: '#f9526b' },
  },
};
const look = THEMES[theme];
const color = (value) => ({ default: value, subtle: `${value}cc` });
const foregroundColors = {
  default: { default: look.text, subtle: look.subtle },
  accent: color(look.accent),
  good: color(look.colors.good),
  warning: color(look.colors.warning),
  attention: color(look.colors.attention),
};
const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
const hostConfig = {
  fontFamily: '"Segoe UI", "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: look.line },
  containerStyles: {
    default: style(look.page),
    emphasis: style(look.emphasis),
    accent: style(look.emphasis),
    good: style(look.good),
    warning: style(look.warning),
    attention: style(look.attention),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
};

const css = `
  body { margin: 12px; background: ${theme === 'light' ? '#f0f0f0' : '#141414'}; }
  #card { width: ${width}px; border: 1px solid ${look.line}; border-radius: 6px; background: ${look.page}; overflow: hidden; }
  .ac-pushButton { font: 600 14px "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; color: ${look.text}; background: ${look.button};
    border: 1px solid ${look.line}; border-radius: 4px; padding: 6px 12px; white-space: normal; text-align: center; }
  .ac-pushButton.style-positive { background: ${look.accent}; border-color: ${look.accent}; color: ${theme === 'light' ? '#fff' : '#1f1f1f'}; }
  .ac-pushButton.style-destructive { color: ${look.colors.attention}; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-actionSet > div:not([class]) { flex: 0 0 8px; }
  input[type=checkbox], input[type=radio] { width: auto; }
  input:not([type=checkbox], [type=radio]), select, textarea { font: 14px "Noto Sans", "Liberation Sans", sans-serif; width: 100%; box-sizing: border-box; padding: 6px;
    border: 1px solid ${look.line}; border-radius: 4px; background: ${look.page}; color: ${look.text}; }
  textarea { min-height: 56px; }
`;

const draw = async (page, file) => {
  await page.setContent(`<!doctype html><style>${css}</style><div id="card"></div>`);
  await page.addScriptTag({ path: join(root, 'node_modules/adaptivecards/dist/adaptivecards.js') });
  await page.evaluate(
    ({ json, config }) => {
      const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
      AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = text;
        result.didProcess = true;
      };
      const card = new AdaptiveCard();
      card.hostConfig = new HostConfig(config);
      card.parse(json);
      document.querySelector('#card').append(card.render());
    },
    { json: JSON.parse(readFileSync(file, 'utf8')), config: hostConfig },
  );
  const name = basename(file, '.json');
  const box = page.locator('#card');
  await box.screenshot({ path: join(out, `${name}.png`) });
  const openers = page.locator('#card button[aria-expanded]');
  for (let index = 0; index < (await openers.count()); index += 1) {
    await openers.nth(index).click();
    await box.screenshot({ path: join(out, `${name}-open-${index + 1}.png`) });
  }
};

const executable = async () =>
  existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : require('@sparticuz/chromium').default.executablePath();

(async () => {
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  const page = await browser.newPage({ viewport: { width: Number(width) + 24, height: 800 }, deviceScaleFactor: 2 });
  for (const file of cards) await draw(page, file);
  await browser.close();
})();
