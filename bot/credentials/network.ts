import { AuthError, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';

/** Longest wait for an answer, in milliseconds; msal itself would wait for ever. */
const DEADLINE_MS = 10_000;

/** How msal reaches Microsoft Entra and the identity of the machine. */
export const tokenNetwork = (fetching: typeof fetch = fetch): INetworkModule => {
  const send = async <Body>(
    method: 'GET' | 'POST',
    url: string,
    { headers = {}, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<Body>> => {
    const response = await fetching(url, {
      method,
      headers,
      ...(method === 'POST' ? { body: body ?? '' } : {}),
      // Whoever is asked gets to see the secret; nobody else is.
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch((error: unknown) => {
      throw new AuthError(nameOf(error), '');
    });
    const answer = await response.json().catch(() => {
      throw new AuthError(`HTTP-${String(response.status)}`, '');
    });
    return { headers: Object.fromEntries(response.headers), body: answer as Body, status: response.status };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
};

/** What msal lets through of a failure is its code; where fetch failed, the system's own name for it says more. */
const nameOf = (error: unknown): string => {
  const { name = 'Error', cause } = error as Partial<Error>;
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : name;
};
