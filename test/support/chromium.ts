import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { devDependencies } from '../../package.json';

/** Where Chromium and its relatives are on machines that have one. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser: the machine's own, else the one that npm brought along (Linux on x64). */
export const launchChromium = (): Promise<Browser> => {
  const installed = INSTALLED.find(existsSync);
  if (installed !== undefined) return chromium.launch({ executablePath: installed });
  const home = join(tmpdir(), `nuija-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(home)) unpackTo(home);
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-zygote', '--disable-gpu', '--disable-webgl'],
    // It brings what a bare Debian lacks (NSS, Expat, fonts …) but expects to be told.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  });
};

/** Unpacked beside it and moved there whole, so that another test never finds half of it. */
const unpackTo = (home: string): void => {
  const beside = mkdtempSync(`${home}-`);
  execFileSync(process.execPath, [join(__dirname, 'unpack-chromium.cjs')], {
    // The package brings its libraries only where it believes to be in its usual place.
    env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Its own settings look for fonts in other places; without any font a page has no size.
  writeFileSync(
    join(beside, 'fonts', 'fonts.conf'),
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(beside, home);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
};
