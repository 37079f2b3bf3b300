export { ConfigurationError, readConfig, type BotSettings, type Config } from './config';
export type { Credentials } from './credentials';
export { environment } from './environment';
