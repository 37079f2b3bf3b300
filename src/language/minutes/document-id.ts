/** The fixed wording around the items: what the document is, where it goes, who signs it. */
export type DocumentPhraseId =
  /** What the document is called, by the body's choice between the two. */
  | 'documentMinutes'
  | 'documentMemo'
  | 'approvedPreviousMemo'
  | 'approvedPreviousMemoNumbered'
  /** With the body's name in the genitive, as people typed it: Finnish only. */
  | 'approvedPreviousMemoOf'
  /** The body as the one who acts, at the beginning of a sentence: its short name as typed, else its name. */
  | 'subject'
  | 'labelTimeAndPlace'
  | 'labelMode'
  | 'modeOnSite'
  | 'modeHybrid'
  | 'modeElectronic'
  | 'labelDiaryNumber'
  | 'labelConfidentiality'
  | 'labelProposal'
  | 'labelDiscussion'
  /** A proposal under a label of its own. */
  | 'proposalOf'
  | 'attachment'
  | 'labelAttachments'
  | 'labelDistribution'
  | 'labelForInformation'
  | 'labelSignatures'
  /** Instead of lines to sign on. It says what is to be done, never that it was. */
  | 'signElectronically'
  | 'signsAsChair'
  | 'signsAsSecretary'
  | 'signsAsExaminer'
  | 'labelExamination'
  | 'examinerElected'
  | 'examinersElected'
  /** What one matter is filed under. */
  | 'itemFiled'
  | 'documentDecisions'
  | 'documentExtract'
  /** The secretary's annex: its tables and their columns. */
  | 'documentAnnex'
  | 'annexOpen'
  | 'annexTimetable'
  | 'annexEvidence'
  | 'columnOpen'
  | 'columnSentence'
  | 'columnWho'
  | 'columnWhen'
  | 'columnTitle'
  | 'columnPlanned'
  | 'columnActual'
  | 'columnLasted'
  | 'nothingOpen'
  | 'byTheForm'
  | 'saidAt'
  | 'wholeMeeting'
  | 'minutesLong'
  /** The title of these where nothing stands above it that says what they are. */
  | 'documentTitled'
  /** Who certifies an extract. */
  | 'labelCertified'
  /** Why an item is not public: with the provision, and where nobody has said it. */
  | 'restricted'
  | 'restrictedWithoutGround'
  /** The heading of such an item where it has no public one. */
  | 'restrictedHeading'
  /** After the first line of the version without what is restricted. */
  | 'documentRestricted'
  | 'partlyRestricted'
  | 'publicVersion'
  | 'appealFor'
  | 'labelActions'
  | 'columnAction'
  | 'columnOwner'
  | 'columnDue'
  | 'columnItem';

export type DocumentPhrases = Readonly<Record<DocumentPhraseId, string>>;
