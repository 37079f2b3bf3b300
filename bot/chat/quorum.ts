import { fold } from '../../src/agenda';
import type { QuorumRule } from '../../src/domain';

const WITH_CHAIR =
  /(?:puheenjohtaja|varapuheenjohtaja|pj\.?|ordforanden?|vice ordforanden?|the chair|chair)\b.*$|\bmed ordforanden\b/;
const FRACTIONS: readonly (readonly [words: RegExp, fraction: number])[] = [
  [/\b(?:puolet|halften|halva|half)\b|1\/2/, 0.5],
  [/\b(?:kaksi kolmasosaa|kaksi kolmannesta|tva tredjedelar|two thirds)\b|2\/3/, 2 / 3],
  [/\b(?:kolmasosa|kolmannes|en tredjedel|one third|a third)\b|1\/3/, 1 / 3],
  [/\b(?:kolme neljasosaa|kolme neljannesta|tre fjardedelar|three quarters)\b|3\/4/, 0.75],
];
const MORE_THAN = /\b(?:yli|enemman kuin|mer an|over|more than)\b/;
const NONE = /^(?:ei|ei ole|poista|ingen|inget|none|no|off|-)$/;

/**
 * A body's rule in words: "yli puolet jäsenistä, puheenjohtaja mukaan luettuna", "minst 5 ledamöter", "two thirds";
 * `'none'` takes it away. Undefined where nothing of the kind is said.
 */
export const readQuorum = (typed: string): QuorumRule | 'none' | undefined => {
  const text = fold(typed.slice(0, 200)).replace(/[.!]+$/, '');
  if (NONE.test(text)) return 'none';
  const withChair = WITH_CHAIR.test(text) ? { withChair: true } : {};
  const fraction = FRACTIONS.find(([words]) => words.test(text))?.[1];
  if (fraction !== undefined) return { fraction, ...(MORE_THAN.test(text) ? { exclusive: true } : {}), ...withChair };
  const percent = /\b(\d{1,3}) ?(?:%|prosenttia|procent|per ?cent)/.exec(text)?.[1];
  if (percent !== undefined) return ofPercent(Number(percent), MORE_THAN.test(text), withChair);
  const count = Number(/\b(\d{1,3})\b/.exec(text)?.[1] ?? 0);
  if (count === 0) return undefined;
  return { count: MORE_THAN.test(text) ? count + 1 : count, ...withChair };
};

const ofPercent = (
  percent: number,
  exclusive: boolean,
  withChair: { readonly withChair?: boolean },
): QuorumRule | undefined =>
  percent === 0 || percent > 100
    ? undefined
    : { fraction: percent / 100, ...(exclusive ? { exclusive } : {}), ...withChair };
