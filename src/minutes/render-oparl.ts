import { localMoment } from '../domain';
import type { Minutes, MinutesItem, ParticipantLine } from './minutes';
import { withOffset } from './moments';
import { printable } from './plain';

/** Where the objects' ids begin when nobody says where they will be served. `.invalid` leads nowhere, on purpose. */
const NOWHERE = 'https://nuija.invalid/oparl/1.1';

/**
 * The meeting as OParl 1.1 has it (schema.oparl.org/1.1): a Meeting with its agenda items in it. `start` and `end` are
 * what really happened, as the specification allows once it has; what was planned, and what OParl has no property for,
 * is under the vendor prefix `nuija:`.
 *
 * @param base where ids begin, without a slash at the end.
 */
export const renderOparl = (minutes: Minutes, base = NOWHERE): string =>
  `${JSON.stringify(meetingOf(minutes, base), undefined, 2)}\n`;

/** The specification's words: a meeting is over once its minutes are out; until then it is one that was convened. */
const STATES: Readonly<Record<Minutes['status']['kind'], string>> = {
  draft: 'eingeladen',
  inReview: 'eingeladen',
  approved: 'eingeladen',
  final: 'durchgeführt',
};

const meetingOf = (minutes: Minutes, base: string): object => {
  const { title, author, facts, items, status, madeFor } = minutes;
  const { timeZone, number, place, opened, closed } = facts;
  const id = `${base}/meeting/${slug(number ?? madeFor.slice(0, 10))}`;
  return {
    id,
    type: 'https://schema.oparl.org/1.1/Meeting',
    name: printable(title),
    meetingState: STATES[status.kind],
    ...(opened === undefined ? {} : { start: withOffset(opened, timeZone) }),
    ...(closed === undefined ? {} : { end: withOffset(closed, timeZone) }),
    ...(place === undefined
      ? {}
      : {
          location: {
            id: `${id}/location`,
            type: 'https://schema.oparl.org/1.1/Location',
            description: printable(place),
          },
        }),
    agendaItem: items.map((item, order) => itemOf(item, order, id, timeZone)),
    modified: withOffset(madeFor, timeZone),
    'nuija:language': minutes.language,
    ...(author === '' ? {} : { 'nuija:organizationName': printable(author) }),
    ...planned('nuija:plannedStart', facts.plannedStart, timeZone),
    ...planned('nuija:plannedEnd', facts.plannedEnd, timeZone),
    'nuija:attendance': peopleOf(minutes).map(attendance),
  };
};

const itemOf = (item: MinutesItem, order: number, meeting: string, timeZone: string): object => {
  const decisions = item.blocks.filter(({ role }) => role === 'decision');
  const [first] = item.intervals;
  const last = item.intervals.at(-1)?.to;
  return {
    id: `${meeting}/item/${slug(item.id)}`,
    type: 'https://schema.oparl.org/1.1/AgendaItem',
    meeting,
    ...(item.number === '' ? {} : { number: printable(item.number) }),
    order,
    name: printable(item.title),
    public: item.isRestricted !== true,
    ...(decisions.length === 0 ? {} : { result: decisions.flatMap(({ decision }) => decision ?? []).join(', ') }),
    ...(decisions.length === 0 ? {} : { resolutionText: decisions.map(({ text }) => printable(text)).join('\n') }),
    ...(first === undefined ? {} : { start: withOffset(first.from, timeZone) }),
    ...(last === undefined ? {} : { end: withOffset(last, timeZone) }),
    ...(item.intervals.length > 1
      ? {
          'nuija:intervals': item.intervals.map(({ from, to }) => ({
            start: withOffset(from, timeZone),
            ...(to === undefined ? {} : { end: withOffset(to, timeZone) }),
          })),
        }
      : {}),
  };
};

const attendance = ({ line, status }: { readonly line: ParticipantLine; readonly status: string }): object => ({
  name: printable(line.name),
  ...(line.organisation === undefined ? {} : { organizationLabel: printable(line.organisation) }),
  ...(line.role === undefined ? {} : { role: line.role }),
  status,
  ...(line.items === undefined ? {} : { onlyForItems: line.items }),
});

const peopleOf = ({ participants }: Minutes): readonly { readonly line: ParticipantLine; readonly status: string }[] =>
  (participants?.columns ?? [])
    .flat()
    .flatMap(({ kind, people }) => people.map((line) => ({ line, status: kind === 'absent' ? 'absent' : 'present' })));

const planned = (name: string, local: string | undefined, timeZone: string): Readonly<Record<string, string>> => {
  const at = local === undefined ? undefined : localMoment(local, timeZone);
  return at === undefined ? {} : { [name]: withOffset(at, timeZone) };
};

/** A part of an address: letters and digits that are the same in every encoding. */
const slug = (text: string): string =>
  encodeURIComponent(
    printable(text)
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 100),
  );
