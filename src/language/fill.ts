/**
 * Puts values in place of `{name}`. One pass: a value that itself reads `{name}` is printed as typed, never expanded,
 * and a placeholder nobody gives a value for stays visible.
 */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
