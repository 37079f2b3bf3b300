import type { DecisionId, DissentId, EntryId, ItemId, PersonId, ProposalId, VoteId } from './ids';
import type { Traced } from './traced';
import type { Instant } from './time';

/**
 * How a vote is held: each by name, by hands that the chair counts, by ballots of which only the numbers are recorded, or
 * by nobody being against.
 */
export type VoteMethod = 'named' | 'showOfHands' | 'secret' | 'acclamation';

/** What somebody voted for, by its place among the options, from 0. Where a vote has none, 0 is for and 1 is against. */
export type VoteMark = number | 'abstain';

/** Votes given for each option, in the options' order. */
export interface VoteCounts {
  readonly given: readonly number[];
  readonly abstained: number;
}

export interface VoteResult {
  readonly counts: VoteCounts;
  /** What won, by its place among the options. Missing where the votes were even and nothing settled it. */
  readonly winner?: number;
  readonly how: 'majority' | 'castingVote' | 'lot' | 'acclamation' | 'tie';
}

/** One voice: given by a member, or by the deputy who sits in the member's place. */
export interface Ballot {
  readonly person: PersonId;
  readonly seat: PersonId;
  readonly mark: VoteMark;
  readonly at: Instant;
  readonly entry: EntryId;
}

/** A vote of one item and what became of it. One that was cancelled stays in the record and out of the minutes. */
export interface Vote extends Traced {
  readonly id: VoteId;
  readonly item: ItemId;
  readonly method: VoteMethod;
  /** Empty: for or against. */
  readonly options: readonly string[];
  /** What is voted on, where somebody said it in words of its own. */
  readonly subject?: string;
  readonly proposal?: ProposalId;
  readonly isElection: boolean;
  /** By name; a vote that is counted has none. */
  readonly ballots: readonly Ballot[];
  readonly counted?: VoteCounts;
  readonly status: 'open' | 'closed' | 'cancelled';
  readonly result?: VoteResult;
}

/** Somebody who took part in an item and differs from what was decided. */
export interface Dissent extends Traced {
  readonly id: DissentId;
  readonly decision: DecisionId;
  readonly person: PersonId;
  /** The reasons, where any were given. */
  readonly text?: string;
}
