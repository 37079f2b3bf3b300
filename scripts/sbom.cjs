/* `npm run sbom`: what the product is made of at run time, as CycloneDX JSON in out/, for a release. */
const { execFileSync } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const { name, version, description } = require('../package.json');

/** npm itself when npm runs this, so that it works wherever npm does. */
const [command, ...first] =
  process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];
const written = execFileSync(command, [...first, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bom = JSON.parse(written);
// npm takes the folder's name for the product's.
Object.assign(bom.metadata.component, { type: 'application', name, version, description });
const file = join('out', `${name}-${version}.cdx.json`);
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, file), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}: ${name} ${version} and ${String(bom.components.length)} packages`);
