import type { Language } from '../../src/domain';
import { commandDoes, commandUser, type CommandId } from '../../src/language';
import { COMMANDS } from './commands';

/** A line of the help: how it is said, what it does, who may say it. */
export interface HelpLine {
  readonly id: CommandId;
  readonly example: string;
  readonly does: string;
  /** "puheenjohtaja, sihteeri" */
  readonly users: string;
}

/** Every command once, in the order of the table, with its words in one language. */
export const helpLines = (language: Language): readonly HelpLine[] =>
  COMMANDS.map(({ id, example, users }) => ({
    id,
    example: example[language],
    does: commandDoes(language, id),
    users: users.map((user) => commandUser(language, user)).join(', '),
  }));
