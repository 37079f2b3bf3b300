import type { Language } from '../domain';
import type { CommandId, CommandPhrases, CommandUser, UnclearReason } from './command-id';
import { COMMANDS_EN } from './commands-en';
import { COMMANDS_FI } from './commands-fi';
import { COMMANDS_SV } from './commands-sv';

const PHRASES: Readonly<Record<Language, CommandPhrases>> = { fi: COMMANDS_FI, sv: COMMANDS_SV, en: COMMANDS_EN };

/** What a command does, in a sentence or two. */
export const commandDoes = (language: Language, id: CommandId): string => PHRASES[language].does[id];

/** "the chair", "the secretary": who may say it, to be listed. */
export const commandUser = (language: Language, user: CommandUser): string => PHRASES[language].users[user];

/** Why a command was not taken, in a sentence. */
export const unclearReason = (language: Language, reason: UnclearReason): string => PHRASES[language].unclear[reason];
