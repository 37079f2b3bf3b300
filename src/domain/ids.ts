declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One sitting of a body. Several meetings share one chat when the Teams meeting recurs. */
export type MeetingId = Branded<'MeetingId'>;
/** A person: the Entra object id where there is one, else an id Teams or the roster gave. Names change; this does not. */
export type PersonId = Branded<'PersonId'>;
export type ItemId = Branded<'ItemId'>;
export type ParagraphId = Branded<'ParagraphId'>;
export type DecisionId = Branded<'DecisionId'>;
export type ProposalId = Branded<'ProposalId'>;
export type ActionId = Branded<'ActionId'>;
export type AttachmentId = Branded<'AttachmentId'>;
/** One wish to speak. */
export type FloorId = Branded<'FloorId'>;
export type RecusalId = Branded<'RecusalId'>;
/** A comment on a draft of the minutes. */
export type CommentId = Branded<'CommentId'>;
/** A dated addition to final minutes. */
export type AdditionId = Branded<'AdditionId'>;
export type VoteId = Branded<'VoteId'>;
export type DissentId = Branded<'DissentId'>;
/** A matter that goes on from meeting to meeting until it is decided. */
export type MatterId = Branded<'MatterId'>;
/**
 * What one command wrote: all events of a command share it. It is the command's id, derived from the activity or
 * from the nonce of a button, so that the same click twice is the same entry.
 */
export type EntryId = Branded<'EntryId'>;

/** @throws RangeError for a blank id: an id that came from nowhere is a bug, not an input. */
const nonBlank =
  <Name extends string>(name: Name) =>
  (value: string): Branded<Name> => {
    if (value.trim() === '') throw new RangeError(`a ${name} cannot be blank`);
    return value as Branded<Name>;
  };

export const meetingId = nonBlank('MeetingId');
export const personId = nonBlank('PersonId');
export const itemId = nonBlank('ItemId');
export const paragraphId = nonBlank('ParagraphId');
export const decisionId = nonBlank('DecisionId');
export const proposalId = nonBlank('ProposalId');
export const actionId = nonBlank('ActionId');
export const attachmentId = nonBlank('AttachmentId');
export const floorId = nonBlank('FloorId');
export const recusalId = nonBlank('RecusalId');
export const commentId = nonBlank('CommentId');
export const additionId = nonBlank('AdditionId');
export const voteId = nonBlank('VoteId');
export const dissentId = nonBlank('DissentId');
export const matterId = nonBlank('MatterId');
export const entryId = nonBlank('EntryId');

/** Who an event is "by" when no person said it: what Teams reported. */
export const TEAMS = personId('teams');
/** Who an event is "by" when Nuija itself acted, for example by making a draft. */
export const NUIJA = personId('nuija');
