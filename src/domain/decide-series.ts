import { actionList, type ListedAction } from './action-list';
import { keepersOnly, mayKeepRecord, notAuthorised, preparersOnly } from './authority';
import type { ActionRef, CommandOf } from './commands';
import { accept, fact, isRefused, refuse, type Found, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';
import { nameShown, titleOf } from './typed-text';

/** What goes on from meeting to meeting: agreed work, what stands on every agenda, what the meeting before left. */
export const seriesRules = {
  CompleteAction: ({ meta, action: ref }: CommandOf<'CompleteAction'>, state: MeetingState): Verdict => {
    const action = actionMeant(state, ref);
    if (isRefused(action)) return refuse(action.refusal);
    const { id, owner, done } = action.value;
    if (owner?.person !== meta.by && !mayKeepRecord(state, meta.by))
      return notAuthorised(state, 'owner', 'chair', 'secretary');
    return done ? accept() : accept({ ...fact(meta), type: 'ActionDone', action: id });
  },

  ExtendAction: ({ meta, action: ref, due }: CommandOf<'ExtendAction'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      const action = actionMeant(state, ref);
      if (isRefused(action)) return refuse(action.refusal);
      const { id, number, done, due: before } = action.value;
      if (done) return refuse({ code: 'ActionIsDone', number: String(number) });
      return due === before ? accept() : accept({ ...fact(meta), type: 'ActionExtended', action: id, due });
    }),

  SetStanding: ({ meta, items: typed }: CommandOf<'SetStanding'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const { standing: before, ...body } = state.body;
      const items = typed?.flatMap(({ title, type }) => {
        const shown = titleOf(title);
        return isRefused(shown) ? [] : [{ title: shown.value, type }];
      });
      if (items?.length === 0) return refuse({ code: 'EmptyText' });
      if (isSame(items, before)) return accept();
      const described = items === undefined ? body : { ...body, standing: items };
      return accept({ ...fact(meta), type: 'BodyDescribed', body: described });
    }),

  ContinueSeries: (
    { meta, type: _type, ...continuation }: CommandOf<'ContinueSeries'>,
    state: MeetingState,
  ): Verdict => {
    if (state.phase !== 'planned') return refuse({ code: 'MeetingAlreadyOpen' });
    return state.series.previous === undefined
      ? accept({ ...fact(meta), type: 'MeetingContinued', ...continuation })
      : accept();
  },
};

const actionMeant = (state: MeetingState, ref: ActionRef): Found<ListedAction> => {
  const all = actionList(state);
  const action = all.find(({ id, number }) =>
    typeof ref === 'string' ? id === ref : number === Number(ref.number.replace(/\.$/, '')),
  );
  if (action !== undefined) return { value: action };
  if (typeof ref === 'string') return { refusal: { code: 'UnknownAction' } };
  const known = all.filter(({ done }) => !done).map(({ number }) => String(number));
  return { refusal: { code: 'NoSuchAction', asked: nameShown(ref.number) ?? '', known } };
};
