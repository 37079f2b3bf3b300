import {
  isHandled,
  onItem,
  placeOfCarried,
  standingDecisions,
  type ItemId,
  type ItemRecord,
  type ItemType,
  type MeetingState,
  type ParagraphRole,
} from '../domain';
import { attachmentBlocks } from './attachments';
import { standing } from './attendance';
import { attendanceByItem } from './attendance-sentences';
import { examinersBlocks } from './examiners';
import { carriedBlocks } from './carried-actions';
import type { Block, MinutesItem } from './minutes';
import { leftUnconsidered } from './not-considered';
import { quorumBlocks } from './quorum-sentences';
import { recusalBlocks } from './recusal-sentences';
import {
  actionBlock,
  breakBlock,
  closingBlocks,
  decisionBlock,
  nextMeetingBlocks,
  openingBlocks,
  paragraphBlock,
  proposalBlocks,
  timesBlocks,
} from './sentences';
import { dissentBlocks, voteBlocks } from './vote-sentences';
import type { Wording } from './wording';

/**
 * The items in the agenda's order, each with its own record and with what belongs to the meeting as a whole: the
 * opening, the breaks, the coming meetings and the closing each stand under their own item where the agenda has one.
 */
export const itemsOf = (state: MeetingState, wording: Wording): readonly MinutesItem[] => {
  const places = placesOf(state.agenda);
  const attendance = attendanceByItem(state, wording);
  const items = state.agenda.map((item, index): MinutesItem => {
    const matter = item.withheld === true ? [] : matterBlocks(state, item, attendance(item.id), wording);
    const blocks = [
      ...timesBlocks(item.intervals, wording),
      ...restrictionBlocks(state, item, wording),
      ...(index === places.opening ? openingBlocks(state, wording) : []),
      ...matter,
      ...(index === places.coming.index ? nextMeetingBlocks(state, wording, places.coming.form) : []),
      ...(index === places.unplaced ? unplacedBlocks(state, wording) : []),
      ...breakBlocks(state, item, wording),
      ...(index === places.closing ? closingBlocks(state, wording) : []),
    ];
    return {
      id: item.id,
      number: item.number,
      numberText: numberText(item.number, wording),
      title: wording.named(item.title),
      level: item.level,
      type: item.type,
      intervals: item.intervals,
      ...(item.restriction === undefined ? {} : { isRestricted: true as const }),
      blocks,
    };
  });
  return items.length === 0 ? withoutAgenda(state, wording) : items;
};

/** What the item itself is about. In a public version nothing of this stands under a restricted one, whatever it is. */
const matterBlocks = (
  state: MeetingState,
  item: ItemRecord,
  people: { readonly before: readonly Block[]; readonly after: readonly Block[] },
  wording: Wording,
): readonly Block[] => {
  const record = recordBlocks(state, item, wording);
  return [
    ...people.before,
    ...recusalBlocks(state, item, wording),
    ...quorumBlocks(state, item, record.length > 0, wording),
    ...(record.length === 0 ? emptyBlocks(state, item, wording) : record),
    ...people.after,
    ...verificationBlocks(state, item, wording),
  ];
};

interface Places {
  readonly opening: number;
  readonly coming: { readonly index: number; readonly form: 'bullets' | 'sentences' };
  /** What belongs to no item: the last one before the closing. */
  readonly unplaced: number;
  readonly closing: number;
}

const placesOf = (agenda: readonly ItemRecord[]): Places => {
  const first = (type: ItemType): number => agenda.findIndex((item) => item.type === type);
  const last = agenda.length - 1;
  const opening = first('opening');
  const closing = agenda.findLastIndex(({ type }) => type === 'closing');
  const own = first('nextMeetings');
  const beforeClosing = closing > 0 ? closing - 1 : last;
  return {
    opening: Math.max(opening, 0),
    coming: own === -1 ? { index: beforeClosing, form: 'sentences' } : { index: own, form: 'bullets' },
    unplaced: beforeClosing,
    closing: closing === -1 ? last : closing,
  };
};

/**
 * Presentation, discussion, remarks, proposals, decisions, agreed work: always in this order, but for the proposals,
 * which a profile may have before the discussion of them.
 */
const recordBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] => {
  const paragraphs = (role: ParagraphRole): readonly Block[] =>
    onItem(state.paragraphs, item.id)
      .filter((each) => each.role === role && each.text.trim() !== '')
      .map((paragraph, index) => paragraphBlock(state, paragraph, wording, index === 0));
  const proposals = proposalBlocks(state, item, wording);
  const { proposalsFirst } = wording.settings;
  return [
    ...filingBlocks(state, item, wording),
    ...(item.id === placeOfCarried(state) && isHandled(state, item) ? carriedBlocks(state, wording) : []),
    ...paragraphs('presentation'),
    ...(proposalsFirst ? proposals : []),
    ...paragraphs('discussion'),
    ...paragraphs('remark'),
    ...(proposalsFirst ? [] : proposals),
    ...examinersBlocks(state, item.id, wording),
    ...voteBlocks(state, item.id, wording),
    ...standingDecisions(state, item.id).flatMap((decision) => [
      decisionBlock(state, decision, wording),
      ...dissentBlocks(state, decision, wording),
    ]),
    ...onItem(state.actions, item.id).map((action) => actionBlock(action, wording)),
    ...attachmentBlocks(state, item.id, wording),
  ];
};

