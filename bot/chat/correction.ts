/** `s/old/new/` or `s|old|new|`, the last stroke optional; `\/` is a stroke in the text. */
export const readCorrection = (line: string): { readonly find: string; readonly replacement: string } | undefined => {
  const stroke = line[1];
  if (!line.startsWith('s') || (stroke !== '/' && stroke !== '|')) return undefined;
  const parts: string[] = [];
  let part = '';
  for (let at = 2; at < line.length && parts.length < 3; at += 1) {
    const escaped = line[at] === '\\' && line[at + 1] === stroke;
    if (escaped) at += 1;
    if (line[at] === stroke && !escaped) {
      parts.push(part);
      part = '';
    } else part += line[at] ?? '';
  }
  if (parts.length > 2) return undefined;
  parts.push(part);
  const [find = '', replacement, flags = ''] = parts;
  if (replacement === undefined || find === '' || !/^[gi]{0,2}$/.test(flags)) return undefined;
  return { find, replacement };
};
