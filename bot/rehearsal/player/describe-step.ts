import { localTime } from '../../../src/domain';
import type { Act, Rehearsal, Step } from '../script';

const WIDTH = 60;

/** A line of progress: `[ 7/37] 12:03:20 Jarkko Levasma presses decision.record (kind: noted)`. */
export const describeStep = (rehearsal: Rehearsal, step: Step, index: number): string => {
  const total = String(rehearsal.steps.length);
  const { hour, minute } = localTime(step.at, rehearsal.body.timeZone);
  const clock = `${two(hour)}:${two(minute)}:${step.at.slice(17, 19)}`;
  return `[${String(index + 1).padStart(total.length)}/${total}] ${clock} ${what(step.act, rehearsal)}`;
};

const what = (act: Act, rehearsal: Rehearsal): string => {
  const name = (id: string): string => rehearsal.people.find((person) => person.id === id)?.name ?? id;
  const names = (ids: readonly string[]): string =>
    ids.length > 3
      ? `${ids.slice(0, 2).map(name).join(', ')} and ${String(ids.length - 2)} more`
      : ids.map(name).join(', ');
  switch (act.kind) {
    case 'event':
      return `Teams: ${act.event}`;
    case 'join':
      return `${names(act.people)} joined`;
    case 'leave':
      return `${names(act.people)} left`;
    case 'say':
      return `${name(act.by)}${act.where === 'personal' ? ' (in private)' : ''}: ${short(act.text)}`;
    case 'send':
      return `${name(act.by)} sends ${act.file} (in private)${act.text === '' ? '' : `: ${short(act.text)}`}`;
    case 'press': {
      const fills = Object.entries(act.fills).map(([id, value]) => `${id}: ${value}`);
      return `${name(act.by)} presses ${act.verb}${fills.length > 0 ? ` (${short(fills.join(', '))})` : ''}`;
    }
    case 'edit':
      return `${name(act.by)} edits: ${short(act.to)}`;
    case 'delete':
      return `${name(act.by)} deletes: ${short(act.text)}`;
    case 'redeliver':
      return `Teams sends that again${act.times > 1 ? `, ${String(act.times)} times` : ''}`;
    case 'restart':
      return 'the server is killed and started again';
    case 'expect': {
      const wanted = [
        act.silent && 'no reaction',
        act.refused && 'a refusal',
        act.reply !== undefined && `a reply like ${String(act.reply)}`,
      ];
      return `expected: ${wanted.filter((each) => each !== false).join(', ')}`;
    }
  }
};

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};

const two = (value: number): string => String(value).padStart(2, '0');
