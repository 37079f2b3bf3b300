import { nameOf, type MeetingState } from '../domain';
import { editsLeftOut } from './draft-sentences';
import type { Gap } from './gap';
import type { Wording } from './wording';

/** Wording of somebody's own that is not in force any more. */
export const editGaps = (state: MeetingState, wording: Wording): readonly Gap[] =>
  editsLeftOut(state, wording).map(({ address, text }) => ({ code: 'editLeftOut', values: { address, text } }));

/** What people said of the newest draft, for whoever makes the next one. */
export const commentGaps = (state: MeetingState): readonly Gap[] => {
  const { comments, drafts, finalised } = state;
  if (finalised !== undefined) return [];
  const newest = drafts.at(-1)?.version;
  return comments
    .filter(({ version }) => version === newest)
    .map(({ by, about, text }) => {
      const name = nameOf(state, by);
      return about === undefined
        ? { code: 'commented', values: { name, text } }
        : { code: 'commentedOn', values: { name, text, address: about.address } };
    });
};
