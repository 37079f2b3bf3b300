import { cardFault } from './card-rules';
import type { Card } from './card-tree';
import { isObject, objectsIn, textOf, type JsonObject } from './json';
import { TeamsError } from './teams-error';

/** Counted as Teams counts, in UTF-16: text, card, mentions and all. */
const MOST_BYTES = 100 * 1024;
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
export const FILE_CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';
const OTHER_CARDS: ReadonlySet<string> = new Set([
  'application/vnd.microsoft.card.hero',
  'application/vnd.microsoft.card.thumbnail',
  'application/vnd.microsoft.card.signin',
  'application/vnd.microsoft.card.oauth',
  'application/vnd.microsoft.teams.card.list',
  'application/vnd.microsoft.teams.card.o365connector',
  'application/vnd.microsoft.teams.file.download.info',
]);

/** @throws TeamsError for an activity Teams would not take from a bot. */
export const checkOutgoing = (
  activity: unknown,
  chat: 'groupChat' | 'personal',
): JsonObject & { readonly type: 'message' | 'typing' } => {
  if (!isObject(activity)) throw bad('The request body is not an activity');
  if (Buffer.byteLength(JSON.stringify(activity), 'utf16le') > MOST_BYTES)
    throw new TeamsError(413, 'MessageSizeTooBig', 'Message size too large');
  const { type } = activity;
  if (type === 'typing') return { ...activity, type };
  if (type !== 'message') throw bad(`Unknown activity type ${JSON.stringify(type)}`);
  if (activity['text'] !== undefined && typeof activity['text'] !== 'string') throw bad('text is not text');
  checkAttachments(activity['attachments'], chat);
  checkMentions(activity);
  if (!hasText(activity) && objectsIn(activity['attachments']).length === 0)
    throw bad('The message has neither text nor attachments');
  return { ...activity, type };
};

/** Teams makes two messages of one with both, and gives back the id of neither. */
export const isSplit = (activity: JsonObject): boolean =>
  hasText(activity) && objectsIn(activity['attachments']).length > 0;

export const adaptiveCardOf = (activity: JsonObject): Card | undefined => {
  const attachment = objectsIn(activity['attachments']).find((each) => each['contentType'] === ADAPTIVE_CARD);
  return isObject(attachment?.['content']) ? attachment['content'] : undefined;
};

const hasText = (activity: JsonObject): boolean => (textOf(activity['text']) ?? '').trim() !== '';

const checkAttachments = (attachments: unknown, chat: 'groupChat' | 'personal'): void => {
  if (attachments === undefined) return;
  if (!Array.isArray(attachments) || !attachments.every(isObject))
    throw bad('attachments is not a list of attachments');
  for (const attachment of attachments as readonly JsonObject[]) {
    const { contentType, content } = attachment;
    if (contentType === ADAPTIVE_CARD) {
      const fault = cardFault(content);
      if (fault !== undefined) throw bad(`Error while processing the Adaptive Card: ${fault}`);
    } else if (contentType === FILE_CONSENT || contentType === FILE_INFO) {
      const fault = fileFault(attachment, chat);
      if (fault !== undefined) throw bad(`Error while processing the file card: ${fault}`);
    } else if (typeof contentType !== 'string' || !(OTHER_CARDS.has(contentType) || contentType.startsWith('image/')))
      throw bad(`Unknown attachment type ${JSON.stringify(contentType)}`);
  }
};

/** Files are the one thing that works in personal chats only; without a name Teams shows nothing at all. */
const fileFault = (attachment: JsonObject, chat: 'groupChat' | 'personal'): string | undefined => {
  const { contentType, name, content, contentUrl } = attachment;
  if (chat !== 'personal') return 'bots have files in personal chats only';
  if (typeof name !== 'string' || name.trim() === '') return 'the file has no name';
  if (!isObject(content)) return 'the file has no content';
  if (contentType === FILE_INFO)
    return typeof contentUrl === 'string' &&
      typeof content['uniqueId'] === 'string' &&
      typeof content['fileType'] === 'string'
      ? undefined
      : 'contentUrl, uniqueId and fileType are needed';
  const { description, sizeInBytes, acceptContext, declineContext } = content;
  if (typeof description !== 'string') return 'the file has no description';
  if (typeof sizeInBytes !== 'number' || !Number.isInteger(sizeInBytes) || sizeInBytes <= 0)
    return `the size of the file is ${JSON.stringify(sizeInBytes)}`;
  return isObject(acceptContext) && isObject(declineContext) ? undefined : 'a context is no object';
};

/** The text of a mention entity must stand in the message letter for letter. */
const checkMentions = (activity: JsonObject): void => {
  for (const entity of objectsIn(activity['entities'])) {
    if (entity['type'] !== 'mention') continue;
    const mentioned = entity['mentioned'];
    if (!isObject(mentioned) || typeof mentioned['id'] !== 'string') throw bad('A mention names nobody');
    const text = textOf(entity['text']) ?? '';
    if (text === '' || !(textOf(activity['text']) ?? '').includes(text))
      throw bad(`The mention ${JSON.stringify(entity['text'])} is not in the text`);
  }
};

const bad = (message: string): TeamsError => new TeamsError(400, 'BadSyntax', message);
