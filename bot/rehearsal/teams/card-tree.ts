import { isObject, objectsIn, textOf, type JsonObject } from './json';

/** An Adaptive Card as JSON. */
export type Card = JsonObject;

/** A button somebody can press, with the cards around it: the card itself first, then each Action.ShowCard it is in. */
export interface Button {
  readonly action: JsonObject;
  readonly within: readonly Card[];
}

/** The buttons a person can get at, in reading order: not those that are switched off or hidden for good. */
export const buttonsOf = (card: Card): readonly Button[] => {
  const shown = toggledIds(card);
  const buttons: Button[] = [];
  const visit = (value: unknown, within: readonly Card[]): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, within);
      return;
    }
    if (!isObject(value) || isHidden(value, shown)) return;
    const type = textOf(value['type']) ?? '';
    if (type.startsWith('Action.')) {
      if (value['isEnabled'] === false) return;
      if (type === 'Action.ShowCard' && isObject(value['card'])) visit(value['card'], [...within, value['card']]);
      else buttons.push({ action: value, within });
      return;
    }
    for (const [key, child] of Object.entries(value)) if (!ASIDE.has(key)) visit(child, within);
  };
  visit(card, [card]);
  return buttons;
};

/** The inputs that belong to one card: those of cards shown by its buttons are not among them. */
export const inputsOf = (card: Card): readonly JsonObject[] => {
  const inputs: JsonObject[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (!isObject(value)) return;
    const type = textOf(value['type']) ?? '';
    if (type.startsWith('Input.')) inputs.push(value);
    if (type.startsWith('Action.')) return;
    for (const [key, child] of Object.entries(value)) if (!ASIDE.has(key)) visit(child);
  };
  visit(card);
  return inputs;
};

/** Everything in a card that has a type, the card and its hidden parts included. */
export const elementsOf = (card: Card): readonly JsonObject[] => {
  const elements: JsonObject[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isObject(value)) {
      if (typeof value['type'] === 'string') elements.push(value);
      for (const [key, child] of Object.entries(value)) if (key !== 'data' && key !== 'msteams') visit(child);
    }
  };
  visit(card);
  return elements;
};

/** What a person reads in a card, a line for every piece of text; of buttons and inputs their captions. */
export const textOfCard = (card: Card): string => {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (!isObject(value)) return;
    if (value['type'] === 'RichTextBlock') {
      const runs: readonly unknown[] = Array.isArray(value['inlines']) ? value['inlines'] : [];
      lines.push(runs.map((run) => (isObject(run) ? (textOf(run['text']) ?? '') : (textOf(run) ?? ''))).join(''));
      return;
    }
    for (const fact of objectsIn(value['facts'])) lines.push([fact['title'], fact['value']].map(textOf).join(' '));
    for (const key of ['label', 'title', 'text', 'placeholder'])
      if (typeof value[key] === 'string' && value[key] !== '') lines.push(value[key]);
    if (typeof value['value'] === 'string' && textOf(value['type']) === 'Input.Text') lines.push(value['value']);
    for (const [key, child] of Object.entries(value)) if (key !== 'facts' && !ASIDE.has(key)) visit(child);
  };
  visit(card);
  return lines.join('\n');
};

/** Parts of a card that are not on it: what is sent along, what old clients get, what is fetched by itself. */
const ASIDE: ReadonlySet<string> = new Set(['data', 'refresh', 'authentication', 'fallback', 'msteams', 'metadata']);

const toggledIds = (card: Card): ReadonlySet<string> => {
  const ids = elementsOf(card)
    .filter((element) => element['type'] === 'Action.ToggleVisibility')
    .flatMap((element) => (Array.isArray(element['targetElements']) ? (element['targetElements'] as unknown[]) : []))
    .map((target) => textOf(isObject(target) ? target['elementId'] : target));
  return new Set(ids.filter((id) => id !== undefined));
};

const isHidden = (element: JsonObject, shown: ReadonlySet<string>): boolean =>
  element['isVisible'] === false && !shown.has(textOf(element['id']) ?? '');
