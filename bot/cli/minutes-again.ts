import { draftContents, type Drafting, type Files } from '../../src/app';
import type { Draft } from '../../src/domain';
import { answer } from '../../src/language';
import { compile, renderDocxInto, renderExports, type Minutes } from '../../src/minutes';
import type { MinutesArguments } from './minutes-arguments';
import { CommandError } from './run-command';
import type { GivenTemplate } from './template-report';
import { theMeeting } from './the-meeting';

type Asked = Pick<MinutesArguments, 'meeting' | 'language' | 'profile'> &
  Partial<Pick<MinutesArguments, 'exports'>> & { readonly template?: GivenTemplate };

export interface MinutesAgain {
  readonly name: string;
  /** Version of the newest draft. */
  readonly draft: number;
  /** "sv, perus" where it was made in another language, profile or template than the draft. */
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
  { meeting: asked, language, profile, exports = false, template }: Asked,
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
  if (template === undefined && again.language === minutes.language && again.profile === minutes.profile) {
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
    madeAnew: [again.language, again.profile, ...(template === undefined ? [] : [template.name])].join(', '),
    files: {
      ...(await drafting.render(anew)),
      ...(template === undefined ? {} : { 'minutes.docx': await renderDocxInto(anew, template.bytes) }),
      ...(exports ? renderExports(anew) : {}),
    },
    changed: [],
  };
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
