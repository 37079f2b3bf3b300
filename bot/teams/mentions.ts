import { personId, type PersonRef } from '../../src/domain';
import type { ActivityShape } from './activity-shape';

interface Mention {
  readonly name: string;
  readonly ref: PersonRef;
}

interface ReadText {
  readonly text: string;
  readonly addressed: boolean;
  readonly mentions: readonly Mention[];
}

type Entity = NonNullable<ActivityShape['entities']>[number];

/** What one `<at>` tag stands for. `who` tells people apart: Teams writes one mention of many words as many tags. */
interface Tag {
  readonly who: string;
  readonly name: string;
  readonly ref: PersonRef;
}

/**
 * The words of a message without the bot's own mention, with other people's mentions as `@Name`.
 *
 * Every mention of the bot goes, not only the first, and one whose entity is missing (Teams drops entities where it
 * sends every message of a chat) is known by the bot's name in `<at>` tags.
 */
export const readText = (
  activity: Pick<ActivityShape, 'text' | 'entities'>,
  bot: { readonly id: string; readonly name: string },
): ReadText => {
  const entities = (activity.entities ?? []).filter(({ type }) => type === 'mention');
  const mentions: Mention[] = [];
  let addressed = false;

  const shown = (tags: readonly Tag[]): string => {
    const [first] = tags;
    const name = tags.map((tag) => tag.name).join(' ');
    if (first === undefined || name === '') return ' ';
    if (first.who === bot.id || (first.who === '' && isSameName(name, bot.name))) {
      addressed = true;
      return ' ';
    }
    if (first.who !== '') mentions.push({ name, ref: 'id' in first.ref ? first.ref : { name } });
    return `@${name}`;
  };

  const tagged = tagsOf(entities, activity.text ?? '');
  const text = tagged.replace(RUN, (run) => {
    const marked: Tag[] = [];
    run.replace(TAG, (tag, inner: string) => {
      marked.push(tagOf(tag, inner, entities));
      return tag;
    });
    return inGroups(marked, bot.name).map(shown).join(' ');
  });
  return { text: plainText(text), addressed, mentions };
};

const TAG = /<at(?:\s[^<>]{0,100})?>([^<>]{0,200})<\/at>/gi;
/** Tags with nothing but blanks between them. */
const RUN =
  /<at(?:\s[^<>]{0,100})?>[^<>]{0,200}<\/at>(?:(?:&nbsp;|[^\S\n]){0,5}<at(?:\s[^<>]{0,100})?>[^<>]{0,200}<\/at>){0,50}/gi;

/** Some clients mark a mention otherwise than by a tag: then its entity says how. */
const tagsOf = (entities: readonly Entity[], text: string): string =>
  entities.reduce(
    (before, { text: marked }) =>
      marked === undefined || marked.trim() === '' || /^<at[\s>]/i.test(marked)
        ? before
        : before.replaceAll(marked, () => `<at>${marked.replace(/[<>]|^@/g, '')}</at>`),
    text,
  );

const tagOf = (tag: string, inner: string, entities: readonly Entity[]): Tag => {
  const mentioned = entities.find(({ text = '' }) => text === tag || text.replace(/[<>]|^@/g, '') === inner)?.mentioned;
  const name = plainText(inner);
  const id = mentioned?.aadObjectId?.trim() ?? '';
  return { who: mentioned?.id?.trim() ?? '', name, ref: id === '' ? { name } : { id: personId(id) } };
};

/** Tags of the same one belong together; so do tags nobody vouches for that make up the bot's name. */
const inGroups = (tags: readonly Tag[], botName: string): readonly (readonly Tag[])[] => {
  const groups: Tag[][] = [];
  for (const tag of tags) {
    const last = groups.at(-1);
    if (last?.[0]?.who === tag.who && tag.who !== '') last.push(tag);
    else groups.push([tag]);
  }
  const unknown = groups.every(([tag]) => tag?.who === '');
  return unknown && isSameName(tags.map(({ name }) => name).join(' '), botName) ? [tags] : groups;
};

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === plainText(b).toLowerCase();

const plainText = (text: string): string =>
  text
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
