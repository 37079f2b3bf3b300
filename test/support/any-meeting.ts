import fc from 'fast-check';
import {
  actionId,
  addMinutes,
  DECISION_KINDS,
  decisionId,
  DEFAULT_BODY,
  entryId,
  instant,
  itemId,
  localTime,
  NUIJA,
  personId,
  plainDate,
  proposalId,
  TEAMS,
  type ClockTime,
  type Command,
  type CommandType,
  type Instant,
  type ItemRef,
  type ItemType,
  type MeetingState,
  type PersonId,
  type PersonRef,
  type Request,
} from '../../src/domain';
import { line, people } from './meeting-facts';

const PEOPLE: readonly PersonId[] = [...people.map(({ id }) => id), personId('tuntematon')];
const SPEAKERS: readonly PersonId[] = [...PEOPLE, TEAMS, NUIJA];
const NAMES = ['Matti Väänänen', 'väänänen', 'Astrom', 'Uusi Vieras', 'vieras', '', '\u0000', 'x'.repeat(300)];
const TEXTS = [
  'Matti selvittää',
  'Sovittiin.',
  'Sovittiin.',
  '$&',
  'o',
  '',
  ' \u200B',
  '\uD800x\r\n\u0000',
  'x'.repeat(100_001),
];
const TYPES: readonly ItemType[] = ['opening', 'decision', 'previousMinutes', 'anyOtherBusiness', 'closing'];
const NUMBERS = [undefined, undefined, '1', '2', '2', '4.1', 'A 13', '§ 7', '', '99'];
const ROSTERS = [people, people.slice(1), people.slice(2), [...people].reverse(), []];

/** What people do most is said most often. */
const OFTEN: Readonly<Record<CommandType, number>> = {
  DescribeBody: 1,
  SetUpBody: 1,
  DescribeMeeting: 1,
  SetRoster: 1,
  HandOverChair: 2,
  NameSecretary: 2,
  SetAgenda: 2,
  AddItem: 5,
  RenameItem: 2,
  RemoveItem: 3,
  MoveItem: 4,
  OpenMeeting: 6,
  NextItem: 8,
  OpenItem: 6,
  StartBreak: 4,
  EndBreak: 9,
  CloseMeeting: 3,
  ProposeClosing: 1,
  WriteParagraph: 6,
  RecordDecision: 6,
  AmendDecision: 3,
  WithdrawDecision: 2,
  Propose: 5,
  ConfirmProposal: 4,
  RejectProposal: 2,
  AssignAction: 4,
  CompleteAction: 2,
  CorrectText: 3,
  ReplaceText: 3,
  SetNextMeeting: 2,
  MarkPresent: 6,
  MarkLeft: 6,
  MarkApologies: 2,
  NoteJoined: 4,
  NoteLeft: 4,
  RequestFloor: 4,
  ReleaseFloor: 5,
  GiveFloor: 3,
  VerifyItem: 1,
  NoteTeamsStart: 1,
  NoteTeamsEnd: 1,
  Undo: 9,
  BeginNextMeeting: 1,
  RequestDraft: 1,
  RecordDraft: 1,
};

/** Somebody doing something; what it is about is chosen among what the meeting has by then. */
export interface Step {
  readonly by: number;
  readonly type: CommandType;
  readonly seconds: number;
  /** Minutes before it is said, where a time is given. */
  readonly ago: number | undefined;
  readonly one: number;
  readonly other: number;
  readonly yes: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  // The chair and the secretary speak more often than others, or little would happen.
  by: fc.oneof(fc.constantFrom(0, 0, 4), fc.nat(SPEAKERS.length - 1)),
  type: fc.oneof(
    ...Object.entries(OFTEN).map(([type, weight]) => ({ weight, arbitrary: fc.constant(type as CommandType) })),
  ),
  // Reports may come late.
  seconds: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 1800 })),
  ago: fc.oneof(fc.constant(undefined), fc.integer({ min: -2, max: 90 })),
  one: fc.nat(30),
  other: fc.nat(30),
  yes: fc.boolean(),
});

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 60, size: 'max' });

const pick = <Each>(all: readonly Each[], index: number): Each => all[index % all.length] as Each;
/** One of those there are; now and then one that is not. */
const idOf = <Id extends string>(all: readonly { readonly id: Id }[], index: number, none: Id): Id =>
  pick([...all.map(({ id }) => id), none], index);

/** The moment a step is made, after the one before. */
export const momentAfter = (before: Instant, { seconds }: Step): Instant =>
  instant(Date.parse(before) + seconds * 1000);

export const commandOf = (made: Step, state: MeetingState, said: Instant, index: number): Command => ({
  ...requestOf(made, state, said),
  meta: {
    entry: entryId(`step ${String(index)}`),
    by: pick(SPEAKERS, made.by),
    said,
    ...(made.yes ? { name: pick(NAMES, made.other) } : {}),
  },
});

