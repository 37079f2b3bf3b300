/** The environment this process was started in: the only place that looks at it. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;
