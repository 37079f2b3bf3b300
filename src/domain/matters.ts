import type { AgendaLine, ItemRecord, ItemType } from './agenda';
import type { DecisionKind } from './decision-kind';
import { matterId, type MeetingId } from './ids';
import { isHandled, restrictionOn, standingDecisions } from './queries';
import type { LeftAt, Matter, OpenReason } from './series';
import type { MeetingRecord } from './state';

/** Items of business; the others belong to how a meeting goes, and stand on the next agenda anyway. */
const BUSINESS: ReadonlySet<ItemType> = new Set<ItemType>(['information', 'discussion', 'decision']);

/** What may be struck beside a tabling without deciding the matter. */
const BESIDE: ReadonlySet<DecisionKind> = new Set<DecisionKind>([
  'agreed',
  'noted',
  'notedPresentation',
  'notedPresentationAndDiscussion',
]);

/**
 * What the meeting leaves to the next one: matters that were handed to it and are not decided yet, whether its agenda had
 * them or not, and then its own items that were tabled, referred back or never reached.
 */
export const pendingMatters = (state: MeetingRecord, here: Omit<LeftAt, 'item'>): readonly Matter[] => {
  const taken = takenUp(state);
  const handed = state.series.matters.flatMap((matter) => {
    const item = taken.get(matter.id);
    return item === undefined ? [matter] : stillOpen(state, matter, item, here);
  });
  const continued = new Set([...taken.values()].map(({ id }) => id));
  const own = state.agenda
    .filter(({ id }) => !continued.has(id))
    .flatMap((item) => {
      const why = putOff(state, item) ?? (isUnreached(state, item) ? 'unhandled' : undefined);
      return why === undefined ? [] : [left(state, item, matterIdOf(here.meeting, item), why, here)];
    });
  return [...handed, ...own];
};

/** The items that go on with matters handed over: known by their ids, else each the first one of the same title. */
const takenUp = ({ agenda, series }: MeetingRecord): ReadonlyMap<Matter['id'], ItemRecord> => {
  const taken = new Map<Matter['id'], ItemRecord>();
  for (const { id } of series.matters) {
    const item = agenda.find(({ continues }) => continues === id);
    if (item !== undefined) taken.set(id, item);
  }
  const used = new Set([...taken.values()].map(({ id }) => id));
  for (const { id, line } of series.matters) {
    if (taken.has(id)) continue;
    const item = agenda.find((each) => !used.has(each.id) && isSameTitle(each.title, line.title));
    if (item === undefined) continue;
    taken.set(id, item);
    used.add(item.id);
  }
  return taken;
};

const stillOpen = (
  state: MeetingRecord,
  matter: Matter,
  item: ItemRecord,
  here: Omit<LeftAt, 'item'>,
): readonly Matter[] => {
  const why = putOff(state, item);
  if (why !== undefined) return [left(state, item, matter.id, why, here)];
  const isSettled = standingDecisions(state, item.id).length > 0;
  // What was only never reached needs no decision once it was: it may have been for information.
  if (isSettled || (matter.why === 'unhandled' && isHandled(state, item))) return [];
  return [{ ...matter, line: lineOf(state, item) }];
};

/** Tabled or referred back, and not decided afterwards. */
const putOff = (state: MeetingRecord, { id }: ItemRecord): OpenReason | undefined => {
  const kinds = standingDecisions(state, id).map(({ kind }) => kind);
  const last = kinds.findLast((kind) => !BESIDE.has(kind));
  return last === 'tabled' || last === 'referredBack' ? last : undefined;
};

/** What stands on every agenda comes again anyway. */
const isUnreached = (state: MeetingRecord, item: ItemRecord): boolean =>
  BUSINESS.has(item.type) &&
  state.body.standing?.some(({ title }) => isSameTitle(title, item.title)) !== true &&
  !isHandled(state, item) &&
  standingDecisions(state, item.id).length === 0;

const left = (
  state: MeetingRecord,
  item: ItemRecord,
  id: Matter['id'],
  why: OpenReason,
  here: Omit<LeftAt, 'item'>,
): Matter => ({ id, line: lineOf(state, item), why, left: { ...here, item: item.number } });

/** As an agenda line of its own: on the main level, with what the agenda said of it. */
const lineOf = (state: MeetingRecord, item: ItemRecord): AgendaLine => {
  const { title, type, minutes, presenters, proposal, diaryNumber } = item;
  const restriction = restrictionOn(state, item);
  return {
    title,
    level: 1,
    type: BUSINESS.has(type) ? type : 'discussion',
    presenters,
    ...(minutes === undefined ? {} : { minutes }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(diaryNumber === undefined ? {} : { diaryNumber }),
    ...(restriction === undefined ? {} : { restriction }),
  };
};

const matterIdOf = (meeting: MeetingId, { id }: ItemRecord): Matter['id'] => matterId(`${meeting}:${id}`);

const isSameTitle = (a: string, b: string): boolean => plainTitle(a) === plainTitle(b);
const plainTitle = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim();
