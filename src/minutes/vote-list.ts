import { closedVotes, nameOf, type MeetingState, type Vote, type VoteMark } from '../domain';
import type { Appendix } from './minutes';
import type { Wording } from './wording';

/** Whether it is known who voted for what: in a vote by name, unless the chair's count stands in its place. */
export const isListed = ({ ballots, counted }: Vote): boolean => ballots.length > 0 && counted === undefined;

/** Who voted for what, a table for each vote by name, in the order of the roster. A deputy's row names the deputy. */
export const voteLists = (state: MeetingState, wording: Wording): readonly Appendix[] =>
  state.agenda.flatMap((item) =>
    closedVotes(state, item.id)
      .filter(isListed)
      .map((vote): Appendix => {
        const { say } = wording;
        const place = new Map(state.people.map(({ id }, index) => [id, index]));
        const ballots = [...vote.ballots].sort(
          (one, other) => (place.get(one.seat) ?? 0) - (place.get(other.seat) ?? 0),
        );
        return {
          title: say('labelVoteList', { item: say('atItem', { item: item.number }) }),
          columns: [say('columnName'), say('columnVote')],
          rows: ballots.map(({ person, mark }) => [nameOf(state, person), markWords(vote, mark, wording)]),
        };
      }),
  );

const markWords = ({ options }: Vote, mark: VoteMark, { say }: Wording): string => {
  if (mark === 'abstain') return say('markAbstained');
  return options[mark] ?? say(mark === 0 ? 'markFor' : 'markAgainst');
};
