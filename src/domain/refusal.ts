import type { Instant, PlainDate } from './time';
import type { VoteMethod } from './vote';

/** Who may do what was asked, in the words of the roster. */
export type Needed = 'chair' | 'secretary' | 'author' | 'owner' | 'self' | 'examiner' | 'participant';

/** "No" is an answer. Every code has words in every language; the fields are what the words need. */
export type Refusal =
  | { readonly code: 'NotAuthorised'; readonly needs: readonly Needed[]; readonly chair?: string }
  | { readonly code: 'MeetingNotOpen' }
  | { readonly code: 'MeetingAlreadyOpen' }
  | { readonly code: 'MeetingClosed' }
  | { readonly code: 'OnBreak' }
  | { readonly code: 'NotOnBreak' }
  | { readonly code: 'EmptyAgenda' }
  | { readonly code: 'UnknownItem'; readonly asked: string; readonly known: readonly string[] }
  | { readonly code: 'NoCurrentItem' }
  | { readonly code: 'NoNextItem' }
  | { readonly code: 'ItemHasRecord'; readonly number: string }
  | { readonly code: 'AgendaInUse' }
  /** Nobody asked for the floor. */
  | { readonly code: 'NobodyWaits' }
  | { readonly code: 'NothingToVerify'; readonly number: string }
  /** Its part of the minutes was verified in the meeting and stands. */
  | { readonly code: 'ItemVerified'; readonly number: string }
  | { readonly code: 'EmptyText' }
  | { readonly code: 'TextTooLong'; readonly limit: number; readonly length: number }
  | { readonly code: 'DecisionNeedsText' }
  | { readonly code: 'UnknownDecision' }
  | { readonly code: 'DecisionWithdrawn' }
  | { readonly code: 'UnknownProposal' }
  | { readonly code: 'ProposalSettled' }
  /** The same decision was said before by somebody who may not decide, and waits for the chair. */
  | { readonly code: 'ProposalWaits'; readonly chair?: string }
  | { readonly code: 'UnknownAction' }
  /** Nobody seconds what they propose themselves. */
  | { readonly code: 'OwnProposal' }
  | { readonly code: 'NothingToVoteOn' }
  | { readonly code: 'TooManyOptions'; readonly limit: number }
  /** Only what is on is voted on. */
  | { readonly code: 'ItemNotOn'; readonly number: string }
  | { readonly code: 'NoVoteOpen' }
  | { readonly code: 'VoteIsOver' }
  /** What was asked would leave a vote open behind. */
  | { readonly code: 'VoteStillOpen'; readonly number: string }
  /** No options: for or against. */
  | { readonly code: 'UnknownOption'; readonly asked: string; readonly options: readonly string[] }
  | { readonly code: 'NotEntitled'; readonly name: string }
  /** Somebody else has given this voice: the member, or their deputy. */
  | { readonly code: 'VoiceUsed'; readonly name: string }
  /** Nobody votes by name in it: the chair enters the numbers. */
  | { readonly code: 'VoteIsCounted'; readonly method: VoteMethod }
  /** It is held by name already. */
  | { readonly code: 'VotesByName' }
  | { readonly code: 'CountsDoNotFit'; readonly options: number }
  | { readonly code: 'TooManyVotes'; readonly given: number; readonly voters: number }
  | { readonly code: 'NobodyVoted' }
  /** Even; it takes the chair's vote, or the lot, to close it. */
  | { readonly code: 'VoteTied'; readonly how: 'castingVote' | 'lot'; readonly options: readonly string[] }
  /** Too late to be recused: they voted, and the vote is closed. */
  | { readonly code: 'HasVoted'; readonly name: string; readonly number: string }
  /** Only who took part in an item may differ from what was decided. */
  | { readonly code: 'TookNoPart'; readonly name: string; readonly number: string }
  /** The minutes are approved: what was decided stands without it. */
  | { readonly code: 'DissentTooLate' }
  /** The body's list has no open action of that number. */
  | { readonly code: 'NoSuchAction'; readonly asked: string; readonly known: readonly string[] }
  | { readonly code: 'ActionIsDone'; readonly number: string }
  /** The chair is recused and nobody stands in yet. */
  | { readonly code: 'NobodyPresides' }
  /** Said by, or of, somebody who takes no part in the item. */
  | { readonly code: 'Recused'; readonly name: string; readonly number: string }
  | { readonly code: 'UnknownRecusal' }
  | { readonly code: 'CannotReplace'; readonly name: string; readonly replaces: string }
  | { readonly code: 'NotAnonymous'; readonly name: string }
  /** No sentence of the newest draft has this address. */
  | { readonly code: 'UnknownAddress'; readonly asked: string }
  /** A sentence the record makes: it can be worded anew. */
  | { readonly code: 'CannotLeaveOut'; readonly asked: string }
  | { readonly code: 'MeetingNotClosed' }
  | { readonly code: 'NoDraft' }
  /** Something changed since the newest draft. */
  | { readonly code: 'DraftBehind' }
  | { readonly code: 'DeadlinePassed' }
  | { readonly code: 'NotInReview' }
  | { readonly code: 'ReviewOver'; readonly deadline: PlainDate }
  /** The text stands. */
  | { readonly code: 'MinutesFinal' }
  | { readonly code: 'NotFinal' }
  | { readonly code: 'UnknownPerson'; readonly name: string }
  | { readonly code: 'AmbiguousPerson'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly code: 'TimeInFuture' }
  | { readonly code: 'TimeTooEarly'; readonly earliest: Instant }
  | { readonly code: 'UnknownTimeZone'; readonly zone: string }
  | { readonly code: 'NothingToUndo' }
  | { readonly code: 'UsedByLater' }
  | { readonly code: 'TextNotFound'; readonly text: string }
  /** A button was pressed on a card from before, and what it is about has changed. */
  | { readonly code: 'Outdated' };

export type RefusalCode = Refusal['code'];
