import fc from 'fast-check';
import {
  actionId,
  actionList,
  addMinutes,
  DECISION_KINDS,
  decisionId,
  DEFAULT_BODY,
  entryId,
  instant,
  itemId,
  localTime,
  plainDate,
  proposalId,
  RECUSAL_GROUNDS,
  type ActionRef,
  type ClockTime,
  type Command,
  type CommandType,
  type Instant,
  type ItemRef,
  type MeetingState,
  type PersonRef,
  type Request,
} from '../../src/domain';
import { NAMES, NUMBERS, OFTEN, PEOPLE, PHONES, QUORUMS, ROSTERS, SPEAKERS, TEXTS, TYPES } from './any-words';
import { reportsIn } from './any-report';
import { voteRequest } from './any-vote';
import { line } from './meeting-facts';
import { CONTINUATION } from './series-facts';

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

/** By its id, or by the number it has on the list. */
const actionRef = (state: MeetingState, index: number): ActionRef => {
  const all = actionList(state);
  return index % 2 === 0
    ? idOf(all, index, actionId('none'))
    : { number: pick([...all.map(({ number }) => String(number)), '99'], index) };
};

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
        body: {
          ...DEFAULT_BODY,
          timeZone: pick(['Europe/Helsinki', 'Australia/Lord_Howe', 'Mars'], one),
          ...(yes ? { quorum: pick(QUORUMS, other), dropMinutes: other % 4, seconding: one % 2 === 0 } : {}),
        },
      };
    case 'SetUpBody':
      return {
        type,
        body: { ...DEFAULT_BODY, name: text.slice(0, 300), quorum: pick(QUORUMS, one) },
        ...(yes ? { secretaries: who } : { chair: who[0]! }),
      };
    case 'KeepTemplate':
      return { type, ...(yes ? { template: { name: text.slice(0, 300), digest: 'ab12' } } : {}) };
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
    case 'SecondProposal':
      return { type, ...(yes ? { proposal: idOf(state.proposals, one, proposalId('none')) } : {}) };
    case 'OpenVote':
    case 'CastVote':
    case 'CountVote':
    case 'CloseVote':
    case 'CancelVote':
      return voteRequest(type, made, state, person);
    case 'FileDissent':
      return {
        type,
        ...(yes ? { decision: idOf(state.decisions, one, decisionId('none')) } : onItem),
        ...(other % 3 === 0 ? {} : { text }),
      };
    case 'AssignAction':
      return { type, text, ...(yes ? { owner: ref } : {}), ...onItem };
    case 'CompleteAction':
      return { type, action: actionRef(state, one) };
    case 'ExtendAction':
      return { type, action: actionRef(state, one), due: plainDate(`2023-03-${String(10 + (other % 3))}`) };
    case 'SetStanding':
      return { type, ...(yes ? { items: [{ title: text, type: pick(TYPES, other) }] } : {}) };
    case 'ContinueSeries':
      return { type, ...CONTINUATION };
    case 'CorrectText':
      return { type, find: pick(['o', 'Sovittiin', '', 'zzz'], one), replacement: text };
    case 'ReplaceText':
      return { type, wrote: entryId(`step ${String(one)}`), text };
    case 'SetNextMeeting':
      return { type, meeting: { date: plainDate(`2023-02-${String(10 + (one % 3))}`) } };
    case 'MarkPresent':
      return {
        type,
        ...person,
        ...clock,
        ...(one % 4 === 0 ? { replaces: { id: pick(PEOPLE, other) } } : {}),
        ...(other % 3 === 0 ? { mode: pick(['remote', 'onSite'], one) } : {}),
      };
    case 'MarkLeft':
      return { type, ...person, ...clock };
    case 'IdentifyPerson':
      return { type, person: { id: pick(PHONES, one) }, as: who.map(({ id }) => ({ id })) };
    case 'DeclareRecusal':
      return { type, ...person, ...onItem, ...(yes ? { ground: pick(RECUSAL_GROUNDS, one) } : { text }) };
    case 'WithdrawRecusal':
      return { type, ...person, ...onItem };
    case 'SetQuorum':
      return yes ? { type, quorum: pick(QUORUMS, one) } : { type };
    case 'StateQuorum':
      return { type, isMet: yes };
    case 'MarkApologies':
      return { type, ...person };
    case 'NoteJoined':
    case 'NoteLeft':
      return {
        type,
        people: other % 4 === 0 ? [{ id: pick(PHONES, one), name: pick(NAMES, one), anonymous: true }] : who,
      };
    case 'Undo':
      return yes ? { type, undone: entryId(`step ${String(one)}`) } : { type };
    case 'RecordDraft':
      return { type, version: state.drafts.length + 1, language: 'fi', profile: 'perus', digests: {} };
    case 'RedactLines':
      return { type, reason: yes ? 'retention' : 'erasure', lines: reportsIn(state, one) };
    case 'RequestFloor':
      return { type, ...(yes ? { topic: text } : {}), ...(one % 3 === 0 ? { reply: true } : {}) };
    case 'ReleaseFloor':
    case 'GiveFloor':
      return { type, ...person };
    case 'VerifyItem':
      return { type, text: pick(['Merkittiin tiedoksi.', ''], one), digest: 'ab12', ...onItem };
    case 'AddAttachment':
      return { type, text, ...onItem };
    case 'FileUnder':
      return { type, number: text, ...onItem };
    case 'RestrictItem':
      return { type, ...onItem, ...(yes ? { ground: text } : { publicTitle: text }) };
    case 'SetLanguages':
      return { type, languages: yes ? ['fi', 'sv'] : ['fi'] };
    case 'SetRetention':
      return { type, ...(yes ? { days: one } : {}) };
    case 'SetVotingRules':
      return {
        type,
        ...(yes ? { seconding: one % 2 === 0 } : { tie: pick(['castingVote', 'lot', 'lapses'] as const, one) }),
      };
    case 'UnrestrictItem':
      return { type, ...onItem };
    case 'SetRecipients':
      return { type, list: yes ? 'distribution' : 'forInformation', names: [text, 'Kirjaamo'] };
    case 'SetAppeal':
      return { type, title: text, items: [pick(['1', ''], one)] };
    case 'ElectExaminers':
      return { type, people: [ref] };
    case 'EditMinutes': {
      const written = pick([...state.paragraphs, undefined], one);
      const sentence = { key: 'x', original: 'Avattiin.', printed: written?.text ?? 'Avattiin.' };
      const found = { ...sentence, ...(written === undefined ? {} : { paragraph: written.id }) };
      const at = { address: '1.1', item: written?.item ?? itemId('none'), sentence: found };
      return { type, address: '1.1', ...(other % 4 === 0 ? {} : { place: at }), text: yes ? text : '' };
    }
    case 'OpenReview':
      return { type, deadline: plainDate(`2022-12-0${String(6 + (one % 3))}`) };
    case 'CommentOnMinutes':
      return { type, text, ...(yes ? {} : { address: '1.1' }) };
    case 'ApproveMinutes':
      return { type, digest: 'ab12' };
    case 'RecordApproval':
      return { type, digest: 'ab12', decided: { person: pick(PEOPLE, one), at: said } };
    case 'AddToMinutes':
      return { type, text };
    case 'NoteTeamsStart':
    case 'NoteTeamsEnd':
    case 'BeginNextMeeting':
    case 'RequestDraft':
      return { type };
    default:
      throw new Error(`no such command: ${JSON.stringify(type satisfies never)}`);
  }
};
