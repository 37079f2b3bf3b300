import type { DecisionKind, Language } from '../domain';

interface KindLabel {
  /** The words the minutes will use, or their opening where people write the rest. */
  readonly choice: string;
  /** The choice, where it is too long for the field of a phone. */
  readonly field?: string;
  /** After an item's title in the list: a word or three, lower case. */
  readonly short: string;
}

/** What each kind of decision is called on cards. The sentences of the minutes are the profile's, not these. */
export const KIND_LABELS: Readonly<Record<Language, Readonly<Record<DecisionKind, KindLabel>>>> = {
  fi: {
    noted: { choice: 'Merkittiin tiedoksi', short: 'tiedoksi' },
    notedPresentation: { choice: 'Merkittiin esitys tiedoksi', short: 'tiedoksi' },
    notedPresentationAndDiscussion: {
      choice: 'Merkittiin esitys ja käyty keskustelu tiedoksi',
      field: 'Esitys ja keskustelu tiedoksi',
      short: 'tiedoksi',
    },
    approved: { choice: 'Hyväksyttiin', short: 'hyväksyttiin' },
    approvedAsProposed: { choice: 'Hyväksyttiin esityksen mukaisesti', short: 'esityksen mukaan' },
    approvedByVote: { choice: 'Hyväksyttiin äänestyksen jälkeen', short: 'hyväksyttiin äänestäen' },
    approvedRevised: {
      choice: 'Hyväksyttiin muutetun esityksen mukaisesti',
      field: 'Muutetun esityksen mukaisesti',
      short: 'muutetun esityksen mukaan',
    },
    approvedModified: { choice: 'Hyväksyttiin esityksestä poiketen', short: 'esityksestä poiketen' },
    decided: { choice: 'Päätettiin', short: 'päätettiin' },
    agreed: { choice: 'Sovittiin', short: 'sovittiin' },
    tabled: { choice: 'Jätettiin pöydälle', short: 'pöydälle' },
    referredBack: { choice: 'Palautettiin valmisteluun', short: 'palautettiin' },
    rejected: { choice: 'Hylättiin', short: 'hylättiin' },
    withdrawn: { choice: 'Poistettiin esityslistalta', short: 'poistettiin' },
    elected: { choice: 'Valittiin', short: 'valittiin' },
    authorised: { choice: 'Valtuutettiin', short: 'valtuutettiin' },
    appointed: { choice: 'Nimettiin', short: 'nimettiin' },
    approvedPreviousMinutes: {
      choice: 'Hyväksyttiin edellisen kokouksen pöytäkirja',
      field: 'Hyväksyttiin edellinen pöytäkirja',
      short: 'hyväksyttiin',
    },
  },
  sv: {
    noted: { choice: 'Antecknades för kännedom', short: 'för kännedom' },
    notedPresentation: {
      choice: 'Presentationen antecknades för kännedom',
      field: 'Presentationen antecknades',
      short: 'för kännedom',
    },
    notedPresentationAndDiscussion: {
      choice: 'Presentationen och den förda diskussionen antecknades för kännedom',
      field: 'Även diskussionen antecknades',
      short: 'för kännedom',
    },
    approved: { choice: 'Godkändes', short: 'godkändes' },
    approvedAsProposed: { choice: 'Godkändes enligt förslaget', short: 'enligt förslaget' },
    approvedByVote: { choice: 'Godkändes efter omröstning', short: 'godkändes efter omröstning' },
    approvedRevised: {
      choice: 'Godkändes enligt det ändrade förslaget',
      field: 'Enligt det ändrade förslaget',
      short: 'enligt ändrat förslag',
    },
    approvedModified: {
      choice: 'Godkändes med avvikelse från förslaget',
      field: 'Med avvikelse från förslaget',
      short: 'med avvikelse från förslaget',
    },
    decided: { choice: 'Beslutades', short: 'beslutades' },
    agreed: { choice: 'Man kom överens om', short: 'överenskommet' },
    tabled: { choice: 'Bordlades', short: 'bordlades' },
    referredBack: { choice: 'Återremitterades för ny beredning', short: 'återremitterades' },
    rejected: { choice: 'Förkastades', short: 'förkastades' },
    withdrawn: { choice: 'Ströks från föredragningslistan', short: 'ströks' },
    elected: { choice: 'Valdes', short: 'valdes' },
    authorised: { choice: 'Befullmäktigades', short: 'befullmäktigades' },
    appointed: { choice: 'Utsågs', short: 'utsågs' },
    approvedPreviousMinutes: {
      choice: 'Protokollet från föregående möte godkändes',
      field: 'Föregående protokoll godkändes',
      short: 'godkändes',
    },
  },
  en: {
    noted: { choice: 'Noted for information', short: 'noted' },
    notedPresentation: { choice: 'The presentation was noted', short: 'noted' },
    notedPresentationAndDiscussion: {
      choice: 'The presentation and the discussion were noted',
      field: 'Presentation and discussion noted',
      short: 'noted',
    },
    approved: { choice: 'Approved', short: 'approved' },
    approvedAsProposed: { choice: 'Approved as proposed', short: 'approved as proposed' },
    approvedByVote: { choice: 'Approved after a vote', short: 'approved by vote' },
    approvedRevised: { choice: 'Approved as revised', short: 'approved as revised' },
    approvedModified: { choice: 'Approved, departing from the proposal', short: 'approved with changes' },
    decided: { choice: 'It was decided', short: 'decided' },
    agreed: { choice: 'It was agreed', short: 'agreed' },
    tabled: { choice: 'Deferred to the next meeting', short: 'deferred' },
    referredBack: { choice: 'Referred back for further preparation', short: 'referred back' },
    rejected: { choice: 'Rejected', short: 'rejected' },
    withdrawn: { choice: 'Withdrawn from the agenda', short: 'withdrawn' },
    elected: { choice: 'Elected', short: 'elected' },
    authorised: { choice: 'Authorised', short: 'authorised' },
    appointed: { choice: 'Appointed', short: 'appointed' },
    approvedPreviousMinutes: {
      choice: 'The minutes of the previous meeting were approved',
      field: 'Previous minutes approved',
      short: 'approved',
    },
  },
};
