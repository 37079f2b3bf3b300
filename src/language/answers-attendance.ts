import type { Language } from '../domain';

const FI = {
  recusalDeclared: 'Esteellinen kohdassa {number}: {name}{ground}.',
  recusalWithdrawn: 'Esteellisyys peruttu: {name}, kohta {number}.',
  presidingChanged: 'Kohdassa {number} puhetta johtaa {name}.',
  whoPresides:
    'Puheenjohtaja on esteellinen, eikä varapuheenjohtaja ole käytettävissä. Kuka johtaa puhetta tässä asiassa? Sano ”puheenjohtaja: Nimi”.',
  deputySeated: 'Varajäsenenä {name}; varsinainen jäsen {replaces}.',
  isRemote: 'Etänä: {name}.',
  isOnSite: 'Paikalla kokoustilassa: {name}.',
  identified: 'Tunnistettu: {person} on {names}.',
  noQuorum:
    'Kokous ei ole päätösvaltainen: läsnä {present}, tarvitaan {needed}. Mitään ei kirjattu. Jos päätös kirjataan silti, kirjaa se uudelleen.',
  noQuorumWithoutChair:
    'Kokous ei ole päätösvaltainen: läsnä ei ole puheenjohtajaa eikä varapuheenjohtajaa. Mitään ei kirjattu. Jos päätös kirjataan silti, kirjaa se uudelleen.',
  quorumRuleSet: 'Päätösvaltaisuuden raja on asetettu.',
  quorumRuleNeeds: 'Päätösvaltaisuuden raja on asetettu: äänivaltaisia tarvitaan läsnä {needed}.',
  quorumRuleGone: 'Päätösvaltaisuutta ei seurata.',
  quorumStated: 'Kirjattu: kokous on päätösvaltainen.',
  noQuorumStated: 'Kirjattu: kokous ei ole päätösvaltainen.',
  whatRecusal: 'esteellisyys kohdassa {number}',
  whatQuorum: 'päätösvaltaisuuden toteaminen',
  whoIsRecused: 'Esteellisenä kohdassa {number}: {names}.',
  whoIsThat: 'Kuka on: {names}? Sano ”tunnista: {first} = Nimi”.',
  quorumMet: 'Kokous on päätösvaltainen: äänivaltaisia läsnä {present}, tarvitaan {needed}.',
  quorumNotMet: 'Kokous ei ole päätösvaltainen: äänivaltaisia läsnä {present}, tarvitaan {needed}.',
  quorumLacksChair: 'Kokous ei ole päätösvaltainen: läsnä ei ole puheenjohtajaa eikä varapuheenjohtajaa.',
  inPlaceOf: 'varalla {name}',
  remotely: 'etänä',
  onSite: 'paikalla',
};

type Phrases = Readonly<Record<keyof typeof FI, string>>;

const SV: Phrases = {
  recusalDeclared: 'Jävig i ärende {number}: {name}{ground}.',
  recusalWithdrawn: 'Jävet återtogs: {name}, ärende {number}.',
  presidingChanged: 'Under ärende {number} leder {name} ordet.',
  whoPresides:
    'Ordföranden är jävig, och ingen vice ordförande är tillgänglig. Vem leder ordet i det här ärendet? Säg ”ordförande: Namn”.',
  deputySeated: 'Ersättare: {name} i stället för {replaces}.',
  isRemote: 'På distans: {name}.',
  isOnSite: 'På plats: {name}.',
  identified: 'Identifierad: {person} är {names}.',
  noQuorum:
    'Mötet är inte beslutfört: {present} närvarande, {needed} behövs. Inget antecknades. Om beslutet ändå ska antecknas, anteckna det en gång till.',
  noQuorumWithoutChair:
    'Mötet är inte beslutfört: varken ordföranden eller en vice ordförande är närvarande. Inget antecknades. Om beslutet ändå ska antecknas, anteckna det en gång till.',
  quorumRuleSet: 'Gränsen för beslutförhet är satt.',
  quorumRuleNeeds: 'Gränsen för beslutförhet är satt: {needed} med rösträtt behöver vara närvarande.',
  quorumRuleGone: 'Beslutförheten följs inte.',
  quorumStated: 'Antecknat: mötet är beslutfört.',
  noQuorumStated: 'Antecknat: mötet är inte beslutfört.',
  whatRecusal: 'jävet i ärende {number}',
  whatQuorum: 'konstaterandet av beslutförheten',
  whoIsRecused: 'Jäviga i ärende {number}: {names}.',
  whoIsThat: 'Vem är: {names}? Säg ”identifiera: {first} = Namn”.',
  quorumMet: 'Mötet är beslutfört: {present} med rösträtt närvarande, {needed} behövs.',
  quorumNotMet: 'Mötet är inte beslutfört: {present} med rösträtt närvarande, {needed} behövs.',
  quorumLacksChair: 'Mötet är inte beslutfört: varken ordföranden eller en vice ordförande är närvarande.',
  inPlaceOf: 'i stället för {name}',
  remotely: 'på distans',
  onSite: 'på plats',
};

const EN: Phrases = {
  recusalDeclared: 'Recused from item {number}: {name}{ground}.',
  recusalWithdrawn: 'Recusal withdrawn: {name}, item {number}.',
  presidingChanged: '{name} presides over item {number}.',
  whoPresides: 'The chair is recused, and no vice chair is available. Who presides over this item? Say “chair: Name”.',
  deputySeated: 'Deputy: {name} in place of {replaces}.',
  isRemote: 'Remotely: {name}.',
  isOnSite: 'On site: {name}.',
  identified: 'Identified: {person} is {names}.',
  noQuorum:
    'There is no quorum: {present} present, {needed} needed. Nothing was recorded. To record the decision all the same, record it again.',
  noQuorumWithoutChair:
    'There is no quorum: neither the chair nor a vice chair is present. Nothing was recorded. To record the decision all the same, record it again.',
  quorumRuleSet: 'The quorum is set.',
  quorumRuleNeeds: 'The quorum is set: {needed} entitled to vote have to be present.',
  quorumRuleGone: 'The quorum is not watched.',
  quorumStated: 'Recorded: the meeting is quorate.',
  noQuorumStated: 'Recorded: the meeting is not quorate.',
  whatRecusal: 'the recusal under item {number}',
  whatQuorum: 'the statement of quorum',
  whoIsRecused: 'Recused from item {number}: {names}.',
  whoIsThat: 'Who is: {names}? Say “identify: {first} = Name”.',
  quorumMet: 'The meeting is quorate: {present} entitled to vote present, {needed} needed.',
  quorumNotMet: 'The meeting is not quorate: {present} entitled to vote present, {needed} needed.',
  quorumLacksChair: 'The meeting is not quorate: neither the chair nor a vice chair is present.',
  inPlaceOf: 'for {name}',
  remotely: 'remotely',
  onSite: 'on site',
};

/** What the chat is told of who takes part. */
export const ATTENDANCE_ANSWERS: Readonly<Record<Language, Phrases>> = { fi: FI, sv: SV, en: EN };
