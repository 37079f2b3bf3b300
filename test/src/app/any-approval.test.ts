import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { asMinutesRead } from '../../../src/app';
import { decide, entryId, evolve, NUIJA, replay, type MeetingState, type Request } from '../../../src/domain';
import { approvalText, compile, notCaptured, paragraphsAt, renderJson } from '../../../src/minutes';
import { at, chair, item, member, opened, secretary, wentTo } from '../../support/meeting-facts';
import { assigned, bodyDescribed, closedAt, decided, paragraph } from '../../support/minutes-of';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const OVER = replay([
  bodyDescribed(),
  ...opened,
  wentTo('5', '12:04'),
  paragraph('5', 'presentation', 'Esiteltiin.', '12:05'),
  paragraph('5', 'remark', 'Sovittiin.', '12:06', member),
  decided('5', 'approvedAsProposed', '12:07'),
  assigned('5', 'Selvittää', '12:08'),
  wentTo('8', '13:50'),
  closedAt('13:52'),
]);

type Wish = (state: MeetingState) => Request;
const address = (state: MeetingState, one: number): string => {
  const all = ['1', '5', '8'].flatMap((number) => paragraphsAt(state, number));
  return all[one % Math.max(all.length, 1)]?.address ?? '5.1';
};
let words = 0;
/** Each edit in words nobody else uses, so that it can be looked for. */
const someWords = (): string => `Muotoilu ${String((words += 1))}.`;
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat(12).map(
      (one): Wish =>
        (state) =>
          edit(state, one, someWords()),
    ),
  },
  fc.nat(12).map(
    (one): Wish =>
      (state) =>
        edit(state, one, ''),
  ),
  fc.nat(12).map(
    (one): Wish =>
      (state) =>
        edit(state, one, printed(state, one)),
  ),
  fc.constantFrom<Wish>(
    () => ({ type: 'Undo' }),
    () => ({ type: 'WriteParagraph', role: 'discussion', text: someWords(), item: { number: '5' } }),
    () => ({ type: 'RenameItem', item: { id: item('5') }, title: someWords() }),
    () => ({ type: 'CorrectText', find: 'Muotoilu', replacement: 'Sanamuoto' }),
    ({ decisions: [first] }) => ({ type: 'AmendDecision', decision: first!.id, kind: 'tabled', text: '' }),
    () => ({ type: 'DescribeBody', body: { ...OVER.body, name: someWords(), language: 'sv' } }),
    () => ({ type: 'OpenReview', deadline: '2030-01-01' as never }),
    () => ({ type: 'AddToMinutes', text: someWords() }),
    () => ({ type: 'CloseMeeting' }),
  ),
);
const edit = (state: MeetingState, one: number, text: string): Request => ({
  type: 'EditMinutes',
  address: address(state, one),
  text,
});
const printed = (state: MeetingState, one: number): string =>
  paragraphsAt(state, '5')[one % paragraphsAt(state, '5').length]?.text ?? 'x';

let seconds = 0;
const after = (state: MeetingState, wish: Wish, by = secretary): MeetingState => {
  const asked = asMinutesRead(wish(state), digest);
  const request = typeof asked === 'function' ? asked(state) : asked;
  seconds += 1;
  const meta = { entry: entryId(`${by} ${String(seconds)}`), by, said: at(`14:00:${String(seconds % 60)}`) };
  const verdict = decide({ ...request, meta }, state);
  return verdict.kind === 'refused' ? state : verdict.events.reduce(evolve, state);
};
const drafted = (state: MeetingState): MeetingState => {
  const version = state.drafts.length + 1;
  return after(state, () => ({ type: 'RecordDraft', version, language: 'fi', profile: 'perus', digests: {} }), NUIJA);
};

/** What somebody worded anew and nobody worded once more or took back. */
const standingEdits = (state: MeetingState): readonly string[] =>
  state.edits
    .filter(({ sentence, text }, index) => {
      const again = state.edits.slice(index + 1);
      return sentence !== undefined && text !== '' && !again.some((each) => each.sentence === sentence);
    })
    .map(({ text }) => text);

describe('any minutes after any meeting', () => {
  it('lose no wording that somebody gave them: it is printed, or the secretary is told', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 25 }), (all) => {
        const state = all.reduce((before, wish) => after(before, wish), OVER);
        const { language } = state.body;
        const minutes = compile(state, { version: 1, language });
        const told = notCaptured(state, language).map(({ text }) => text);
        const texts = [...minutes.items.flatMap(({ blocks }) => blocks.map(({ text }) => text)), ...told].join('\n');
        for (const text of standingEdits(state)) expect(texts).toContain(text);
        for (const { text } of state.paragraphs.filter((each) => each.role === 'discussion'))
          expect(`${texts}\n${state.edits.map(({ original }) => original).join('\n')}`).toContain(text);
        expect(renderJson(compile(state, { version: 1, language }))).toBe(renderJson(minutes));
      }),
      { numRuns: 150 },
    );
  });

  it('keep their text and its hash once they are final, whatever is said after that', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 10 }), fc.array(wishes, { maxLength: 15 }), (before, later) => {
        const ready = drafted(before.reduce((state, wish) => after(state, wish), OVER));
        const final = after(ready, () => ({ type: 'ApproveMinutes', digest: '' }), chair);
        // Where the closing was undone, there is nothing to approve yet.
        fc.pre(final.finalised !== undefined);
        const all = later.reduce((state, wish) => after(state, wish), final);
        expect(digest(approvalText(all))).toBe(final.finalised.digest);
        expect(approvalText(ready)).toBe(approvalText(all));
      }),
      { numRuns: 100 },
    );
  });
});
