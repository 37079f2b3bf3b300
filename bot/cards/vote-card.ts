import {
  countsOf,
  electorate,
  itemById,
  leading,
  nameOf,
  tieRule,
  totalOf,
  voteById,
  type MeetingState,
  type Vote,
  type VoteId,
  type VoteMark,
} from '../../src/domain';
import { ABSTAINED, optionsSaid, type CardPhraseId } from '../../src/language';
import template from '../../cards/vote.json';
import type { AdaptiveCard } from './adaptive-card';
import { capital } from './capital';
import { DOT } from './dot';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt } from './moments';
import { shown } from './people-words';
import { cardTemplate } from './template';

interface ChoiceView {
  readonly title: string;
  readonly value: string;
}
interface ChoicesView {
  readonly label: string;
  readonly choices: readonly ChoiceView[];
}

/** Everything cards/vote.json may mention, and nothing else. */
export interface VoteView extends MeetingView {
  readonly vote: VoteId;
  readonly item: string;
  readonly status: string;
  readonly style: 'warning' | 'good' | 'emphasis';
  /** What is voted on. */
  readonly question: string;
  /** Once it is over: the votes for each option, with the names of a vote by name. */
  readonly lines: readonly { readonly text: string; readonly weight: 'Bolder' | 'Default'; readonly names?: string }[];
  readonly progress: string;
  /** How whoever looks has voted. */
  readonly own?: string;
  readonly cast?: ChoicesView & ButtonView;
  /** For the chair, where the votes are even and something settles them. */
  readonly settle?: ChoicesView;
  readonly enter?: ButtonView & { readonly label: string; readonly placeholder: string; readonly save: string };
  readonly close?: ButtonView;
  readonly cancel?: ButtonView;
}

const QUESTION = 1_000;
const OPTION = 120;
const NAMES = 600;

const fill: (view: VoteView) => AdaptiveCard = cardTemplate(template);

/** A vote: how it stands while it is open, and what came of it. Until it is closed nobody reads who leads. */
export const voteCard = (state: MeetingState, id: VoteId, frame: CardFrame): AdaptiveCard =>
  fill(voteView(state, id, frame));

/** @throws RangeError for a vote the meeting does not have. */
export const voteView = (state: MeetingState, id: VoteId, frame: CardFrame): VoteView => {
  const vote = voteById(state, id);
  if (vote === undefined) throw new RangeError(`no such vote: ${id}`);
  const language = languageOf(state, frame);
  const say = sayIn(language);
  const item = itemById(state, vote.item);
  const own = vote.ballots.find(({ person }) => person === frame.reader);
  const options = optionsOf(vote, state, frame);
  return {
    ...meetingView(state, frame),
    vote: id,
    item: item === undefined ? '' : itemLabel(item, 160),
    ...lookOf(vote, say),
    question: shown(questionOf(vote, state), QUESTION),
    lines: vote.status === 'closed' ? resultLines(vote, state, options, say) : [],
    progress: progressOf(vote, state, frame, say),
    ...(own === undefined ? {} : { own: say('vote.own', { option: markSaid(own.mark, options, frame, state) }) }),
    ...(vote.status === 'open' ? openParts(vote, state, options, frame, say) : {}),
  };
};

const lookOf = (vote: Vote, say: Say): Pick<VoteView, 'status' | 'style'> => {
  const method = say(`vote.${vote.method}`);
  const kind = vote.isElection && vote.method !== 'acclamation' ? `${say('vote.election')}${DOT}${method}` : method;
  switch (vote.status) {
    case 'open':
      return { status: kind, style: 'warning' };
    case 'closed':
      return { status: `${say('vote.closed')}${DOT}${kind}`, style: 'good' };
    case 'cancelled':
      return { status: say('vote.cancelled'), style: 'emphasis' };
  }
};

const questionOf = ({ options, subject, proposal }: Vote, { proposals }: MeetingState): string =>
  options.length > 0
    ? options.map((option) => shown(option, OPTION)).join(' / ')
    : (subject ?? proposals.find(({ id }) => id === proposal)?.text ?? '');

const optionsOf = ({ options }: Vote, state: MeetingState, frame: CardFrame): readonly string[] =>
  optionsSaid(options, languageOf(state, frame)).map((option) => shown(capital(option), OPTION));

const markSaid = (mark: VoteMark, options: readonly string[], frame: CardFrame, state: MeetingState): string =>
  mark === 'abstain' ? ABSTAINED[languageOf(state, frame)] : (options[mark] ?? '');

