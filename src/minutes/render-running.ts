import type { Minutes } from './minutes';

/** Characters of a title that fit one line above the text. */
const ROOM = 80;
/** And of what stands beside the metadata. */
const HALF = 45;

/** What the pages after the first repeat above the text: "AuroraAI-ohjelman ohjausryhmä, 5. kokous · LUONNOS, versio 1". */
export const runningHead = ({ title, status }: Minutes): string =>
  [title, status.line]
    .map((part) => cut(part))
    .filter((part) => part !== '')
    .join(' · ');

/** The metadata as the pages after the first repeat it. */
export interface RunningMetadata {
  /** At the left: who sends it, else its title. */
  readonly left: string;
  readonly type: string;
  readonly mark: string;
  /** Date and number, on one line. */
  readonly filed: string;
  readonly confidentiality: string;
}

export const runningMetadata = ({ metadata, title, status }: Minutes): RunningMetadata => ({
  left: cut(metadata.sender ?? title, HALF),
  type: cut(metadata.documentType),
  mark: cut(status.line),
  filed: [metadata.date?.text, metadata.diaryNumber]
    .flatMap((each) => (each === undefined ? [] : [cut(each)]))
    .join('   '),
  confidentiality: cut(metadata.confidentiality ?? ''),
});

const cut = (text: string, room = ROOM): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > room ? `${line.slice(0, room).trimEnd()}…` : line;
};
