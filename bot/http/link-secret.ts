import { randomBytes } from 'node:crypto';
import type { Notebook } from '../../src/app';

/** What links are signed with. Made at the first start and kept: links go on working after a restart. */
export const linkSecret = async (notebook: Notebook): Promise<string> => {
  const made = randomBytes(32).toString('base64url');
  // Servers that start together agree on one.
  return String(await notebook.change('secret:links', (kept) => (typeof kept === 'string' ? kept : made)));
};
