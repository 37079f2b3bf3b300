import { buttonsOf, inputsOf, type Button, type Card } from './card-tree';
import type { Posted } from './chats';
import { isObject } from './json';
import { MOST_USER_IDS } from './card-rules';
import type { TeamsUser } from './world';

/** The card of a message as this person sees it. */
const cardFor = (posted: Posted, user: TeamsUser): Card | undefined =>
  posted.views.get(user.aadObjectId) ?? posted.card;

/**
 * The newest card that shows a button with that verb to that person; where it shows several, the one that takes what is
 * to be filled in. `posts`: what they can see, the newest first.
 */
export const findButton = (
  posts: readonly Posted[],
  user: TeamsUser,
  verb: string,
  fills: readonly string[] = [],
): { readonly posted: Posted; readonly button: Button } | undefined => {
  for (const posted of posts) {
    const card = cardFor(posted, user);
    const buttons = buttonsOf(card ?? {}).filter(({ action }) => isExecute(action) && action['verb'] === verb);
    const button = buttons.find((each) => takes(each, fills)) ?? buttons[0];
    if (button !== undefined) return { posted, button };
  }
  return undefined;
};

const takes = ({ within }: Button, fills: readonly string[]): boolean => {
  const inputs = within.flatMap(inputsOf).map((input) => input['id']);
  return fills.every((id) => inputs.includes(id));
};

/** Every verb a person can press somewhere, for saying what there is instead. */
export const verbsFor = (posts: readonly Posted[], user: TeamsUser): readonly string[] => [
  ...new Set(
    posts.flatMap((posted) =>
      buttonsOf(cardFor(posted, user) ?? {})
        .filter(({ action }) => isExecute(action))
        .map(({ action }) => String(action['verb'])),
    ),
  ),
];

/** Whose clients fetch a card of their own as soon as they see this one. Without userIds: everybody's, in a small chat. */
export const refreshers = (card: Card, members: readonly TeamsUser[]): readonly TeamsUser[] => {
  const refresh = card['refresh'];
  if (!isObject(refresh)) return [];
  const { userIds } = refresh;
  if (!Array.isArray(userIds)) return members.length <= MOST_USER_IDS ? members : [];
  return members.filter((member) => userIds.includes(member.id));
};

const isExecute = (action: Card): boolean => action['type'] === 'Action.Execute';
