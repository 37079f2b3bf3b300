import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';
import { publicLookup, type FindAddresses } from './public-lookup';

const ON_THIS_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * The ways to services: to those on the internet by a proxy of the organisation where one is set, which then looks their
 * names up itself, else only to public addresses.
 */
export class Reach {
  readonly #near: Dispatcher;
  readonly #far: Dispatcher;

  /** `find`: how the addresses of a name are found; as the system does, but for tests. */
  constructor(bounds: Pick<Agent.Options, 'connections' | 'maxResponseSize'> = {}, find?: FindAddresses) {
    // A proxy set for the organisation's network knows nothing of a service on this machine (a rehearsal, the Playground).
    this.#near = new Agent(bounds);
    this.#far = new EnvHttpProxyAgent({ ...bounds, connect: { lookup: publicLookup(find) } });
  }

  to(url: string | URL): Dispatcher {
    const { origin } = typeof url === 'string' ? new URL(url) : url;
    return ON_THIS_MACHINE.test(origin) ? this.#near : this.#far;
  }
}

/** Why somebody was not reached: a code or a name, and nothing of an address. */
export const whyOf = (error: unknown): string => {
  const { cause, name = 'Error' } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : name;
};
