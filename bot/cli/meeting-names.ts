import { fold } from '../../src/agenda';
import type { Records } from '../../src/app';
import type { MeetingId, MeetingState } from '../../src/domain';

/** A meeting as somebody at the command line knows it. */
export interface KnownMeeting {
  readonly id: MeetingId;
  readonly state: MeetingState;
  readonly name: string;
}

/** "AuroraAI-ohjelman ohjausryhmä 5/2022"; the id where it has no name and no number. */
export const nameOfMeeting = (id: MeetingId, { body, meeting }: MeetingState): string =>
  [body.name.trim(), meeting.number ?? ''].filter((part) => part !== '').join(' ') || id;

/** Every meeting, oldest first; those that cannot be read apart. */
export const knownMeetings = async ({
  journal,
  reader,
}: Records): Promise<{ readonly known: readonly KnownMeeting[]; readonly unreadable: readonly MeetingId[] }> => {
  const known: KnownMeeting[] = [];
  const unreadable: MeetingId[] = [];
  for (const id of await journal.meetings())
    try {
      const { state } = await reader.read(id);
      known.push({ id, state, name: nameOfMeeting(id, state) });
    } catch {
      unreadable.push(id);
    }
  return { known, unreadable };
};

/**
 * The meetings meant: the one with this id, else those with this number, else those whose name and number have every
 * word of it, in part. More than one, or none, is for the person to say more about.
 */
export const meetingsMeant = (asked: string, known: readonly KnownMeeting[]): readonly KnownMeeting[] => {
  const byId = known.filter(({ id }) => id === asked);
  if (byId.length > 0) return byId;
  const words = fold(asked)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const byNumber = known.filter(({ state }) => fold(state.meeting.number ?? '') === words.join(' '));
  if (byNumber.length > 0) return byNumber;
  return known.filter(({ id, name, state }) => {
    const number = fold(state.meeting.number ?? '');
    return words.every(
      (word) => number === word || fold(name).replace(number, '').includes(word) || id.startsWith(word),
    );
  });
};

/** One line about a meeting, for choosing among several. */
export const lineOfMeeting = ({ id, name, state }: KnownMeeting): string => {
  const day =
    state.meeting.start?.slice(0, 10) ?? (state.phase === 'planned' ? undefined : state.openedAt.slice(0, 10));
  const draft = state.drafts.at(-1);
  const facts = [name, day, state.phase, draft === undefined ? 'no draft' : `draft ${draft.version}`];
  return `  ${id}  ${facts.filter((fact) => fact !== undefined && fact !== id).join(', ')}`;
};
