import { nameOf, type MeetingState } from '../domain';
import { compile, type CompileOptions } from './compile';
import type { DocumentList, Minutes, MinutesItem, SignatureGroup } from './minutes';
import { asDocument } from './other-document';
import { wordingFor, type Wording } from './wording';

/**
 * One item of the minutes, with the items below it, as it goes to whom it concerns (pöytäkirjanote, protokollsutdrag):
 * whole, also where it is restricted, and with whoever certifies it. `undefined` where there is no item of that number.
 */
export const extractOf = (state: MeetingState, number: string, options: CompileOptions): Minutes | undefined => {
  const {
    items,
    lists = [],
    appeals = [],
    appendices: _tables,
    participants: _people,
    ...minutes
  } = compile(state, options);
  const start = items.findIndex((item) => item.number === number);
  const [item] = items.slice(start);
  if (start === -1 || item === undefined) return undefined;
  const end = items.findIndex((other, index) => index > start && other.level <= item.level);
  const own = items.slice(start, end === -1 ? undefined : end);
  const wording = wordingFor(state.body, options.language, options.profile);
  const ownLists = lists.flatMap((list) => ownEntries(list, own));
  const ownAppeals = appeals.filter((_appeal, index) => concerns(state, index, own));
  return asDocument(
    'extract',
    {
      ...minutes,
      items: own,
      signatures: certifiedBy(state, wording),
      ...(ownLists.length === 0 ? {} : { lists: ownLists }),
      ...(ownAppeals.length === 0 ? {} : { appeals: ownAppeals }),
    },
    wording.say('documentExtract'),
    wording.say,
  );
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
