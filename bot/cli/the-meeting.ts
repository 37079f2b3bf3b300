import type { Drafting } from '../../src/app';
import { knownMeetings, lineOfMeeting, meetingsMeant, type KnownMeeting } from './meeting-names';
import { CommandError } from './run-command';

/** The one meeting somebody means. @throws CommandError where it is unclear which, with what there is. */
export const theMeeting = async (drafting: Drafting, asked: string): Promise<KnownMeeting> => {
  const { known, unreadable } = await knownMeetings(drafting);
  const meant = meetingsMeant(asked, known);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  if (unreadable.some((id) => id === asked))
    throw new CommandError(`The journal of ${asked} cannot be read: "npm run verify" says what is wrong with it.`);
  if (known.length === 0) throw new CommandError('There are no meetings in the journal yet.');
  const what =
    asked === ''
      ? 'Say which meeting'
      : meant.length === 0
        ? `No meeting is "${asked}"`
        : `"${asked}" may be any of ${String(meant.length)} meetings`;
  const listed = (meant.length === 0 ? known : meant).map(lineOfMeeting);
  throw new CommandError(`${what}. Give its id, its number or more of its name:\n${listed.join('\n')}`);
};
