import { Template } from 'adaptivecards-templating';
import type { AdaptiveCard } from './adaptive-card';

/**
 * Compiles a template once and returns what fills it with a view.
 *
 * Templates bind whole values only (`"${title}"`, never `"Item ${title}"`), and what a view says is not looked at
 * again: a title that reads `${item}` is shown so.
 */
export const cardTemplate = (payload: object): ((view: object) => AdaptiveCard) => {
  const template = new Template(payload);
  return (view) => tidy(template.expand({ $root: view })) as AdaptiveCard;
};

/** The engine leaves null where a part with `$when` fell away. */
const tidy = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => value !== null && !saysNothing(key, value))
      .map(([key, value]) => [key, tidy(value)]),
  );
};

/** Left out because a card says the same without it, and a full agenda has to fit a message. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['weight', 'Default'],
  ['color', 'Default'],
  ['fontType', 'Default'],
  ['spacing', 'Default'],
  ['isSubtle', false],
  ['strikethrough', false],
  ['separator', false],
]);

const saysNothing = (key: string, value: unknown): boolean =>
  (DEFAULTS.has(key) && DEFAULTS.get(key) === value) ||
  (key === 'actions' && Array.isArray(value) && value.length === 0);
