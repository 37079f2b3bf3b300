import {
  documentOf,
  documentsOf,
  draftContents,
  renderDocuments,
  type DocumentName,
  type DraftContents,
  type DraftDocument,
  type Drafting,
  type Files,
  type Render,
} from '../../src/app';
import type { Draft } from '../../src/domain';
import { answer } from '../../src/language';
import { renderDocxInto, renderExports } from '../../src/minutes';
import type { MinutesArguments } from './minutes-arguments';
import { noDraft } from './minutes-changes';
import { CommandError } from './run-command';
import type { GivenTemplate } from './template-report';
import { theMeeting } from './the-meeting';

type Asked = Pick<MinutesArguments, 'meeting' | 'language' | 'profile'> &
  Partial<Pick<MinutesArguments, 'exports' | 'isPublic' | 'document'>> & { readonly template?: GivenTemplate };

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
  { meeting: asked, language, profile, exports = false, isPublic = false, document, template }: Asked,
): Promise<MinutesAgain> => {
  const { id, name, state } = await theMeeting(drafting, asked);
  const version = state.drafts.at(-1)?.version;
  const contents = version === undefined ? undefined : await draftContents(drafting, id, version);
  if (contents === undefined) throw new CommandError(noDraft(name));
  const { draft, minutes } = contents;
  const again = {
    language: language ?? minutes.language,
    profile: profile ?? minutes.profile,
  };
  const isOwn = again.language === minutes.language;
  const sent = contents.documents.filter(({ name: of }) => isOwn || of.endsWith(`-${again.language}`));
  const isAsSent = template === undefined && sent.length > 0 && again.profile === minutes.profile;
  const documents =
    document === undefined
      ? wantedOf(
          isAsSent
            ? sent
            : documentsOf(contents.state, { version: draft.version, ...again })
                .filter(({ name: of }) => language === undefined || !/-(?:fi|sv|en)$/.test(of))
                .map(marked),
          isPublic,
        )
      : [partOf(contents, document, { version: draft.version, ...again }, isAsSent)];
  const render: Render = async (made) => ({
    ...(await drafting.render(made)),
    ...(template === undefined ? {} : { 'minutes.docx': await renderDocxInto(made, template.bytes) }),
    ...(exports ? renderExports(made) : {}),
  });
  const files = await renderDocuments(render, documents);
  return {
    name,
    draft: draft.version,
    ...(isAsSent
      ? {}
      : { madeAnew: [again.language, again.profile, ...(template === undefined ? [] : [template.name])].join(', ') }),
    files,
    changed: isAsSent ? changedFiles(drafting, draft, files, documents) : [],
  };
};

/** What is made of a draft when it is asked for. */
const partOf = (
  { state }: DraftContents,
  name: DocumentName,
  options: Parameters<typeof documentOf>[2],
  isAsSent: boolean,
): DraftDocument => {
  const found = documentOf(state, name, options);
  if (found === undefined)
    throw new CommandError(
      `There is no item ${name.replace('extract-', '')}. There are: ${state.agenda.map(({ number }) => number).join(', ')}`,
    );
  return isAsSent ? found : marked(found);
};

/** All of a draft's documents, or those that are for everybody: where nothing is restricted, the minutes are. */
const wantedOf = (documents: readonly DraftDocument[], isPublic: boolean): readonly DraftDocument[] => {
  const forAll = documents.filter(({ name }) => name.startsWith('minutes-public'));
  return isPublic && forAll.length > 0 ? forAll : documents;
};

const changedFiles = (
  { digest }: Drafting,
  { digests }: Draft,
  files: Files,
  documents: readonly DraftDocument[],
): readonly string[] =>
  Object.entries(digests).flatMap(([file, expected]) => {
    if (!documents.some(({ name }) => file.startsWith(`${name}.`))) return [];
    const bytes = files[file];
    return bytes !== undefined && digest(bytes) === expected ? [] : [file];
  });

/** The mark at the top says that nobody was sent this. */
const marked = ({ name, minutes }: DraftDocument): DraftDocument => ({
  name,
  minutes: {
    ...minutes,
    status: { ...minutes.status, line: `${minutes.status.line}: ${answer(minutes.language, 'madeAnew')}` },
  },
});
