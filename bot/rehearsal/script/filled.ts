import type { Fields } from './fields';

/** Text with something in it. */
export const filled = (fields: Fields, key: string): string => {
  const text = fields.text(key);
  return text.trim() === '' ? fields.fail(key, `"${key}" is empty`) : text;
};
