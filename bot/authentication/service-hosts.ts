/**
 * Hosts that Teams' connector answers at (public cloud and the three of the US government). The bot's own token goes to
 * whatever host is named, so nothing else is ever called.
 */
const HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
] as const;
const PARENTS = ['.botframework.com', '.botframework.us'] as const;

/** True for an https address of Teams' connector: no user, no other port, no host that only looks like one. */
export const isServiceUrl = (url: string): boolean => {
  const parsed = parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '' || parsed.port !== '')
    return false;
  const { hostname } = parsed;
  return HOSTS.some((host) => host === hostname) || PARENTS.some((parent) => isUnder(hostname, parent));
};

/** True for an address on this machine, where a stand-in for Teams may be. */
export const isLoopbackUrl = (url: string): boolean => {
  const parsed = parse(url);
  return (
    parsed !== undefined &&
    ['http:', 'https:'].includes(parsed.protocol) &&
    parsed.username === '' &&
    parsed.password === '' &&
    ['127.0.0.1', '[::1]', 'localhost'].includes(parsed.hostname)
  );
};

/** True for an address of the very service (scheme, host and port) that another address, which is one, is of. */
export const isSameService = (url: string, other: string): boolean => {
  const { username, password, origin } = parse(url) ?? {};
  return username === '' && password === '' && origin === new URL(other).origin;
};

const isUnder = (hostname: string, parent: string): boolean =>
  hostname.endsWith(parent) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname);

const parse = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);
