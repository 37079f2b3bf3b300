import { fold, readAgenda, readAgendaLine } from '../../src/agenda';
import type { ItemRef, Request } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import { readAction } from './action';
import { readIdentity, readNotRecused, readPresent, readRecusal } from './attendance';
import { readApproval } from './approval';
import type { ChatCommand } from './chat-command';
import { KINDS } from './lexicon';
import { readNextMeetings } from './next-meeting';
import { readPapers } from './papers';
import { readPeople } from './people';
import { readQuorum } from './quorum';
import { readSeries } from './series';
import type { ChatMessage } from './saying';
import { readVote, voteAlone } from './votes';
import { readSeconding, readTie } from './voting-rules';

/** The requests a keyword and the text after it stand for, or why there are none. */
export const readKeyword = (
  command: ChatCommand,
  text: string,
  item: ItemRef | undefined,
  message: ChatMessage,
): readonly Request[] | UnclearReason => {
  const about = item === undefined ? {} : { item };
  if (text === '') return command.shape === 'names' ? 'nameMissing' : 'textMissing';
  switch (command.id) {
    case 'decision':
      return [decision(text, item)];
    case 'proposal':
      return [{ type: 'Propose', text, ...about }];
    case 'note':
      return [{ type: 'WriteParagraph', role: 'presentation', text, ...about }];
    case 'discussion':
      return [{ type: 'WriteParagraph', role: 'discussion', text, ...about }];
    case 'remark':
      return [{ type: 'WriteParagraph', role: 'remark', text, ...about }];
    case 'action': {
      const action = readAction(text, message);
      return action.text === '' ? 'textMissing' : [{ type: 'AssignAction', ...action, ...about }];
    }
    case 'floor':
      return [{ type: 'RequestFloor', topic: topicOf(text) }];
    case 'reply':
      return [{ type: 'RequestFloor', topic: topicOf(text), reply: true }];
    case 'present':
    case 'arrived':
      return readPresent(text, command.id === 'arrived', message);
    case 'recuse':
      return [readRecusal(text, item, message)];
    case 'notRecused':
      return readNotRecused(text, item, message);
    case 'identify':
      return readIdentity(text, message);
    case 'quorum': {
      const rule = readQuorum(text);
      if (rule === undefined) return 'quorumUnreadable';
      return [{ type: 'SetQuorum', ...(rule === 'none' ? {} : { quorum: rule }) }];
    }
    case 'seconding': {
      const seconding = readSeconding(text);
      return seconding === undefined ? 'secondingUnreadable' : [{ type: 'SetVotingRules', seconding }];
    }
    case 'tie': {
      const tie = readTie(text);
      return tie === undefined ? 'tieUnreadable' : [{ type: 'SetVotingRules', tie }];
    }
    case 'newItem':
      return [{ type: 'AddItem', line: readAgendaLine(text), now: true }];
    case 'addItem':
      return linesToAdd(text).map((line) => ({ type: 'AddItem', line }));
    case 'nextMeeting': {
      const meetings = readNextMeetings(text, message.today);
      return typeof meetings === 'string' ? meetings : meetings.map((meeting) => ({ type: 'SetNextMeeting', meeting }));
    }
    default: {
      const vote = readVote(command, text, item, message);
      if (vote !== undefined) return [vote];
      const approval = readApproval(command, text, item, message.today);
      if (approval !== undefined) return typeof approval === 'string' ? approval : [approval];
      return (
        readPapers(command, text, item) ?? readSeries(command, text, item, message) ?? readNames(command, text, message)
      );
    }
  }
};

/** "päätös: tiedoksi" is the kind, "päätös: Merkittiin tiedoksi, että …" is its text. */
const decision = (text: string, item: ItemRef | undefined): Request => {
  const kind = text.length > 80 ? undefined : KINDS.get(fold(text).replace(/[.!]+$/, ''));
  const about = item === undefined ? {} : { item };
  return kind === undefined
    ? { type: 'RecordDecision', kind: 'decided', text, ...about }
    : { type: 'RecordDecision', kind, ...about };
};

/** "ordet om budgeten", "q+ to ask about the budget": what it is about, without the word that leads to it. */
const topicOf = (text: string): string => text.replace(/^(?:om|to|about|koskien)\s+(?=\S)/iu, '');

const linesToAdd = (text: string): readonly ReturnType<typeof readAgendaLine>[] =>
  text.includes('\n')
    ? readAgenda(text).lines.map(({ title, level, type, minutes, presenters, proposal }) => ({
        title,
        level,
        type,
        ...(minutes === undefined ? {} : { minutes }),
        presenters,
        ...(proposal === undefined ? {} : { proposal }),
      }))
    : [readAgendaLine(text)];

const readNames = (command: ChatCommand, text: string, message: ChatMessage): readonly Request[] | UnclearReason => {
  const people = readPeople(text, message.mentions);
  if (typeof people === 'string') return people;
  switch (command.id) {
    case 'chair':
      return people.length > 1 ? 'oneName' : people.map(({ person }) => ({ type: 'HandOverChair', person }));
    case 'giveFloor':
      return people.length > 1 ? 'oneName' : people.map(({ person }) => ({ type: 'GiveFloor', person }));
    case 'examiners':
      return [{ type: 'ElectExaminers', people: people.map(({ person }) => person) }];
    case 'secretary':
      return people.map(({ person }) => ({ type: 'NameSecretary', person }));
    case 'apologies':
      return people.map(({ person }) => ({ type: 'MarkApologies', person }));
    default:
      return people.map(({ person, clock }) => ({
        type: 'MarkLeft',
        person,
        ...(clock === undefined ? {} : { clock }),
      }));
  }
};

/** "#here", "present+", "regrets+" without a name: whoever says it. */
export const readOneself = (command: ChatCommand): Request | undefined => {
  switch (command.id) {
    case 'present':
      return { type: 'MarkPresent' };
    case 'arrived':
      return { type: 'MarkPresent', arrived: true };
    case 'left':
      return { type: 'MarkLeft' };
    case 'apologies':
      return { type: 'MarkApologies' };
    case 'recuse':
      return { type: 'DeclareRecusal' };
    case 'notRecused':
      return { type: 'WithdrawRecusal' };
    case 'floor':
      return { type: 'RequestFloor' };
    case 'reply':
      return { type: 'RequestFloor', reply: true };
    case 'giveFloor':
      return { type: 'GiveFloor' };
    case 'restrict':
      return { type: 'RestrictItem' };
    default:
      return command.shape === 'topic' ? voteAlone(command, '') : undefined;
  }
};
