import {
  documentIn,
  draftContents,
  finalVersion,
  isSuperseded,
  mayStillRead,
  type DocumentName,
  type Records,
} from '../src/app';
import type { Language, MeetingId, MeetingState } from '../src/domain';
import { cardPhrase, linkPhrase, type LinkPhraseId } from '../src/language';
import type { Download, LinkPage, LinkSection, LinkTo, ServerParts } from './http';
import type { Links } from './teams';

export interface OpenedLinkParts {
  readonly records: Records;
  /** The meeting the body is at now: the same, or one after it. */
  readonly latest: (meeting: MeetingId) => Promise<MeetingId>;
  readonly download: (link: LinkTo) => Promise<Download | undefined>;
  readonly links: Pick<Links, 'to'>;
}

/**
 * What whoever opens a link gets to see. A link carries its permission, so what the record says now is asked each time:
 * whoever it was made for has to be a reader still, and a draft of minutes that are final is not to be taken for them.
 */
export const openLink =
  (parts: OpenedLinkParts): ServerParts['open'] =>
  async (link) => {
    if (typeof link === 'string') return notThere(link);
    const { meeting, version, person, document } = link;
    const { reader } = parts.records;
    const { state } = await reader.read(meeting);
    if (!state.drafts.some((draft) => draft.version === version)) return notThere('gone');
    const latest = await reader.read(await parts.latest(meeting));
    if (!mayStillRead(person, state, latest.state, document)) return revoked(state);
    if (isSuperseded(state, version)) return finalInstead(parts, state, link);
    return (await parts.download(link)) ?? notThere('gone');
  };

/** Of links that lead nowhere nothing is known, not even a language. */
const notThere = (why: 'forged' | 'expired' | 'gone'): LinkPage => ({
  status: why === 'expired' ? 410 : 404,
  sections: inEach('fi', (language) => said(language, why, linkPhrase(language, 'askAnew'))),
});

const revoked = ({ body }: MeetingState): LinkPage => ({
  status: 403,
  sections: inEach(body.language, (language) => said(language, 'revoked', linkPhrase(language, 'revokedWhy'))),
});

/** The link may not outlive itself by leading to another: what it leads to ends when it would have. */
const finalInstead = async (
  { records, links }: OpenedLinkParts,
  state: MeetingState,
  { meeting, version, person, expires, document }: LinkTo,
): Promise<LinkPage> => {
  const { body } = state;
  const final = finalVersion(state);
  const made = final === undefined ? undefined : await draftContents(records, meeting, final);
  const same = made === undefined || document === undefined ? undefined : documentIn(made, document)?.name;
  const about = `${body.name} ${state.meeting.number ?? ''}`.trim();
  const filesIn = (language: Language, of: number): NonNullable<LinkSection['instead']> => ({
    title: linkPhrase(language, 'finalHere'),
    files: (['pdf', 'docx', 'html'] as const).map((format) => ({
      title: cardPhrase(language, `minutes.${format}`),
      url: links.to({ meeting, version: of, format, ...documentNamed(same) }, person, expires),
    })),
  });
  return {
    status: 410,
    ...(about === '' ? {} : { about }),
    sections: inEach(body.language, (language) => {
      const was = linkPhrase(language, 'wasDraft', { version: String(version) });
      return final === undefined
        ? said(language, 'final', `${was} ${linkPhrase(language, 'finalComing')}`)
        : { ...said(language, 'final', was), instead: filesIn(language, final) };
    }),
  };
};

const documentNamed = (document: DocumentName | undefined): { readonly document?: DocumentName } =>
  document === undefined ? {} : { document };

const said = (language: Language, title: LinkPhraseId, text: string): LinkSection => ({
  language,
  title: linkPhrase(language, title),
  text,
});

/** The same in every language, that of the body first. */
const inEach = (first: Language, make: (language: Language) => LinkSection): LinkPage['sections'] => [
  make(first),
  ...(['fi', 'sv', 'en'] as const).filter((language) => language !== first).map(make),
];
