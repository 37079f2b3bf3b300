import { refusalWords } from '../../../src/app';
import { plainDate, type Needed, type Refusal, type RefusalCode } from '../../../src/domain';
import { at } from '../../support/meeting-facts';
import { LANGUAGES, meetingIn, WORDS } from './every-event';

const words = expect.stringMatching(WORDS);

const NEEDED: readonly Needed[] = ['chair', 'secretary', 'author', 'owner', 'self', 'examiner', 'participant'];
const REFUSALS: { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  NotAuthorised: { code: 'NotAuthorised', needs: NEEDED, chair: 'Aino Korhonen' },
  MeetingNotOpen: { code: 'MeetingNotOpen' },
  MeetingAlreadyOpen: { code: 'MeetingAlreadyOpen' },
  MeetingClosed: { code: 'MeetingClosed' },
  OnBreak: { code: 'OnBreak' },
  NotOnBreak: { code: 'NotOnBreak' },
  EmptyAgenda: { code: 'EmptyAgenda' },
  UnknownItem: { code: 'UnknownItem', asked: '44', known: ['1', '2'] },
  NoCurrentItem: { code: 'NoCurrentItem' },
  NoNextItem: { code: 'NoNextItem' },
  ItemHasRecord: { code: 'ItemHasRecord', number: '4.1' },
  AgendaInUse: { code: 'AgendaInUse' },
  NobodyWaits: { code: 'NobodyWaits' },
  NothingToVerify: { code: 'NothingToVerify', number: '4' },
  ItemVerified: { code: 'ItemVerified', number: '4' },
  EmptyText: { code: 'EmptyText' },
  TextTooLong: { code: 'TextTooLong', limit: 10_000, length: 100_000 },
  DecisionNeedsText: { code: 'DecisionNeedsText' },
  UnknownDecision: { code: 'UnknownDecision' },
  DecisionWithdrawn: { code: 'DecisionWithdrawn' },
  UnknownProposal: { code: 'UnknownProposal' },
  ProposalSettled: { code: 'ProposalSettled' },
  ProposalWaits: { code: 'ProposalWaits', chair: 'Aino Korhonen' },
  UnknownAction: { code: 'UnknownAction' },
  OwnProposal: { code: 'OwnProposal' },
  NothingToVoteOn: { code: 'NothingToVoteOn' },
  TooManyOptions: { code: 'TooManyOptions', limit: 12 },
  ItemNotOn: { code: 'ItemNotOn', number: '4' },
  NoVoteOpen: { code: 'NoVoteOpen' },
  VoteIsOver: { code: 'VoteIsOver' },
  VoteStillOpen: { code: 'VoteStillOpen', number: '4' },
  UnknownOption: { code: 'UnknownOption', asked: 'ehkä', options: ['Esitys', 'Vastaesitys'] },
  NotEntitled: { code: 'NotEntitled', name: 'Vera Åström' },
  VoiceUsed: { code: 'VoiceUsed', name: 'Vera Åström' },
  VoteIsCounted: { code: 'VoteIsCounted', method: 'secret' },
  VotesByName: { code: 'VotesByName' },
  CountsDoNotFit: { code: 'CountsDoNotFit', options: 3 },
  TooManyVotes: { code: 'TooManyVotes', given: 10, voters: 9 },
  NobodyVoted: { code: 'NobodyVoted' },
  VoteTied: { code: 'VoteTied', how: 'lot', options: ['Esitys', 'Vastaesitys'] },
  HasVoted: { code: 'HasVoted', name: 'Matti Väänänen', number: '4.1' },
  TookNoPart: { code: 'TookNoPart', name: 'Matti Väänänen', number: '4.1' },
  DissentTooLate: { code: 'DissentTooLate' },
  NoSuchAction: { code: 'NoSuchAction', asked: '9', known: ['3', '4'] },
  ActionIsDone: { code: 'ActionIsDone', number: '3' },
  NobodyPresides: { code: 'NobodyPresides' },
  Recused: { code: 'Recused', name: 'Matti Väänänen', number: '4.1' },
  UnknownRecusal: { code: 'UnknownRecusal' },
  CannotReplace: { code: 'CannotReplace', name: 'Vera Åström', replaces: 'Matti Väänänen' },
  NotAnonymous: { code: 'NotAnonymous', name: 'Vera Åström' },
  UnknownAddress: { code: 'UnknownAddress', asked: '4.2' },
  CannotLeaveOut: { code: 'CannotLeaveOut', asked: '4.2' },
  MeetingNotClosed: { code: 'MeetingNotClosed' },
  NoDraft: { code: 'NoDraft' },
  DraftBehind: { code: 'DraftBehind' },
  DeadlinePassed: { code: 'DeadlinePassed' },
  NotInReview: { code: 'NotInReview' },
  ReviewOver: { code: 'ReviewOver', deadline: plainDate('2022-12-20') },
  MinutesFinal: { code: 'MinutesFinal' },
  NotFinal: { code: 'NotFinal' },
  UnknownPerson: { code: 'UnknownPerson', name: 'Teppo' },
  AmbiguousPerson: { code: 'AmbiguousPerson', name: 'Väänänen', candidates: ['Matti Väänänen', 'Liisa Väänänen'] },
  TimeInFuture: { code: 'TimeInFuture' },
  TimeTooEarly: { code: 'TimeTooEarly', earliest: at('12:10') },
  UnknownTimeZone: { code: 'UnknownTimeZone', zone: 'Europe/Tampere' },
  NothingToUndo: { code: 'NothingToUndo' },
  UsedByLater: { code: 'UsedByLater' },
  TextNotFound: { code: 'TextNotFound', text: 'sata' },
  Outdated: { code: 'Outdated' },
};

