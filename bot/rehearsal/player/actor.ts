import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { instant, type Instant } from '../../../src/domain';
import type { Counts } from '../protocol';
import type { Act, ActKind, Step } from '../script';
import type { StandIn } from '../teams';
import { disappointment } from './expectation';
import type { Stage } from './stage';
import { idOf } from './world';

/** Does what the steps of a script say. */
export interface Actor {
  /** @throws Error saying what did not go as written. */
  play(step: Step, following: readonly Step[]): Promise<void>;
}

/** After a step the clock may run on this far, so that what was put off a moment (a throttled card) is done. */
const BREATH_MS = 5000;
/** These are about the step before; nobody in the meeting does anything. */
const ASIDES: ReadonlySet<ActKind> = new Set<ActKind>(['redeliver', 'restart', 'expect']);

export const createActor = (script: string, teams: StandIn, stage: Stage, clock: { readonly now: Instant }): Actor => {
  /** How many reactions there were, and what was recorded, before the last step of people or Teams. */
  let mark = { reactions: 0, counts: undefined as Counts | undefined };
  let latest = 0;

  const act = async (done: Exclude<Act, { kind: 'expect' }>): Promise<void> => {
    switch (done.kind) {
      case 'event':
        return teams.event(done.event);
      case 'join':
        return teams.join(done.people.map(idOf));
      case 'leave':
        return teams.leave(done.people.map(idOf));
      case 'say':
        return teams.say({ ...done, by: idOf(done.by) });
      case 'send':
        return teams.send({ by: idOf(done.by), file: fileBeside(script, done.file), text: done.text });
      case 'press':
        return teams.press(idOf(done.by), done.verb, done.fills);
      case 'edit':
        return teams.edit(idOf(done.by), done.text, done.to);
      case 'delete':
        return teams.remove(idOf(done.by), done.text);
      case 'redeliver':
        for (let time = 0; time < done.times; time += 1) {
          await stage.runTo(later(clock.now, 1));
          await teams.redeliver();
          await stage.settle();
        }
        return;
      case 'restart':
        return stage.restart();
    }
  };

  const expect = async (expected: Extract<Act, { kind: 'expect' }>): Promise<void> => {
    const { counts } = await stage.status();
    const disappointed = disappointment(expected, {
      reactions: teams.reactions().slice(mark.reactions),
      latest: teams.reactions().slice(latest),
      before: mark.counts ?? counts,
      after: counts,
    });
    if (disappointed !== undefined) throw new Error(disappointed);
  };

  return {
    play: async (step, following) => {
      await stage.runTo(step.at);
      if (step.act.kind === 'expect') return expect(step.act);
      latest = teams.reactions().length;
      if (!ASIDES.has(step.act.kind)) mark = { reactions: latest, counts: (await stage.status()).counts };
      await act(step.act);
      await stage.settle();
      const next = following.find(({ act: { kind } }) => !ASIDES.has(kind));
      const breath = later(clock.now, BREATH_MS);
      await stage.runDue(next !== undefined && next.at < breath ? next.at : breath);
    },
  };
};

/** @throws Error where there is no such file. */
const fileBeside = (script: string, file: string): { readonly name: string; readonly bytes: Uint8Array } => {
  const path = resolve(dirname(script), file);
  if (!existsSync(path)) throw new Error(`there is no file ${file} beside the script`);
  return { name: basename(path), bytes: readFileSync(path) };
};

const later = (from: Instant, ms: number): Instant => instant(Date.parse(from) + ms);
