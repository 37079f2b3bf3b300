import { beginNextMeeting, MeetingReader, settle } from '../../../src/app';
import { entryId, meetingId, plainDate, type MeetingState, type PersonId } from '../../../src/domain';
import { boardIn, MEETING, type Board } from '../../support/board';
import {
  at,
  chair,
  closed,
  member,
  people,
  prepared,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';

const NEXT = meetingId('board 6/2022');
const body = { name: 'Ohjausryhmä', language: 'sv', timeZone: 'Europe/Helsinki', profile: 'ohjausryhma' } as const;

let board: Board;
beforeEach(() => {
  board = boardIn(memoryStore());
});
const metaOf = (by: PersonId, said: string) => ({ entry: entryId(`${by} ${said}`), by, said: at(said) });
const next = async (): Promise<MeetingState> => (await board.reader.read(NEXT)).state;

describe('the next meeting of a body', () => {
  beforeEach(async () => {
    await board.past(
      wrote(secretary, '10:00', { type: 'BodyDescribed', body }),
      wrote(secretary, '10:01', {
        type: 'MeetingDescribed',
        meeting: { number: '5/2022', ordinal: 5, previous: '4/2022', place: 'Teams', start: '2022-12-07T12:00' },
      }),
      closed,
      wrote(stranger, '13:55', {
        type: 'PersonIntroduced',
        person: { id: stranger, name: 'Ohikulkija', group: 'visitors' },
      }),
    );
    board.clock.now = at('14:00');
    await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  });

  it('takes over the body’s settings and roster', async () => {
    const state = await next();
    expect(state).toMatchObject({ phase: 'planned', body, chair, secretaries: [secretary], rosterGiven: true });
  });

  it('takes over nobody who only visited or turned up', async () => {
    expect((await next()).people).toEqual(people.filter(({ id }) => id !== visitor));
  });

  it('knows which meeting was before it, and nothing of that one’s plan', async () => {
    const { meeting, series, presence, decisions } = await next();
    expect({ meeting, previous: series.previous, presence, decisions }).toEqual({
      meeting: { previous: '5/2022', number: '6/2022', ordinal: 6 },
      previous: { meeting: MEETING, number: '5/2022', date: '2022-12-07' },
      presence: [],
      decisions: [],
    });
  });

  it('has the agenda that was drafted for it, with what was not reached', async () => {
    expect((await next()).agenda.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Kokouksen avaus',
      '2 Edellisen kokouksen pöytäkirja',
      '3 Tilannekatsaus',
      '4 Talousarvio',
      '5 Vuosi 2023',
      '6 Vuosi 2024',
      '7 Viestintä',
      '8 Muut asiat',
      '9 Seuraavat kokoukset',
      '10 Kokouksen päättäminen',
    ]);
  });

  it('is begun once, however often it is asked for', async () => {
    const { version } = await board.reader.read(NEXT);
    await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
    expect((await board.reader.read(NEXT)).version).toBe(version);
  });

  it('leaves the one before as it was', async () => {
    expect(await board.state()).toMatchObject({ phase: 'closed', meeting: { number: '5/2022' } });
  });
});

it('a roster that was undone is not the body’s', async () => {
  const wrong = wrote(secretary, '13:53', { type: 'RosterSet', people: [] });
  await board.past(closed, wrong, wrote(secretary, '13:54', { type: 'EntryUndone', undone: wrong.entry }));
  await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  expect((await next()).people).toEqual(people.filter(({ id }) => id !== visitor));
});

it('the first meeting of another year is its first', async () => {
  await board.past(wrote(secretary, '10:01', { type: 'MeetingDescribed', meeting: { number: '5/2022' } }), closed);
  board.clock.now = at('2023-01-02 12:00');
  await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  expect((await next()).meeting).toEqual({ previous: '5/2022', number: '1/2023' });
});

it('the next meeting is planned for the day that was set for it, and numbered in that day’s year', async () => {
  const meeting = { date: plainDate('2023-01-18'), start: '12:00', end: '14:00' };
  await board.past(
    wrote(secretary, '10:01', { type: 'MeetingDescribed', meeting: { number: '5/2022' } }),
    closed,
    wrote(secretary, '13:55', { type: 'NextMeetingSet', meeting }),
  );
  board.clock.now = at('14:00');
  await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  expect((await next()).meeting).toEqual({
    previous: '5/2022',
    number: '1/2023',
    start: '2023-01-18T12:00',
    end: '2023-01-18T14:00',
  });
});

it('a body that works without an agenda gets none', async () => {
  await board.past(closed.filter(({ type }) => type !== 'AgendaSet' && type !== 'ItemOpened'));
  await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  expect((await next()).agenda).toEqual([]);
});

