import {
  attendance,
  attendanceAt,
  presentFor,
  presiding,
  presidingOver,
  quorumAt,
  recusedFor,
  votersFor,
  type Instant,
  type ItemId,
  type MeetingState,
  type Person,
  type PersonId,
} from '../../../src/domain';
import { always, inLine } from '../../support/always';

const lastMoment = (after: MeetingState): Instant =>
  after.history.map(({ at }) => at).reduce((latest, each) => (latest < each ? each : latest), '' as Instant);

/** Goes through the record person by person, as somebody with a list and a pencil would. */
const recount = (after: MeetingState, item: string | undefined): number => {
  const now = lastMoment(after);
  const aliases = new Set<string>(after.identities.map(({ person }) => person));
  const out = after.recusals.filter((each) => each.item === item && !each.withdrawn).map(({ person }) => person);
  const isIn = (id: PersonId): boolean => {
    const called = after.identities.filter(({ is }) => is === id).map(({ person }) => person);
    const names = aliases.has(id) ? called : [id, ...called];
    const stays = after.presence.filter(({ person }) => names.includes(person));
    return stays.some(({ from, to }) => from <= now && (to === undefined || to > now)) && !out.includes(id);
  };
  const hasSeat = ({ group, vote, deputyFor }: Person): boolean =>
    vote === undefined
      ? group === 'members' || (group === 'absent' && deputyFor === undefined)
      : vote && group !== 'deputies' && (group !== 'absent' || deputyFor === undefined);
  const members = after.people.filter((person) => !aliases.has(person.id) && hasSeat(person));
  const own = new Set(members.map(({ id }) => id));
  const away = new Set(members.filter(({ id }) => !isIn(id)).map(({ id }) => id));
  const stoodIn = new Set<PersonId>();
  const nameless = after.seatings.filter(({ person }) => !after.people.some(({ id }) => id === person));
  const deputies = nameless.map(({ person: id }): Person => ({ id, name: '', group: 'deputies' }));
  for (const person of [...after.people, ...deputies]) {
    const seatings = after.seatings.filter((each) => each.person === person.id);
    const listed = hasSeat(person) || person.vote === false ? undefined : person.deputyFor;
    const place = seatings.length > 0 ? seatings.filter(({ at }) => at <= now).at(-1)?.replaces : listed;
    // A member who was seated for another has one voice all the same: their own.
    if (place !== undefined && !own.has(person.id) && isIn(person.id) && away.has(place)) stoodIn.add(place);
  }
  return members.length - away.size + stoodIn.size;
};

/** Another item after every step. */
const someItem = (after: MeetingState, index: number): ItemId | undefined =>
  after.agenda[index % Math.max(1, after.agenda.length)]?.id;

describe('in any meeting', () => {
  it('nobody is there twice or for less than no time, whatever they were called and however the line dropped', () => {
    always(({ after }) => [...attendance(after).values()].every(inLine));
  });

  it('nobody takes part in what they are recused for', () => {
    always(({ after }, index) => {
      const item = someItem(after, index);
      if (item === undefined) return true;
      const out = recusedFor(after, item);
      const now = lastMoment(after);
      const here = attendanceAt(after, now);
      const presider = presidingOver(after, item);
      return (
        [...votersFor(after, item, now)].every((person) => here.has(person) && !out.has(person)) &&
        [...presentFor(after, item)].every((person) => !out.has(person)) &&
        (presider === undefined || !out.has(presider))
      );
    });
  });

  it('the quorum is what a recount by hand makes it', () => {
    always(({ after }, index) => {
      const item = someItem(after, index);
      const quorum = quorumAt(after, item, lastMoment(after));
      return quorum === undefined || quorum.present === recount(after, item);
    });
  });

  it('the chair presides, but for an item they are recused for', () => {
    always(({ after }) => {
      const on = after.phase === 'open' ? after.current : undefined;
      const isOut = after.chair !== undefined && on !== undefined && [...recusedFor(after, on)].includes(after.chair);
      return isOut ? presiding(after) !== after.chair : presiding(after) === after.chair;
    });
  });
});
