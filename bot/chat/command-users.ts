export const CHAIR = ['chair'] as const;
/** Who runs the meeting and who keeps its record. */
export const DESK = ['chair', 'secretary'] as const;
/** Who has a vote. */
export const MEMBERS = ['member'] as const;
export const ANYONE = ['anyone'] as const;
