import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'yaml';
import { ROOT, text } from './app-package';

/** The instructions of a Dockerfile, with continued lines joined and comments left out. */
const instructions = text('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    return { word, rest };
  });
const stages = instructions.reduce<{ word: string; rest: string }[][]>(
  (all, instruction) =>
    instruction.word === 'FROM' ? [...all, [instruction]] : [...all.slice(0, -1), [...all.at(-1)!, instruction]],
  [],
);
const final = stages.at(-1)!;
const of = (stage: typeof final, word: string): readonly string[] =>
  stage.filter((each) => each.word === word).map(({ rest }) => rest);
const copied = (rest: string): readonly string[] =>
  rest
    .split(/\s+/)
    .filter((part) => !part.startsWith('--'))
    .slice(0, -1);

describe('the container', () => {
  it('runs as an ordinary user, which is set before anything is started', () => {
    expect(of(final, 'USER')).toEqual(['node']);
    const order = final.map(({ word }) => word);
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
  });

  it('can write to its data and to nothing else', () => {
    expect(of(final, 'VOLUME')).toEqual(['/data']);
    expect(of(final, 'ENV').join(' ')).toContain('NUIJA_DATA=/data');
    expect(of(final, 'RUN')).toEqual(['mkdir /data && chown node:node /data']);
    for (const rest of of(final, 'COPY')) expect(rest).not.toMatch(/--ch(?:own|mod)/);
  });

  it('says whether it is well', () => {
    const [check = ''] = of(final, 'HEALTHCHECK');
    expect(check).toContain('/healthz');
    const [command, flag, program] = JSON.parse(check.slice(check.indexOf('CMD') + 3)) as string[];
    expect([command, flag]).toEqual(['node', '-e']);
    expect(() => new Script(program ?? 'it says nothing')).not.toThrow();
  });

  it('starts Node itself, so that the signal to stop reaches it', () => {
    expect(of(final, 'CMD')).toEqual(['["node", "dist/bot/main.js"]']);
    expect(existsSync(join(ROOT, 'bot/main.ts'))).toBe(true);
  });

  it('copies files that are there, and that .dockerignore lets in', () => {
    const allowed = text('.dockerignore')
      .match(/^!.+$/gm)
      ?.map((line) => line.slice(1));
    const wanted = stages.flat().filter(({ word, rest }) => word === 'COPY' && !rest.includes('--from='));
    const paths = [...new Set(wanted.flatMap(({ rest }) => copied(rest)))].sort();
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(allowed?.sort()).toEqual(paths);
  });

  it('takes from earlier stages only what they have', () => {
    const names = stages.map(([from]) => / AS (\w+)$/.exec(from?.rest ?? '')?.[1]);
    for (const rest of of(final, 'COPY').filter((each) => each.includes('--from=')))
      expect(names).toContain(/--from=(\w+)/.exec(rest)?.[1]);
  });

  it('ships no development package and runs no script of a package', () => {
    const installs = stages.flatMap((stage) => of(stage, 'RUN')).filter((run) => run.includes('npm ci'));
    for (const run of installs) expect(run).toContain('--ignore-scripts');
    const [, packages] = stages;
    expect(of(packages!, 'RUN').join(' ')).toContain('--omit=dev');
    expect(of(final, 'COPY').find((rest) => rest.includes('node_modules'))).toContain('--from=packages');
  });

  it('runs on a Node that the package supports', () => {
    for (const [from] of stages) expect(from?.rest).toMatch(/^node:22-slim\b/);
  });
});

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}
type Toolkit = Readonly<Record<'provision' | 'deploy' | 'publish', readonly Step[] | undefined>> & {
  readonly version: string;
  readonly environmentFolderPath: string;
};

