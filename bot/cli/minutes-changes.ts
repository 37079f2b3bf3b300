import { changesWords, type Drafting } from '../../src/app';
import type { MeetingState } from '../../src/domain';
import type { ChangesWanted, MinutesArguments } from './minutes-arguments';
import { CommandError } from './run-command';
import { theMeeting } from './the-meeting';

type Asked = Pick<MinutesArguments, 'meeting' | 'language' | 'isPublic'> & { readonly changes: ChangesWanted };

/**
 * What has changed in a meeting's minutes, a sentence a line, with nothing left out.
 *
 * @throws CommandError where it is unclear which meeting is meant, or it has no such drafts.
 */
export const minutesChanges = async (
  drafting: Drafting,
  { meeting, language, isPublic, changes }: Asked,
): Promise<string> => {
  const { name, state } = await theMeeting(drafting, meeting);
  if (state.drafts.length === 0) throw new CommandError(noDraft(name));
  const between = draftsMeant(name, state, changes);
  return changesWords(state, {
    isPublic,
    inFull: true,
    ...(between === undefined ? {} : { between }),
    ...(language === undefined ? {} : { language }),
  });
};

export const noDraft = (name: string): string =>
  `${name} has no draft yet: one is made when the meeting closes, or when a secretary says "minutes" to Nuija.`;

/** An end that is not named is the newest draft, or the one before the other end. */
const draftsMeant = (
  name: string,
  { drafts }: MeetingState,
  { from, to }: ChangesWanted,
): { readonly from: number; readonly to: number } | undefined => {
  if (from === undefined && to === undefined) return undefined;
  const versions = drafts.map(({ version }) => version);
  const unknown = [from, to].find((each) => each !== undefined && !versions.includes(each));
  if (unknown !== undefined)
    throw new CommandError(`${name} has no draft ${String(unknown)}. There are: ${versions.join(', ')}`);
  const last = to ?? Math.max(...versions);
  const first = from ?? versions.findLast((each) => each < last);
  if (first === undefined) throw new CommandError(`There is no draft before draft ${String(last)} of ${name}`);
  if (first >= last)
    throw new CommandError(`--from is the earlier draft: ${String(first)} is not before ${String(last)}`);
  return { from: first, to: last };
};
