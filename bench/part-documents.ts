import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeetingState } from '../src/domain';
import { compile, renderDocx, renderMarkdown, renderPdf } from '../src/minutes';
import { largeMeeting, type Size } from './large-meeting';
import type { Part } from './part';

/** Small ones are measured warm, as a server is; the last is longer than any meeting. */
const SIZES: readonly (Size & { readonly rounds: number })[] = [
  { items: 9, people: 24, hours: 2, rounds: 9 },
  { items: 30, people: 200, hours: 10, rounds: 5 },
  { items: 90, people: 200, hours: 10, rounds: 3 },
  { items: 300, people: 200, hours: 10, rounds: 3 },
  { items: 900, people: 200, hours: 30, rounds: 1 },
];
const WARM_UP = 3;

interface Times {
  readonly compile: number;
  readonly docx: number;
  readonly pdf: number;
  readonly together: number;
  /** Processor time of all threads. */
  readonly cpu: number;
}

/** Compiling and rendering minutes, from nine items to nine hundred, beside programs that make one of the two of the same text. */
export const documents: Part = {
  name: 'documents',
  title: 'P8: Minutes: compiled, as DOCX and as PDF/UA-1, in milliseconds',
  isPinned: false,
  run: async ({ folder, note }) => {
    const warm = largeMeeting({ items: 9, people: 24, hours: 2 });
    for (let round = 0; round < WARM_UP; round += 1) await timed(warm);
    const figures = [];
    for (const { rounds, ...size } of SIZES) {
      const state = largeMeeting(size);
      const times: Times[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timed(state));
      // The least of several: what comes on top is the machine's.
      const of = (what: keyof Times): number => Math.min(...times.map((each) => each[what]));
      const together = of('together');
      const others = size.items <= 300 ? await beside(state, join(folder, String(size.items))) : {};
      note(`${size.items} items: ${Math.round(together)} ms`);
      figures.push({
        ...size,
        compile: of('compile'),
        docx: of('docx'),
        pdf: of('pdf'),
        together,
        cpu: of('cpu'),
        perItem: together / size.items,
        ...others,
      });
    }
    return {
      figures,
      columns: [
        'items',
        'people',
        'compiled',
        'DOCX',
        'PDF',
        'together',
        'CPU',
        'per item',
        'LibreOffice DOCX→PDF',
        'pandoc →DOCX',
      ],
      rows: figures.map((each) => [
        String(each.items),
        String(each.people),
        each.compile,
        each.docx,
        each.pdf,
        each.together,
        each.cpu,
        each.perItem,
        each.libreOffice ?? '–',
        each.pandoc ?? '–',
      ]),
    };
  },
};

const timed = async (state: MeetingState): Promise<Times> => {
  const before = process.cpuUsage();
  const began = performance.now();
  const minutes = compile(state, { version: 1 });
  const compiled = performance.now();
  await renderDocx(minutes);
  const drawn = performance.now();
  await renderPdf(minutes);
  const ended = performance.now();
  const { user, system } = process.cpuUsage(before);
  return {
    compile: compiled - began,
    docx: drawn - compiled,
    pdf: ended - drawn,
    together: ended - began,
    cpu: (user + system) / 1_000,
  };
};

interface Others {
  readonly libreOffice?: number;
  readonly pandoc?: number;
}

/** Whole processes, as they are run: where a program is not there, it is left out. */
const beside = async (state: MeetingState, folder: string): Promise<Others> => {
  mkdirSync(folder, { recursive: true });
  const minutes = compile(state, { version: 1 });
  writeFileSync(join(folder, 'minutes.docx'), await renderDocx(minutes));
  writeFileSync(join(folder, 'minutes.md'), renderMarkdown(minutes));
  const office = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to'];
  // Once for nothing: the first start makes the profile.
  if (hasProgram('soffice'))
    execFileSync('soffice', [...office, 'txt', '--outdir', folder, join(folder, 'minutes.docx')], QUIETLY);
  const libreOffice = timeOf('soffice', [...office, 'pdf', '--outdir', folder, join(folder, 'minutes.docx')]);
  const pandoc = timeOf('pandoc', ['-o', join(folder, 'pandoc.docx'), join(folder, 'minutes.md')]);
  return { ...(libreOffice === undefined ? {} : { libreOffice }), ...(pandoc === undefined ? {} : { pandoc }) };
};

const QUIETLY = { stdio: 'ignore' } as const;

const hasProgram = (program: string): boolean => spawnSync(program, ['--version'], QUIETLY).status === 0;

const timeOf = (program: string, given: readonly string[]): number | undefined => {
  if (!hasProgram(program)) return undefined;
  const began = performance.now();
  execFileSync(program, given, QUIETLY);
  return performance.now() - began;
};
