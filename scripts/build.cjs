/* Compiles src/ and bot/ into dist/ and copies what is read at run time (JSON, Typst templates). Types are checked by `tsc --noEmit`. */
const { transformFileSync } = require('@swc/core');
const { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true });
for (const top of ['src', 'bot', 'cards']) {
  for (const entry of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(out, source.slice(root.length));
    mkdirSync(dirname(target), { recursive: true });
    if (!/\.tsx?$/.test(entry.name)) cpSync(source, target);
    else if (!entry.name.endsWith('.d.ts')) {
      const { code, map } = transformFileSync(source, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: true,
      });
      const js = target.replace(/\.tsx?$/, '.js');
      writeFileSync(js, `${code}\n//# sourceMappingURL=${entry.name.replace(/\.tsx?$/, '.js.map')}\n`);
      writeFileSync(`${js}.map`, map);
    }
  }
}