describe.each(['m365agents.yml', 'm365agents.playground.yml'])('%s', (file) => {
  const toolkit = parse(text(file)) as Toolkit;
  const steps = [...(toolkit.provision ?? []), ...(toolkit.deploy ?? []), ...(toolkit.publish ?? [])];

  it('is of the version its schema is of, with the environments in env', () => {
    expect(toolkit.version).toBe('v1.11');
    expect(text(file)).toContain(`/${toolkit.version}/yaml.schema.json`);
    expect(toolkit.environmentFolderPath).toBe('./env');
  });

  it('speaks of files that are there and of one package', () => {
    const paths = steps.flatMap(({ with: inputs }) =>
      [
        inputs['manifestPath'],
        ...((inputs['templates'] as { path: string; parameters: string }[] | undefined) ?? []).flatMap(
          ({ path, parameters }) => [path, parameters],
        ),
      ].filter((path) => typeof path === 'string'),
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const zips = steps.flatMap(({ with: inputs }) =>
      [inputs['outputZipPath'], inputs['appPackagePath']].filter((zip) => zip !== undefined),
    );
    expect(new Set(zips).size).toBeLessThanOrEqual(1);
  });

  it('asks for nothing that its environment does not name', () => {
    const environment = file === 'm365agents.yml' ? text('env/.env.dev') : text('env/.env.playground');
    for (const [, name = ''] of text(file).matchAll(/\$\{\{(\w+)\}\}/g))
      expect(environment).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});

describe('the Azure template', () => {
  const bicep = text('infra/azure.bicep');
  const { parameters } = JSON.parse(text('infra/azure.parameters.json')) as {
    readonly parameters: Readonly<Record<string, { readonly value: string }>>;
  };

  it('is given every parameter that has no default, and no other', () => {
    const declared = Array.from(bicep.matchAll(/^param (\w+) \w+( =)?/gm), ([, name = '', byDefault]) => ({
      name,
      byDefault,
    }));
    for (const { name, byDefault } of declared) if (byDefault === undefined) expect(parameters).toHaveProperty([name]);
    expect(Object.keys(parameters).filter((name) => !declared.some((each) => each.name === name))).toEqual([]);
  });

  it('takes its values from the environment, and needs no secret', () => {
    const names = Object.values(parameters).map(({ value }) => /^\$\{\{(\w+)\}\}$/.exec(value)?.[1] ?? value);
    for (const name of names) expect(text('env/.env.dev')).toMatch(new RegExp(`^${name}=`, 'm'));
    expect(bicep).toMatch(/@secure\(\)\nparam botPassword string = ''/);
  });

  it('gives the server settings it reads, one replica, and one way to prove who it is: its identity, else a secret from the vault', () => {
    const settings = text('src/config/config.ts');
    const given = Array.from(bicep.matchAll(/name: '([A-Z][A-Z_]+)'\n/g), ([, name = '']) => name);
    expect(given).toEqual([
      'PORT',
      'NUIJA_DATA',
      'PUBLIC_URL',
      'BOT_ID',
      'BOT_TENANT_ID',
      'BOT_PASSWORD',
      'BOT_MANAGED_IDENTITY',
    ]);
    for (const name of given) expect(settings).toMatch(new RegExp(`^ {2}${name}:`, 'm'));
    expect(bicep).toMatch(/minReplicas: 1\n\s+maxReplicas: 1\n/);
    expect(bicep).toMatch(
      /hasSecret\s+\? \[\s+\{\s+name: 'BOT_PASSWORD'\s+secretRef: 'bot-password'\s+\}\s+\]\s+: \[\s+\{\s+name: 'BOT_MANAGED_IDENTITY'\s+value: identity\.properties\.clientId\s/,
    );
  });

  it.each(['infra/azure.bicep', 'infra/azure-bot.bicep'])('%s closes every bracket it opens', (file) => {
    const bare = text(file)
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/'(?:\\.|\$\{[^}]*\}|[^'\\])*'/g, "''");
    for (const [open, close] of ['{}', '[]', '()']) expect(bare.split(open!)).toHaveLength(bare.split(close!).length);
    expect(bare).not.toMatch(/,\n/);
  });
});
