import {
  actionId,
  decisionId,
  paragraphId,
  proposalId,
  replay,
  type BodySettings,
  type DecisionKind,
  type MeetingEvent,
  type MeetingSettings,
  type ParagraphRole,
  type PersonId,
  type PlainDate,
} from '../../src/domain';
import { compile, renderText, type Minutes } from '../../src/minutes';
import { chair, item, secretary, wrote } from './meeting-facts';

/** Minutes of a meeting with this past, as a first draft. */
export const minutesOf = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]): Minutes =>
  compile(replay(past.flat()), { version: 1 });

/** The lines printed under an item, by its number; its heading first. */
export const linesUnder = (minutes: Minutes, number: string): readonly string[] =>
  minutes.items.filter((each) => each.number === number).flatMap(({ blocks }) => blocks.map(({ text }) => text));

export const linesOfText = (minutes: Minutes): readonly string[] => renderText(minutes).trimEnd().split('\n');

export const bodyDescribed = (body: Partial<BodySettings> = {}): MeetingEvent =>
  wrote(secretary, '10:00', {
    type: 'BodyDescribed',
    body: { name: 'Ohjausryhmä', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus', ...body },
  });

export const meetingDescribed = (meeting: MeetingSettings): MeetingEvent =>
  wrote(secretary, '10:01', { type: 'MeetingDescribed', meeting });

export const paragraph = (
  number: string,
  role: ParagraphRole,
  text: string,
  when: string,
  by: PersonId = secretary,
): MeetingEvent =>
  wrote(by, when, { type: 'ParagraphWritten', paragraph: paragraphId(`p${when}`), item: item(number), role, text });

export const decided = (number: string, kind: DecisionKind, when: string, text?: string): MeetingEvent =>
  wrote(chair, when, {
    type: 'DecisionRecorded',
    decision: decisionId(`d${when}`),
    item: item(number),
    kind,
    ...(text === undefined ? {} : { text }),
  });

export const withdrew = (decision: string, when: string): MeetingEvent =>
  wrote(chair, when, { type: 'DecisionWithdrawn', decision: decisionId(decision), reason: 'erehdys' });

export const proposed = (
  number: string,
  text: string,
  when: string,
  by: PersonId,
  origin: 'proposal' | 'decision' = 'proposal',
): MeetingEvent =>
  wrote(by, when, {
    type: 'ProposalMade',
    proposal: proposalId(`e${when}`),
    item: item(number),
    text,
    kind: 'decided',
    origin,
  });

export const assigned = (
  number: string | undefined,
  text: string,
  when: string,
  more: { readonly owner?: { readonly name: string }; readonly due?: PlainDate } = {},
): MeetingEvent =>
  wrote(secretary, when, {
    type: 'ActionAssigned',
    action: actionId(`a${when}`),
    text,
    ...(number === undefined ? {} : { item: item(number) }),
    ...more,
  });

export const joined = (person: PersonId, when: string): MeetingEvent =>
  wrote(person, when, { type: 'PersonJoined', person, evidence: 'teams' });

export const left = (person: PersonId, when: string): MeetingEvent =>
  wrote(person, when, { type: 'PersonLeft', person, evidence: 'teams' });

export const closedAt = (when: string, by: PersonId = chair): MeetingEvent =>
  wrote(by, when, { type: 'MeetingClosed' });
