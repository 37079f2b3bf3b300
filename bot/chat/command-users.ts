export const CHAIR = ['chair'] as const;
/** Who runs the meeting and who keeps its record. */
export const DESK = ['chair', 'secretary'] as const;
export const ANYONE = ['anyone'] as const;
