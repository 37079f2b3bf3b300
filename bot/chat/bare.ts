import { fold, readClock } from '../../src/agenda';
import type { ClockTime, ItemRef, Request } from '../../src/domain';
import type { HelpTopic, UnclearReason } from '../../src/language';
import { readCorrection } from './correction';
import { helpAbout } from './help-about';
import { ITEM_NOUN, ITEM_NUMBER, itemRef } from './item-number';
import { BARE, beginsWith, NUMBERED, TIMED, type Meaning } from './lexicon';
import type { Question } from './saying';
import { voteAlone } from './votes';

/** What a whole line stands for when it is a command without a colon. */
export type Bare =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'ask'; readonly what: Question; readonly topic?: HelpTopic; readonly number?: string }
  | { readonly kind: 'verify'; readonly item?: ItemRef }
  /** The extract of an item; without one, the list of decisions. */
  | { readonly kind: 'document'; readonly item?: ItemRef }
  | { readonly kind: 'takeAgenda' }
  | { readonly kind: 'unclear'; readonly reason: UnclearReason; readonly meaning: Meaning };

/** Longer lines are talk, unless they correct or rename something. */
const LONGEST = 80;

export const readBare = (line: string): Bare | undefined => {
  const correction = readCorrection(line);
  if (correction !== undefined) return { kind: 'request', request: { type: 'CorrectText', ...correction } };
  const renamed = rename(line);
  if (renamed !== undefined) return { kind: 'request', request: renamed };
  if (line.length > LONGEST) return undefined;
  const folded = fold(line).replace(/[.!: ]+$/, '');
  const alone = BARE.get(folded);
  if (alone !== undefined) return standingAlone(alone);
  const topic = helpAbout(folded);
  if (topic !== undefined) return { kind: 'ask', what: 'help', topic };
  return timed(folded) ?? numbered(folded) ?? moved(folded);
};

const standingAlone = (meaning: Meaning): Bare | undefined => {
  const { command, word, decides } = meaning;
  if (decides !== undefined) return { kind: 'request', request: { type: 'RecordDecision', kind: decides } };
  const vote = voteAlone(command, word);
  if (vote !== undefined) return { kind: 'request', request: vote };
  switch (command.id) {
    case 'showAgenda':
      return { kind: 'ask', what: 'agenda' };
    case 'who':
    case 'speakers':
    case 'status':
    case 'help':
    case 'minutes':
    case 'changes':
    case 'actions':
    case 'nextAgenda':
      return { kind: 'ask', what: command.id };
    case 'takeAgenda':
      return { kind: 'takeAgenda' };
    case 'find':
      return { kind: 'unclear', reason: 'textMissing', meaning };
    case 'floor':
      return { kind: 'request', request: { type: 'RequestFloor' } };
    case 'reply':
      return { kind: 'request', request: { type: 'RequestFloor', reply: true } };
    case 'leaveFloor':
      return { kind: 'request', request: { type: 'ReleaseFloor' } };
    case 'giveFloor':
      return { kind: 'request', request: { type: 'GiveFloor' } };
    case 'recuse':
      return { kind: 'request', request: { type: 'DeclareRecusal' } };
    case 'notRecused':
      return { kind: 'request', request: { type: 'WithdrawRecusal' } };
    case 'quorate':
    case 'notQuorate':
      return { kind: 'request', request: { type: 'StateQuorum', isMet: command.id === 'quorate' } };
    case 'decisionList':
      return { kind: 'document' };
    case 'restrict':
      return { kind: 'request', request: { type: 'RestrictItem' } };
    case 'approveMinutes':
      // What is approved is known where the minutes are.
      return { kind: 'request', request: { type: 'ApproveMinutes', digest: '' } };
    case 'undo':
      return { kind: 'request', request: { type: 'Undo' } };
    default:
      return switching(command.id, undefined);
  }
};

const switching = (id: Meaning['command']['id'], time: ClockTime | undefined): Bare | undefined => {
  const clock = time === undefined ? {} : { clock: time };
  switch (id) {
    case 'open':
      return { kind: 'request', request: { type: 'OpenMeeting', ...clock } };
    case 'next':
      return { kind: 'request', request: { type: 'NextItem', ...clock } };
    case 'break':
      return { kind: 'request', request: { type: 'StartBreak', ...clock } };
    case 'resume':
      return { kind: 'request', request: { type: 'EndBreak', ...clock } };
    case 'close':
      return { kind: 'request', request: { type: 'CloseMeeting', ...clock } };
    default:
      return undefined;
  }
};

