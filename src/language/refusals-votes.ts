import type { Language, RefusalCode } from '../domain';

type Code = Extract<
  RefusalCode,
  | 'OwnProposal'
  | 'NothingToVoteOn'
  | 'TooManyOptions'
  | 'ItemNotOn'
  | 'NoVoteOpen'
  | 'VoteIsOver'
  | 'VoteStillOpen'
  | 'UnknownOption'
  | 'NotEntitled'
  | 'VoiceUsed'
  | 'VoteIsCounted'
  | 'VotesByName'
  | 'CountsDoNotFit'
  | 'TooManyVotes'
  | 'NobodyVoted'
  | 'VoteTied'
  | 'HasVoted'
  | 'TookNoPart'
  | 'DissentTooLate'
>;

/** "No" about seconding, votes and dissent. */
export const VOTE_REFUSALS: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  fi: {
    OwnProposal: 'Omaa ehdotustaan ei voi kannattaa. Sitä kannattaa joku muu sanomalla ”kannatan”.',
    NothingToVoteOn:
      'Äänestettävää ei ole. Puheenjohtaja antaa vaihtoehdot, esimerkiksi ”äänestys: pohjaehdotus / Matin ehdotus”.',
    TooManyOptions: 'Vaihtoehtoja voi olla enintään {limit}. Äänestystä ei avattu.',
    ItemNotOn:
      'Kohta {number} ei ole käsiteltävänä, joten siitä ei voi nyt äänestää. Ota se ensin esille sanomalla ”kohta {number}”.',
    NoVoteOpen: 'Äänestystä ei ole käynnissä. Puheenjohtaja avaa sen sanomalla ”äänestys”.',
    VoteIsOver: 'Äänestys on jo päättynyt. Mitään ei kirjattu.',
    VoteStillOpen:
      'Kohdan {number} äänestys on kesken. Puheenjohtaja sanoo ensin ”päätä äänestys” tai ”peruuta äänestys”.',
    UnknownOption: 'Äänestyksessä ei ole vaihtoehtoa ”{asked}”. Vaihtoehdot: {options}.',
    NotEntitled:
      '{name} ei voi äänestää: äänioikeus on läsnä olevilla jäsenillä ja heidän paikallaan istuvilla varajäsenillä.',
    VoiceUsed: '{name} on jo antanut tämän äänen.',
    VoteIsCounted:
      'Tässä äänestyksessä ei kirjata, kuka äänesti mitä. Puheenjohtaja ilmoittaa äänimäärät, esimerkiksi ”äänet 5–3–1”.',
    VotesByName: 'Tässä äänestyksessä on jo kirjattu, kuka äänesti mitä, joten määrät lasketaan annetuista äänistä.',
    CountsDoNotFit:
      'Anna jokaisen vaihtoehdon äänimäärä ({options} lukua) ja halutessasi viimeisenä tyhjät, esimerkiksi ”äänet 5–3–1”.',
    TooManyVotes: 'Ääniä olisi {given}, mutta äänestää voi vain {voters}. Mitään ei kirjattu.',
    NobodyVoted: 'Yhtään ääntä ei ole annettu. Odota ääniä tai sano ”peruuta äänestys”.',
    VoteTied: 'Äänet menivät tasan: {options}. {how}',
    HasVoted: '{name} on jo äänestänyt kohdassa {number}, joten esteellisyyttä ei voi enää kirjata siihen.',
    TookNoPart:
      '{name} ei osallistunut kohdan {number} päätökseen, joten eriävää mielipidettä ei kirjattu. Sen voi jättää vain päätökseen osallistunut.',
    DissentTooLate: 'Pöytäkirja on jo hyväksytty, joten eriävää mielipidettä ei voi enää jättää.',
  },
  sv: {
    OwnProposal: 'Man kan inte understöda sitt eget förslag. Någon annan understöder det genom att säga ”understöder”.',
    NothingToVoteOn:
      'Det finns inget att rösta om. Ordföranden anger alternativen, till exempel ”omröstning: grundförslaget / Mats förslag”.',
    TooManyOptions: 'Det får finnas högst {limit} alternativ. Ingen omröstning öppnades.',
    ItemNotOn:
      'Ärende {number} behandlas inte just nu, så det går inte att rösta om det. Ta först upp det genom att säga ”ärende {number}”.',
    NoVoteOpen: 'Ingen omröstning pågår. Ordföranden öppnar en genom att säga ”omröstning”.',
    VoteIsOver: 'Omröstningen är redan avslutad. Inget antecknades.',
    VoteStillOpen:
      'Omröstningen i ärende {number} pågår. Ordföranden säger först ”avsluta omröstning” eller ”avbryt omröstning”.',
    UnknownOption: 'Omröstningen har inget alternativ ”{asked}”. Alternativen: {options}.',
    NotEntitled:
      '{name} kan inte rösta: rösträtt har de närvarande ledamöterna och de ersättare som sitter i deras ställe.',
    VoiceUsed: '{name} har redan avgett den rösten.',
    VoteIsCounted:
      'I den här omröstningen antecknas rösterna inte med namn. Ordföranden uppger röstetalen, till exempel ”röstetal 5–3–1”.',
    VotesByName: 'I den här omröstningen har röster redan avgetts med namn, så röstetalen räknas ur dem.',
    CountsDoNotFit:
      'Ange röstetalet för varje alternativ ({options} tal) och vid behov de nedlagda rösterna sist, till exempel ”röstetal 5–3–1”.',
    TooManyVotes: 'Rösterna skulle bli {given}, men bara {voters} kan rösta. Inget antecknades.',
    NobodyVoted: 'Inga röster har avgetts. Vänta på röster eller säg ”avbryt omröstning”.',
    VoteTied: 'Rösterna föll lika: {options}. {how}',
    HasVoted: '{name} har redan röstat i ärende {number}, så jäv kan inte längre antecknas där.',
    TookNoPart:
      '{name} deltog inte i beslutet i ärende {number}, så ingen avvikande mening antecknades. Det kan bara den göra som deltog i beslutet.',
    DissentTooLate: 'Protokollet är redan godkänt, så avvikande mening kan inte längre anmälas.',
  },
  en: {
    OwnProposal: 'Nobody seconds their own proposal. Somebody else does, by saying “second”.',
    NothingToVoteOn:
      'There is nothing to vote on. The chair gives the options, for example “vote: the proposal / Matti’s proposal”.',
    TooManyOptions: 'There can be {limit} options at most. No vote was opened.',
    ItemNotOn: 'Item {number} is not on, so it cannot be voted on now. Take it up first by saying “item {number}”.',
    NoVoteOpen: 'No vote is open. The chair opens one by saying “vote”.',
    VoteIsOver: 'The vote is over. Nothing was recorded.',
    VoteStillOpen: 'The vote on item {number} is still open. The chair says “close vote” or “cancel vote” first.',
    UnknownOption: 'The vote has no option “{asked}”. Options: {options}.',
    NotEntitled: '{name} cannot vote: members who are present can, and deputies who sit in the place of a member.',
    VoiceUsed: '{name} has given that vote already.',
    VoteIsCounted: 'In this vote nobody’s name is recorded. The chair enters the numbers, for example “votes 5–3–1”.',
    VotesByName: 'Votes were given by name already, so the numbers are counted from them.',
    CountsDoNotFit:
      'Give the votes for each option ({options} numbers) and, if any, the abstentions last, for example “votes 5–3–1”.',
    TooManyVotes: 'That would be {given} votes, but only {voters} people can vote. Nothing was recorded.',
    NobodyVoted: 'No votes were given. Wait for them, or say “cancel vote”.',
    VoteTied: 'The votes are even: {options}. {how}',
    HasVoted: '{name} has voted on item {number} already, so a recusal can no longer be recorded there.',
    TookNoPart:
      '{name} took no part in the decision on item {number}, so no dissent was recorded. Only somebody who took part can dissent.',
    DissentTooLate: 'The minutes have been approved, so no dissent can be recorded any more.',
  },
};

/** What the chair does about even votes. */
export const TIE_WORDS: Readonly<Record<Language, Readonly<Record<'castingVote' | 'lot', string>>>> = {
  fi: {
    castingVote: 'Puheenjohtajan ääni ratkaisee: hän sanoo esimerkiksi ”päätä äänestys: puolesta”.',
    lot: 'Arpa ratkaisee: puheenjohtaja sanoo, kuka tai mikä sillä voitti, esimerkiksi ”päätä äänestys: puolesta”.',
  },
  sv: {
    castingVote: 'Ordförandens röst avgör: ordföranden säger till exempel ”avsluta omröstning: för”.',
    lot: 'Lotten avgör: ordföranden säger vem eller vad den föll på, till exempel ”avsluta omröstning: för”.',
  },
  en: {
    castingVote: 'The chair has the casting vote and says for example “close vote: for”.',
    lot: 'It is settled by lot: the chair says what the lot fell on, for example “close vote: for”.',
  },
};
