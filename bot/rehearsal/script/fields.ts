import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import { nearest } from './nearest';
import { ScriptError } from './script-error';

/** The script being read: knows on which line everything stands. */
export interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

type Found = Node | null | undefined;

/** The keys and values of one mapping, read strictly: what is missing, unknown or of the wrong type is an error. */
export interface Fields {
  readonly line: number;
  has(key: string): boolean;
  keys(): readonly string[];
  /** Line of a key's value, or of the mapping where the key is missing. */
  lineOf(key: string): number;
  fail(key: string, what: string): never;
  text(key: string): string;
  flag(key: string): boolean;
  wholeNumber(key: string, from: number, to?: number): number;
  number(key: string): number;
  oneOf<Option extends string>(key: string, options: readonly Option[]): Option;
  texts(key: string): readonly string[];
  /** A mapping one level down; `known` undefined lets every key pass. */
  fields(key: string, known?: readonly string[]): Fields;
  /** The mappings of a list, each with what it is called in messages. */
  list(key: string, known: readonly string[]): readonly Fields[];
  /** The value as plain data. */
  plain(key: string): unknown;
}

/** @throws ScriptError where the node is no mapping or has a key that is not in `known`. */
export const readFields = (source: Source, node: Found, called: string, known?: readonly string[]): Fields => {
  const line = lineOf(source, node);
  const fail = (at: number, what: string): never => {
    throw new ScriptError(source.file, at, what);
  };
  const target = resolved(source, node);
  if (!isMap(target)) return fail(line, `${called} must be a mapping (key: value), not ${kindOf(target)}`);
  const entries = new Map<string, Found>();
  for (const pair of target.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const at = lineOf(source, pair.key as Found);
    if (known !== undefined && !known.includes(key)) {
      const meant = nearest(key, known);
      fail(
        at,
        `unknown key "${key}" in ${called}${meant === undefined ? '' : `; the nearest known key is "${meant}"`}`,
      );
    }
    entries.set(key, resolved(source, pair.value as Found));
  }

  const failAt = (key: string, what: string): never => fail(lineAt(key), what);
  const lineAt = (key: string): number => {
    const value = entries.get(key);
    return value === undefined || value === null ? line : lineOf(source, value);
  };
  const scalar = (key: string, wanted: string): unknown => {
    if (!entries.has(key)) return failAt(key, `${called} needs "${key}"`);
    const value = entries.get(key);
    return isScalar(value) ? value.value : failAt(key, `"${key}" must be ${wanted}, not ${kindOf(value)}`);
  };
  const text = (key: string): string => {
    const value = scalar(key, 'text');
    if (typeof value === 'string') return value;
    const hint = typeof value === 'number' || typeof value === 'boolean' ? '; put it in quotes' : '';
    return failAt(key, `"${key}" must be text, not ${kindOf(value)}${hint}`);
  };
  const number = (key: string): number => {
    const value = scalar(key, 'a number');
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : failAt(key, `"${key}" must be a number, not ${kindOf(value)}`);
  };

  return {
    line,
    has: (key) => entries.has(key),
    keys: () => [...entries.keys()],
    lineOf: lineAt,
    fail: failAt,
    text,
    number,
    flag: (key) => {
      const value = scalar(key, 'true or false');
      return typeof value === 'boolean' ? value : failAt(key, `"${key}" must be true or false, not ${kindOf(value)}`);
    },
    wholeNumber: (key, from, to = Number.MAX_SAFE_INTEGER) => {
      const value = number(key);
      if (Number.isInteger(value) && value >= from && value <= to) return value;
      const range = to === Number.MAX_SAFE_INTEGER ? `${String(from)} or more` : `${String(from)} to ${String(to)}`;
      return failAt(key, `"${key}" must be a whole number, ${range}`);
    },
    oneOf: (key, options) => {
      const value = text(key);
      return (
        options.find((option) => option === value) ??
        failAt(key, `"${key}" cannot be "${value}"; it is one of ${options.join(', ')}`)
      );
    },
    texts: (key) => {
      const value = entries.get(key);
      if (!isSeq(value)) return failAt(key, `"${key}" must be a list of texts, not ${kindOf(value)}`);
      return value.items.map((item) => {
        const each = resolved(source, item as Found);
        if (isScalar(each) && typeof each.value === 'string') return each.value;
        return fail(
          lineOf(source, each),
          `every entry of "${key}" must be text, not ${kindOf(each)}; put it in quotes`,
        );
      });
    },
    fields: (key, keys) => {
      if (!entries.has(key)) return failAt(key, `${called} needs "${key}"`);
      return readFields(source, entries.get(key), `"${key}"`, keys);
    },
    list: (key, keys) => {
      if (!entries.has(key)) return failAt(key, `${called} needs "${key}"`);
      const value = entries.get(key);
      if (!isSeq(value)) return failAt(key, `"${key}" must be a list, not ${kindOf(value)}`);
      return value.items.map((item) => readFields(source, item as Found, `an entry of "${key}"`, keys));
    },
    plain: (key) => {
      const value = entries.get(key);
      return value === undefined || value === null ? undefined : (value.toJS(source.document) as unknown);
    },
  };
};

const resolved = (source: Source, node: Found): Found => (isAlias(node) ? node.resolve(source.document) : node);

const lineOf = (source: Source, node: Found): number => {
  const offset = node?.range?.[0];
  return offset === undefined ? 1 : Math.max(1, source.lines.linePos(offset).line);
};

const kindOf = (value: unknown): string => {
  if (isMap(value)) return 'a mapping';
  if (isSeq(value)) return 'a list';
  const plain = isScalar(value) ? value.value : value;
  if (plain === null || plain === undefined) return 'nothing';
  if (typeof plain === 'string') return 'text';
  return typeof plain === 'boolean' ? 'true or false' : typeof plain === 'number' ? 'a number' : 'something else';
};
