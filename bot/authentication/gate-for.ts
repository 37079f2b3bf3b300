import type { Config } from '../../src/config';
import { gate, openGate, type Gate } from './gate';
import { isLoopbackUrl, isSameService, isServiceUrl } from './service-hosts';
import { SigningKeys } from './signing-keys';

/** The Bot Framework's token service in the public cloud (Azure documentation, "Authenticate requests"). */
const BOT_FRAMEWORK = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
};

/** The gate of a configuration. `alarm` is told when old keys are used because no new ones can be had. */
export const gateFor = (config: Config, alarm: (reason: string) => void): Gate => {
  const { bot, issuer: standIn, tenants } = config;
  if (bot === undefined) return openGate;
  const { openIdMetadataUrl, issuer } = standIn ?? BOT_FRAMEWORK;
  return gate({
    botId: bot.id,
    issuer,
    keys: new SigningKeys({ openIdMetadataUrl, alarm }),
    tenants,
    mayCall: mayCallFor(config),
    // Tokens live by the world's clock, also while a rehearsal has one of its own.
    now: () => Date.now() / 1000,
  });
};

/**
 * Which addresses the bot calls: Teams' own; where a stand-in for Teams vouches for people that one too, and where
 * nobody does only this machine's.
 */
export const mayCallFor = ({ bot, issuer }: Pick<Config, 'bot' | 'issuer'>): ((serviceUrl: string) => boolean) =>
  bot === undefined ? isLoopbackUrl : remembered((url) => isServiceUrl(url) || isOfStandIn({ issuer }, url));

/** Teams has a handful of addresses, one for each region; what others make up is not kept. */
const ADDRESSES = 100;

/** Every turn asks twice, and of the same few addresses. */
const remembered = (mayCall: (url: string) => boolean): ((url: string) => boolean) => {
  const known = new Set<string>();
  return (url) => {
    if (known.has(url)) return true;
    const may = mayCall(url);
    if (may && known.size < ADDRESSES) known.add(url);
    return may;
  };
};

/** Whether an address is one of the stand-in for Teams that this server was started with. */
export const isOfStandIn = ({ issuer }: Pick<Config, 'issuer'>, url: string): boolean =>
  issuer !== undefined && isSameService(url, issuer.openIdMetadataUrl);
