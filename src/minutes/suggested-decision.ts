import type { ItemRecord, MeetingState } from '../domain';
import { asDecided, type AsDecided } from '../language';
import { wordingFor } from './wording';

/**
 * The decision an item's proposal on the agenda would be, as a suggestion for whoever decides. Undefined where its words
 * are none it can be made of, and where the body decides in its own name: "Lautakunta hyväksyi …" is no rule's to make.
 */
export const suggestedDecision = (state: MeetingState, { proposal }: ItemRecord): AsDecided | undefined => {
  const { language } = state.body;
  return proposal === undefined || wordingFor(state.body, language).namesBody
    ? undefined
    : asDecided(proposal, language);
};
