import type { MinutesItem } from './minutes';

/** The items with the depths of their headings, none ever skipped whatever the agenda does: nobody finds a way over a gap. */
export const inDepth = (items: readonly MinutesItem[]): readonly MinutesItem[] => {
  let depth = 0;
  return items.map((item) => {
    depth = Math.max(1, Math.min(item.level, depth + 1));
    return depth === item.level ? item : { ...item, level: depth };
  });
};
