import {
  currentItem,
  itemById,
  nameOf,
  presiding,
  quorumNeeded,
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
    case 'BodyDescribed':
      return ruleLine(event, state);
    case 'QuorumStated':
      return say(event.isMet ? 'quorumStated' : 'noQuorumStated');
    default:
      return undefined;
  }
};

/** The rule of the quorum where it changed: what else a body is shows on its card. */
const ruleLine = (event: EventOf<'BodyDescribed'>, state: MeetingState): string | undefined => {
  const described = state.history.slice(0, state.history.indexOf(event)).findLast(({ type }) => type === event.type);
  const before = described?.type === 'BodyDescribed' ? described.body.quorum : undefined;
  if (JSON.stringify(before) === JSON.stringify(event.body.quorum)) return undefined;
  const { language } = state.body;
  if (event.body.quorum === undefined) return answer(language, 'quorumRuleGone');
  const needed = quorumNeeded(state);
  return needed === undefined
    ? answer(language, 'quorumRuleSet')
    : answer(language, 'quorumRuleNeeds', { needed: String(needed) });
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