const requestOf = (made: Step, state: MeetingState, said: Instant): Request => {
  const { type, ago, one, other, yes } = made;
  const clock: { readonly clock?: ClockTime } =
    ago === undefined ? {} : { clock: localTime(addMinutes(said, -ago), state.body.timeZone) };
  const item = (index: number): ItemRef =>
    yes
      ? { id: idOf(state.agenda, index, itemId('none')) }
      : { number: pick([...state.agenda.map(({ number }) => number), '99'], index) };
  const onItem = one % 3 === 0 ? { item: item(other) } : {};
  const text = pick(TEXTS, other);
  const ref: PersonRef = yes ? { id: pick(PEOPLE, one) } : { name: pick(NAMES, one) };
  const person = other % 2 === 0 ? { person: ref } : {};
  const kind = pick(DECISION_KINDS, one);
  const added = line(pick(['Budjetti', 'Muut', ' '], one % 9 === 0 ? 2 : one), {
    level: 1 + (other % 3),
    type: pick(TYPES, one),
  });
  const numbered = (offset: number) => {
    const number = pick(NUMBERS, one + offset);
    return { ...added, title: 'Asia', level: 1 + ((other + offset) % 3), ...(number === undefined ? {} : { number }) };
  };
  const who = [pick(PEOPLE, one), pick(PEOPLE, other)].map((id) => ({ id, name: pick(NAMES, one) }));
  switch (type) {
    case 'DescribeBody':
      return {
        type,
        body: { ...DEFAULT_BODY, timeZone: pick(['Europe/Helsinki', 'Australia/Lord_Howe', 'Mars'], one) },
      };
    case 'SetUpBody':
      return {
        type,
        body: { ...DEFAULT_BODY, name: text.slice(0, 300) },
        ...(yes ? { secretaries: who } : { chair: who[0]! }),
      };
    case 'DescribeMeeting':
      return { type, meeting: { place: text } };
    case 'SetRoster':
      return { type, people: pick(ROSTERS, one) };
    case 'HandOverChair':
    case 'NameSecretary':
      return { type, person: ref };
    case 'SetAgenda':
      return { type, lines: Array.from({ length: other % 6 }, (_each, offset) => numbered(offset)) };
    case 'AddItem':
      return { type, line: added, now: yes };
    case 'RenameItem':
      return { type, item: item(one), title: pick(['Uusi', 'Asia', ' ', 'x'.repeat(1001)], other) };
    case 'RemoveItem':
      return { type, item: item(one) };
    case 'MoveItem':
      return { type, item: item(one), before: item(other) };
    case 'OpenItem':
      return { type, item: item(one), ...clock };
    case 'OpenMeeting':
    case 'NextItem':
    case 'StartBreak':
    case 'EndBreak':
    case 'CloseMeeting':
      return { type, ...clock };
    case 'ProposeClosing':
      return { type, reason: 'everybodyLeft' };
    case 'WriteParagraph':
      return { type, role: pick(['presentation', 'discussion', 'remark'], one), text, ...onItem };
    case 'RecordDecision':
      return { type, kind, ...(yes ? { text } : {}), ...onItem };
    case 'AmendDecision':
      return {
        type,
        decision: idOf(state.decisions, one, decisionId('none')),
        text,
        ...(yes ? { kind, reason: text } : {}),
      };
    case 'WithdrawDecision':
      return { type, decision: idOf(state.decisions, one, decisionId('none')) };
    case 'Propose':
      return { type, text, ...onItem };
    case 'ConfirmProposal':
      return { type, proposal: idOf(state.proposals, one, proposalId('none')), ...(yes ? { text } : {}) };
    case 'RejectProposal':
      return { type, proposal: idOf(state.proposals, one, proposalId('none')) };
    case 'AssignAction':
      return { type, text, ...(yes ? { owner: ref } : {}), ...onItem };
    case 'CompleteAction':
      return { type, action: idOf(state.actions, one, actionId('none')) };
    case 'CorrectText':
      return { type, find: pick(['o', 'Sovittiin', '', 'zzz'], one), replacement: text };
    case 'ReplaceText':
      return { type, wrote: entryId(`step ${String(one)}`), text };
    case 'SetNextMeeting':
      return { type, meeting: { date: plainDate(`2023-02-${String(10 + (one % 3))}`) } };
    case 'MarkPresent':
    case 'MarkLeft':
      return { type, ...person, ...clock };
    case 'MarkApologies':
      return { type, ...person };
    case 'NoteJoined':
    case 'NoteLeft':
      return { type, people: who };
    case 'Undo':
      return yes ? { type, undone: entryId(`step ${String(one)}`) } : { type };
    case 'RecordDraft':
      return { type, version: state.drafts.length + 1, language: 'fi', profile: 'perus', digests: {} };
    case 'RequestFloor':
      return { type, ...(yes ? { topic: text } : {}), ...(one % 3 === 0 ? { reply: true } : {}) };
    case 'ReleaseFloor':
    case 'GiveFloor':
      return { type, ...person };
    case 'VerifyItem':
      return { type, text: pick(['Merkittiin tiedoksi.', ''], one), digest: 'ab12', ...onItem };
    case 'NoteTeamsStart':
    case 'NoteTeamsEnd':
    case 'BeginNextMeeting':
    case 'RequestDraft':
      return { type };
    default:
      throw new Error(`no such command: ${JSON.stringify(type satisfies never)}`);
  }
};
