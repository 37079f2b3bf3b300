/* Builds dist/ where it is missing or older than what it is made of. Journeys run the built product. */
const { execFileSync } = require('node:child_process');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');

const changed = (path) => {
  const { mtimeMs } = statSync(path);
  return mtimeMs;
};

const newest = (top) =>
  Math.max(
    ...readdirSync(join(root, top), { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
      changed(join(parentPath, name)),
    ),
  );

const built = () => {
  try {
    return changed(join(root, 'dist'));
  } catch {
    return 0;
  }
};

module.exports = () => {
  const sources = Math.max(changed(join(root, 'scripts/build.cjs')), ...['src', 'bot', 'cards'].map(newest));
  if (built() < sources) execFileSync(process.execPath, [join(root, 'scripts/build.cjs')], { stdio: 'inherit' });
};