it('a meeting that never was leaves its settings alone', async () => {
  await board.past(prepared);
  await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
  expect(await next()).toMatchObject({ rosterGiven: true, agenda: [], series: { matters: [] } });
});

describe('the chair and the secretaries of the next meeting', () => {
  const aino = { id: chair, name: 'Aino Korhonen' };
  const matti = { id: member, name: 'Matti Väänänen' };
  const begun = async (): Promise<MeetingState> => {
    await beginNextMeeting(board, { meeting: MEETING, state: await board.state() }, NEXT);
    return next();
  };

  it('are those who were chosen for the body', async () => {
    const settings = { type: 'SetUpBody', body, chair: aino, secretaries: [matti] } as const;
    await board.ask(member, '11:00', settings, { meta: { ...metaOf(member, '11:00'), name: matti.name } });
    await board.ask(chair, '12:00', { type: 'OpenMeeting' });
    expect(await begun()).toMatchObject({ body, chair, secretaries: [member], rosterGiven: false });
  });

  it('are nobody where whoever opened took the chair: the next meeting starts as free as the first', async () => {
    await board.ask(
      member,
      '12:00',
      { type: 'OpenMeeting' },
      { meta: { ...metaOf(member, '12:00'), name: matti.name } },
    );
    expect(await begun()).toMatchObject({ people: [], rosterGiven: false, secretaries: [], meeting: {} });
    expect(await next()).not.toHaveProperty('chair');
  });

  it('are the roster’s, with the secretaries named and let go meanwhile', async () => {
    await board.past(prepared);
    const secretaries = [matti, { id: stranger, name: 'Tuula Uusi' }];
    await board.ask(chair, '11:30', { type: 'SetUpBody', body, chair: matti, secretaries });
    await board.ask(member, '12:00', { type: 'OpenMeeting' });
    const state = await begun();
    expect(state).toMatchObject({ chair, secretaries: [member, stranger] });
    expect(state.people.find(({ id }) => id === secretary)).toEqual({
      id: secretary,
      name: 'Saara Nieminen',
      organisation: 'VM',
      group: 'secretaries',
      column: 2,
    });
  });

  it('are those chosen where the roster names no chair', async () => {
    await board.past(
      wrote(secretary, '11:00', { type: 'RosterSet', people: people.filter(({ role }) => role !== 'chair') }),
    );
    await board.ask(secretary, '11:30', { type: 'SetUpBody', body, chair: aino });
    expect(await begun()).toMatchObject({ chair, secretaries: [secretary] });
  });

  it('are not those of an entry that was undone', async () => {
    await board.ask(member, '11:00', { type: 'SetUpBody', body, chair: aino }, { meta: metaOf(member, '11:00') });
    await board.ask(chair, '11:01', { type: 'Undo' });
    expect(await begun()).not.toHaveProperty('chair');
  });
});

describe('settings given for a meeting', () => {
  const describe_ = { type: 'DescribeMeeting', meeting: { number: '6/2022' } } as const;

  it('are in it, in the name of whoever gave them', async () => {
    await settle(board, NEXT, secretary, [describe_, { type: 'SetRoster', people }]);
    expect(await next()).toMatchObject({ meeting: { number: '6/2022' }, people });
    expect([...(await next()).history]).toMatchObject([{ by: secretary }, {}]);
  });

  it('are taken once: given again they change nothing', async () => {
    await settle(board, NEXT, secretary, [describe_]);
    await settle(board, NEXT, secretary, [{ ...describe_, meeting: { number: '7/2022' } }]);
    expect((await next()).meeting.number).toBe('6/2022');
  });

  it('are an error where they are refused, for nobody is there to be told', async () => {
    await board.past(prepared);
    await expect(settle(board, MEETING, member, [describe_])).rejects.toThrow(
      'DescribeMeeting was refused: NotAuthorised',
    );
  });
});

describe('a meeting that is looked at', () => {
  it('is folded from where it was left off', async () => {
    const read: (number | undefined)[] = [];
    const reader = new MeetingReader({
      ...board.journal,
      read: (meeting, after) => {
        read.push(after);
        return board.journal.read(meeting, after);
      },
    });
    await board.past(prepared);
    expect((await reader.read(MEETING)).version).toBe(2);
    await board.ask(chair, '12:00', { type: 'OpenMeeting' });
    expect(await reader.read(MEETING)).toMatchObject({ version: 4, state: { phase: 'open' } });
    expect(read).toEqual([0, 2]);
  });

  it('may be one of very many', async () => {
    await board.past(prepared);
    const reader = new MeetingReader(board.journal);
    await reader.read(MEETING);
    for (let index = 0; index < 1_100; index += 1) await reader.read(meetingId(`other ${String(index)}`));
    expect((await reader.read(MEETING)).version).toBe(2);
  });
});
