import type { AgendaLine } from '../../src/domain';
import { agendaWarning } from '../../src/language';
import type { AgendaFile } from './agenda-file';

interface Warning {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  /** A sentence saying what was done with the line. */
  readonly message: string;
}

const LEFT_OUT = { table: 'a row of a table', code: 'code', html: 'HTML' } as const;

const warningsOf = ({ agenda, unread }: AgendaFile): readonly Warning[] =>
  [
    ...agenda.warnings.map((warning) => ({ ...warning, message: agendaWarning('en', warning) })),
    ...unread.map(({ line, text, code }) => ({
      line,
      text,
      code,
      message: `Line ${line} is ${LEFT_OUT[code]} and was left out: “${text}”`,
    })),
  ].sort((a, b) => a.line - b.line);

/** What was read, as JSON: `{language, number?, date?, start?, end?, place?, items, warnings}`. */
export const agendaJson = (file: AgendaFile): string => {
  const { language, number, date, start, end, place, lines } = file.agenda;
  return JSON.stringify(
    {
      language: language ?? null,
      number,
      date,
      start,
      end,
      place,
      items: lines.map(itemJson),
      warnings: warningsOf(file),
    },
    undefined,
    2,
  );
};

const itemJson = ({
  number,
  title,
  level,
  type,
  presenters,
  minutes,
  proposal,
}: AgendaLine): Record<string, unknown> => ({
  number,
  title,
  level,
  type,
  ...(presenters.length > 0 ? { presenters } : {}),
  minutes,
  proposal,
});

/** What was read, for people: the meeting, its items, and what was not read. */
export const agendaLines = (file: AgendaFile): readonly string[] => {
  const { language, number, date, start, end, place, lines } = file.agenda;
  const facts = [
    ['Language', language],
    ['Meeting', number],
    ['Date', date],
    ['Time', start === undefined ? undefined : end === undefined ? start : `${start}–${end}`],
    ['Place', place],
  ].flatMap(([label, value]) => (value === undefined ? [] : [`${String(label)}: ${value}`]));
  const warnings = warningsOf(file);
  return [
    ...facts,
    ...(facts.length > 0 && lines.length > 0 ? [''] : []),
    ...lines.flatMap(itemLines),
    ...(warnings.length > 0 ? ['', 'Look at these:', ...warnings.map(({ message }) => `  ${message}`)] : []),
  ];
};

const itemLines = ({ number, title, level, type, presenters, minutes, proposal }: AgendaLine): readonly string[] => {
  const indent = '  '.repeat(level - 1);
  const more = [type, ...presenters, ...(minutes === undefined ? [] : [`${String(minutes)} min`])];
  return [
    `${indent}${number ?? '-'}  ${title}  [${more.join(', ')}]`,
    ...(proposal === undefined ? [] : [`${indent}     Proposal: ${proposal.replaceAll('\n', `\n${indent}     `)}`]),
  ];
};