const verificationBlocks = (state: MeetingState, item: ItemRecord, { say }: Wording): readonly Block[] =>
  state.verifications
    .filter((each) => each.item === item.id)
    .map(({ sources }) => ({ role: 'verification', text: say('verifiedAtOnce'), sources }));

const restrictionBlocks = (
  state: MeetingState,
  { id, restriction }: ItemRecord,
  { say }: Wording,
): readonly Block[] => {
  if (restriction === undefined) return [];
  const { ground } = restriction;
  const said = standing(state).findLast((event) => event.type === 'ItemRestricted' && event.item === id);
  const text = ground === '' ? say('restrictedWithoutGround') : say('restricted', { ground });
  return [{ role: 'restriction', text, sources: said === undefined ? [] : [said.entry] }];
};

const filingBlocks = (state: MeetingState, { id, diaryNumber }: ItemRecord, { say }: Wording): readonly Block[] => {
  if (diaryNumber === undefined) return [];
  const filed = standing(state).findLast((event) => event.type === 'ItemFiled' && event.item === id);
  const text = say('itemFiled', { number: diaryNumber });
  return [{ role: 'filing', text, sources: filed === undefined ? [] : [filed.entry] }];
};

/** Agreed work that was given no item, or one the agenda no longer has. */
const unplacedBlocks = (state: MeetingState, wording: Wording): readonly Block[] => {
  const known = new Set<ItemId>(state.agenda.map(({ id }) => id));
  return state.actions
    .filter(({ item }) => item === undefined || !known.has(item))
    .map((action) => actionBlock(action, wording));
};

/** A break stands in the item it interrupted; one before any item, in the first. */
const breakBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] =>
  state.breaks
    .filter(({ from }) => (interruptedAt(state, from) ?? state.agenda[0]?.id) === item.id)
    .map((each) => breakBlock(each, entriesAt(state, each.from), wording));

const interruptedAt = (state: MeetingState, at: string): ItemId | undefined =>
  state.agenda
    .flatMap(({ id, intervals }) => intervals.map(({ from }) => ({ id, from })))
    .filter(({ from }) => from < at)
    .reduce<{ id: ItemId; from: string } | undefined>(
      (latest, each) => (latest === undefined || each.from > latest.from ? each : latest),
      undefined,
    )?.id;

const entriesAt = (state: MeetingState, at: string): Block['sources'] =>
  standing(state).flatMap((event) => (event.type === 'BreakStarted' && event.at === at ? [event.entry] : []));

/** "Ei muita esille tulevia asioita." once the item is over, and only if nothing came up under it. */
const emptyBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] => {
  const next = state.agenda[state.agenda.indexOf(item) + 1];
  const over = state.phase === 'closed' || (state.phase === 'open' && state.current !== item.id);
  const hasSubItems = next !== undefined && next.level > item.level;
  const sources = hasSubItems ? [] : leftUnconsidered(state, item);
  if (sources.length > 0) return [{ role: 'empty', text: wording.say('notConsidered'), sources }];
  return item.type === 'anyOtherBusiness' && isHandled(state, item) && over && !hasSubItems
    ? [{ role: 'empty', text: wording.say('noAOB'), sources: [] }]
    : [];
};

/** A meeting without an agenda still opened, agreed and closed: all of it under one heading without a number. */
const withoutAgenda = (state: MeetingState, wording: Wording): readonly MinutesItem[] => {
  const blocks = [
    ...openingBlocks(state, wording),
    ...state.breaks.map((each) => breakBlock(each, entriesAt(state, each.from), wording)),
    ...nextMeetingBlocks(state, wording, 'sentences'),
    ...unplacedBlocks(state, wording),
    ...closingBlocks(state, wording),
  ];
  const heading = { id: 'proceedings', number: '', numberText: '', title: wording.say('proceedings') };
  return blocks.length === 0 ? [] : [{ ...heading, level: 1, type: 'information', intervals: [], blocks }];
};

/** "4." where the profile wants periods; "4.1" and numbers with marks of their own as they were typed. */
const numberText = (number: string, { settings, language }: Wording): string => {
  const plain = /^\d+$/.test(number);
  switch (settings.numberStyle) {
    case 'period':
      return plain || /^[a-zåäö]$/i.test(number) ? `${number}.` : number;
    case 'section':
      // English has its sign before the number.
      return !plain ? number : language === 'en' ? `§ ${number}` : `${number} §`;
    case 'signFirst':
      return plain ? `§ ${number}` : number;
    case 'plain':
      return number;
  }
};
