import { entryId, NUIJA, standingDecisions, type Decision, type MeetingId, type MeetingState } from '../domain';
import { approvalText } from '../minutes';
import { acknowledge } from './acknowledge';
import type { Drafting } from './draft-minutes';
import { handleCommand } from './handle-command';

/** Minutes approved with changes are the secretary's to change first. */
const AS_THEY_ARE: ReadonlySet<Decision['kind']> = new Set<Decision['kind']>([
  'approvedPreviousMinutes',
  'approved',
  'approvedAsProposed',
  'agreed',
]);

/** Once a meeting is closed that approved the minutes of the body's meeting before, those are final. */
export const approvePrevious = async (drafting: Drafting, meeting: MeetingId): Promise<void> => {
  const { reader, digest, now } = drafting;
  const { state: there } = await reader.read(meeting);
  const previous = there.series.previous?.meeting;
  const decision = approval(there);
  if (previous === undefined || decision === undefined) return;
  const { number } = there.meeting;
  const decided = { person: decision.by, at: decision.at, ...(number === undefined ? {} : { number }) };
  await handleCommand(drafting, {
    meeting: previous,
    request: (state) => ({
      type: 'RecordApproval',
      digest: digest(new TextEncoder().encode(approvalText(state))),
      decided,
    }),
    meta: { entry: entryId(`approved in ${meeting}`), by: NUIJA, said: now() },
    keepsRefusal: false,
    tell: (result) =>
      result.kind === 'done' && result.events.length > 0
        ? [{ kind: 'say', text: acknowledge(result.events, result.state).join('\n'), lasting: true }]
        : [],
  });
};

const approval = (state: MeetingState): Decision | undefined => {
  if (state.phase !== 'closed') return undefined;
  const items = state.agenda.filter(({ type }) => type === 'previousMinutes');
  return items.flatMap(({ id }) => standingDecisions(state, id)).findLast(({ kind }) => AS_THEY_ARE.has(kind));
};
