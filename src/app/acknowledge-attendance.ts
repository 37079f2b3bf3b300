import {
  currentItem,
  itemById,
  nameOf,
  presiding,
  type EventOf,
  type MeetingEvent,
  type MeetingState,
} from '../domain';
import { answer, recusalGround, type AnswerId } from '../language';

/** What a chat is told of recusals, deputies, modes and quorum. */
export const attendanceLine = (event: MeetingEvent, state: MeetingState): string | undefined => {
  const say = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
    answer(state.body.language, id, values);
  switch (event.type) {
    case 'RecusalDeclared':
      return say('recusalDeclared', { ...whoAndWhere(event, state), ground: groundInBrackets(event, state) });
    case 'RecusalWithdrawn': {
      const recusal = state.recusals.find(({ id }) => id === event.recusal);
      return recusal === undefined ? undefined : say('recusalWithdrawn', whoAndWhere(recusal, state));
    }
    case 'PresidingChanged':
      return say('presidingChanged', whoAndWhere(event, state));
    case 'DeputySeated':
      return say('deputySeated', { name: nameOf(state, event.person), replaces: nameOf(state, event.replaces) });
    case 'PresenceModeSet':
      return say(event.mode === 'remote' ? 'isRemote' : 'isOnSite', { name: nameOf(state, event.person) });
    case 'PersonIdentified':
      return say('identified', { person: nameOf(state, event.person), names: nameOf(state, event.is) });
    case 'QuorumQuestioned':
      return say(event.lacksChair === true ? 'noQuorumWithoutChair' : 'noQuorum', {
        present: String(event.present),
        needed: String(event.needed),
      });
    case 'QuorumStated':
      return say(event.isMet ? 'quorumStated' : 'noQuorumStated');
    default:
      return undefined;
  }
};

/** Asks whom, where what happened leaves the item that is on without anybody to preside. */
export const presidingLines = (events: readonly MeetingEvent[], state: MeetingState): readonly string[] => {
  const asks = events.some(({ type }) => type === 'RecusalDeclared' || type === 'ItemOpened');
  const isLeft = state.chair !== undefined && currentItem(state) !== undefined && presiding(state) === undefined;
  return asks && isLeft ? [answer(state.body.language, 'whoPresides')] : [];
};

const whoAndWhere = (
  { person, item }: Pick<EventOf<'RecusalDeclared'>, 'person' | 'item'>,
  state: MeetingState,
): Readonly<Record<string, string>> => ({
  name: nameOf(state, person),
  number: itemById(state, item)?.number ?? '',
});

const groundInBrackets = ({ ground }: EventOf<'RecusalDeclared'>, state: MeetingState): string => {
  const words = recusalGround(state.body.language, ground);
  return words === undefined ? '' : ` (${words})`;
};
