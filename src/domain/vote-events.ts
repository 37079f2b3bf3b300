import type { DecisionId, DissentId, ItemId, PersonId, ProposalId, VoteId } from './ids';
import type { VoteCounts, VoteMark, VoteMethod, VoteResult } from './vote';

/** What is written about proposals that need a second, votes, and who differs. */
export type VoteHappening =
  | { readonly type: 'ProposalSeconded'; readonly proposal: ProposalId; readonly person: PersonId }
  /** Nobody seconded it before its item was voted on or decided. */
  | { readonly type: 'ProposalLapsed'; readonly proposal: ProposalId }
  | {
      readonly type: 'VoteOpened';
      readonly vote: VoteId;
      readonly item: ItemId;
      readonly method: VoteMethod;
      /** Empty: for or against. */
      readonly options: readonly string[];
      readonly subject?: string;
      readonly proposal?: ProposalId;
      readonly election?: true;
    }
  /** Again, it is changed. Never written of a secret ballot. */
  | {
      readonly type: 'VoteCast';
      readonly vote: VoteId;
      readonly person: PersonId;
      /** The member whose voice it is, where a deputy gives it. */
      readonly seat?: PersonId;
      /** Missing: it is taken back, because the person turned out to be recused. */
      readonly option?: VoteMark;
    }
  | { readonly type: 'VoteCounted'; readonly vote: VoteId; readonly counts: VoteCounts }
  | { readonly type: 'VoteClosed'; readonly vote: VoteId; readonly result: VoteResult }
  | { readonly type: 'VoteCancelled'; readonly vote: VoteId }
  /** Again by the same person about the same decision, it is worded anew. */
  | {
      readonly type: 'DissentFiled';
      readonly dissent: DissentId;
      readonly decision: DecisionId;
      readonly person: PersonId;
      readonly text?: string;
    };
