import type { Minutes } from './minutes';
import type { Wording } from './wording';

/** A document made of the minutes: named for what it is, at its top or, where there is nothing above the title, in that. */
export const asDocument = (
  part: NonNullable<Minutes['part']>,
  minutes: Minutes,
  documentType: string,
  say: Wording['say'],
): Minutes => ({
  ...minutes,
  part,
  title:
    minutes.layout.form === 'plain'
      ? say('documentTitled', { type: documentType, title: minutes.title })
      : minutes.title,
  metadata: { ...minutes.metadata, documentType },
});
