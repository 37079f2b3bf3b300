/** Between facts on one line. The line may end before it, never after it. */
export const DOT = ' ·\u00a0';
