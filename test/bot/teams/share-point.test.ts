import { isSharePoint } from '../../../bot/teams/share-point';

describe('files go, and come from there', () => {
  it.each([
    'https://contoso-my.sharepoint.com/personal/x/upload?tempauth=1',
    'https://contoso.sharepoint.com/',
    'https://contoso-my.sharepoint.us/',
    'https://contoso.sharepoint-mil.us/',
  ])('to %s', (url) => {
    expect(isSharePoint(url)).toBe(true);
  });

  it.each([
    'http://contoso.sharepoint.com/',
    'https://sharepoint.com.evil.test/',
    'https://evil.test/?x=.sharepoint.com',
    'https://contoso.sharepoint.com@evil.test/',
    'https://user:word@contoso.sharepoint.com/',
    'https://contoso.sharepoint.com:8443/',
    'https://contoso.sharepoint.com./',
    'https://evilsharepoint.com/',
    'https://contoso.sharepoint.evil/',
    'https://contoso.sharepoint-mil.com/',
    'https://sharepoint.com/',
    'https://169.254.169.254/',
    'file:///etc/passwd',
    'contoso.sharepoint.com',
    '',
  ])('not to %s', (url) => {
    expect(isSharePoint(url)).toBe(false);
  });
});
