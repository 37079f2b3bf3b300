import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { jsonIn, MADE_UP, pack, ROOT, type Manifest } from './app-package';

const SCHEMAS = join(ROOT, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25');
const LANGUAGES = ['fi', 'sv'];

type Texts = Readonly<Record<string, string>>;

const officialSchema = (name: string): object =>
  // \a and \v are no escapes in JavaScript's expressions; Microsoft's own reader mends them too.
  JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8').replaceAll('\\\\a', '\\\\x07')) as object;
const formats = { uri: true, email: true } as const;

/** What an official schema says against a file. */
const schemaErrors = (name: string, json: unknown): readonly unknown[] => {
  const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(
    officialSchema(name),
  );
  return validate(json) ? [] : (validate.errors ?? []);
};

/** Puts a text where a flat path such as `bots[0].commandLists[1].commands[2].title` says. */
const put = (json: unknown, path: string, text: string): void => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], json);
  expect(holder).toHaveProperty([last]);
  (holder as Record<string, string>)[last] = text;
};

describe('a package for a made-up tenant', () => {
  const packed = pack();
  const manifest = jsonIn(packed, 'manifest.json') as Manifest;

  it('is made', () => {
    expect(packed.said).toMatch(/app\.zip: Nuija \(test\) \d+\.\d+\.\d+, valid in en, fi, sv\n$/);
    expect(packed.status).toBe(0);
  });

  it('has the manifest, the icons and the languages at its root, and nothing else', () => {
    expect(Object.keys(packed.files)).toEqual(['manifest.json', 'color.png', 'outline.png', 'fi.json', 'sv.json']);
  });

  it('carries the values of the tenant, and no placeholder', () => {
    for (const file of ['manifest.json', 'fi.json', 'sv.json']) {
      expect(JSON.stringify(jsonIn(packed, file))).not.toContain('${');
      expect(JSON.stringify(jsonIn(packed, file))).toContain('Nuija (test)');
    }
    const { BOT_ID, BOT_DOMAIN } = MADE_UP;
    expect(manifest.bots[0].botId).toBe(BOT_ID);
    expect(manifest.webApplicationInfo).toEqual({ id: BOT_ID, resource: `api://${BOT_DOMAIN}/botid-${BOT_ID}` });
    expect(manifest.validDomains).toEqual([BOT_DOMAIN]);
  });

  it('keeps quotes and backslashes in a value what they are', () => {
    expect(manifest.developer['name']).toBe('Esimerkin "oma" \\ ministeriö');
  });

  it('passes the official schema in English', () => {
    expect(schemaErrors('MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  it.each(LANGUAGES)('passes the official schemas in %s', (language) => {
    const texts = jsonIn(packed, `${language}.json`) as Texts;
    expect(schemaErrors('MicrosoftTeams.Localization.schema.json', texts)).toEqual([]);
    const translated = structuredClone(manifest);
    const { $schema: _, ...paths } = texts;
    for (const [path, text] of Object.entries(paths)) put(translated, path, text);
    expect(schemaErrors('MicrosoftTeams.schema.json', translated)).toEqual([]);
  });

  it('is the same, byte for byte, wherever and whenever it is made', () => {
    expect(pack({ timeZone: 'Pacific/Kiritimati' }).bytes.equals(packed.bytes)).toBe(true);
  });
});

describe('a package that cannot be made', () => {
  const refused = (wanted: Parameters<typeof pack>[0]): string => {
    const { status, said } = pack(wanted);
    expect(status).toBe(1);
    expect(said).toMatch(/^No package was made:\n {2}/);
    expect(said).not.toMatch(/\n\s+at /);
    return said;
  };

  it('names every value that is missing, with where it is found', () => {
    const said = refused({ values: { BOT_ID: '', BOT_DOMAIN: undefined, APP_NAME_SUFFIX: undefined } });
    expect(said).toMatch(/BOT_ID is not set: .*Developer Portal > Tools > Bot management/);
    expect(said).toMatch(/BOT_DOMAIN is not set: .*without https:\/\//);
    expect(said).not.toContain('TEAMS_APP_ID');
    expect(said).not.toContain('APP_NAME_SUFFIX');
  });

  it('says what is wrong with a value', () => {
    const said = refused({
      values: { BOT_ID: 'nuija', BOT_DOMAIN: 'https://nuija.example.org/', DEVELOPER_PRIVACY_URL: 'intranet' },
    });
    expect(said).toContain('BOT_ID is no GUID');
    expect(said).toContain('BOT_DOMAIN is no host name: leave out https:// and the path');
    expect(said).toContain('DEVELOPER_PRIVACY_URL is no address');
  });

  it('lists the environments there are, for one that is not', () => {
    for (const environment of [['prod'], ['../test'], []])
      expect(refused({ environment })).toContain('Known ones: test\n');
  });

  it('misses a file that is no JSON', () => {
    const change = (folder: string): void => writeFileSync(join(folder, 'fi.json'), '{"name.short": ');
    expect(refused({ change })).toContain('fi.json is no JSON');
  });

  describe('because of what is in manifest/', () => {
    let said = '';
    beforeAll(() => {
      said = refused({
        change: (folder) => {
          const file = join(folder, 'manifest.json');
          const manifest = readFileSync(file, 'utf8').replace('"#17365D"', '"blue"').replace('"team"]', '"teams"]');
          writeFileSync(file, manifest);
          const { 'name.full': _, ...texts } = JSON.parse(readFileSync(join(folder, 'sv.json'), 'utf8')) as Texts;
          const title = 'bots[0].commandLists[0].commands[0].title';
          const changed = {
            ...texts,
            'description.short': 'å'.repeat(81),
            [title]: 'a'.repeat(33),
            'bots[1].name': '',
          };
          writeFileSync(join(folder, 'sv.json'), JSON.stringify(changed));
          writeFileSync(join(folder, 'outline.png'), readFileSync(join(folder, 'color.png')));
          writeFileSync(join(folder, 'color.png'), 'GIF89a');
        },
      });
    });

    it('says what the official schema says', () => {
      expect(said).toMatch(/en: \/accentColor must match pattern/);
      expect(said).toMatch(/en: \/bots\/0\/scopes\/2 must be equal to one of the allowed values/);
    });

    it('says in which language a text is missing, unknown or too long', () => {
      expect(said).toContain('sv: name.full is not translated');
      expect(said).toContain('sv: bots[1].name is not in manifest.json');
      expect(said).toMatch(/sv: description\.short must NOT have more than 80 characters/);
      expect(said).toContain('sv: a menu cuts a title after 32 characters');
      expect(said).not.toMatch(/(fi|en): (name|description|bots|a menu)/);
    });

    it('refuses an icon of the wrong size, or that is none', () => {
      expect(said).toContain('outline.png is 192×192, not 32×32');
      expect(said).toContain('color.png is no PNG');
    });
  });
});
