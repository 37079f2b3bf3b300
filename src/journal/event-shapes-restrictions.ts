import { z } from 'zod';
import { event, item } from './shape-parts';

/** Why an item is not public, and the heading in its place. */
export const restriction = { ground: z.string(), publicTitle: z.string().exactOptional() };

export const RESTRICTION_SHAPES = {
  ItemRestricted: event('ItemRestricted', { item, ...restriction }),
  ItemUnrestricted: event('ItemUnrestricted', { item }),
} as const;
