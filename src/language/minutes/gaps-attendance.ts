import type { Language } from '../../domain';

/** What the record leaves open about who took part. */
export type AttendanceGapCode =
  /** Joined without an account, and nobody said who it was. */
  | 'participantUnidentified'
  | 'deputyWithoutPlace'
  | 'recusalWithoutGround'
  | 'recusedStayed'
  | 'nobodyPresided'
  | 'quorumNotStated'
  | 'quorumContradicted'
  | 'decidedWithoutQuorum';

export const ATTENDANCE_GAPS: Readonly<Record<Language, Readonly<Record<AttendanceGapCode, string>>>> = {
  fi: {
    participantUnidentified:
      'Kuka oli {name}? Hän liittyi ilman tiliä klo {times}. Kerro se sanomalla ”tunnista: {name} = Nimi”.',
    deputyWithoutPlace:
      'Kenen tilalla oli varajäsen {name}? Kerro se sanomalla ”läsnä: {name} (Nimen tilalla)”. Poissa olivat: {names}.',
    recusalWithoutGround: 'Asiakohdan {number} esteellisyydeltä puuttuu peruste: {name}.',
    recusedStayed:
      '{name} oli asiakohdassa {number} esteellinen, mutta Teamsin mukaan mukana kokouksessa koko ajan. Tarkista, poistuiko hän.',
    nobodyPresided:
      'Puheenjohtaja oli asiakohdassa {number} esteellinen, mutta ei ole tietoa siitä, kuka johti puhetta.',
    quorumNotStated:
      'Asiakohdassa {number} ei ole todettu, onko kokous päätösvaltainen (läsnä {present}, tarvitaan {needed}).',
    quorumContradicted:
      'Asiakohdassa {number} todettu päätösvaltaisuus ei vastaa läsnäolotietoja (läsnä {present}, tarvitaan {needed}). Tarkista.',
    decidedWithoutQuorum:
      'Asiakohdan {number} päätös kirjattiin, vaikka kokous ei ollut päätösvaltainen (läsnä {present}, tarvitaan {needed}).',
  },
  sv: {
    participantUnidentified:
      'Vem var {name}? Personen anslöt sig utan konto kl. {times}. Berätta det genom att säga ”identifiera: {name} = Namn”.',
    deputyWithoutPlace:
      'I vems ställe var ersättaren {name}? Berätta det genom att säga ”närvarande: {name} i stället för Namn”. Frånvarande var: {names}.',
    recusalWithoutGround: 'Grunden för jävet i ärende {number} saknas: {name}.',
    recusedStayed:
      '{name} var jävig i ärende {number} men enligt Teams med på mötet hela tiden. Kontrollera om personen avlägsnade sig.',
    nobodyPresided: 'Ordföranden var jävig i ärende {number}, men det framgår inte vem som ledde ordet.',
    quorumNotStated:
      'I ärende {number} har inte konstaterats om mötet är beslutfört ({present} närvarande, {needed} behövs).',
    quorumContradicted:
      'Det som konstaterades om beslutförheten i ärende {number} stämmer inte med närvarouppgifterna ({present} närvarande, {needed} behövs). Kontrollera.',
    decidedWithoutQuorum:
      'Beslutet i ärende {number} antecknades fast mötet inte var beslutfört ({present} närvarande, {needed} behövs).',
  },
  en: {
    participantUnidentified:
      'Who was {name}? They joined without an account, {times}. Tell by saying “identify: {name} = Name”.',
    deputyWithoutPlace:
      'Whose place did the deputy {name} take? Tell by saying “present: {name} for Name”. Absent were: {names}.',
    recusalWithoutGround: 'The recusal from item {number} has no ground: {name}.',
    recusedStayed:
      '{name} was recused from item {number}, but Teams shows them in the meeting all the time. Check whether they left.',
    nobodyPresided: 'The chair was recused from item {number}, and it is not known who presided.',
    quorumNotStated:
      'Under item {number} it was not stated whether the meeting is quorate ({present} present, {needed} needed).',
    quorumContradicted:
      'What was stated of the quorum under item {number} does not match the attendance ({present} present, {needed} needed). Check it.',
    decidedWithoutQuorum:
      'The decision under item {number} was recorded although the meeting was not quorate ({present} present, {needed} needed).',
  },
};
