import { inputsOf, type Button } from './card-tree';
import { objectsIn, textOf, type JsonObject } from './json';

/** The client does not let a person press: something is filled in wrongly. The message says what. */
class FormError extends Error {
  override readonly name = 'FormError';
}

/**
 * What a client sends with a press: the inputs of the button's card and of the cards around it, by id, as text. What
 * is not filled keeps the value the card gave it.
 *
 * @throws FormError where a person could not have done it: there is no such input, the choice is not offered, a
 * required input is empty.
 */
export const fillIn = (button: Button, fills: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const inputs = button.action['associatedInputs'] === 'none' ? [] : button.within.flatMap(inputsOf);
  const ids = inputs.map(idOf);
  for (const id of Object.keys(fills))
    if (!ids.includes(id))
      throw new FormError(
        `the card has no input "${id}"; ${ids.length === 0 ? 'it has none at all' : `it has ${ids.join(', ')}`}`,
      );
  const values = inputs.map((input) => [idOf(input), valueOf(input, fills[idOf(input)])] as const);
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
};

const idOf = (input: JsonObject): string => textOf(input['id']) ?? '';

const valueOf = (input: JsonObject, fill: string | undefined): string | undefined => {
  const value = READERS[textOf(input['type']) ?? '']?.(input, fill) ?? fill;
  if (input['isRequired'] === true && (value === undefined || value.trim() === ''))
    throw new FormError(`"${idOf(input)}" must be filled in`);
  return value;
};

type Reader = (input: JsonObject, fill: string | undefined) => string | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  'Input.Text': (input, fill) => {
    const value = fill ?? textOf(input['value']) ?? '';
    const longest = input['maxLength'];
    if (typeof longest === 'number' && value.length > longest)
      throw new FormError(`"${idOf(input)}" takes ${String(longest)} characters, not ${String(value.length)}`);
    const pattern = textOf(input['regex']);
    if (pattern !== undefined && value !== '' && !new RegExp(pattern).test(value))
      throw new FormError(`"${idOf(input)}" cannot be "${value}": it must look like ${pattern}`);
    return value;
  },
  'Input.Number': (input, fill) => {
    const value = fill ?? given(input);
    if (value === undefined || value === '') return undefined;
    const { min, max } = input;
    const tooSmall = typeof min === 'number' && Number(value) < min;
    if (Number.isNaN(Number(value)) || tooSmall || (typeof max === 'number' && Number(value) > max))
      throw new FormError(`"${idOf(input)}" cannot be "${value}": it is a number within its limits`);
    return value;
  },
  'Input.Date': (input, fill) => shaped(input, fill, /^\d{4}-\d{2}-\d{2}$/, 'a day like 2023-03-15'),
  'Input.Time': (input, fill) => shaped(input, fill, /^\d{2}:\d{2}$/, 'a time like 12:01'),
  'Input.Toggle': (input, fill) => {
    const on = textOf(input['valueOn']) ?? 'true';
    const off = textOf(input['valueOff']) ?? 'false';
    const value = fill ?? textOf(input['value']) ?? off;
    if (value === on || value === 'true') return on;
    if (value === off || value === 'false') return off;
    throw new FormError(`"${idOf(input)}" is switched on (${on}) or off (${off}), it cannot be "${value}"`);
  },
  'Input.ChoiceSet': (input, fill) => {
    if (fill === undefined) return textOf(input['value']) ?? undefined;
    const chosen = input['isMultiSelect'] === true ? fill.split(',') : [fill];
    return chosen.map((each) => choice(input, each)).join(',');
  },
};

/** A choice by its value or, as a person would read it, by its title. */
const choice = (input: JsonObject, wanted: string): string => {
  const choices = objectsIn(input['choices']);
  const found = choices.find((each) => each['value'] === wanted) ?? choices.find((each) => each['title'] === wanted);
  if (found !== undefined) return textOf(found['value']) ?? '';
  const offered = choices.map((each) => textOf(each['value'])).join(', ');
  throw new FormError(`"${idOf(input)}" does not offer "${wanted}"; it offers ${offered}`);
};

const shaped = (input: JsonObject, fill: string | undefined, shape: RegExp, called: string): string | undefined => {
  const value = fill ?? given(input);
  if (value === undefined || value === '') return undefined;
  if (!shape.test(value)) throw new FormError(`"${idOf(input)}" must be ${called}, not "${value}"`);
  return value;
};

const given = (input: JsonObject): string | undefined => {
  const value = input['value'];
  return typeof value === 'number' ? String(value) : textOf(value);
};
