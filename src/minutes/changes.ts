import { inCommon } from './in-common';
import type { Minutes } from './minutes';
import { linesOf, oneLine } from './plain';
import { labelledLines } from './render-front';
import { headingOf } from './render-text';

/** One sentence that reads otherwise in a later draft, or stands in only one of the two. */
export interface SentenceChange {
  /** The item's number, else its title; the label of another part of the document; empty for its beginning. */
  readonly where: string;
  /** Missing where it is new. */
  readonly before?: string;
  /** Missing where it is gone. */
  readonly after?: string;
}

/** What reads otherwise in `after`, sentence by sentence, in the order of the document; its status is not compared. */
export const changesBetween = (before: Minutes, after: Minutes): readonly SentenceChange[] => {
  const [old, now] = [partsOf(before), partsOf(after)];
  const ids = merged(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  );
  return ids.flatMap((id) => {
    const [was, is] = [old.find((part) => part.id === id), now.find((part) => part.id === id)];
    return changed(was?.sentences ?? [], is?.sentences ?? []).map((change) => ({
      where: (is ?? was)?.where ?? '',
      ...change,
    }));
  });
};

/** A part of the document that is compared with its like. */
interface Part {
  readonly id: string;
  readonly where: string;
  readonly sentences: readonly string[];
}

const partsOf = (minutes: Minutes): readonly Part[] => {
  const { title, header, participants, items, signatures = [], lists = [], appeals = [], appendices = [] } = minutes;
  const part = (id: string, where: string, texts: readonly string[]): Part => ({
    id,
    where,
    sentences: texts.flatMap(sentencesOf),
  });
  const headed = labelledLines(header).map(
    ({ label, lines }) => `${label} ${lines.map(({ value }) => value).join(', ')}`,
  );
  const people = (participants?.columns ?? [])
    .flat()
    .flatMap(({ label, people: listed }) => [
      ...(label === undefined ? [] : [label]),
      ...listed.map(({ text }) => text),
    ]);
  return [
    part('heading', '', [title, ...headed]),
    part('participants', participants?.label ?? '', people),
    ...items.map((item) =>
      part(`item ${item.id}`, item.number === '' ? item.title : item.number, [
        headingOf(item),
        ...item.blocks.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)),
      ]),
    ),
    ...signatures.map(({ label, people: signing }, index) =>
      part(
        `signatures ${String(index)}`,
        label,
        signing.map(({ text }) => text),
      ),
    ),
    ...lists.map(({ id, label, entries }) => part(`list ${id}`, label, entries)),
    ...appeals.map((appeal) => part(`appeal ${appeal.title}`, appeal.title, [appeal.items ?? '', appeal.text ?? ''])),
    ...appendices.map((table) =>
      part(
        `appendix ${table.title}`,
        table.title,
        table.rows.map((row) => row.join(' | ')),
      ),
    ),
  ];
};

/** Where a sentence ends and a capital letter begins the next; never after a number, which may be that of a heading. */
const SENTENCE_END = /(?<=[^\d\s][.!?…]["”’)]?)\s+(?=\p{Lu})/u;

const sentencesOf = (text: string): readonly string[] =>
  linesOf(text)
    .flatMap((line) => line.split(SENTENCE_END))
    .map(oneLine)
    .filter((sentence) => sentence !== '');

/** Sentences that stand where others stood are told as one change each; the rest came or went. */
const changed = (
  before: readonly string[],
  after: readonly string[],
): readonly Pick<SentenceChange, 'before' | 'after'>[] =>
  stretches(before, after).flatMap(({ gone, come }) =>
    Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
      const [was, is] = [gone[index], come[index]];
      return { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
    }),
  );

/** All of both, what is gone before what stands there now. */
const merged = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...new Set(
    stretches(before, after).flatMap(({ gone, come, kept }) => [
      ...gone,
      ...come,
      ...(kept === undefined ? [] : [kept]),
    ]),
  ),
];

/** What differs before each thing that both have, and after the last one. */
const stretches = (
  before: readonly string[],
  after: readonly string[],
): readonly { readonly gone: readonly string[]; readonly come: readonly string[]; readonly kept?: string }[] => {
  const places = [...inCommon(before, after), [before.length, after.length] as const];
  return places.map(([toOld, toNow], index) => {
    const [old, now] = places[index - 1] ?? [-1, -1];
    const kept = before[toOld];
    const differs = { gone: before.slice(old + 1, toOld), come: after.slice(now + 1, toNow) };
    return kept === undefined ? differs : { ...differs, kept };
  });
};
