import { asApproved, isDraftBehind, replay, type MeetingState } from '../domain';
import { answer, type AnswerId } from '../language';
import { changesBetween, compile, type SentenceChange } from '../minutes';
import { refusalWords } from './refusal-words';
import { shortened } from './shortened';

/** As many changes as an answer has room for. */
const SHOWN = 30;

/**
 * What has changed in the minutes, sentence by sentence: since the newest draft where it does not hold everything, else
 * from the draft before to the newest one.
 *
 * @param isPublic as everybody may read it: nothing of a restricted item
 */
export const changesWords = (state: MeetingState, isPublic: boolean): string => {
  const say = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
    answer(state.body.language, id, values);
  const versions = state.drafts.map(({ version }) => version);
  const newest = versions.at(-1);
  if (newest === undefined) return refusalWords({ code: 'NoDraft' }, state);
  const isBehind = state.finalised === undefined && isDraftBehind(state);
  const from = isBehind ? newest : versions.at(-2);
  if (from === undefined) return say('changesOneDraft');
  const made = (of: MeetingState) => compile(of, { version: newest, language: state.body.language, isPublic });
  const changes = changesBetween(made(draftedAs(state, from)), made(isBehind ? state : draftedAs(state, newest)));
  if (changes.length === 0) return say('changesNone');
  const values = { from: String(from), to: String(newest) };
  const more = changes.length - SHOWN;
  return [
    say(isBehind ? 'changesSince' : 'changesBetween', values),
    ...changes.slice(0, SHOWN).map((change) => changeLine(change, say)),
    ...(more > 0 ? [say('more', { count: String(more) })] : []),
  ].join('\n');
};

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

const changeLine = (
  { where: place, before, after }: SentenceChange,
  say: (id: AnswerId, values?: Readonly<Record<string, string>>) => string,
): string => {
  const where = place === '' ? say('whereTop') : place;
  if (before === undefined) return say('changeAdded', { where, after: shortened(after ?? '', SENTENCE) });
  if (after === undefined) return say('changeRemoved', { where, before: shortened(before, SENTENCE) });
  return say('changed', { where, before: shortened(before, SENTENCE), after: shortened(after, SENTENCE) });
};

/** Letters of a sentence: enough to see what is different in most. */
const SENTENCE = 240;
