import type { AuthenticationResult } from '@azure/msal-node';
import type { Token } from './token';

/** @throws Error where msal was given none. */
export const tokenOf = (result: AuthenticationResult | null): Token => {
  const expires = result?.expiresOn?.getTime();
  if (result === null || expires === undefined || result.accessToken === '') throw new Error('the answer has no token');
  return { value: result.accessToken, expires };
};
