import { parseArgs } from 'node:util';
import type { Language } from '../../src/domain';
import type { DocumentName } from '../../src/app';
import { PROFILES } from '../../src/minutes';
import { CommandError } from './run-command';

export interface ChangesWanted {
  readonly from?: number;
  readonly to?: number;
}

export interface MinutesArguments {
  /** Id, number, or part of the name; empty where none was given. */
  readonly meeting: string;
  readonly out: string;
  readonly language?: Language;
  readonly profile?: string;
  /** Path of a Word template. */
  readonly template?: string;
  readonly isPublic: boolean;
  /** `decisions`, or the extract of an item, instead of the minutes. */
  readonly document?: DocumentName;
  /** Files for other systems, too. */
  readonly exports: boolean;
  /** What has changed is told instead: between the drafts of these versions, else what is newest. */
  readonly changes?: ChangesWanted;
  readonly help: boolean;
}

export const MINUTES_USAGE = `Writes the newest draft of a meeting's minutes again, out of the journal.

  npm run minutes -- MEETING --out DIR [--language fi|sv|en] [--profile NAME] [--template FILE] [--exports]
                             [--public] [--decisions] [--extract N] [--annex]
  npm run minutes -- MEETING --changes [--from N] [--to N] [--language fi|sv|en] [--public]

  MEETING     the meeting's id, its number (5/2022) or part of its name, if only one has it
  --out       folder for minutes.docx .pdf .html .md .txt .json
  --language  in another language than the draft: made anew, and marked so
  --profile   in another profile: ${[...PROFILES.keys()].join(', ')}
  --template  the Word document in this template (docs/templates.md), once; npm run template keeps one for a body
  --exports   also for other systems: OParl 1.1, Akoma Ntoso 3.0, and the coming meetings for a calendar
  --public    the version for everybody alone; without it all of the draft: where an item is restricted, that version
              is beside the whole one as minutes-public.*
  --decisions the decisions alone, instead of the minutes: decisions.*
  --annex     what the secretary has to know to sign: who said what when, the timetable, what is open: annex.*
  --extract   item N alone, for whom it concerns: extract-N.*
  --changes   prints, sentence by sentence, what has changed: since the newest draft where something came after it, else
              from the draft before; or from draft --from to draft --to`;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

/** @throws Error saying what is wrong with the arguments, and what there is. */
export const readMinutesArguments = (given: readonly string[]): MinutesArguments => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      language: { type: 'string' },
      profile: { type: 'string' },
      template: { type: 'string' },
      decisions: { type: 'boolean', default: false },
      annex: { type: 'boolean', default: false },
      extract: { type: 'string' },
      public: { type: 'boolean', default: false },
      exports: { type: 'boolean', default: false },
      changes: { type: 'boolean', default: false },
      from: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { out, profile } = values;
  const changes = changesIn(values);
  const isPublic = values.public;
  const meeting = positionals.join(' ');
  // Without a meeting the answer is the list of meetings, whatever else is missing.
  if (!values.help && changes === undefined && meeting !== '' && (out === undefined || out === ''))
    throw new CommandError('--out is missing: the folder to write the minutes into');
  const language = LANGUAGES.find((each) => each === values.language);
  if (values.language !== undefined && language === undefined)
    throw new CommandError(`--language is ${LANGUAGES.join(', ')}, not "${values.language}"`);
  if (profile !== undefined && !PROFILES.has(profile))
    throw new CommandError(`There is no profile "${profile}". There are: ${[...PROFILES.keys()].join(', ')}`);
  if ([values.decisions, values.annex, values.extract !== undefined].filter(Boolean).length > 1)
    throw new CommandError('--decisions, --extract and --annex are documents of their own: ask for one at a time');
  const document: DocumentName | undefined = values.decisions
    ? 'decisions'
    : values.annex
      ? 'annex'
      : values.extract === undefined
        ? undefined
        : extractName(values.extract);
  return {
    meeting,
    out: out ?? '',
    isPublic,
    exports: values.exports,
    help: values.help,
    ...(changes === undefined ? {} : { changes }),
    ...(document === undefined ? {} : { document }),
    ...(language === undefined ? {} : { language }),
    ...(profile === undefined ? {} : { profile }),
    ...(values.template === undefined ? {} : { template: values.template }),
  };
};

const extractName = (number: string): DocumentName => {
  if (number.trim() === '') throw new CommandError('--extract is the number of an item: --extract 5');
  return `extract-${number.trim()}`;
};

/** What is written, where changes are printed. */
const WRITTEN = ['out', 'profile', 'template', 'exports', 'decisions', 'annex', 'extract'] as const;

type Values = Readonly<Partial<Record<(typeof WRITTEN)[number] | 'changes' | 'from' | 'to', string | boolean>>>;

const changesIn = (values: Values): ChangesWanted | undefined => {
  const versions = (['from', 'to'] as const).filter((end) => values[end] !== undefined);
  if (values.changes !== true) {
    if (versions.length > 0)
      throw new CommandError('--changes is missing: --from and --to name the drafts whose difference is printed');
    return undefined;
  }
  const others = WRITTEN.filter((name) => values[name] !== undefined && values[name] !== false);
  if (others.length > 0)
    throw new CommandError(`--changes is printed, and has no --${others.join(', --')}: ask for one at a time`);
  return Object.fromEntries(versions.map((end) => [end, versionIn(end, String(values[end]))]));
};

const versionIn = (end: string, text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CommandError(`--${end} is the number of a draft, not "${text}"`);
  return Number(text);
};
