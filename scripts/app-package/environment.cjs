/* The values of an environment: env/.env.NAME, as Microsoft 365 Agents Toolkit keeps them. */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { parseEnv } = require('node:util');
const { Unpackable } = require('./unpackable.cjs');

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** A host name with an optional port: what stands between https:// and the first slash. */
const HOST = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]*(:\d+)?$/i;
const URL = /^https?:\/\/[^\s/]+/i;

const guid = [GUID, 'is no GUID (8-4-4-4-12 hexadecimal digits)'];
const url = [URL, 'is no address that begins with https://'];

/** Everything the manifest may ask for: where its value is found, and what it looks like. */
const SETTINGS = {
  APP_NAME_SUFFIX: { where: 'set it empty for production, to something like " (test)" elsewhere', optional: true },
  TEAMS_APP_ID: {
    where: 'any GUID of your own, made once and then kept: it is the identity of the app in your tenant',
    shape: guid,
  },
  BOT_ID: {
    where:
      'Teams Developer Portal > Tools > Bot management > your bot, or Azure Portal > your Azure Bot > Configuration > Microsoft App ID',
    shape: guid,
  },
  BOT_DOMAIN: {
    where: 'the host name people and Teams reach the server by, without https:// and without a path',
    shape: [HOST, 'is no host name: leave out https:// and the path'],
  },
  DEVELOPER_NAME: {
    where: 'the organisation that runs the bot, as people know it, at most 32 characters',
    shape: [/^.{1,32}$/u, 'is longer than 32 characters'],
  },
  DEVELOPER_WEBSITE_URL: { where: 'a page of your organisation about the bot', shape: url },
  DEVELOPER_PRIVACY_URL: { where: 'the privacy notice people are to read', shape: url },
  DEVELOPER_TERMS_URL: { where: 'the terms of use people are to read', shape: url },
};

/** The environments that can be packaged: files that have a place for the app's id. */
const environments = (folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((file) => /^\.env\.([\w-]+)$/.exec(file)?.[1] ?? [])
    .filter((name) => 'TEAMS_APP_ID' in valuesOf(folder, name))
    .sort();

const valuesOf = (folder, name) => parseEnv(readFileSync(join(folder, `.env.${name}`), 'utf8'));

/** The values of one environment. */
const readEnvironment = (folder, name) => {
  const known = environments(folder);
  if (name !== undefined && known.includes(name)) return valuesOf(folder, name);
  throw new Unpackable([
    name === undefined
      ? 'Say which environment: npm run package -- ENV'
      : `There is no environment ${JSON.stringify(name)}.`,
    known.length > 0 ? `Known ones: ${known.join(', ')}` : `There is none in ${folder}: each is a file .env.ENV`,
  ]);
};

/** A sentence for each value that is missing or cannot be right, with where to find it. */
const problemsWith = (values, wanted) =>
  wanted.flatMap((name) => {
    const setting = SETTINGS[name];
    if (setting === undefined) return [`\${{${name}}} stands in the manifest, but nobody says what it is`];
    const value = (values[name] ?? '').trim();
    if (value === '') return setting.optional ? [] : [`${name} is not set: ${setting.where}`];
    const [pattern, complaint] = setting.shape ?? [/.?/, ''];
    return pattern.test(value) ? [] : [`${name} ${complaint}: ${setting.where}`];
  });

module.exports = { problemsWith, readEnvironment };