describe.each(LANGUAGES)('a refusal, in %s', (language) => {
  const state = meetingIn(language);
  const values = (refusal: Refusal): readonly string[] =>
    Object.entries(refusal).flatMap(([name, value]) =>
      name === 'code' ||
      name === 'needs' ||
      name === 'how' ||
      name === 'method' ||
      name === 'earliest' ||
      name === 'deadline' ||
      (name === 'name' && 'candidates' in refusal)
        ? []
        : [value as string | number | readonly string[]].flat().map(String),
    );

  it.each(Object.values(REFUSALS))('is a whole sentence: $code', (refusal) => {
    const said = refusalWords(refusal, state);
    expect(said).toEqual(words);
    expect(said).toMatch(/[.?]$/);
    for (const value of values(refusal)) expect(said).toContain(value);
  });

  it.each(NEEDED)('says who may: %s', (need) => {
    expect(refusalWords({ code: 'NotAuthorised', needs: [need] }, state)).toEqual(words);
  });

  it('names for and against where a vote has no options of its own', () => {
    expect(refusalWords({ code: 'UnknownOption', asked: 'ehkä', options: [] }, state)).toEqual(words);
    const tied = (how: 'castingVote' | 'lot') => refusalWords({ code: 'VoteTied', how, options: [] }, state);
    expect(tied('lot')).toEqual(words);
    expect(tied('castingVote')).not.toBe(tied('lot'));
  });

  it('has no empty places where nothing is known', () => {
    const unknown = { code: 'UnknownItem', asked: '4', known: [] } as const;
    expect(refusalWords(unknown, state)).toBe(refusalWords({ code: 'EmptyAgenda' }, state));
    expect(refusalWords({ ...unknown, asked: '', known: ['1'] }, state)).not.toMatch(/\s[.,]|\s{2}/);
    expect(refusalWords({ code: 'NotAuthorised', needs: ['chair'] }, state)).not.toMatch(/\(\)|\s{2}/);
  });

  it('repeats what was typed as typed', () => {
    const name = '{candidates} $& **x** ${who}';
    expect(refusalWords({ code: 'UnknownPerson', name }, state)).toContain(name);
  });
});
