import { ConfigurationError } from '../../src/config';

/** Something the person at the command line can put right; its message says how. */
export class CommandError extends Error {
  /** 1 for what did not work, 2 for what Nuija does not do yet. */
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a command with what was typed after its name; the number it comes to is the exit code. */
export const runCommand = async (command: (given: readonly string[]) => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain(
      error instanceof ConfigurationError ? `The settings are wrong:\n  ${reason.replaceAll('\n', '\n  ')}` : reason,
    );
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
};
