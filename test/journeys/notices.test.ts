import { instant } from '../../src/domain';
import type { World } from '../../bot/rehearsal';
import { actMeeting, holdMeeting, type Acted } from '../support/acted-meeting';
import { tidy } from '../support/journey';
import { PIRJO, SIRPA, WORLD } from '../support/teams-world';

jest.setTimeout(60_000);

let acted: Acted | undefined;
afterEach(async () => {
  await acted?.stop();
  acted = undefined;
});
afterAll(tidy);

const WORDS = 'Suunniteltuun päättymisaikaan (klo 12.40) on 10 min. Käsittelemättä on kohta 2.';

/** A meeting in Teams that is to end at 12.40, a second before somebody is told that it is near. */
const tenToGo = async (leave: Pick<World, 'notifications'>): Promise<Acted> => {
  const world = { ...WORLD, ...leave, validDomains: ['nuija.example.org'] };
  acted = await actMeeting({ world }, { publicUrl: 'https://nuija.example.org' });
  await holdMeeting(acted, ['avaa'], { end: '2023-02-16T12:40' });
  await acted.stage.runTo(instant('2023-02-16T10:29:59Z'));
  return acted;
};
const end = ({ stage }: Acted): Promise<void> => stage.runTo(instant('2023-02-16T10:35:00Z'));

/** Who was told how long there is, and where. */
const told = ({ teams }: Acted): readonly unknown[] =>
  teams
    .reactions()
    .filter(({ text }) => text.includes('päättymisaikaan'))
    .map(({ kind, person, text }) => [kind, person, text.replaceAll('\u00a0', ' ').split(' Asialistalle')[0]]);
const asked = ({ lines }: Acted): readonly unknown[] =>
  lines.flatMap(({ kind, status }) => (kind === 'notification' ? [status] : []));

describe('a chair in a Teams meeting that runs out of time', () => {
  it('alone is told so in the meeting window, once, also by a server killed meanwhile', async () => {
    const meeting = await tenToGo({ notifications: 'allowed' });
    await meeting.stage.restart();
    await end(meeting);
    await meeting.stage.restart();
    expect(told(meeting)).toEqual([['notice', PIRJO, WORDS]]);
    expect(asked(meeting)).toEqual([202]);
  });

  it('is told in their own chat where nobody gave the app leave', async () => {
    const meeting = await tenToGo({});
    await end(meeting);
    expect(told(meeting)).toEqual([['text', PIRJO, WORDS]]);
    expect(asked(meeting)).toEqual([403]);
  });

  it('is told in their own chat where they are not in the meeting themselves', async () => {
    const meeting = await tenToGo({ notifications: 'allowed' });
    await meeting.teams.leave([PIRJO]);
    await end(meeting);
    expect(told(meeting)).toEqual([['text', PIRJO, WORDS]]);
    expect(asked(meeting)).toEqual([207]);
  });
});

describe('the others in the meeting', () => {
  it('are told nothing of it', async () => {
    const meeting = await tenToGo({ notifications: 'allowed' });
    const from = meeting.teams.reactions().length;
    await end(meeting);
    const rest = meeting.teams.reactions().slice(from);
    expect(rest.filter(({ person }) => person === SIRPA || person === undefined)).toEqual([]);
  });
});
