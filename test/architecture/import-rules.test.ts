import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** One import in a source tree; `type` before a module imports only a type of it. */
type Plant = readonly [file: string, imports: string];

/** Every rule with imports that break it and no other rule. */
const BROKEN: Readonly<Record<string, readonly Plant[]>> = {
  'domain-is-pure': [
    ['src/domain/hash.ts', 'node:crypto'],
    ['src/domain/parse.ts', 'zod'],
    ['src/domain/name.ts', '../language'],
  ],
  'app-knows-ports-not-tools': [
    ['src/app/validate.ts', 'zod'],
    ['src/app/settings.ts', '../config'],
  ],
  'documents-know-only-meetings': [
    ['src/minutes/draft.ts', '../app'],
    ['src/language/settings.ts', '../config'],
    ['src/agenda/server.ts', 'node:http'],
  ],
  'office-knows-files-alone': [
    ['src/office/people.ts', '../domain'],
    ['src/office/unzip.ts', 'zod'],
  ],
  'journal-stores-what-it-is-given': [
    ['src/journal/words.ts', '../language'],
    ['src/journal/log.ts', 'pino'],
  ],
  'only-journal-speaks-sql': [
    ['bot/index.ts', 'kysely'],
    ['bot/http/health.ts', 'libsql'],
    ['src/minutes/store.ts', 'pg'],
  ],
  'src-never-sees-teams': [
    ['src/minutes/card.ts', 'adaptivecards-templating'],
    ['src/config/server.ts', 'type restify'],
    ['src/config/chat.ts', '../../bot/chat'],
  ],
  'only-bot-teams-knows-botbuilder': [
    ['bot/http/adapter.ts', 'botbuilder'],
    ['bot/index.ts', 'botbuilder'],
  ],
  'only-bot-credentials-asks-for-tokens': [
    ['bot/teams/connector.ts', '@azure/msal-node'],
    ['src/config/identity.ts', 'type @azure/msal-node'],
  ],
  'bot-never-sees-journal': [['bot/actions/record.ts', '../../src/journal']],
  'enter-by-the-door': [
    ['bot/chat/title.ts', '../../src/agenda/line'],
    ['src/minutes/title.ts', '../agenda/line'],
    ['bot/actions/answer.ts', '../chat/lexer'],
    ['bot/index.ts', './chat/lexer'],
    ['test/bot/actions/answer.test.ts', '../../../bot/chat/lexer'],
    ['test/support/words.ts', '../../bot/chat/lexer'],
  ],
  'inner-folders-have-doors-too': [
    ['src/minutes/compile.ts', './profiles/kunta'],
    ['src/minutes/tables/wide.ts', '../profiles/kunta'],
  ],
  'only-renderers-write-documents': [
    ['src/minutes/model.ts', 'docx'],
    ['bot/cards/picture.ts', '@myriaddreamin/typst-ts-node-compiler'],
  ],
  'rehearsal-stays-outside': [['bot/http/play.ts', '../rehearsal']],
  'ships-what-it-imports': [['bot/cards/picture-of.ts', 'playwright-core']],
  'nobody-imports-tests': [['bot/chat/example.ts', '../../test/support/facts']],
  // Told once for the whole circle; its other half stands among the right ones.
  'no-cycles': [['src/agenda/egg.ts', './hen']],
};

/** Imports that look similar and are as they should be. */
const RIGHT: readonly Plant[] = [
  ['src/domain/decide.ts', './evolve'],
  ['src/app/handle.ts', '../minutes'],
  ['src/agenda/hen.ts', './egg'],
  ['src/minutes/title-line.ts', '../agenda'],
  ['src/minutes/digest.ts', 'node:crypto'],
  ['src/agenda/file.ts', '../office'],
  ['src/office/inflate.ts', 'node:zlib'],
  ['src/minutes/render-docx.ts', 'docx'],
  ['src/minutes/profiles/kunta.ts', '../model'],
  ['src/minutes/profiles.ts', './profiles/index'],
  ['src/journal/sqlite.ts', 'kysely'],
  ['bot/credentials/application.ts', '@azure/msal-node'],
  ['src/journal/write.ts', '../app'],
  ['bot/index.ts', '../src/journal'],
  ['bot/index.ts', './chat'],
  ['bot/teams/adapter.ts', 'botbuilder'],
  ['bot/teams/token.ts', 'type jose'],
  ['bot/rehearsal/server.ts', '../index'],
  ['bot/http/server.ts', 'restify'],
  ['test/bot/chat/lexer.test.ts', '../../../bot/chat/lexer'],
  ['test/rehearsals/play.test.ts', '../../bot/rehearsal'],
  ['test/src/journal/sqlite.test.ts', 'libsql'],
];

/** What the plants import. */
const THERE: readonly string[] = [
  'src/domain/evolve.ts',
  'src/language/index.ts',
  'src/config/index.ts',
  'src/app/index.ts',
  'src/agenda/index.ts',
  'src/agenda/line.ts',
  'src/domain/index.ts',
  'src/office/index.ts',
  'src/minutes/index.ts',
  'src/minutes/profiles/index.ts',
  'src/journal/index.ts',
  'bot/chat/index.ts',
  'bot/chat/lexer.ts',
  'bot/rehearsal/index.ts',
  'test/support/facts.ts',
];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
/** `pg` arrives with the PostgreSQL journal; its rule is there before it. */
const packages = [...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }), 'pg'];

interface Cruised {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const statement = (imports: string): string =>
  imports.startsWith('type ') ? `import type {} from '${imports.slice(5)}';` : `import '${imports}';`;

const plant = (tree: string): void => {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  const lines = new Map<string, string[]>(THERE.map((file) => [file, []]));
  for (const [file, imports] of [...RIGHT, ...Object.values(BROKEN).flat()])
    lines.set(file, [...(lines.get(file) ?? []), statement(imports)]);
  for (const [file, text] of lines) write(file, [...text, 'export const here = 1;', ''].join('\n'));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  write('package.json', JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, pg: '1.0.0' } }));
  write('tsconfig.json', readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
};

/** `rule: from → to` for every import of the tree that breaks a rule. */
const brokenIn = (tree: string): readonly string[] => {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(ROOT, '.dependency-cruiser.cjs');
  const args = [cruiser, '--config', rules, '--output-type', 'json', 'src', 'bot', 'test'];
  const { summary } = JSON.parse(
    execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 }),
  ) as Cruised;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
};

describe('the import rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'nuija-imports-'));
  let broken: readonly string[] = [];
  beforeAll(() => {
    plant(tree);
    broken = brokenIn(tree);
  }, 60_000);
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it('are each shown to bite here', () => {
    const { forbidden } = createRequire(__filename)('../../.dependency-cruiser.cjs') as {
      readonly forbidden: readonly { readonly name: string }[];
    };
    expect(Object.keys(BROKEN).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(BROKEN))('stop what breaks %s', (rule, plants) => {
    for (const [file] of plants) expect(broken).toContainEqual(expect.stringContaining(`${rule}: ${file} → `));
  });

  it('let everything else pass', () => {
    const planted = Object.entries(BROKEN).flatMap(([rule, plants]) => plants.map(([file]) => `${rule}: ${file}`));
    expect(broken.filter((line) => !planted.includes(line.slice(0, line.indexOf(' → '))))).toEqual([]);
    expect(broken).toHaveLength(planted.length);
  });
});
