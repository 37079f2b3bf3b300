import type { ActivityWriter } from './activities';
import type { Posted } from './chats';
import type { Activity } from './exchange';
import type { Files } from './files';
import { isObject, objectsIn, textOf } from './json';
import { FILE_CONSENT } from './message-rules';
import type { TeamsUser } from './world';

interface Answering {
  /** What the person can see, the newest first. */
  readonly posts: readonly Posted[];
  readonly person: TeamsUser;
  readonly action: 'accept' | 'decline';
  readonly files: Files;
  readonly write: ActivityWriter;
}

/** The activity by which Teams tells that somebody answered the newest file offered to them. @throws Error for none. */
export const answerFile = ({ posts, person, action, files, write }: Answering): Activity => {
  for (const { id, chat, activity } of posts) {
    const [offer] = objectsIn(activity['attachments']).filter(({ contentType }) => contentType === FILE_CONSENT);
    if (offer === undefined || !isObject(offer['content'])) continue;
    const { acceptContext, declineContext, sizeInBytes } = offer['content'];
    return write.fileAnswered(
      chat,
      id,
      person,
      action === 'accept'
        ? {
            action,
            context: acceptContext,
            uploadInfo: files.session(textOf(offer['name']) ?? '', Number(sizeInBytes)),
          }
        : { action, context: declineContext },
    );
  }
  throw new Error(`no file is offered to ${person.name}`);
};
