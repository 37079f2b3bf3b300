import type { BodySettings, TieRule } from './body';

/** The profile of municipal bodies, whose rules (model hallintosääntö, kuntalaki 104 §) hold where nothing else is set. */
const MUNICIPAL = 'kunta';

/** Whether a proposal made in the meeting lapses unless somebody seconds it. */
export const needsSeconding = ({ seconding, profile }: BodySettings): boolean => seconding ?? profile === MUNICIPAL;

/** What settles even votes: elections go by lot, in a municipality the chair's vote settles the rest. */
export const tieRule = ({ tie, profile }: BodySettings, isElection: boolean): TieRule => {
  if (isElection) return 'lot';
  return tie ?? (profile === MUNICIPAL ? 'castingVote' : 'lapses');
};
