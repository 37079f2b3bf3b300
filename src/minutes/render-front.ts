import type { HeaderLine, Minutes } from './minutes';

/** One line of the block at the top of the page. */
export interface FrontLine {
  readonly id: 'sender' | 'type' | 'status' | 'date' | 'diaryNumber' | 'confidentiality';
  readonly text: string;
  /** `YYYY-MM-DD`, for <time datetime>. */
  readonly day?: string;
}

/** What stands above the title, in the order it is read: the draft mark alone, or within the metadata. */
export const frontLines = ({ metadata, status, layout }: Minutes): readonly FrontLine[] => {
  const mark: FrontLine = { id: 'status', text: status.line };
  if (layout.form === 'plain') return [mark];
  const { sender, documentType, date, diaryNumber, confidentiality } = metadata;
  const lines: readonly (FrontLine | undefined)[] = [
    sender === undefined ? undefined : { id: 'sender', text: sender },
    { id: 'type', text: documentType },
    mark,
    date === undefined ? undefined : { id: 'date', ...date },
    diaryNumber === undefined ? undefined : { id: 'diaryNumber', text: diaryNumber },
    confidentiality === undefined ? undefined : { id: 'confidentiality', text: confidentiality },
  ];
  return lines.filter((line) => line !== undefined);
};

/** Labels with the lines under each: a line without a label of its own goes on under the one before. */
export const labelledLines = (
  header: readonly HeaderLine[],
): readonly { readonly label: string; readonly lines: readonly HeaderLine[] }[] =>
  header.reduce<readonly { readonly label: string; readonly lines: readonly HeaderLine[] }[]>((groups, line) => {
    const last = groups.at(-1);
    if (line.label !== '' || last === undefined) return [...groups, { label: line.label, lines: [line] }];
    return [...groups.slice(0, -1), { ...last, lines: [...last.lines, line] }];
  }, []);
