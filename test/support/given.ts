import {
  decide,
  evolve,
  initialState,
  replay,
  type Command,
  type MeetingEvent,
  type MeetingState,
  type Refusal,
  type RefusalCode,
  type Verdict,
} from '../../src/domain';

interface Asked {
  /** The command writes exactly these events. */
  then(...events: readonly MeetingEvent[]): void;
  /** The command is refused: with this code, or with exactly this answer. */
  thenRefused(refusal: RefusalCode | Refusal): void;
  /** The command is accepted and writes nothing, because it is so already. */
  thenNothing(): void;
  readonly verdict: Verdict;
}

/** A meeting with this past: `given(opened, …).when(command).then(event)`. */
export const given = (
  ...past: readonly (MeetingEvent | readonly MeetingEvent[])[]
): { when(command: Command): Asked } => {
  const state = replay(past.flat());
  return {
    when: (command) => {
      const verdict = decide(command, state);
      return {
        verdict,
        then: (...events) => expect(verdict).toEqual({ kind: 'accepted', events }),
        thenRefused: (refusal) =>
          typeof refusal === 'string'
            ? expect(verdict).toMatchObject({ kind: 'refused', refusal: { code: refusal } })
            : expect(verdict).toEqual({ kind: 'refused', refusal }),
        thenNothing: () => expect(verdict).toEqual({ kind: 'accepted', events: [] }),
      };
    },
  };
};

/** The journal after these commands, each of which has to be accepted. */
export const journalOf = (past: readonly MeetingEvent[], ...commands: readonly Command[]): readonly MeetingEvent[] => {
  const events = [...past];
  let state: MeetingState = past.reduce(evolve, initialState);
  for (const command of commands) {
    const verdict = decide(command, state);
    if (verdict.kind === 'refused') throw new Error(`${command.type} was refused: ${JSON.stringify(verdict.refusal)}`);
    events.push(...verdict.events);
    state = verdict.events.reduce(evolve, state);
  }
  return events;
};

/** The meeting after these commands. */
export const meetingAfter = (past: readonly MeetingEvent[], ...commands: readonly Command[]): MeetingState =>
  replay(journalOf(past, ...commands));
