/** Everything that can be said to Nuija in a chat. */
export type CommandId =
  | 'open'
  | 'next'
  | 'goToItem'
  | 'newItem'
  | 'break'
  | 'resume'
  | 'close'
  | 'decision'
  | 'decisionByKind'
  | 'proposal'
  | 'note'
  | 'discussion'
  | 'remark'
  | 'action'
  | 'present'
  | 'arrived'
  | 'left'
  | 'apologies'
  | 'who'
  | 'recuse'
  | 'notRecused'
  | 'identify'
  | 'quorum'
  | 'quorate'
  | 'notQuorate'
  | 'floor'
  | 'reply'
  | 'leaveFloor'
  | 'giveFloor'
  | 'speakers'
  | 'verifyItem'
  | 'showAgenda'
  | 'setAgenda'
  | 'setRoster'
  | 'addItem'
  | 'renameItem'
  | 'removeItem'
  | 'moveItem'
  | 'nextMeeting'
  | 'attachment'
  | 'distribution'
  | 'forInformation'
  | 'diaryNumber'
  | 'appeal'
  | 'restrict'
  | 'publicHeading'
  | 'unrestrict'
  | 'examiners'
  | 'chair'
  | 'secretary'
  | 'status'
  | 'minutes'
  | 'undo'
  | 'correct'
  | 'help';

/** Who may say a command, as the help tells it. The rule itself is in the domain. */
export type CommandUser = 'anyone' | 'chair' | 'secretary' | 'oneself' | 'author';

/** Why a command could not be taken as it was said. */
export type UnclearReason =
  | 'unknown'
  | 'textMissing'
  | 'nameMissing'
  | 'oneName'
  | 'numberMissing'
  | 'colonMissing'
  | 'timeUnreadable'
  | 'dateUnreadable'
  | 'weekdayWrong'
  | 'quorumUnreadable';

export interface CommandPhrases {
  readonly does: Readonly<Record<CommandId, string>>;
  readonly users: Readonly<Record<CommandUser, string>>;
  readonly unclear: Readonly<Record<UnclearReason, string>>;
}
