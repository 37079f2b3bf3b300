import { asApproved, nameOf, type MeetingState } from '../domain';
import { compile, type CompileOptions } from './compile';
import type { Appendix, DocumentList, Minutes, MinutesItem, SignatureGroup } from './minutes';
import { asDocument } from './other-document';
import { voteLists } from './vote-list';
import { wordingFor, type Wording } from './wording';

/**
 * One item of the minutes, with the items below it, as it goes to whom it concerns (pöytäkirjanote, protokollsutdrag):
 * whole, also where it is restricted, and with whoever certifies it. `undefined` where there is no item of that number.
 */
export const extractOf = (now: MeetingState, number: string, options: CompileOptions): Minutes | undefined => {
  const state = asApproved(now);
  const {
    items,
    lists = [],
    appeals = [],
    appendices: _tables,
    participants: _people,
    ...minutes
  } = compile(now, options);
  const start = items.findIndex((item) => item.number === number);
  const [item] = items.slice(start);
  if (start === -1 || item === undefined) return undefined;
  const end = items.findIndex((other, index) => index > start && other.level <= item.level);
  const own = items.slice(start, end === -1 ? undefined : end);
  const wording = wordingFor(state.body, options.language, options.profile);
  const ownLists = lists.flatMap((list) => ownEntries(list, own));
  const ownAppeals = appeals.filter((_appeal, index) => concerns(state, index, own));
  const voted = votersOf(state, own, wording);
  return asDocument(
    'extract',
    {
      ...markedFor(own, minutes, state, wording),
      items: own,
      signatures: certifiedBy(state, wording),
      ...(ownLists.length === 0 ? {} : { lists: ownLists }),
      ...(ownAppeals.length === 0 ? {} : { appeals: ownAppeals }),
      ...(voted.length === 0 ? {} : { appendices: voted }),
    },
    wording.say('documentExtract'),
    wording.say,
  );
};

/** That the minutes are partly restricted is no word about one of their items: the extract says what it is itself. */
const markedFor = <Made extends Pick<Minutes, 'header' | 'metadata'>>(
  items: readonly MinutesItem[],
  made: Made,
  { meeting }: MeetingState,
  { say }: Wording,
): Made => {
  if ((meeting.confidentiality?.trim() ?? '') !== '') return made;
  const { confidentiality: _ofTheWhole, ...metadata } = made.metadata;
  const isRestricted = items.some((item) => item.isRestricted === true);
  const mark = say('documentRestricted');
  return {
    ...made,
    metadata: isRestricted ? { ...metadata, confidentiality: mark } : metadata,
    header: made.header.flatMap((line) =>
      line.id !== 'confidentiality' ? [line] : isRestricted ? [{ ...line, value: mark }] : [],
    ),
  };
};

/** Who voted for what in the item. */
const votersOf = (state: MeetingState, items: readonly MinutesItem[], wording: Wording): readonly Appendix[] => {
  const ids = new Set(items.map(({ id }) => id));
  return voteLists({ ...state, votes: state.votes.filter(({ item }) => ids.has(item)) }, wording);
};

/** Of the attachments those of the item, by the numbers they have in the minutes. */
const ownEntries = (list: DocumentList, items: readonly MinutesItem[]): readonly DocumentList[] => {
  if (list.id !== 'attachments') return [list];
  const named = new Set(
    items.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'attachment')).map(({ text }) => text),
  );
  const entries = list.entries.filter((entry) => named.has(entry));
  return entries.length === 0 ? [] : [{ ...list, entries }];
};

/** An appeal note without numbers is about all items. */
const concerns = ({ meeting }: MeetingState, index: number, items: readonly MinutesItem[]): boolean => {
  const about = meeting.appeals?.[index]?.items ?? [];
  return about.length === 0 || items.some(({ number }) => about.includes(number));
};

const certifiedBy = (state: MeetingState, { settings, say }: Wording): readonly SignatureGroup[] => {
  const id = state.secretaries[0] ?? state.chair;
  if (id === undefined) return [];
  const name = nameOf(state, id);
  const role = say(state.secretaries.length > 0 ? 'signsAsSecretary' : 'signsAsChair');
  return [
    {
      label: say('labelCertified'),
      form: settings.signatures === 'electronic' ? 'electronic' : 'handwritten',
      ...(settings.signatures === 'electronic' ? { note: say('signElectronically') } : {}),
      people: [{ text: `${name}, ${role}`, name, sources: [] }],
    },
  ];
};
