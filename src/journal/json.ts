/**
 * JSON whose keys stand in code unit order at every depth: the same value is the same text, whoever built it. What
 * JSON cannot hold is refused, where `JSON.stringify` would leave it out or write `null`; members that are
 * `undefined` are left out. NUL and lone surrogates in texts come back whole, for JSON escapes them.
 *
 * @throws TypeError naming the place of the value which cannot be written.
 */
export const canonicalJson = (value: unknown, place = 'the value'): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${Array.from(value, (each, index) => canonicalJson(each, `${place}[${index}]`)).join(',')}]`;
  if (!isPlainObject(value)) throw new TypeError(`${place} is not JSON`);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(refuseProto(key, place))}:${canonicalJson(value[key], `${place}.${key}`)}`);
  return `{${members.join(',')}}`;
};

/**
 * Reads JSON and refuses a key named `__proto__`: some tools drop it, others take it for the prototype.
 *
 * @throws SyntaxError for a text that is no JSON, TypeError for such a key.
 */
export const parseJson = (text: string): unknown =>
  text.includes('__proto__')
    ? JSON.parse(text, (key: string, value: unknown) => {
        refuseProto(key, 'the value');
        return value;
      })
    : JSON.parse(text);

/** For small values of no fixed shape (answers, payloads, notes): JSON text, or null for `undefined`. */
export const looseText = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** The value of a `looseText`. */
export const looseValue = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));

// By the shape of the prototype chain and not by identity: objects from another realm are plain too.
const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const refuseProto = (key: string, place: string): string => {
  if (key === '__proto__') throw new TypeError(`${place} has a key named __proto__, which cannot be recorded`);
  return key;
};
