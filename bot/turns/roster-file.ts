import {
  ComeBack,
  effectOf,
  handleCommand,
  refusalWords,
  type Errand,
  type Errands,
  type Outbox,
  type PendingEffect,
  type Records,
} from '../../src/app';
import { decide, type MeetingState, type Meta } from '../../src/domain';
import { answer, fileFault } from '../../src/language';
import type { RosterFileReading } from '../../src/roster';
import type { AddressBook, Directory, Fetched, FetchFile } from '../teams';
import { bodyAndNumber } from './body-and-number';
import type { KeptAnswer } from './carry-out';
import { recognised, rosterWords, warningWords } from './roster-words';
import { accountsOf } from './set-roster';

export interface RosterFileParts {
  readonly records: Records;
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly directory: Pick<Directory, 'lookAround'>;
  readonly fetchFile: FetchFile;
  readonly read: (bytes: Uint8Array) => Promise<RosterFileReading>;
}

type ReadRoster = Extract<Errand, { kind: 'readRoster' }>;
type Reading = Extract<RosterFileReading, { kind: 'read' }>;

/** Half a minute or so of storage being away; by then the person waits for an answer. */
const TRIES = 5;
const WHY = { tooLarge: 'tooLarge', elsewhere: 'webPage', refused: 'notFetched' } as const;

/**
 * Reads the people of a body out of a file somebody sent, after the message was acknowledged. Who may not set them is
 * told so before anything is fetched; what came of it is told in the same transaction that records it.
 */
export const rosterFileErrands = (parts: RosterFileParts): Pick<Errands, 'readRoster'> => ({
  readRoster: async (errand, effect) => {
    const { journal, reader } = parts.records;
    // Done before the server died.
    if ((await journal.answered(errand.entry)) !== undefined) return;
    const { state } = await reader.read(effect.meeting);
    const no = refusalOf(errand, state) ?? (await readingOf(parts, errand, effect, state));
    if (typeof no === 'string') await tell(parts, effect, say(errand, no));
    else await set(parts, errand, effect, no);
  },
});

const refusalOf = (errand: ReadRoster, state: MeetingState): string | undefined => {
  const verdict = decide({ type: 'SetRoster', people: [], meta: metaOf(errand) }, state);
  return verdict.kind === 'refused' ? refusalWords(verdict.refusal, state) : undefined;
};

/** What the file says, or what is to be said of it. */
const readingOf = async (
  parts: RosterFileParts,
  { file }: ReadRoster,
  effect: PendingEffect,
  { body: { language } }: MeetingState,
): Promise<Reading | string> => {
  const fetched = await fetchedOr(parts, file.url, effect);
  const read =
    fetched.kind === 'file'
      ? await parts.read(fetched.bytes)
      : ({ kind: 'unreadable', fault: WHY[fetched.why] } as const);
  if (read.kind === 'unreadable')
    return answer(language, 'fileNotRead', { file: file.name, why: fileFault(language, read.fault) });
  if (read.reading.people.length > 0) return read;
  const nobody = answer(language, 'fileNobody', { file: file.name });
  return [nobody, ...warningWords(read.reading, language, unitOf(read))].join('\n');
};

const fetchedOr = async (
  { fetchFile }: RosterFileParts,
  url: string,
  { attempts }: PendingEffect,
): Promise<Fetched> => {
  try {
    return await fetchFile(url);
  } catch (error) {
    if (!(error instanceof ComeBack) || attempts + 1 < TRIES) throw error;
    return { kind: 'none', why: 'refused' };
  }
};

const set = async (parts: RosterFileParts, errand: ReadRoster, { meeting }: PendingEffect, read: Reading) => {
  const { records, addresses, directory } = parts;
  const home = await addresses.home(meeting);
  if (home !== undefined) await directory.lookAround(home);
  const accounts = await accountsOf(addresses, meeting);
  const found = (state: MeetingState) => recognised(read.reading, accounts, state);
  await handleCommand(records, {
    meeting,
    request: (state) => ({ type: 'SetRoster', people: found(state).people }),
    meta: metaOf(errand),
    keepsRefusal: true,
    answer: ({ kind }): KeptAnswer => ({ kind, text: '' }),
    tell: (result) => {
      const { before } = result;
      const { language } = before.body;
      if (result.kind === 'refused') return [say(errand, refusalWords(result.refusal, before))];
      const meant = bodyAndNumber(before);
      const words = [
        answer(language, meant === '' ? 'fileRead' : 'fileReadFor', { file: errand.file.name, meeting: meant }),
        ...rosterWords(found(before), language),
        ...warningWords(read.reading, language, unitOf(read)),
        answer(language, 'rosterUndo'),
      ];
      return [say(errand, words.join('\n'))];
    },
  });
};

const unitOf = ({ numbered }: Reading): 'line' | 'row' => (numbered === 'rows' ? 'row' : 'line');

const metaOf = ({ entry, by, said }: ReadRoster): Meta => ({
  entry,
  by: by.id,
  said,
  ...(by.name === '' ? {} : { name: by.name }),
});

/** What changed the record is worth hearing of late, too. */
const say = ({ chat }: ReadRoster, text: string): Errand => ({
  kind: 'say',
  text,
  lasting: true,
  ...(chat === undefined ? {} : { chat }),
});

const tell = ({ outbox, records }: RosterFileParts, { meeting, id }: PendingEffect, errand: Errand): Promise<void> =>
  outbox.enqueue([effectOf(meeting, id, errand, records.now())]);
