import type { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';

/** Told of every call to Teams: the status of the answer (none where there was no answer), and how long it took. */
export type CallWatch = (status: number | undefined, seconds: number) => void;

export interface Bounds {
  readonly serviceUrl: string;
  readonly watch: CallWatch;
  /** Longest wait for an answer. */
  readonly deadlineMs: number;
}

const ON_THIS_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;

/** One request for one call of a client of the SDK, to the address it was made for, with a deadline; watched. */
export const oneAttempt = (
  made: ConnectorClient | TeamsConnectorClient,
  { serviceUrl, watch, deadlineMs }: Bounds,
): void => {
  const { pipeline } = (made as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  // What Teams takes it takes where it said; a redirect would send people's words, and may send the token, elsewhere.
  pipeline.removePolicy({ name: 'redirectPolicy' });
  // A proxy set for the organisation's network knows nothing of a service on this machine (a rehearsal, the Playground).
  if (ON_THIS_MACHINE.test(serviceUrl)) pipeline.removePolicy({ name: 'proxyPolicy' });
  pipeline.addPolicy({
    name: 'deadline',
    sendRequest: async (request, next) => {
      request.timeout = deadlineMs;
      const begun = performance.now();
      let status: number | undefined;
      try {
        const response = await next(request);
        ({ status } = response);
        return response;
      } finally {
        watch(status, (performance.now() - begun) / 1_000);
      }
    },
  });
};

/** The part of the SDK's HTTP pipeline that is needed to take its retries out; it is not in its types. */
interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest: (
      request: { timeout: number },
      next: (request: unknown) => Promise<{ readonly status: number }>,
    ) => Promise<{ readonly status: number }>;
  }): void;
}
