import type { ItemRef } from '../../src/domain';

/** "4", "4.1", "4 a", "57 §", "§ 57", "A 13", "1/22": the number of an item as people type it, folded. */
export const ITEM_NUMBER =
  '(?:§ ?)?(?:[a-z] ?)?\\d{1,4}(?:\\.\\d{1,3}){0,3}(?:\\/\\d{1,4})?(?: ?[a-z](?![a-z]))?\\.?(?: ?§)?';
/** What may stand before a number without changing it. */
export const ITEM_NOUN = '(?:(?:item|agendum|agenda|kohtaa?|asiaa?|asiakohtaa?|punkt|arende) )?';

/** The item somebody means by a number, written as agendas print it: "A 13", "4 a", "57". */
export const itemRef = (typed: string): ItemRef => {
  const plain = typed.replace('§', '').trim().replace(/\.$/, '');
  const [, letter = '', digits = plain, sub = ''] = /^([a-z]?) ?(\d[\d./]*)(?: ?([a-z]))?$/.exec(plain) ?? [];
  return { number: [letter.toUpperCase(), digits, sub].filter((part) => part !== '').join(' ') };
};
