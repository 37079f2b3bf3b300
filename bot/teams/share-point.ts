/**
 * Whether files may be sent there or fetched from there: SharePoint over https, by name, without a user or another port.
 * Where a file is, and where it goes, is said by an activity, so this is held against what Teams could say.
 */
export const isSharePoint = (url: string): boolean => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '' || parsed.port !== '')
    return false;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(?:sharepoint\.(?:com|us)|sharepoint-mil\.us)$/.test(parsed.hostname);
};
