export { readMessage } from './read-message';
export type { ChatMessage, Named, Question, Saying } from './saying';
export { DECISION_WORDS } from './decision-words';
export { COMMANDS } from './commands';
export { countsIn } from './votes';
export type { ChatCommand, Shape } from './chat-command';
export { helpPage, type HelpPage } from './help-groups';
