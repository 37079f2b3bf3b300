/** The fixed wording of proposals that need a second, of votes, and of who differs. */
export type VotePhraseId =
  /** `{names}` seconded a proposal: one, or several. */
  | 'secondedByOne'
  | 'secondedByMany'
  | 'lapsed'
  | 'labelVote'
  | 'votedNamed'
  | 'votedByHands'
  | 'votedSecretly'
  | 'electedNamed'
  | 'electedByHands'
  | 'electedSecretly'
  | 'electedUnopposed'
  /** What was voted on, in the words of whoever proposed it. */
  | 'votedOn'
  /** `{yes}` and `{no}` are numbers of votes in words. */
  | 'votesForAndAgainst'
  /** `{list}`: each option with its votes. */
  | 'votesForOptions'
  | 'votesForOption'
  | 'votesOne'
  | 'votesMany'
  | 'votesAbstained'
  | 'settledByChair'
  | 'settledByLot'
  | 'tied'
  | 'voteListAppended'
  | 'labelVoteList'
  | 'columnName'
  | 'columnVote'
  | 'markFor'
  | 'markAgainst'
  | 'markAbstained'
  /** `{name}`: who was elected, in the words of the ballot. */
  | 'electedPerson'
  | 'dissented'
  | 'dissentedBecause';

export type VotePhrases = Readonly<Record<VotePhraseId, string>>;
