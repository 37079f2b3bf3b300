import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { COMMANDS, readMessage } from '../../bot/chat';
import { plainDate, type Language } from '../../src/domain';
import { commandDoes } from '../../src/language';
import { ROOT, template, text, translation } from './app-package';

const guide = text('docs/install.md');
const [bot] = template.bots;
const FILES: Readonly<Record<Exclude<Language, 'en'>, string>> = { fi: 'fi.json', sv: 'sv.json' };

/** The menus people see, in one language. */
const menus = (language: Language): readonly { readonly title: string; readonly description: string }[] =>
  bot.commandLists.flatMap(({ commands }, list) =>
    commands.map((command, index) => {
      if (language === 'en') return command;
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      const texts = translation(FILES[language]);
      return { title: texts[`${path}.title`] ?? '', description: texts[`${path}.description`] ?? '' };
    }),
  );

const understood = (said: string): readonly string[] =>
  readMessage({ text: said, addressed: true, mentions: [], today: plainDate('2022-12-07') }).map(({ kind }) => kind);

describe.each(['en', 'fi', 'sv'] as const)('the menus in %s', (language) => {
  it.each(menus(language).map(({ title }) => title))('offer "%s", which is understood as it stands', (title) => {
    expect(understood(title)).toEqual([expect.stringMatching(/^(request|ask)$/)]);
  });

  it('say of each command what the help says', () => {
    for (const { title, description } of menus(language)) {
      const named = COMMANDS.filter(({ words }) => words[language][0] === title);
      expect(named.map(({ id }) => commandDoes(language, id))).toContain(description);
    }
  });

  it('fit the menus of Teams', () => {
    for (const { title, description } of menus(language)) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  });
});

describe('the manifest', () => {
  it('has menus of at most ten commands, for every place the bot is in', () => {
    expect(bot.commandLists.length).toBeLessThanOrEqual(3);
    for (const { commands } of bot.commandLists) expect(commands.length).toBeLessThanOrEqual(10);
    expect(bot.commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual([...bot.scopes].sort());
  });

  it('means the same command in every language', () => {
    const ids = (language: Language): readonly string[] =>
      menus(language).map(({ title }) => COMMANDS.find(({ words }) => words[language][0] === title)?.id ?? title);
    expect(ids('fi')).toEqual(ids('en'));
    expect(ids('sv')).toEqual(ids('en'));
  });

  it('is of the version that is released', () => {
    const { version } = JSON.parse(text('package.json')) as { readonly version: string };
    expect(template.version).toBe(version);
  });

  it('has no tab while there is nothing to show in one', () => {
    expect(template).not.toHaveProperty('staticTabs');
    expect(template).not.toHaveProperty('configurableTabs');
  });

  it('finds every placeholder in every environment that can be packaged', () => {
    const all = ['manifest.json', 'fi.json', 'sv.json'].map((file) => text(`manifest/${file}`)).join('\n');
    const wanted = [...new Set(Array.from(all.matchAll(/\$\{\{(\w+)\}\}/g), ([, name]) => name))].sort();
    const environments = readdirSync(join(ROOT, 'env'))
      .filter((file) => /^\.env\.\w+$/.test(file))
      .map((file) => ({ file, values: parseEnv(text(`env/${file}`)) }))
      .filter(({ values }) => 'TEAMS_APP_ID' in values);
    expect(environments.map(({ file }) => file)).toEqual(expect.arrayContaining(['.env.dev', '.env.local']));
    for (const { values } of environments)
      expect(wanted.filter((name) => name === undefined || !(name in values))).toEqual([]);
  });

  it('keeps secrets and real tenants out of the environments', () => {
    for (const file of readdirSync(join(ROOT, 'env')))
      expect(text(`env/${file}`)).not.toMatch(/^(?:SECRET_\w+|BOT_PASSWORD)=\S/m);
    expect(parseEnv(text('env/.env.dev'))).toMatchObject({ TEAMS_APP_ID: '', BOT_ID: '', BOT_TENANT_ID: '' });
  });
});

describe('the guide for administrators', () => {
  const asked = template.authorization.permissions.resourceSpecific;

  it('gives a reason for each permission the app asks for, and speaks of no other', () => {
    const named = new Set(guide.match(/\b[A-Z]\w+\.\w+\.(?:Chat|Group|User)\b/g));
    expect([...named].sort()).toEqual(asked.map(({ name }) => name).sort());
    for (const { name } of asked) {
      const [, , gives = '', without = ''] = guide
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``))!
        .split('|');
      expect(gives.trim()).not.toBe('');
      expect(without.trim()).not.toBe('');
    }
  });

  it('names only settings the server reads, and all that an administrator needs', () => {
    const settings = text('src/config/config.ts');
    const rows = ['### How it proves who it is', '3. Start the server'].flatMap((title) =>
      Array.from(section(title).matchAll(/^\|.*\|$/gm)).flatMap(([row]) =>
        Array.from(row.matchAll(/`([A-Z][A-Z_]+)`/g), ([, name = '']) => name),
      ),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        'BOT_ID',
        'BOT_TENANT_ID',
        'BOT_PASSWORD',
        'BOT_CERTIFICATE_KEY_FILE',
        'BOT_CERTIFICATE_KEY',
        'BOT_CERTIFICATE_THUMBPRINT',
        'BOT_MANAGED_IDENTITY',
        'PUBLIC_URL',
        'NUIJA_DATA',
      ]),
    );
    expect(rows.filter((name) => !new RegExp(`^ {2}${name}:`, 'm').test(settings))).toEqual([]);
  });

  it('teaches words that are understood', () => {
    const words = Array.from(section('7. The first meeting').matchAll(/`([^`]+)`/g), ([, said = '']) => said);
    expect(words.length).toBeGreaterThan(25);
    for (const said of words)
      expect([said, ...understood(said)]).toEqual([said, expect.stringMatching(/^(?!unclear)/)]);
  });

  it('sends people to commands and files that are there', () => {
    const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    for (const [, name = ''] of guide.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const path of ['infra/azure.bicep', 'm365agents.yml', 'env/.env.dev', 'manifest/manifest.json']) {
      expect(guide).toContain(`\`${path}\``);
      expect(text(path)).not.toBe('');
    }
    for (const [, name = ''] of section('4. Make the app package').matchAll(/`([A-Z]{2}[A-Z_]+)`/g))
      expect(parseEnv(text('env/.env.dev'))).toHaveProperty([name]);
  });
});

const section = (title: string): string => {
  const begin = guide.indexOf(title.startsWith('#') ? `${title}\n` : `## ${title}\n`);
  expect(begin).toBeGreaterThan(0);
  const end = guide.indexOf('\n## ', begin);
  return guide.slice(begin, end < 0 ? undefined : end);
};
