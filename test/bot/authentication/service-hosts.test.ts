import { isLoopbackUrl, isOfStandIn, isServiceUrl } from '../../../bot/authentication';
import { BAD_SERVICES } from '../../support/bad-tokens';

describe('S6: an address is one of Teams’', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:443/teams',
    'https://SMBA.TrafficManager.net/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/',
    'https://smba.infra.dod.teams.microsoft.us/',
    'https://webchat.botframework.com/',
    'https://europe.webchat-2.botframework.com/',
    'https://webchat.botframework.us/',
  ])('in the clouds of the public and of the US government: %s', (url) => {
    expect(isServiceUrl(url)).toBe(true);
  });

  const neighbours = ['https://botframework.com/', 'https://trafficmanager.net/', 'https://other.trafficmanager.net/'];
  it.each([...neighbours, ...BAD_SERVICES])('and nothing that only looks like one: %s', (url) => {
    expect(isServiceUrl(url)).toBe(false);
  });
});

describe('S6: an address is one of this machine', () => {
  it.each(['http://127.0.0.1:3978/', 'https://[::1]/', 'http://LOCALHOST:1/x', 'http://2130706433/'])(
    'by whatever name: %s',
    (url) => {
      expect(isLoopbackUrl(url)).toBe(true);
    },
  );

  it.each([
    'ftp://127.0.0.1/',
    'http://x@127.0.0.1/',
    'http://:pw@127.0.0.1/',
    'http://127.0.0.1.evil.test/',
    'http://localhost./',
    'http://10.0.0.1/',
    'nothing',
    '',
  ])('but not with another scheme, a password, or another name: %s', (url) => {
    expect(isLoopbackUrl(url)).toBe(false);
  });
});

describe('S6: an address is one of the stand-in for Teams', () => {
  const issuer = { openIdMetadataUrl: 'http://127.0.0.1:9/v1/openid', issuer: 'https://issuer.test' };

  it('where scheme, host and port are its own', () => {
    expect(isOfStandIn({ issuer }, 'http://127.0.0.1:9/emea/')).toBe(true);
  });

  it.each([
    'https://127.0.0.1:9/',
    'http://127.0.0.1:90/',
    'http://localhost:9/',
    'http://x@127.0.0.1:9/',
    'http://:pw@127.0.0.1:9/',
    'nothing',
  ])('and only there: %s', (url) => {
    expect(isOfStandIn({ issuer }, url)).toBe(false);
  });

  it('where there is one', () => {
    expect(isOfStandIn({ issuer: undefined }, 'http://127.0.0.1:9/emea/')).toBe(false);
  });
});
