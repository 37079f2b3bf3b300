export { linkSecret } from './link-secret';
export { metricsDoor } from './metrics-door';
export { createWebServer, type Download, type ServerParts } from './server';
export { SignedLinks, type LinkTo } from './signed-links';
