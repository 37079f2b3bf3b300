import { randomBytes } from 'node:crypto';
import type { Notebook } from '../../src/app';

/** What links are signed with. Made at the first start and kept: links go on working after a restart. */
export const linkSecret = async (notebook: Notebook): Promise<string> => {
  const kept = await notebook.get('secret:links');
  if (typeof kept === 'string') return kept;
  const made = randomBytes(32).toString('base64url');
  await notebook.set('secret:links', made);
  return made;
};
