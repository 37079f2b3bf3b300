/** "kokous 5/2026" where it opens a line: "Kokous 5/2026". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
