import { proposalId, voteId, type MeetingEvent, type PersonId, type Request, type VoteMark } from '../../src/domain';
import {
  asks,
  chair,
  item,
  member,
  opened,
  otherMember,
  viceChair,
  wentTo,
  wrote,
  type Happening,
} from './meeting-facts';

/** Item 4 is on since 12.05, and nobody's presence was recorded: members are taken to be there. */
export const budget: readonly MeetingEvent[] = [...opened, wentTo('4', '12:05')];

export const e6 = proposalId('e6');
/** The member proposes that the budget be postponed. */
export const proposed: MeetingEvent = wrote(member, '12:10', {
  type: 'ProposalMade',
  proposal: e6,
  item: item('4'),
  text: 'Lykätään.',
  kind: 'decided',
  origin: 'proposal',
});

/** A body where a proposal needs a second, and the chair's vote settles even ones. */
export const municipal: MeetingEvent = wrote(chair, '11:02', {
  type: 'BodyDescribed',
  body: { name: 'Johtokunta', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'kunta' },
});

export const v = voteId('v6');
type Opened = Extract<Happening, { type: 'VoteOpened' }>;
/** The chair opened a vote on postponing at 12.14: by name, for or against, unless something else is said. */
export const voting = (more: Partial<Opened> = {}): MeetingEvent => {
  const asked = 'options' in more || 'proposal' in more ? {} : { subject: 'Lykätään.' };
  return wrote(chair, '12:14', {
    type: 'VoteOpened',
    vote: v,
    item: item('4'),
    method: 'named',
    options: [],
    ...asked,
    ...more,
  });
};

export const cast = (person: PersonId, option: VoteMark, when = '12:15'): MeetingEvent =>
  wrote(person, when, { type: 'VoteCast', vote: v, person, option });

/** Two to one. */
export const votes: readonly MeetingEvent[] = [cast(chair, 0), cast(viceChair, 1), cast(otherMember, 0)];

export const says = (words: string, means?: 'for' | 'against' | 'abstain'): Request => ({
  type: 'CastVote',
  choice: { words, ...(means === undefined ? {} : { means }) },
});

export const chairSays = (request: Request, when = '12:20') => asks(chair, when, request);
