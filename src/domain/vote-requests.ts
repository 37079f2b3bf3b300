import type { ItemRef } from './agenda';
import type { DecisionId, ProposalId, VoteId } from './ids';
import type { PersonRef } from './people';
import type { VoteMethod } from './vote';

/** An option meant: by its place, or in words, which may be the option's own or mean for, against or neither. */
export type VoteChoice =
  { readonly option: number } | { readonly words: string; readonly means?: 'for' | 'against' | 'abstain' };

/** What people can ask about votes. Without a `vote`, the one that is open; without a `proposal`, the last one that waits. */
export type VoteRequest =
  | { readonly type: 'SecondProposal'; readonly proposal?: ProposalId }
  /** One option alone is the words of what is voted on, for or against; in an election, who is elected with nobody against. */
  | {
      readonly type: 'OpenVote';
      readonly options?: readonly string[];
      readonly method?: VoteMethod;
      readonly election?: true;
      /** The one that is put to the vote; without it and without options, the last one that may be. */
      readonly proposal?: ProposalId;
      readonly item?: ItemRef;
    }
  /** Whoever keeps the record may give the vote of a `person` who said it aloud. */
  | {
      readonly type: 'CastVote';
      readonly vote?: VoteId;
      readonly choice: VoteChoice;
      readonly person?: PersonRef;
    }
  /** One number for each option in order, and one more, if any, for those who abstained. */
  | { readonly type: 'CountVote'; readonly vote?: VoteId; readonly counts: readonly number[] }
  /** `chosen`: what the chair's casting vote or the lot fell on, where the votes are even. */
  | { readonly type: 'CloseVote'; readonly vote?: VoteId; readonly chosen?: VoteChoice }
  | { readonly type: 'CancelVote'; readonly vote?: VoteId }
  /** Without a decision, the last one of the item that is on, or else of the item before. */
  | { readonly type: 'FileDissent'; readonly decision?: DecisionId; readonly text?: string; readonly item?: ItemRef };
