import { listenFor, type Told } from './loopback-server';

/** The endpoint a machine in Azure has for its identities, on loopback. */
export interface IdentityEndpoint {
  /** What App Service and Container Apps put into the environment. */
  readonly environment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  readonly origin: string;
  /** Whom tokens were asked for: the resources, in order. */
  readonly asked: readonly string[];
  /** While true, it answers as it does when it is not there yet. */
  isDown: boolean;
  readonly close: () => Promise<void>;
}

const HEADER = '853b9a84-5bfa-4b22-a3f3-0b9a43d9ad8a';
const HOUR_S = 3_600;

/**
 * Gives tokens of one identity: by the protocol of App Service (2019-08-01), and by that of a virtual machine's
 * metadata service.
 */
export const startIdentityEndpoint = async (client: string): Promise<IdentityEndpoint> => {
  const asked: string[] = [];
  const { origin, close } = await listenFor(({ method, url, headers }): Told => {
    const { pathname, searchParams } = url;
    const isMetadata = pathname === '/metadata/identity/oauth2/token';
    if (endpoint.isDown) return { status: 500, body: { statusCode: 500, message: 'An unexpected error occured' } };
    if (method !== 'GET' || !(isMetadata || pathname === '/msi/token')) return bad(404, 'no such resource');
    if (isMetadata && headers['metadata'] !== 'true') return bad(400, 'Required metadata header not specified');
    if (!isMetadata && headers['x-identity-header'] !== HEADER) return bad(401, 'wrong header');
    if (searchParams.get('api-version') !== (isMetadata ? '2018-02-01' : '2019-08-01')) return bad(400, 'api-version');
    if (searchParams.get('client_id') !== client)
      return bad(400, 'No User Assigned or Delegated Managed Identity found');
    const resource = searchParams.get('resource') ?? '';
    if (resource === '') return bad(400, 'resource');
    asked.push(resource);
    const expires = String(Math.floor(Date.now() / 1_000) + HOUR_S);
    const token = { access_token: identityToken(resource), resource, token_type: 'Bearer', client_id: client };
    return {
      status: 200,
      body: isMetadata
        ? { ...token, expires_on: expires, expires_in: String(HOUR_S) }
        : { ...token, expires_on: expires },
    };
  });
  const endpoint: IdentityEndpoint = {
    environment: { IDENTITY_ENDPOINT: `${origin}/msi/token`, IDENTITY_HEADER: HEADER },
    origin,
    asked,
    isDown: false,
    close,
  };
  return endpoint;
};

/** What it gives for a resource. */
export const identityToken = (resource: string): string => `identity:${resource}`;

const bad = (status: number, message: string): Told => ({ status, body: { statusCode: status, message } });
