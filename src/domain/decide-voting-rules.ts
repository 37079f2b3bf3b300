import { preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { itemById } from './queries';
import { accept, fact, refuse, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';
import { openVote } from './votes';

/** By which rules the body decides: whether a proposal needs a second, and what settles even votes. */
export const votingRulesRules = {
  SetVotingRules: ({ meta, seconding, tie }: CommandOf<'SetVotingRules'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const body = {
        ...state.body,
        ...(seconding === undefined ? {} : { seconding }),
        ...(tie === undefined ? {} : { tie }),
      };
      if (isSame(body, state.body)) return accept();
      const vote = openVote(state);
      // Whoever has seen the votes must not choose what they come to.
      if (vote !== undefined)
        return refuse({ code: 'VoteStillOpen', number: itemById(state, vote.item)?.number ?? '' });
      return accept({ ...fact(meta), type: 'BodyDescribed', body });
    }),
};
