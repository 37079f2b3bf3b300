import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

export const ROOT = resolve(__dirname, '../..');

/** Values of a tenant that is not. */
export const MADE_UP = {
  APP_NAME_SUFFIX: '" (test)"',
  TEAMS_APP_ID: '3f1f6a52-1c0e-4c55-9f5e-0d6a3c9b7e11',
  BOT_ID: '9a0d1c7e-5b2f-4b8e-8c53-7f6e2d4a1b22',
  BOT_DOMAIN: 'nuija.example.org',
  DEVELOPER_NAME: `'Esimerkin "oma" \\ ministeriö'`,
  DEVELOPER_WEBSITE_URL: 'https://example.org/nuija',
  DEVELOPER_PRIVACY_URL: 'https://example.org/tietosuoja',
  DEVELOPER_TERMS_URL: 'https://example.org/ehdot',
};

export interface Manifest {
  readonly version: string;
  readonly name: Readonly<Record<'short' | 'full', string>>;
  readonly developer: Readonly<Record<string, string>>;
  readonly localizationInfo: { readonly additionalLanguages: readonly { languageTag: string; file: string }[] };
  readonly bots: readonly [
    {
      readonly botId: string;
      readonly scopes: readonly string[];
      readonly commandLists: readonly {
        readonly scopes: readonly string[];
        readonly commands: readonly { readonly title: string; readonly description: string }[];
      }[];
    },
  ];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[] };
  };
  readonly staticTabs?: unknown;
}

export const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const template = JSON.parse(text('manifest/manifest.json')) as Manifest;

/** The flat paths and texts of a language's file. */
export const translation = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(text(join('manifest', file))) as Readonly<Record<string, string>>;

export interface Packed {
  readonly status: number | null;
  readonly said: string;
  /** The entries of the zip in their order; nothing where none was made. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly bytes: Buffer;
}

interface Wanted {
  /** Arguments before the options; the environment `test` when left out. */
  readonly environment?: readonly string[];
  /** Values of the environment `test` instead of the made-up ones; undefined leaves one out. */
  readonly values?: Readonly<Record<string, string | undefined>>;
  /** Changes the files in a copy of manifest/ first. */
  readonly change?: (folder: string) => void;
  readonly timeZone?: string;
}

/** Runs `npm run package` in a world of its own: a temporary env/, manifest/ and target. */
export const pack = ({ environment = ['test'], values = {}, change, timeZone }: Wanted = {}): Packed => {
  const world = mkdtempSync(join(tmpdir(), 'nuija-package-'));
  try {
    const lines = Object.entries<string | undefined>({ ...MADE_UP, ...values }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    );
    writeFileSync(join(world, '.env.test'), lines.join('\n'));
    writeFileSync(join(world, '.env.playground'), 'TEAMSFX_ENV=playground\n');
    writeFileSync(join(world, '.env.test.user'), 'SECRET_BOT_PASSWORD=secret\nTEAMS_APP_ID=\n');
    cpSync(join(ROOT, 'manifest'), join(world, 'manifest'), { recursive: true });
    change?.(join(world, 'manifest'));
    const out = join(world, 'out', 'app.zip');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(ROOT, 'scripts/package.cjs'),
        ...environment,
        ...['--env-folder', world, '--manifest', join(world, 'manifest'), '--out', out],
      ],
      { encoding: 'utf8', env: { ...process.env, ...(timeZone === undefined ? {} : { TZ: timeZone }) } },
    );
    const bytes = status === 0 ? readFileSync(out) : Buffer.alloc(0);
    return { status, said: stdout + stderr, files: status === 0 ? unzipSync(bytes) : {}, bytes };
  } finally {
    rmSync(world, { recursive: true, force: true });
  }
};

export const jsonIn = ({ files }: Packed, name: string): unknown =>
  JSON.parse(Buffer.from(files[name] ?? []).toString('utf8'));
