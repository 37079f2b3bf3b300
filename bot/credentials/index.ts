export { botTokens } from './bot-tokens';
export { NoToken } from './no-token';
export type { TokenSource } from './token';
