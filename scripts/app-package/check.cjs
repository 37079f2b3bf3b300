/* What a package has to be, by Microsoft's schema and by what Teams shows of it. */
const { AppManifestUtils } = require('@microsoft/app-manifest');
const Ajv = require('ajv-draft-04');
const { readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');

/** Teams cuts longer ones off, although the schema allows them. */
const MOST = { commands: 10, title: 32, description: 128 };
const ICONS = { color: 192, outline: 32 };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Everything that is wrong with a filled manifest in one language. `texts` is that language's file, if it has one. */
const problemsIn = async (language, manifest, texts) => {
  const inIt = texts === undefined ? [] : problemsOfTexts(texts);
  const unknown = Object.keys(texts ?? {}).filter((key) => !isAsked(key) && read(manifest, key) === undefined);
  const missing = texts === undefined ? [] : translatable(manifest).filter((key) => texts[key] === undefined);
  const translated = translate(manifest, texts ?? {});
  return [
    ...inIt,
    ...unknown.map((key) => `${key} is not in manifest.json`),
    ...missing.map((key) => `${key} is not translated`),
    ...(await AppManifestUtils.validateAgainstSchema(translated)),
    ...menus(translated),
  ].map((problem) => `${language}: ${problem}`);
};

/** Microsoft's schema of language files. Its reader of schemas takes it for one in Unicode mode and fails over it. */
const problemsOfTexts = (texts) => {
  const version = /\/teams\/(v[\d.]+)\/MicrosoftTeams\.Localization\.schema\.json$/.exec(texts.$schema ?? '')?.[1];
  if (version === undefined) return ['$schema does not name the schema of language files'];
  const schema = JSON.parse(readFileSync(join(SCHEMAS, version, basename(texts.$schema)), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(
    schema,
  );
  validate(texts);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath.slice(1)} ${message} ${JSON.stringify(params)}`,
  );
};

const isAsked = (key) => key === '$schema';

/** The paths of all texts people see, as language files spell them. */
const translatable = ({ bots = [], staticTabs = [] }) => [
  ...['name.short', 'name.full', 'description.short', 'description.full'],
  ...staticTabs.map((_, tab) => `staticTabs[${tab}].name`),
  ...bots.flatMap(({ commandLists = [] }, bot) =>
    commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_, command) =>
        ['title', 'description'].map((what) => `bots[${bot}].commandLists[${list}].commands[${command}].${what}`),
      ),
    ),
  ),
];

const steps = (key) => key.split(/[.[\]]+/).filter((step) => step !== '');
const read = (json, key) => steps(key).reduce((part, step) => part?.[step], json);

/** The manifest as somebody with that language sees it. */
const translate = (manifest, texts) => {
  const copy = JSON.parse(JSON.stringify(manifest));
  for (const [key, text] of Object.entries(texts)) {
    const path = steps(key);
    const holder = path.slice(0, -1).reduce((part, step) => part?.[step], copy);
    if (!isAsked(key) && holder !== undefined) holder[path.at(-1)] = text;
  }
  return copy;
};

const menus = ({ bots = [] }) =>
  bots
    .flatMap(({ commandLists = [] }) => commandLists)
    .flatMap(({ commands }) => [
      ...(commands.length > MOST.commands ? [`a menu shows ${MOST.commands} commands, not ${commands.length}`] : []),
      ...commands.flatMap((command) =>
        ['title', 'description']
          .filter((what) => command[what].length > MOST[what])
          .map((what) => `a menu cuts a ${what} after ${MOST[what]} characters: ${command[what]}`),
      ),
    ]);

/** What is wrong with an icon: Teams refuses other sizes. */
const iconProblems = (kind, name, bytes) => {
  const size = ICONS[kind];
  if (!bytes.subarray(0, 8).equals(PNG)) return [`${name} is no PNG`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${name} is ${width}×${height}, not ${size}×${size}`];
};

module.exports = { iconProblems, problemsIn };
