export { linkSecret } from './link-secret';
export type { LinkPage, LinkSection } from './link-page';
export { metricsDoor } from './metrics-door';
export type { NoticePage } from './notice-html';
export { NoticeLinks, type NoticeLink } from './notice-links';
export { createWebServer, type Download, type ServerParts } from './server';
export { SignedLinks, type LinkTo } from './signed-links';