const TIME = '(?:(?:klo|kello|kl\\.?|at) ?\\d{1,2}(?:[.:]\\d{2})?|\\d{1,2}[.:]\\d{2})(?: ?[ap]\\.?m)?\\.?';
const ONLY_TIME = new RegExp(`^${TIME}$`);

/** "avaa 12.01", "close at 13:52": a bare hour needs its word, for "open 12" may be about anything. */
const timed = (folded: string): Bare | undefined => {
  const begun = beginsWith(TIMED, folded);
  if (begun === undefined || !ONLY_TIME.test(begun.rest)) return undefined;
  const clock = readClock(begun.rest);
  return clock === undefined
    ? { kind: 'unclear', reason: 'timeUnreadable', meaning: begun.meaning }
    : switching(begun.meaning.command.id, clock);
};

const WITHOUT_TIME = { removeItem: 'RemoveItem', restrict: 'RestrictItem', unrestrict: 'UnrestrictItem' } as const;
const ITEM_AND_TIME = new RegExp(`^${ITEM_NOUN}(${ITEM_NUMBER})(?: (${TIME}))?$`);

const numbered = (folded: string): Bare | undefined => {
  const begun = beginsWith(NUMBERED, folded);
  if (begun === undefined) return undefined;
  if (begun.meaning.command.id === 'verifyItem' && begun.rest === '') return { kind: 'verify' };
  const isAction = begun.meaning.command.id === 'actionDone';
  const [whole, number, time] = ITEM_AND_TIME.exec(begun.rest) ?? [];
  if (whole === undefined || number === undefined) {
    const reason = isAction ? 'actionMissing' : 'numberMissing';
    return begun.rest === '' ? { kind: 'unclear', reason, meaning: begun.meaning } : undefined;
  }
  if (isAction)
    return time === undefined
      ? { kind: 'request', request: { type: 'CompleteAction', action: { number } } }
      : undefined;
  const item = itemRef(number);
  if (begun.meaning.command.id === 'verifyItem') return time === undefined ? { kind: 'verify', item } : undefined;
  const { id } = begun.meaning.command;
  if (id === 'extract') return time === undefined ? { kind: 'document', item } : undefined;
  if (id === 'removeItem' || id === 'restrict' || id === 'unrestrict')
    return time === undefined ? { kind: 'request', request: { type: WITHOUT_TIME[id], item } } : undefined;
  if (id === 'paragraphs')
    return time === undefined ? { kind: 'ask', what: 'paragraphs', number: itemText(item) } : undefined;
  const clock = time === undefined ? undefined : readClock(time);
  if (time !== undefined && clock === undefined)
    return { kind: 'unclear', reason: 'timeUnreadable', meaning: begun.meaning };
  return { kind: 'request', request: { type: 'OpenItem', item, ...(clock === undefined ? {} : { clock }) } };
};

const itemText = (item: ItemRef): string => ('number' in item ? item.number : '');

const MOVED = new RegExp(
  `^(?:siirra|flytta|move) ${ITEM_NOUN}(${ITEM_NUMBER}) (?:ennen|fore|before) ${ITEM_NOUN}(${ITEM_NUMBER})$`,
);

const moved = (folded: string): Bare | undefined => {
  const [, item, before] = MOVED.exec(folded) ?? [];
  if (item === undefined || before === undefined) return undefined;
  return { kind: 'request', request: { type: 'MoveItem', item: itemRef(item), before: itemRef(before) } };
};

const RENAMED = new RegExp(`^${ITEM_NOUN}(${ITEM_NUMBER}) ?$`);

/** "4 = New title"; a second equals sign is a list of something, not a title. */
const rename = (line: string): Request | undefined => {
  const equals = line.slice(0, 30).indexOf('=');
  const title = line.slice(equals + 1).trim();
  const number = equals < 1 ? undefined : RENAMED.exec(fold(line.slice(0, equals)))?.[1];
  return number === undefined || title === '' || title.includes('=')
    ? undefined
    : { type: 'RenameItem', item: itemRef(number), title };
};
