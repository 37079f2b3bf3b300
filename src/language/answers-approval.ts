import type { Language } from '../domain';

const FI = {
  sentenceEdited: 'Kappale {address}: ”{before}” → ”{after}”',
  paragraphLeftOut: 'Kappale {address} jätettiin pois: ”{before}”',
  reviewOpened: 'Pöytäkirjan luonnosta voi kommentoida {day} asti.',
  commentMade: 'Kommentti kirjattiin: {name}.',
  commentMadeOn: 'Kommentti kohtaan {address} kirjattiin: {name}.',
  minutesApproved: '{name} hyväksyi pöytäkirjan.',
  minutesExamined: '{name} tarkasti pöytäkirjan.',
  minutesApprovedThere: 'Pöytäkirja hyväksyttiin seuraavassa kokouksessa.',
  minutesFinal: 'Pöytäkirja on lopullinen, ja sen teksti on lukittu ({digest}).',
  additionMade: 'Lisäys {day} kirjattiin.',
  whatEdit: 'kappaleen {address} muutos',
  whatReview: 'lausuntopyyntö',
  whatComment: 'kommentti (”{text}”)',
  whatApproval: 'pöytäkirjan hyväksyntä',
  whatAddition: 'lisäys (”{text}”)',
};

type Phrases = Readonly<Record<keyof typeof FI, string>>;

const SV: Phrases = {
  sentenceEdited: 'Stycke {address}: ”{before}” → ”{after}”',
  paragraphLeftOut: 'Stycke {address} lämnades bort: ”{before}”',
  reviewOpened: 'Utkastet till protokoll kan kommenteras till och med {day}.',
  commentMade: 'Kommentaren antecknades: {name}.',
  commentMadeOn: 'Kommentaren till {address} antecknades: {name}.',
  minutesApproved: '{name} godkände protokollet.',
  minutesExamined: '{name} justerade protokollet.',
  minutesApprovedThere: 'Protokollet godkändes vid följande möte.',
  minutesFinal: 'Protokollet är slutligt och texten låst ({digest}).',
  additionMade: 'Tillägget {day} antecknades.',
  whatEdit: 'ändringen av stycke {address}',
  whatReview: 'remissen',
  whatComment: 'kommentaren (”{text}”)',
  whatApproval: 'godkännandet av protokollet',
  whatAddition: 'tillägget (”{text}”)',
};

const EN: Phrases = {
  sentenceEdited: 'Paragraph {address}: “{before}” → “{after}”',
  paragraphLeftOut: 'Paragraph {address} was left out: “{before}”',
  reviewOpened: 'The draft minutes are open for comments until {day}.',
  commentMade: 'Comment recorded: {name}.',
  commentMadeOn: 'Comment on {address} recorded: {name}.',
  minutesApproved: '{name} approved the minutes.',
  minutesExamined: '{name} examined the minutes.',
  minutesApprovedThere: 'The minutes were approved in the next meeting.',
  minutesFinal: 'The minutes are final, and their text is locked ({digest}).',
  additionMade: 'Addition of {day} recorded.',
  whatEdit: 'the change of paragraph {address}',
  whatReview: 'the request for comments',
  whatComment: 'the comment (“{text}”)',
  whatApproval: 'the approval of the minutes',
  whatAddition: 'the addition (“{text}”)',
};

/** What the chat is told on the way from the draft to final minutes. */
export const APPROVAL_ANSWERS: Readonly<Record<Language, Phrases>> = { fi: FI, sv: SV, en: EN };
