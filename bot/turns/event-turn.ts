import { handleCommand, type Handling } from '../../src/app';
import { entryId, TEAMS, type MeetingId, type MeetingState, type Request } from '../../src/domain';
import type { TeamsReport } from '../teams';
import type { TurnParts } from './turn-parts';

/**
 * What Teams reports of a meeting: evidence for the record, late, repeated or never. After a meeting was closed and
 * Teams has ended or begun again, it is about the body's next one, which begins when somebody says something to Nuija;
 * until then it is held.
 */
export const eventTurn = async (parts: TurnParts, sent: TeamsReport): Promise<void> => {
  const { addresses, reader } = parts;
  const { meeting, conversation } = await addresses.chat(sent.place);
  if (meeting === undefined) return;
  // What still comes from a chat that the meeting has left is about the one it is in now.
  const report = { ...sent, place: { ...sent.place, conversation } };
  const people = 'people' in report ? report.people : [];
  for (const person of people) await addresses.met(person, { meeting });
  await addresses.notes.note(conversation, { reports: 'seen' });
  const { state } = await reader.read(meeting);
  const isHolding = (await addresses.notes.held(conversation)).length > 0;
  if (state.phase === 'closed' && (isHolding || isOfNext(report, state))) await addresses.notes.hold(report);
  else await handleCommand(parts, reportOf(parts, report, meeting));
};

/** A report that came late tells what happened before the meeting was closed. */
const isOfNext = ({ kind, at }: TeamsReport, state: MeetingState & { readonly phase: 'closed' }): boolean => {
  if (at <= state.closedAt) return false;
  const hasEnded = state.history.some((event) => event.type === 'TeamsMeetingEnded' && event.at >= state.openedAt);
  return kind === 'meetingStarted' || (hasEnded && kind === 'joined');
};

/** A report as a command; the same report is the same command. */
export const reportOf = ({ digest }: TurnParts, report: TeamsReport, meeting: MeetingId): Handling => {
  const people = 'people' in report ? report.people : [];
  // Teams repeats events under new activity ids: what happened to whom when is what makes one.
  const what = [report.place.conversation, report.kind, report.at, ...people.map(({ id }) => id)].join('|');
  return {
    meeting,
    request: requestOf(report),
    meta: { entry: entryId(`event:${digest(what).slice(0, 32)}`), by: TEAMS, said: report.at },
    keepsRefusal: false,
  };
};

const requestOf = (report: TeamsReport): Request => {
  switch (report.kind) {
    case 'joined':
      return { type: 'NoteJoined', people: report.people };
    case 'left':
      return { type: 'NoteLeft', people: report.people };
    case 'meetingStarted':
      return { type: 'NoteTeamsStart' };
    case 'meetingEnded':
      return { type: 'NoteTeamsEnd' };
  }
};
