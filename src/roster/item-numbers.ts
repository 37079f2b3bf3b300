const NUMBER = '(?:[A-ZÅÄÖ] ?)?\\d[\\d.]{0,8} ?§?';
const ITEMS = new RegExp(
  '^(?:vierailija |besökare |visitor )?(?:(?:asia)?koh(?:ta|dat)|asiat?|ärenden?a?|punkt(?:er(?:na)?)?|items?) ' +
    `(${NUMBER}(?:(?: ?[,&+–-] ?| (?:ja|och|and) )${NUMBER})*)$`,
  'iu',
);
/** What an agenda may number an item by; Excel turns "4.5." into a day, which is a number far beyond. */
const SENSIBLE = /^(?:\p{L} ?)?\d{1,3}(?:\.\d{1,3}){0,3}(?: ?§)?$/u;
const SECTION = /^§ ?(\d{1,3})$/;
/** More than any agenda has. */
const MOST = 100;

/** "asiakohdat 4, 5 ja 7.1" with its word; undefined where it is something else. */
export const itemsIn = (text: string): readonly string[] | undefined => {
  const numbers = ITEMS.exec(text)?.[1];
  return numbers === undefined ? undefined : numbersIn(numbers);
};

/** "4, 5 ja 7.1" and "4–6". Nothing at all where one of them is no number of an item. */
export const numbersIn = (text: string): readonly string[] => {
  const numbers = text.split(/[,;&+\n]| (?:ja|och|and) /iu).flatMap((each) => {
    const number = each.trim().replace(/\.$/, '').replace(SECTION, '$1 §');
    const [, from, to] = /^(\d{1,3}) ?[–-] ?(\d{1,3})$/.exec(number) ?? [];
    if (from === undefined || to === undefined) return number === '' ? [] : [number];
    return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) =>
      String(Number(from) + index),
    );
  });
  return numbers.length <= MOST && numbers.every((number) => SENSIBLE.test(number)) ? numbers : [];
};