const resultLines = (vote: Vote, state: MeetingState, options: readonly string[], say: Say): VoteView['lines'] => {
  if (vote.method === 'acclamation') return [];
  const { given, abstained } = countsOf(vote);
  const line = (text: string, mark: VoteMark, isWinner: boolean): VoteView['lines'][number] => {
    const people = vote.ballots.filter((ballot) => ballot.mark === mark).map(({ person }) => nameOf(state, person));
    return {
      text,
      weight: isWinner ? 'Bolder' : 'Default',
      ...(people.length === 0 ? {} : { names: ` – ${shown(people.join(', '), NAMES)}` }),
    };
  };
  return [
    ...options.map((option, index) =>
      line(say('vote.line', { option, count: String(given[index] ?? 0) }), index, vote.result?.winner === index),
    ),
    ...(abstained === 0 ? [] : [line(say('vote.abstained', { count: String(abstained) }), 'abstain', false)]),
  ];
};

const SETTLED: Readonly<Record<string, CardPhraseId>> = {
  castingVote: 'vote.byChair',
  lot: 'vote.byLot',
  tie: 'vote.even',
};

const progressOf = (vote: Vote, state: MeetingState, frame: CardFrame, say: Say): string => {
  const time = clockAt(vote.at, state.body.timeZone, languageOf(state, frame));
  const opened = say('vote.openedAt', { name: shown(nameOf(state, vote.by), 80), time });
  const settled = vote.result === undefined ? undefined : SETTLED[vote.result.how];
  if (settled !== undefined) return `${say(settled)}${DOT}${opened}`;
  return vote.status === 'open' ? `${votedSoFar(vote, state, frame, say)}${DOT}${opened}` : opened;
};

const votedSoFar = (vote: Vote, state: MeetingState, { now }: CardFrame, say: Say): string => {
  if (vote.method !== 'named') return say('vote.counted');
  const voted = String(vote.ballots.length);
  const voters = electorate(state, vote.item, now ?? vote.at)?.size;
  return voters === undefined ? say('vote.voted', { voted }) : say('vote.votedOf', { voted, all: String(voters) });
};

const openParts = (
  vote: Vote,
  state: MeetingState,
  options: readonly string[],
  frame: CardFrame,
  say: Say,
): Partial<VoteView> => ({
  ...(vote.method === 'named' ? { cast: castOf(vote, state, options, frame, say) } : {}),
  ...(frame.viewer === 'chair' ? chairParts(vote, state, options, frame, say) : {}),
});

const choices = (options: readonly string[]): readonly ChoiceView[] =>
  options.map((title, index) => ({ title, value: String(index) }));

const castOf = (
  vote: Vote,
  state: MeetingState,
  options: readonly string[],
  frame: CardFrame,
  say: Say,
): NonNullable<VoteView['cast']> => {
  const isAgain = vote.ballots.some(({ person }) => person === frame.reader);
  return {
    label: say('ask.vote'),
    choices: [...choices(options), { title: capital(ABSTAINED[languageOf(state, frame)]), value: 'abstain' }],
    title: say(isAgain ? 'do.changeVote' : 'do.vote'),
    nonce: frame.nonce('vote.cast', vote.id),
  };
};

const chairParts = (
  vote: Vote,
  state: MeetingState,
  options: readonly string[],
  { nonce }: CardFrame,
  say: Say,
): Partial<VoteView> => {
  const counts = countsOf(vote);
  const how = tieRule(state.body, vote.isElection);
  const even = leading(counts);
  const isEven = totalOf(counts) > 0 && even.length > 1 && how !== 'lapses';
  return {
    ...(vote.ballots.length > 0
      ? {}
      : {
          enter: {
            title: say('do.enterCounts'),
            label: say('ask.counts'),
            placeholder: [...options.map((_option, index) => String(5 - index)), '1'].join('–'),
            save: say('do.saveCounts'),
            nonce: nonce('vote.count', vote.id),
          },
        }),
    ...(isEven
      ? {
          settle: {
            label: say(how === 'lot' ? 'ask.lot' : 'ask.castingVote'),
            choices: choices(options).filter((_choice, index) => even.includes(index)),
          },
        }
      : {}),
    close: { title: say('do.closeVote'), nonce: nonce('vote.close', vote.id) },
    cancel: { title: say('do.cancelVote'), nonce: nonce('vote.cancel', vote.id) },
  };
};
