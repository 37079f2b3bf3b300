import {
  localTime,
  minutesState,
  nameOf,
  standingApprovals,
  type Approval,
  type Instant,
  type MeetingState,
} from '../domain';
import { formatDate } from '../language';
import type { DocumentList, DocumentStatus } from './minutes';
import type { Wording } from './wording';

/** Where the document stands on its way from a draft to minutes that are final. */
export const statusOf = (state: MeetingState, version: number, wording: Wording): DocumentStatus => {
  const { say, language } = wording;
  const values = { version: String(version) };
  const draft = { kind: 'draft', version, mark: say('draftMark'), line: say('draftLine', values) } as const;
  if (state.phase === 'open') return { ...draft, line: say('draftLineOpen', values) };
  const kind = minutesState(state);
  switch (kind) {
    case 'draft':
      return draft;
    case 'inReview': {
      const day = state.review === undefined ? '' : formatDate(state.review.deadline, language);
      return { ...draft, kind, line: say('reviewLine', { ...values, day }) };
    }
    case 'approved':
      return { kind, version, mark: say('approvedMark'), line: say('approvedLine', values) };
    case 'final': {
      const approved = String(state.finalised?.version ?? version);
      return { kind, version, mark: say('finalMark'), line: say('finalLine', { version: approved }) };
    }
  }
};

/**
 * Who has approved the minutes, and the hash of what was approved; then what was added later. They come after the text and
 * are no part of it: neither changes its hash. In a public version the hash is left out, for it is that of the whole text
 * and would confirm a guess; and so is what was added, because nobody can tell what an addition is about.
 */
export const approvalLists = (state: MeetingState, wording: Wording, withheld: boolean): readonly DocumentList[] => {
  const { say } = wording;
  const { finalised } = state;
  const checksum = finalised === undefined || withheld ? [] : [say('checksum', { digest: finalised.digest })];
  const lists: readonly DocumentList[] = [
    {
      id: 'approval',
      label: say('labelApproval'),
      entries: [...standingApprovals(state).map((each) => approvalLine(state, each, wording)), ...checksum],
    },
    {
      id: 'additions',
      label: say('labelAdditions'),
      entries: withheld
        ? []
        : state.additions.map(({ by, date, text }) =>
            say('addition', { day: formatDate(date, wording.language), name: nameOf(state, by), text }),
          ),
    },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
};

const approvalLine = (
  state: MeetingState,
  { how, by, at, decided }: Approval,
  { say, language, timeZone }: Wording,
): string => {
  const day = (of: Instant): string => formatDate(localTime(of, timeZone).date, language);
  if (how === 'nextMeeting') {
    const there = { day: day(decided?.at ?? at), number: decided?.number ?? '' };
    return say(there.number === '' ? 'approvedLater' : 'approvedAtMeeting', there);
  }
  return say(how === 'chair' ? 'approvedByChair' : 'approvedByExaminer', { day: day(at), name: nameOf(state, by) });
};
