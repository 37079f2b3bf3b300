/** Something is wrong at a line of a script. The message reads `file:line: what`. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';

  constructor(file: string, line: number, what: string, options?: ErrorOptions) {
    super(`${file}:${String(line)}: ${what}`, options);
  }
}
