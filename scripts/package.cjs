/*
 * Makes the package of the Teams app for an environment, after checking it in every language.
 *
 *   npm run package -- ENV [--env-folder DIR] [--manifest DIR] [--out FILE]
 *
 * It needs no network. The same values make the same bytes.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { parseArgs } = require('node:util');
const { zipSync } = require('fflate');
const { problemsWith, readEnvironment } = require('./app-package/environment.cjs');
const { fill, placeholders } = require('./app-package/fill.cjs');
const { Unpackable } = require('./app-package/unpackable.cjs');

const root = join(__dirname, '..');
/** In every entry: the earliest time a zip can hold, so that it says nothing. */
const ALWAYS = new Date(1980, 0, 1);

const readArguments = () => {
  const text = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'env-folder': text, manifest: text, out: text },
    });
    if (positionals.length > 1) throw new Error(`one environment at a time, not ${positionals.join(' and ')}`);
    return { environment: positionals[0], ...values };
  } catch (error) {
    throw new Unpackable([error.message]);
  }
};

const bytesOf = (folder, file) => {
  try {
    return readFileSync(join(folder, file));
  } catch {
    throw new Unpackable([`${file} is not in ${relative(root, folder) || folder}`]);
  }
};

const jsonOf = (folder, file) => {
  try {
    return JSON.parse(bytesOf(folder, file).toString('utf8'));
  } catch (error) {
    throw error instanceof Unpackable ? error : new Unpackable([`${file} is no JSON: ${error.message}`]);
  }
};

const zipped = (files) =>
  Buffer.from(zipSync(Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { mtime: ALWAYS, level: 9 }]]))));

const written = (json) => Buffer.from(`${JSON.stringify(json, null, 2)}\n`);

const main = async () => {
  const {
    environment,
    'env-folder': envFolder = join(root, 'env'),
    manifest: folder = join(root, 'manifest'),
    out,
  } = readArguments();
  const values = readEnvironment(envFolder, environment);

  const template = jsonOf(folder, 'manifest.json');
  const languages = (template.localizationInfo?.additionalLanguages ?? []).map(({ languageTag, file }) => ({
    languageTag,
    file,
    texts: jsonOf(folder, file),
  }));
  const wanted = placeholders([template, ...languages.map(({ texts }) => texts)]);
  const unset = problemsWith(values, wanted);
  if (unset.length > 0)
    throw new Unpackable([
      `env/.env.${environment} lacks what the package needs:`,
      ...unset,
      ...(environment === 'local' ? [] : ['To look at a package without a tenant: npm run package -- local']),
    ]);

  // Microsoft's schemas take a moment to load: not before there is something to check.
  const { iconProblems, problemsIn } = require('./app-package/check.cjs');
  const manifest = fill(template, values);
  const translations = languages.map((language) => ({ ...language, texts: fill(language.texts, values) }));
  const icons = Object.entries(manifest.icons).map(([kind, file]) => ({ kind, file, bytes: bytesOf(folder, file) }));
  const problems = [
    ...(await problemsIn(manifest.localizationInfo?.defaultLanguageTag ?? 'en', manifest)),
    ...(
      await Promise.all(translations.map(({ languageTag, texts }) => problemsIn(languageTag, manifest, texts)))
    ).flat(),
    ...icons.flatMap(({ kind, file, bytes }) => iconProblems(kind, file, bytes)),
  ];
  if (problems.length > 0) throw new Unpackable(['The package would not be valid:', ...problems]);

  const target = out ?? join(root, 'build', `nuija-${environment}.zip`);
  const files = [
    ['manifest.json', written(manifest)],
    ...icons.map(({ file, bytes }) => [file, bytes]),
    ...translations.map(({ file, texts }) => [file, written(texts)]),
  ];
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zipped(files));
  const checked = ['en', ...translations.map(({ languageTag }) => languageTag)].join(', ');
  console.log(`${relative(process.cwd(), target)}: ${manifest.name.short} ${manifest.version}, valid in ${checked}`);
};

main().catch((error) => {
  process.exitCode = 1;
  console.error(error instanceof Unpackable ? `No package was made:\n  ${error.message}` : error);
});
