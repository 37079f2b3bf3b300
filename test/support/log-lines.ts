import pino, { type Logger } from 'pino';

/** A log that keeps every line, at every level, read back from the JSON it would have written. */
export const keptLog = (): { readonly log: Logger; readonly lines: Record<string, unknown>[]; text: () => string } => {
  const lines: Record<string, unknown>[] = [];
  let text = '';
  const write = (line: string): void => {
    text += line;
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  return { log: pino({ level: 'trace', base: null, timestamp: false }, { write }), lines, text: () => text };
};
