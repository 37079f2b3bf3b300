import type { Language } from '../domain';

const FI = {
  seconded: '{name} kannatti ehdotusta: ”{text}”',
  proposalLapsed: 'Ehdotus raukesi, koska sitä ei kannatettu: ”{text}”',
  voteOpened: 'Äänestys kohdassa {number}: {what}. Äänestä sanomalla {how}.',
  voteOpenedCounted:
    'Äänestys kohdassa {number}: {what}. Puheenjohtaja ilmoittaa äänimäärät, esimerkiksi ”äänet {how}”.',
  voteCast: 'Ääni kirjattu: {name}, {option}.',
  voteTakenBack: 'Ääni poistettu: {name}.',
  voteCounted: 'Äänet kirjattu: {counts}. Päätä sanomalla ”päätä äänestys”.',
  voteCarried: 'Äänestys päättyi: {counts}. Tulos: {winner}.',
  voteSettledByChair: 'Äänestys päättyi: {counts}. Puheenjohtajan ääni ratkaisi: {winner}.',
  voteSettledByLot: 'Äänestys päättyi: {counts}. Arpa ratkaisi: {winner}.',
  voteLapsed: 'Äänestys päättyi: {counts}. Äänet menivät tasan, joten ehdotus raukesi.',
  voteEven: 'Äänestys päättyi: {counts}. Äänet menivät tasan, eikä mitään tullut päätetyksi.',
  electedByAll: 'Vaali on yksimielinen: {winner}.',
  voteCancelled: 'Äänestys peruutettiin. Annetut äänet jäävät pois pöytäkirjasta.',
  dissentFiled: 'Eriävä mielipide kirjattiin kohtaan {number}: {name}.',
  secondingRequired:
    'Ehdotus raukeaa, jollei kukaan kannata sitä. Puheenjohtajan ja esittelijän ehdotusta ei tarvitse kannattaa.',
  secondingNotRequired: 'Ehdotusta ei tarvitse kannattaa.',
  tieCastingVote: 'Äänten mennessä tasan puheenjohtajan ääni ratkaisee. Vaaleissa ratkaisee arpa.',
  tieLot: 'Äänten mennessä tasan arpa ratkaisee.',
  tieLapses: 'Äänten mennessä tasan ehdotus raukeaa. Vaaleissa ratkaisee arpa.',
  whatSeconding: 'kannatus kohdassa {number}',
  whatVote: 'äänestys kohdassa {number}',
  whatBallot: 'ääni kohdassa {number}',
  whatCounts: 'äänimäärät kohdassa {number}',
  whatVoteClosed: 'äänestyksen päättäminen kohdassa {number}',
  whatDissent: 'eriävä mielipide kohdassa {number}',
};

type Phrases = Readonly<Record<keyof typeof FI, string>>;

const SV: Phrases = {
  seconded: '{name} understödde förslaget: ”{text}”',
  proposalLapsed: 'Förslaget förföll, eftersom ingen understödde det: ”{text}”',
  voteOpened: 'Omröstning i ärende {number}: {what}. Rösta genom att säga {how}.',
  voteOpenedCounted:
    'Omröstning i ärende {number}: {what}. Ordföranden uppger röstetalen, till exempel ”röstetal {how}”.',
  voteCast: 'Rösten antecknades: {name}, {option}.',
  voteTakenBack: 'Rösten togs bort: {name}.',
  voteCounted: 'Rösterna antecknades: {counts}. Avsluta genom att säga ”avsluta omröstning”.',
  voteCarried: 'Omröstningen är avslutad: {counts}. Resultat: {winner}.',
  voteSettledByChair: 'Omröstningen är avslutad: {counts}. Ordförandens röst avgjorde: {winner}.',
  voteSettledByLot: 'Omröstningen är avslutad: {counts}. Lotten avgjorde: {winner}.',
  voteLapsed: 'Omröstningen är avslutad: {counts}. Rösterna föll lika, så förslaget förföll.',
  voteEven: 'Omröstningen är avslutad: {counts}. Rösterna föll lika, så inget blev beslutat.',
  electedByAll: 'Valet är enhälligt: {winner}.',
  voteCancelled: 'Omröstningen avbröts. De avgivna rösterna tas inte med i protokollet.',
  dissentFiled: 'Avvikande mening antecknades i ärende {number}: {name}.',
  secondingRequired:
    'Ett förslag förfaller om ingen understöder det. Ordförandens och föredragandens förslag behöver inget understöd.',
  secondingNotRequired: 'Ett förslag behöver inget understöd.',
  tieCastingVote: 'Vid lika röstetal avgör ordförandens röst. Vid val avgör lotten.',
  tieLot: 'Vid lika röstetal avgör lotten.',
  tieLapses: 'Vid lika röstetal förfaller förslaget. Vid val avgör lotten.',
  whatSeconding: 'understödet i ärende {number}',
  whatVote: 'omröstningen i ärende {number}',
  whatBallot: 'rösten i ärende {number}',
  whatCounts: 'röstetalen i ärende {number}',
  whatVoteClosed: 'avslutandet av omröstningen i ärende {number}',
  whatDissent: 'den avvikande meningen i ärende {number}',
};

const EN: Phrases = {
  seconded: '{name} seconded the proposal: “{text}”',
  proposalLapsed: 'The proposal lapsed, as nobody seconded it: “{text}”',
  voteOpened: 'Vote on item {number}: {what}. Vote by saying {how}.',
  voteOpenedCounted: 'Vote on item {number}: {what}. The chair enters the numbers, for example “votes {how}”.',
  voteCast: 'Vote recorded: {name}, {option}.',
  voteTakenBack: 'Vote removed: {name}.',
  voteCounted: 'Votes recorded: {counts}. Close the vote by saying “close vote”.',
  voteCarried: 'The vote is closed: {counts}. Result: {winner}.',
  voteSettledByChair: 'The vote is closed: {counts}. The chair’s casting vote: {winner}.',
  voteSettledByLot: 'The vote is closed: {counts}. Settled by lot: {winner}.',
  voteLapsed: 'The vote is closed: {counts}. The votes were even, so the proposal lapsed.',
  voteEven: 'The vote is closed: {counts}. The votes were even, so nothing was decided.',
  electedByAll: 'The election is unanimous: {winner}.',
  voteCancelled: 'The vote was cancelled. The votes given stay out of the minutes.',
  dissentFiled: 'Dissent recorded under item {number}: {name}.',
  secondingRequired:
    'A proposal lapses unless somebody seconds it. What the chair or the presenter proposes needs no second.',
  secondingNotRequired: 'A proposal needs no second.',
  tieCastingVote: 'On a tie vote the chair has the casting vote. Elections are settled by lot.',
  tieLot: 'A tie vote is settled by lot.',
  tieLapses: 'On a tie vote the proposal lapses. Elections are settled by lot.',
  whatSeconding: 'the seconding under item {number}',
  whatVote: 'the vote on item {number}',
  whatBallot: 'the ballot on item {number}',
  whatCounts: 'the numbers of votes on item {number}',
  whatVoteClosed: 'the closing of the vote on item {number}',
  whatDissent: 'the dissent under item {number}',
};

/** What the chat is told of seconding, votes, the rules they are held by, and dissent. */
export const VOTE_ANSWERS: Readonly<Record<Language, Phrases>> = { fi: FI, sv: SV, en: EN };
