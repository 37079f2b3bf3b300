export { captureConsole } from './console';
export { createLog } from './log';
export { Metrics } from './metrics';
export { outboxState } from './outbox-state';
export { reasonOf } from './reason-of';
export { timed } from './timed';
export { watchEffects } from './watch-effects';
export { watchTurns, type WatchTurn, type WatchedTurn } from './watch-turns';
