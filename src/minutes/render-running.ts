import type { Minutes } from './minutes';

/** Characters of a title that fit one line above the text. */
const ROOM = 80;

/** What the pages after the first repeat above the text: "AuroraAI-ohjelman ohjausryhmä, 5. kokous · LUONNOS". */
export const runningHead = ({ title, status }: Minutes): string =>
  [title, status.mark]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((part) => (part.length > ROOM ? `${part.slice(0, ROOM).trimEnd()}…` : part))
    .filter((part) => part !== '')
    .join(' · ');
