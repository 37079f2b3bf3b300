import {
  nameOf,
  presiding,
  quorumNow,
  RECUSAL_GROUNDS,
  recusedFor,
  type ItemId,
  type ItemRecord,
  type MeetingState,
  type OpenMeeting,
} from '../../src/domain';
import { recusalKindName } from '../../src/language';
import { capital } from './capital';
import { languageOf, type ButtonView, type CardFrame, type Say } from './frame';
import type { FactView, NoticeView } from './now-view';
import { shown } from './people-words';

const NAME = 40;
const NAMES = 160;
/** So many names are offered; whoever is not among them is recused in words. */
const MOST_PEOPLE = 60;

/** Who is recused, who presides meanwhile; for those who run the meeting also by how much it is quorate. */
export const attendanceFacts = (
  state: OpenMeeting,
  item: ItemRecord,
  { viewer }: CardFrame,
  say: Say,
): readonly FactView[] => {
  const out = [...recusedFor(state, item.id)].map((person) => shown(nameOf(state, person), NAME));
  const presider = presiding(state);
  const quorum = viewer === 'everyone' ? undefined : quorumNow(state);
  return [
    ...(out.length === 0 ? [] : [say('recusal.names', { names: shown(out.join(', '), NAMES) })]),
    ...(presider === undefined || presider === state.chair
      ? []
      : [say('presiding.now', { name: shown(nameOf(state, presider), NAME) })]),
    ...(quorum?.isMet === true ? [say('quorum.met', counts(quorum))] : []),
  ].map((text) => ({ text, subtle: false }));
};

/** What stands in the way of deciding: no quorum, or nobody to preside. Everybody sees it. */
export const attendanceNotices = (state: OpenMeeting, say: Say): readonly NoticeView[] => {
  const missing = quorumWarning(state, say);
  const isAlone = state.chair !== undefined && presiding(state) === undefined;
  return [
    ...(isAlone ? [{ text: say('presiding.nobody'), style: 'attention' } as const] : []),
    ...(missing === undefined ? [] : [{ text: missing, style: 'attention' } as const]),
  ];
};

/** That there is no quorum, before a decision; where that was asked about already, that the next press decides. */
export const quorumWarning = (state: MeetingState, say: Say, item?: ItemId): string | undefined => {
  const quorum = quorumNow(state, item);
  if (quorum === undefined || quorum.isMet) return undefined;
  return quorum.lacksChair ? say('quorum.lacksChair') : say('quorum.notMet', counts(quorum));
};

const counts = ({ present, needed }: { readonly present: number; readonly needed: number }) => ({
  present: String(present),
  needed: String(needed),
});

/** The form of a recusal: of anybody, for those who keep the record; of oneself, for everybody else. */
export interface RecuseView extends ButtonView {
  readonly item: ItemId;
  readonly people?: {
    readonly label: string;
    readonly missing: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  };
  readonly groundLabel: string;
  readonly grounds: readonly { readonly title: string; readonly value: string }[];
  readonly wordsLabel: string;
  readonly save: string;
}

export const recuseView = (state: MeetingState, item: ItemRecord, frame: CardFrame, say: Say): RecuseView => {
  const isDesk = frame.viewer !== 'everyone';
  const out = recusedFor(state, item.id);
  const people = state.people
    .filter(({ id, anonymous, group }) => anonymous !== true && group !== 'absent' && !out.has(id))
    .filter(({ name }) => shown(name, NAME) !== '')
    .slice(0, MOST_PEOPLE)
    .map(({ id, name }) => ({ title: shown(name, NAME), value: id }));
  return {
    item: item.id,
    title: say(isDesk ? 'do.recuse' : 'do.recuseSelf'),
    ...(isDesk ? { people: { label: say('ask.recused'), missing: say('ask.recusedMissing'), choices: people } } : {}),
    groundLabel: say('ask.ground'),
    grounds: [
      { title: say('ground.none'), value: 'none' },
      ...RECUSAL_GROUNDS.map((kind) => ({
        title: capital(recusalKindName(languageOf(state, frame), kind)),
        value: kind,
      })),
    ],
    wordsLabel: say('ask.groundWords'),
    save: say('do.recuseSave'),
    nonce: frame.nonce('recusal.declare', item.id),
  };
};
