import Ajv from 'ajv-draft-04';
import type { AdaptiveCard } from '../../../bot/cards';
import schema from '../../fixtures/adaptive-card.1.5.0.json';

interface Parsed {
  hostConfig: object;
  parse(json: object, context: object): void;
  validateProperties(): { validationEvents: readonly { readonly message: string }[] };
}
interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
/** The renderer's own module is ESM without saying so; its bundle is not, and has no types. */
const renderer = jest.requireActual<{
  AdaptiveCard: new () => Parsed;
  HostConfig: new (config: object) => object;
  SerializationContext: new () => ParseContext;
}>('adaptivecards/dist/adaptivecards.js');

// The schema is draft-06 in all but name; its legacy `id` keeps newer validators from reading it.
const { $schema: _, ...plain } = schema;
const validate = new Ajv({ strict: false, allErrors: false, logger: false }).compile(plain);

/** What the Adaptive Cards 1.5 schema says against a card. Teams' own `msteams` at the root is not part of it. */
export const schemaErrors = ({ msteams: _own, ...card }: AdaptiveCard): readonly string[] =>
  validate(card) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** Of what Teams tells its renderer, the one thing it complains about. */
const TEAMS = { actions: { maxActions: 6 } };

/**
 * What the Adaptive Cards renderer says against a card: unknown parts, missing labels, two inputs of one id. `lang` is
 * left to the schema: the renderer checks it with a regular expression that remembers, and refuses every other card.
 */
export const rendererComplaints = ({ msteams: _own, lang: _lang, ...card }: AdaptiveCard): readonly string[] => {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.hostConfig = new renderer.HostConfig(TEAMS);
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_each, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
};

export type Part = Readonly<Record<string, unknown>>;

/** Every object in a card, with the name of the property it hangs on. */
export const partsOf = (node: unknown): readonly Part[] => {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Part, ...Object.values(node).flatMap(partsOf)];
};

export const buttonsOf = (card: AdaptiveCard): readonly Part[] =>
  partsOf({ body: card.body, actions: card.actions }).filter((part) => part['type'] === 'Action.Execute');

export const verbsOf = (card: AdaptiveCard): readonly unknown[] => buttonsOf(card).map((button) => button['verb']);

/** Marks that only say where a line may end and where not; between braces one has another task. */
const SETTING = /\u00ad|(?<!\{)\u2060/g;

/** Everything a person reads in a part of a card outside fields and buttons, piece by piece. */
const wordsIn = (part: unknown): string =>
  partsOf(part)
    .map(({ text }) => text)
    .filter((text) => typeof text === 'string')
    .join('\n')
    .replace(SETTING, '');

/** What a person reads before pressing anything. */
export const wordsOf = (card: AdaptiveCard): string => wordsIn(card.body);
