import { fold } from '../../src/agenda';
import type { ItemRef, Request } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import type { ChatCommand } from './chat-command';
import { ITEM_NOUN, ITEM_NUMBER, itemRef } from './item-number';
import { readLanguages } from './languages';
import { readRetention } from './retention';

/** The requests of a keyword about the document's papers; undefined for other keywords. */
export const readPapers = (
  command: ChatCommand,
  text: string,
  item: ItemRef | undefined,
): readonly Request[] | UnclearReason | undefined => {
  const about = item === undefined ? {} : { item };
  switch (command.id) {
    case 'attachment':
      return entries(text, LINE).map((each) => ({ type: 'AddAttachment', text: each, ...about }));
    case 'distribution':
    case 'forInformation':
      return [{ type: 'SetRecipients', list: command.id, names: entries(text, ENTRY) }];
    case 'diaryNumber':
      return [{ type: 'FileUnder', number: text, ...about }];
    case 'appeal':
      return readAppeal(text);
    case 'restrict':
      return [restriction(text, about)];
    case 'languages': {
      const languages = readLanguages(text);
      return languages === undefined ? 'languageUnknown' : [{ type: 'SetLanguages', languages }];
    }
    case 'retention': {
      const kept = readRetention(text);
      return kept === undefined ? 'retentionUnreadable' : [{ type: 'SetRetention', ...kept }];
    }
    case 'publicHeading':
      return [{ type: 'RestrictItem', publicTitle: text, ...about }];
    default:
      return undefined;
  }
};

/** "salassa pidettävä 5" said to Nuija is item 5; anything else is the ground. */
const restriction = (text: string, about: { readonly item?: ItemRef }): Request => {
  const number = ONLY_ITEM.exec(fold(text))?.[1];
  return number === undefined || about.item !== undefined
    ? { type: 'RestrictItem', ground: text, ...about }
    : { type: 'RestrictItem', item: itemRef(number) };
};

const ONLY_ITEM = new RegExp(`^${ITEM_NOUN}(${ITEM_NUMBER})$`);

const LINE = /\n/;
/** Not a comma: "Valtiovarainministeriö, kirjaamo" is one addressee. */
const ENTRY = /[;\n]/;

const entries = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((entry) => entry.replace(/^\s*[-•*]\s+/, '').trim())
    .filter((entry) => entry !== '');

/** "Muutoksenhakukielto 1–4, 7": a title, then numbers of items at the end. */
const readAppeal = (text: string): readonly Request[] | UnclearReason => {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const numbers = LISTED.exec(line);
  const title = (numbers === null ? line : line.slice(0, numbers.index)).replace(/[\s:,]+$/, '');
  if (title === '') return 'textMissing';
  return [{ type: 'SetAppeal', title, items: numbers === null ? [] : numbersIn(numbers[0]) }];
};

const LONGEST = 400;
const NUMBER = '\\d{1,4}(?:\\.\\d{1,3})*';
const LISTED = new RegExp(
  `(?<=[\\s:])(?:§{1,2}:?t? ?)?${NUMBER}(?: ?(?:[-–,]|ja|och|and) ?${NUMBER})*(?: ?§)?\\.?$`,
  'iu',
);
/** More than an agenda has; a longer range is a slip of the pen. */
const LONGEST_RANGE = 300;

const numbersIn = (text: string): readonly string[] =>
  (text.match(new RegExp(`${NUMBER}(?: ?[-–] ?${NUMBER})?`, 'g')) ?? []).flatMap((part) => {
    const [from = '', to] = part.split(/ ?[-–] ?/);
    const [first, last] = [Number(from), Number(to ?? from)];
    const isRange = to !== undefined && Number.isInteger(first) && Number.isInteger(last);
    if (!isRange || last < first || last - first > LONGEST_RANGE) return to === undefined ? [from] : [from, to];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
