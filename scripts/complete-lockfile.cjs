/*
 * Writes into package-lock.json the packages of other platforms that npm left out.
 *
 * Where a registry does not have every platform's build of a package, `npm install` forgets the missing ones, and
 * `npm ci` then refuses the lockfile, or has no PDF renderer on a Mac. Their names say what they are for.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const file = join(__dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const platforms = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Whether `from` finds the package in its own node_modules or in one above. */
const finds = (from, name) => {
  const above = from.lastIndexOf('node_modules/');
  const there = `${from === '' ? '' : `${from}/`}node_modules/${name}` in lock.packages;
  return there || (from !== '' && finds(from.slice(0, Math.max(above - 1, 0)), name));
};

const written = [];
for (const [from, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const words = name.split(/[-/@]/);
    const os = platforms.find((each) => words.includes(each));
    const cpu = processors.find((each) => words.includes(each));
    if (finds(from, name) || os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      ...(os === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    written.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(written.length === 0 ? 'Nothing was missing.' : `Written: ${written.join(', ')}`);
