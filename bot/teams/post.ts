import type { Activity, Attachment } from 'botbuilder';

/**
 * A message as Nuija sends it: words, one card or one file of Teams' own, never two of them, for Teams splits those and
 * returns no id.
 */
export type Post =
  { readonly text: string } | { readonly card: object; readonly summary: string } | { readonly file: Attachment };

export const activityOf = (post: Post): Partial<Activity> => {
  if ('text' in post) return { type: 'message', text: post.text, textFormat: 'plain' };
  if ('file' in post) return { type: 'message', attachments: [post.file] };
  const { card, summary } = post;
  return { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };
};

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
