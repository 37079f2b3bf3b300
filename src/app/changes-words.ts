import { asApproved, isDraftBehind, replay, type Language, type MeetingState } from '../domain';
import { answer, type AnswerId } from '../language';
import { changesBetween, compile, type SentenceChange } from '../minutes';
import { refusalWords } from './refusal-words';
import { shortened } from './shortened';

/** As many changes as an answer has room for. */
const SHOWN = 30;

export interface ChangesAsked {
  /** As everybody may read it: nothing of a restricted item. */
  readonly isPublic: boolean;
  /** Versions of two drafts. Without them the newest changes are meant. */
  readonly between?: { readonly from: number; readonly to: number };
  /** Without it, the body's own. */
  readonly language?: Language;
  /** Everything, every sentence to its end: an answer in a chat has no room for that. */
  readonly inFull?: boolean;
}

/**
 * What has changed in the minutes, sentence by sentence: between two drafts; else since the newest one where it does not
 * hold everything, or from the draft before to the newest one.
 */
export const changesWords = (state: MeetingState, asked: ChangesAsked): string => {
  const { isPublic, between, language = state.body.language, inFull = false } = asked;
  const say: Say = (id, values = {}) => answer(language, id, values);
  const newest = state.drafts.at(-1)?.version;
  if (newest === undefined) return refusalWords({ code: 'NoDraft' }, state);
  const isBehind = between === undefined && state.finalised === undefined && isDraftBehind(state);
  const { from, to } = between ?? { from: isBehind ? newest : state.drafts.at(-2)?.version, to: newest };
  if (from === undefined) return say('changesOneDraft');
  const made = (of: MeetingState) => compile(of, { version: newest, language, isPublic });
  const changes = changesBetween(made(draftedAs(state, from)), made(isBehind ? state : draftedAs(state, to)));
  if (changes.length === 0) return say('changesNone');
  const shown = inFull ? changes.length : SHOWN;
  const more = changes.length - shown;
  return [
    say(isBehind ? 'changesSince' : 'changesBetween', { from: String(from), to: String(to) }),
    ...changes.slice(0, shown).map((change) => changeLine(change, say, inFull ? Infinity : SENTENCE)),
    ...(more > 0 ? [say('more', { count: String(more) })] : []),
  ].join('\n');
};

type Say = (id: AnswerId, values?: Readonly<Record<string, string>>) => string;

/** The meeting as it stood when a draft was made of it. */
const draftedAs = ({ history }: MeetingState, version: number): MeetingState =>
  asApproved(
    replay(
      history.slice(
        0,
        history.findIndex((event) => event.type === 'MinutesDrafted' && event.version === version),
      ),
    ),
  );

const changeLine = ({ where: place, before, after }: SentenceChange, say: Say, letters: number): string => {
  const where = place === '' ? say('whereTop') : place;
  if (before === undefined) return say('changeAdded', { where, after: shortened(after ?? '', letters) });
  if (after === undefined) return say('changeRemoved', { where, before: shortened(before, letters) });
  return say('changed', { where, before: shortened(before, letters), after: shortened(after, letters) });
};

/** Letters of a sentence: enough to see what is different in most. */
const SENTENCE = 240;
