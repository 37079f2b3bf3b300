import { elementsOf, inputsOf, buttonsOf, type Card } from './card-tree';
import { isObject, textOf } from './json';

const NEWEST = [1, 5] as const;
/** User-specific views are made for this many people at most. */
export const MOST_USER_IDS = 60;

/** What Teams has against a card, in words; undefined where nothing. */
export const cardFault = (card: unknown): string | undefined => {
  if (!isObject(card)) return 'an Adaptive Card must be an object';
  if (card['type'] !== 'AdaptiveCard') return `the card's type is ${JSON.stringify(card['type'])}, not "AdaptiveCard"`;
  return versionFault(card) ?? actionFault(card) ?? refreshFault(card) ?? inputFault(card);
};

const versionFault = (card: Card): string | undefined => {
  const version = textOf(card['version']) ?? '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined) return `the card has no version (${JSON.stringify(card['version'])})`;
  const newer = Number(major) > NEWEST[0] || (Number(major) === NEWEST[0] && Number(minor) > NEWEST[1]);
  return newer ? `Teams renders Adaptive Cards up to ${NEWEST.join('.')}, not ${version}` : undefined;
};

const actionFault = (card: Card): string | undefined => {
  for (const element of elementsOf(card)) {
    if (element['type'] !== 'Action.Execute') continue;
    const verb = textOf(element['verb']);
    if (verb === undefined || verb === '') return `an Action.Execute (${String(textOf(element['title']))}) has no verb`;
    if (element['data'] !== undefined && !isObject(element['data']) && typeof element['data'] !== 'string')
      return `the data of "${verb}" is neither an object nor text`;
  }
  return undefined;
};

const refreshFault = (card: Card): string | undefined => {
  const refresh = card['refresh'];
  if (refresh === undefined) return undefined;
  if (!isObject(refresh) || !isObject(refresh['action']) || refresh['action']['type'] !== 'Action.Execute')
    return 'refresh needs an action of the type Action.Execute';
  const userIds = refresh['userIds'];
  if (userIds === undefined) return undefined;
  if (!Array.isArray(userIds) || !userIds.every((id) => typeof id === 'string'))
    return 'refresh.userIds must be a list of ids';
  return userIds.length > MOST_USER_IDS
    ? `refresh.userIds has ${String(userIds.length)} ids; ${String(MOST_USER_IDS)} are allowed`
    : undefined;
};

/** Two inputs of the same name would overwrite each other in what is sent. */
const inputFault = (card: Card): string | undefined => {
  for (const within of new Set([[card], ...buttonsOf(card).map((button) => button.within)])) {
    const ids = within.flatMap(inputsOf).map((input) => textOf(input['id']) ?? '');
    if (ids.includes('')) return 'an input has no id';
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) return `two inputs have the id "${twice}"`;
  }
  return undefined;
};
