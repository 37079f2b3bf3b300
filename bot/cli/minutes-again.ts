import { draftContents, type Drafting, type Files } from '../../src/app';
import type { Draft } from '../../src/domain';
import { answer } from '../../src/language';
import { compile, renderExports, type Minutes } from '../../src/minutes';
import { knownMeetings, lineOfMeeting, meetingsMeant, type KnownMeeting } from './meeting-names';
import type { MinutesArguments } from './minutes-arguments';
import { CommandError } from './run-command';

type Asked = Pick<MinutesArguments, 'meeting' | 'language' | 'profile'> & Partial<Pick<MinutesArguments, 'exports'>>;

export interface MinutesAgain {
  readonly name: string;
  /** Version of the newest draft. */
  readonly draft: number;
  /** "sv, perus" where it was made in another language or profile than the draft. */
  readonly madeAnew?: string;
  readonly files: Files;
  /** Files that are not, byte for byte, what was sent. */
  readonly changed: readonly string[];
}

/**
 * The newest draft of a meeting, made out of the journal: the same bytes as were sent, or, in another language or
 * profile, a document that says it is none of the drafts.
 *
 * @throws CommandError where it is unclear which meeting is meant, or it has no draft.
 */
export const minutesAgain = async (
  drafting: Drafting,
  { meeting: asked, language, profile, exports = false }: Asked,
): Promise<MinutesAgain> => {
  const { id, name, state } = await theMeeting(drafting, asked);
  const version = state.drafts.at(-1)?.version;
  const contents = version === undefined ? undefined : await draftContents(drafting, id, version);
  if (contents === undefined)
    throw new CommandError(
      `${name} has no draft yet: one is made when the meeting closes, or when a secretary says "minutes" to Nuija.`,
    );
  const { draft, minutes } = contents;
  const again = {
    language: language ?? minutes.language,
    profile: profile ?? minutes.profile,
  };
  if (again.language === minutes.language && again.profile === minutes.profile) {
    const files = await drafting.render(minutes);
    return {
      name,
      draft: draft.version,
      files: { ...files, ...(exports ? renderExports(minutes) : {}) },
      changed: changedFiles(drafting, draft, files),
    };
  }
  const anew = marked(compile(contents.state, { version: draft.version, ...again }));
  return {
    name,
    draft: draft.version,
    madeAnew: `${again.language}, ${again.profile}`,
    files: { ...(await drafting.render(anew)), ...(exports ? renderExports(anew) : {}) },
    changed: [],
  };
};

const theMeeting = async (drafting: Drafting, asked: string): Promise<KnownMeeting> => {
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

const changedFiles = ({ digest }: Drafting, { digests }: Draft, files: Files): readonly string[] =>
  Object.entries(digests).flatMap(([file, expected]) => {
    const bytes = files[file];
    return bytes !== undefined && digest(bytes) === expected ? [] : [file];
  });

/** The mark at the top says that nobody was sent this. */
const marked = (minutes: Minutes): Minutes => ({
  ...minutes,
  status: { ...minutes.status, line: `${minutes.status.line}: ${answer(minutes.language, 'madeAnew')}` },
});
