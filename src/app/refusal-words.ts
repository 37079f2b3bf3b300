import type { Language, MeetingState, Refusal } from '../domain';
import { answer, evenSaid, fill, formatDate, optionsSaid, REFUSALS, TIE_WORDS, WHO_MAY } from '../language';
import { clockOf } from './acknowledge';

/** A refusal as a sentence: what was not done, who may do it, or what to do instead. */
export const refusalWords = (refusal: Refusal, state: MeetingState): string => {
  const { language } = state.body;
  if (refusal.code === 'UnknownItem' && refusal.known.length === 0) return fill(REFUSALS[language].EmptyAgenda, {});
  if (refusal.code === 'NoSuchAction' && refusal.known.length === 0) return answer(language, 'actionsNone');
  // An item is without a number only where a button named it: then the card is older than the agenda.
  if (refusal.code === 'UnknownItem' && refusal.asked === '') return answer(language, 'staleCard');
  return fill(REFUSALS[language][refusal.code], valuesOf(refusal, state, language));
};

const valuesOf = (refusal: Refusal, state: MeetingState, language: Language): Readonly<Record<string, string>> => {
  switch (refusal.code) {
    case 'NotAuthorised':
      return { who: whoMay(refusal, language) };
    case 'ProposalWaits':
      return { chair: inBrackets(refusal.chair) };
    case 'UnknownItem':
    case 'NoSuchAction':
      return { asked: refusal.asked, known: refusal.known.join(', ') };
    case 'ItemHasRecord':
    case 'NothingToVerify':
    case 'ItemVerified':
    case 'ItemNotOn':
    case 'VoteStillOpen':
    case 'ActionIsDone':
      return { number: refusal.number };
    case 'TextTooLong':
      return { limit: String(refusal.limit), length: String(refusal.length) };
    case 'UnknownAddress':
    case 'CannotLeaveOut':
      return { asked: refusal.asked };
    case 'ReviewOver':
      return { day: formatDate(refusal.deadline, language) };
    case 'UnknownPerson':
    case 'NotAnonymous':
    case 'NotEntitled':
    case 'VoiceUsed':
      return { name: refusal.name };
    case 'Recused':
    case 'HasVoted':
    case 'TookNoPart':
      return { name: refusal.name, number: refusal.number };
    case 'CannotReplace':
      return { name: refusal.name, replaces: refusal.replaces };
    case 'AmbiguousPerson':
      return { name: refusal.name, candidates: refusal.candidates.join(', ') };
    case 'TooManyOptions':
      return { limit: String(refusal.limit) };
    case 'UnknownOption':
      return { asked: refusal.asked, options: optionsSaid(refusal.options, language).join(', ') };
    case 'CountsDoNotFit':
      return { options: String(refusal.options) };
    case 'TooManyVotes':
      return { given: String(refusal.given), voters: String(refusal.voters) };
    case 'VoteTied':
      return { options: evenSaid(refusal.options, language), how: TIE_WORDS[language][refusal.how] };
    case 'TimeTooEarly':
      return { time: clockOf(refusal.earliest, state) };
    case 'UnknownTimeZone':
      return { zone: refusal.zone };
    case 'TextNotFound':
      return { text: refusal.text };
    default:
      return {};
  }
};

const whoMay = ({ needs, chair }: Refusal & { code: 'NotAuthorised' }, language: Language): string => {
  const words = WHO_MAY[language];
  const names = needs.map((need) => fill(words[need], { chair: inBrackets(chair) }));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words.or} ${last}`;
};

const inBrackets = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);
