import type { Kind, Trial } from './lane';

const NAMES: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** One line about one play, as it is printed when it is over. */
export const lineOf = ({ kind, script, servers, fate, outcome, comparison, seconds }: Trial): string => {
  const besides = [
    ...(servers > 1 ? [`${String(servers)} servers`] : []),
    ...(outcome.crashed > 0 ? [`${String(outcome.crashed)} database crashes`] : []),
    ...(fate.again === true ? ['redeliveries'] : []),
    ...(fate.troubled === true ? ['Teams going wrong'] : []),
  ];
  const result = comparison.wrong.length === 0 ? 'as undisturbed' : `${String(comparison.wrong.length)} THINGS WRONG`;
  return (
    `${NAMES[kind]}, ${script}, seed ${String(fate.seed)}: ${String(outcome.killed)} kills` +
    `${besides.map((each) => `, ${each}`).join('')}; ${result}, ` +
    `${String(comparison.again)} messages twice (${String(seconds)} s)`
  );
};

/** The whole run as a table for docs/chaos.md, with everything that was wrong below. */
export const reportOf = (trials: readonly Trial[], seed: number): string => {
  const kinds = (Object.keys(NAMES) as Kind[]).filter((kind) => trials.some((trial) => trial.kind === kind));
  const rows: readonly (readonly [string, (trials: readonly Trial[]) => number])[] = [
    ['rehearsals played', (some) => some.length],
    ['servers killed (SIGKILL)', (some) => sum(some, ({ outcome }) => outcome.killed)],
    ['database crashes (SIGQUIT)', (some) => sum(some, ({ outcome }) => outcome.crashed)],
    ['plays with redeliveries in any order besides', (some) => some.filter(({ fate }) => fate.again === true).length],
    ['plays with Teams going wrong besides', (some) => some.filter(({ fate }) => fate.troubled === true).length],
    ['activities acknowledged', (some) => sum(some, ({ outcome }) => outcome.acknowledged)],
    ['deliveries besides the first', (some) => sum(some, ({ outcome }) => outcome.again)],
    ['commands in the journals', (some) => sum(some, ({ outcome }) => outcome.commands)],
    ['events in the journals', (some) => sum(some, ({ outcome }) => outcome.events.length)],
    ['**events lost**', (some) => sum(some, ({ comparison }) => comparison.lost)],
    ['**events doubled or not the same**', (some) => sum(some, ({ comparison }) => comparison.doubled)],
    ['**documents not the same to the byte**', (some) => sum(some, ({ comparison }) => comparison.minutes)],
    [
      '**anything else wrong**',
      (some) =>
        sum(some, ({ comparison: { wrong, lost, doubled, minutes } }) => wrong.length - lost - doubled - minutes),
    ],
    ['messages', (some) => sum(some, ({ outcome }) => sum([...outcome.messages.values()], (times) => times))],
    ['messages that came once too often', (some) => sum(some, ({ comparison }) => comparison.again)],
    ['most copies too many of one message', (some) => Math.max(0, ...some.map(({ comparison }) => comparison.most))],
  ];
  const of = (kind: Kind): readonly Trial[] => trials.filter((trial) => trial.kind === kind);
  return [
    `Seed ${String(seed)}.`,
    '',
    `| | ${kinds.map((kind) => NAMES[kind]).join(' | ')} |`,
    `|---|${kinds.map(() => '---:').join('|')}|`,
    ...rows.map(([what, count]) => `| ${what} | ${kinds.map((kind) => String(count(of(kind)))).join(' | ')} |`),
    '',
    ...trials.map((trial) => `- ${lineOf(trial)}`),
    ...trials.flatMap(({ fate, comparison: { wrong } }) => wrong.map((each) => `- seed ${String(fate.seed)}: ${each}`)),
    '',
  ].join('\n');
};

const sum = <Each>(some: readonly Each[], count: (each: Each) => number): number =>
  some.reduce((all, each) => all + count(each), 0);
