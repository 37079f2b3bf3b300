import type { Language } from '../domain';

/** "5" before Finnish ". kokous", Swedish "5:e", English "5th". */
export const ordinal = (value: number, language: Language): string => {
  const digits = String(value);
  const teen = value % 100 >= 11 && value % 100 <= 13;
  if (language === 'fi') return digits;
  if (language === 'sv') return `${digits}:${!teen && (value % 10 === 1 || value % 10 === 2) ? 'a' : 'e'}`;
  return `${digits}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
};
