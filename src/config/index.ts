export { ConfigurationError, readConfig, type Config } from './config';
export { environment } from './environment';
