/* Placeholders ${{NAME}} in the manifest and its language files. */
const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

/** The names of all placeholders in some JSON, each once, in order of appearance. */
const placeholders = (json) => [...new Set(Array.from(JSON.stringify(json).matchAll(PLACEHOLDER), ([, name]) => name))];

/** The same JSON with every placeholder replaced. It is done text by text: a quote in a value stays a quote. */
const fill = (json, values) => {
  if (typeof json === 'string') return json.replace(PLACEHOLDER, (_, name) => values[name] ?? '');
  if (Array.isArray(json)) return json.map((each) => fill(each, values));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fill(value, values)]));
};

module.exports = { fill, placeholders };
