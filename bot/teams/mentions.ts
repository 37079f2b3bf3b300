import { personId, type PersonRef } from '../../src/domain';
import type { ActivityShape } from './activity-shape';

interface ReadText {
  readonly text: string;
  readonly addressed: boolean;
  readonly mentions: readonly { readonly name: string; readonly ref: PersonRef }[];
}

/**
 * The words of a message without the bot's own mention, with other people's mentions as `@Name`.
 *
 * Every occurrence goes, not only the first, and a mention whose entity is missing (Teams drops entities where it
 * sends every message of a chat) is known by the bot's name in `<at>` tags.
 */
export const readText = (activity: ActivityShape, bot: { readonly id: string; readonly name: string }): ReadText => {
  const entities = (activity.entities ?? []).filter(({ type }) => type === 'mention');
  let text = activity.text ?? '';
  let addressed = false;
  const mentions: { name: string; ref: PersonRef }[] = [];
  for (const { mentioned, text: marked } of entities) {
    if (mentioned?.id === undefined || marked === undefined || marked === '') continue;
    if (mentioned.id === bot.id) {
      addressed = true;
      text = text.replaceAll(marked, ' ');
    } else {
      const name = plainName(mentioned.name ?? marked);
      mentions.push({
        name,
        ref: mentioned.aadObjectId === undefined ? { name } : { id: personId(mentioned.aadObjectId) },
      });
      text = text.replaceAll(marked, `@${name}`);
    }
  }
  const untagged = text.replace(/<at(?:\s[^>]{0,100})?>([^<]{0,200})<\/at>/gi, (_whole, inner: string) => {
    const name = plainName(inner);
    if (name !== '' && name.toLowerCase() === bot.name.toLowerCase()) {
      addressed = true;
      return ' ';
    }
    return `@${name}`;
  });
  return { text: plainText(untagged), addressed, mentions };
};

const plainName = (marked: string): string => plainText(marked.replace(/<[^>]{0,100}>/g, ''));

const plainText = (text: string): string =>
  text
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/^[^\S\n]+|[^\S\n]+$/gm, '')
    .trim();
