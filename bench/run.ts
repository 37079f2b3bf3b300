/*
 * Measures Nuija, beside others where there are any, in one run: absolute figures are the machine's, ratios are not.
 *
 *   npm run bench [-- PART …] [--profile DIR] [--minutes N]     without a part: all but the long one
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './figures';
import { age } from './part-age';
import { documents } from './part-documents';
import { appends } from './part-appends';
import { instances } from './part-instances';
import { server } from './part-server';
import { soak } from './part-soak';
import { turns } from './part-turns';
import type { Findings, Part } from './part';
import { keepTo } from './server-process';
import { startBareTeams } from './teams';

const PARTS: readonly Part[] = [documents, turns, age, instances, appends, server, soak];
const MINUTES = 60;
const OUT = join(__dirname, '..', 'out', 'bench.json');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');

type Found = Record<string, Findings & { readonly at: string; readonly machine: string; readonly load: string }>;

const foundBefore = (): Found => (existsSync(OUT) ? (JSON.parse(readFileSync(OUT, 'utf8')) as Found) : {});

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { profile: { type: 'string' }, minutes: { type: 'string', default: String(MINUTES) } },
  });
  const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`);
  const minutes = Number(values.minutes);
  if (!(minutes >= 1)) throw new Error(`--minutes ${values.minutes}: a number of at least 1 is wanted`);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  say(`${new Date().toISOString().slice(0, 16)}Z, ${machine}`);
  // Parts that are not run now keep the figures they had.
  const found = foundBefore();
  for (const part of PARTS.filter(({ name, isLong }) =>
    positionals.length === 0 ? isLong !== true : positionals.includes(name),
  )) {
    const folder = mkdtempSync(join(tmpdir(), 'nuija-bench-'));
    const teams = await startBareTeams();
    try {
      const before = load();
      const isPinned = cpus().length > 1 && keepTo(part.isPinned ? 1 : undefined) && part.isPinned;
      const findings = await part.run({
        teams,
        folder,
        minutes,
        note: (line) => void process.stderr.write(`  ${line}\n`),
        ...(isPinned ? { servers: 0 } : {}),
        ...(values.profile === undefined ? {} : { profileInto: values.profile }),
      });
      found[part.name] = { at: new Date().toISOString(), machine, load: before, ...findings };
      say(`\n${part.title} (load before: ${before})\n\n${table(findings.columns, findings.rows)}`);
    } finally {
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  mkdirSync(join(OUT, '..'), { recursive: true });
  writeFileSync(OUT, `${JSON.stringify(found, null, 2)}\n`);
  say('\nAll figures: out/bench.json');
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
