import { attendanceAt, countsOf, voteById, type MeetingEvent } from '../../../src/domain';
import { always } from '../../support/always';

type Cast = Extract<MeetingEvent, { type: 'VoteCast' }>;
const isCast = (event: MeetingEvent): event is Cast => event.type === 'VoteCast' && event.option !== undefined;

describe('whatever happens in a meeting', () => {
  it('nobody votes who is not there, or is recused from the item', () => {
    always(({ before, events }) =>
      events.filter(isCast).every(({ vote, person, at }) => {
        const item = voteById(before, vote)?.item;
        const isOut = before.recusals.some((each) => each.item === item && each.person === person && !each.withdrawn);
        const isThere = before.presence.length === 0 || attendanceAt(before, at).has(person);
        return isThere && !isOut;
      }),
    );
  });

  it('nobody has two voices, and nobody’s voice is lost or counted after a vote is closed', () => {
    always(({ before, after }) =>
      after.votes.every((vote) => {
        const seats = vote.ballots.map(({ seat }) => seat);
        const { given, abstained } = countsOf(vote);
        const total = given.reduce((sum, each) => sum + each, abstained);
        const was = voteById(before, vote.id);
        const isSame =
          was?.status !== 'closed' || vote.status !== 'closed' || was.ballots.length === vote.ballots.length;
        return new Set(seats).size === seats.length && isSame && (vote.counted !== undefined || total === seats.length);
      }),
    );
  });

  it('S12: a secret ballot has nobody’s name on it', () => {
    always(({ after }) => after.votes.every(({ method, ballots }) => method === 'named' || ballots.length === 0));
  });
});
