import { mayKeepRecord, notAuthorised, presidingOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { findPerson } from './find-person';
import { speaker, speakersWaiting, wishOf } from './floor';
import { floorId, type PersonId } from './ids';
import { currentItem, isHandled } from './queries';
import { recusedFrom } from './recused-from';
import { accept, fact, freshId, isRefused, itemMeant, refuse, type Found, type Verdict } from './rules';
import type { MeetingState } from './state';
import { titleOf } from './typed-text';

/** Who speaks next is the chair's to say; anybody may ask. Verifying one item's minutes is the chair's word, too. */
export const floorRules = {
  RequestFloor: ({ meta, topic: typed, reply }: CommandOf<'RequestFloor'>, state: MeetingState): Verdict =>
    whileOpen(state, () => {
      const item = currentItem(state);
      const out = item === undefined ? undefined : recusedFrom(state, item, meta.by);
      if (out !== undefined) return refuse(out);
      const topic = topicOf(typed);
      if (isRefused(topic)) return refuse(topic.refusal);
      const waiting = wishOf(state, meta.by);
      const same = waiting?.reply === (reply ?? false) && (topic.value === undefined || topic.value === waiting.topic);
      if (same) return accept();
      return accept(
        requested(meta, waiting?.id ?? floorId(freshId(state, 'f')), meta.by, topic.value ?? waiting?.topic, reply),
      );
    }),

  ReleaseFloor: ({ meta, person }: CommandOf<'ReleaseFloor'>, state: MeetingState): Verdict =>
    whileOpen(state, () => {
      const found: Found<{ readonly id: PersonId }> =
        person === undefined ? { value: { id: meta.by } } : findPerson(state, person);
      if (isRefused(found)) return refuse(found.refusal);
      const { id } = found.value;
      if (id !== meta.by && !mayKeepRecord(state, meta.by)) return notAuthorised(state, 'author', 'chair', 'secretary');
      const speaks = speaker(state);
      const turn = wishOf(state, id) ?? (speaks?.person === id ? speaks : undefined);
      return turn === undefined ? accept() : accept({ ...fact(meta), type: 'FloorReleased', request: turn.id });
    }),

  GiveFloor: ({ meta, person }: CommandOf<'GiveFloor'>, state: MeetingState): Verdict =>
    presidingOnly(state, meta, () =>
      whileOpen(state, () => {
        if (person === undefined) {
          const [first] = speakersWaiting(state);
          return first === undefined
            ? refuse({ code: 'NobodyWaits' })
            : accept({ ...fact(meta), type: 'FloorGiven', request: first.id });
        }
        const found = findPerson(state, person);
        if (isRefused(found)) return refuse(found.refusal);
        const { id } = found.value;
        if (speaker(state)?.person === id) return accept();
        const wish = wishOf(state, id);
        if (wish !== undefined) return accept({ ...fact(meta), type: 'FloorGiven', request: wish.id });
        // The chair may let somebody speak who did not ask.
        const request = floorId(freshId(state, 'f'));
        return accept(requested(meta, request, id), { ...fact(meta), type: 'FloorGiven', request });
      }),
    ),

  VerifyItem: ({ meta, item: ref, text, digest }: CommandOf<'VerifyItem'>, state: MeetingState): Verdict => {
    if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
    if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
    const item = itemMeant(state, ref);
    const rule = (): Verdict => {
      if (isRefused(item)) return refuse(item.refusal);
      const { id, number } = item.value;
      if (state.verifications.some((each) => each.item === id)) return accept();
      if (!isHandled(state, item.value) || text.trim() === '') return refuse({ code: 'NothingToVerify', number });
      return accept({ ...fact(meta), type: 'ItemVerified', item: id, digest, text });
    };
    return presidingOnly(state, meta, rule, isRefused(item) ? undefined : item.value.id);
  },
};

/** A topic is one line; without one, somebody wants to speak on the item. */
const topicOf = (typed: string | undefined): Found<string | undefined> => {
  const topic = titleOf(typed ?? '');
  return isRefused(topic) && topic.refusal.code === 'EmptyText' ? { value: undefined } : topic;
};

const requested = (
  meta: Meta,
  request: ReturnType<typeof floorId>,
  person: PersonId,
  topic?: string,
  reply?: boolean,
): MeetingEvent => ({
  ...fact(meta),
  type: 'FloorRequested',
  request,
  person,
  ...(topic === undefined ? {} : { topic }),
  ...(reply === true ? { reply } : {}),
});

const whileOpen = (state: MeetingState, rule: () => Verdict): Verdict => {
  if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
  return state.phase === 'closed' ? refuse({ code: 'MeetingClosed' }) : rule();
};
