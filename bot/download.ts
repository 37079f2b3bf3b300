import { documentIn, draftContents, type Drafting } from '../src/app';
import type { Download, LinkTo } from './http';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pdf', 'application/pdf'],
  ['html', 'text/html; charset=utf-8'],
]);

/** Files of drafts, made again out of the journal: the same bytes as when the draft was sent. */
export const downloads =
  (drafting: Drafting) =>
  async ({
    meeting,
    version,
    format,
    document = 'minutes',
  }: Pick<LinkTo, 'meeting' | 'version' | 'format' | 'document'>): Promise<Download | undefined> => {
    const type = TYPES.get(format);
    const contents = type === undefined ? undefined : await draftContents(drafting, meeting, version);
    const asked = contents === undefined ? undefined : documentIn(contents, document);
    if (type === undefined || contents === undefined || asked === undefined) return undefined;
    const bytes = (await drafting.render(asked.minutes))[`minutes.${format}`];
    if (bytes === undefined) return undefined;
    const { name } = contents.state.body;
    const number = contents.state.meeting.number ?? '';
    const { part, metadata, status } = asked.minutes;
    const stem = [name, number.replaceAll('/', '-'), part === undefined ? '' : metadata.documentType, status.line]
      .filter((part) => part !== '')
      .join(' ');
    return { bytes, type, name: `${fileStem(stem)}.${format}`, inline: format !== 'docx' };
  };

/** A name every file system takes, cut between letters: half an emoji cannot be sent. */
const fileStem = (text: string): string => {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ');
  return [...plain.trim()].slice(0, 120).join('').trim() || 'minutes';
};
