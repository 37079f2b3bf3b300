import { Directory, Sender, teamsErrands } from '../../../bot/teams';
import { effectOf, handleCommand, type Errands, type PendingEffect } from '../../../src/app';
import { DEFAULT_BODY, entryId, instant, type BodySettings, type Request } from '../../../src/domain';
import { chair, secretary } from '../../support/meeting-facts';
import { CHAT, running, type Town } from '../turns/town';

const END = instant('2022-12-07T14:00:00+02:00');
const NUDGE = { kind: 'nudge', about: [`endNear:${END}`] } as const;

let town: Town;
/** A meeting that is open, planned to end at 14, ten minutes before that. */
beforeEach(async () => {
  town = await running();
  await asked({ type: 'DescribeMeeting', meeting: { end: '2022-12-07T14:00' } });
  town.clock.now = instant('2022-12-07T13:50:00+02:00');
  town.teams.answer = ({ path }) => ({
    status: 201,
    body: { id: path.endsWith('/v3/conversations') ? 'a:new' : 'm-1' },
  });
  town.teams.calls.splice(0);
});
afterEach(() => town.close());

const asked = async (request: Request): Promise<void> => {
  const meta = { entry: entryId(JSON.stringify(request)), by: secretary, said: town.clock.now };
  await handleCommand(town.parts, { meeting: await town.meeting(), request, meta, keepsRefusal: false });
};
const wanting = (nudges: NonNullable<BodySettings['nudges']>): Promise<void> =>
  asked({ type: 'DescribeBody', body: { ...DEFAULT_BODY, nudges } });

const nudged = async (): Promise<readonly string[]> => {
  const { addresses, board } = town.parts;
  const { connector } = town.teams;
  const { nudge }: Pick<Errands, 'nudge'> = teamsErrands({
    records: town.parts,
    addresses,
    connector,
    sender: new Sender(connector, town.store.notebook),
    directory: new Directory(addresses, connector),
    board,
    links: { expires: (now) => now, to: () => '' },
    helpCard: () => ({ type: 'AdaptiveCard', version: '1.5', body: [] }),
  });
  const effect: PendingEffect = {
    ...effectOf(await town.meeting(), 'cause', NUDGE, town.clock.now),
    attempts: 0,
    since: town.clock.now,
  };
  await nudge(NUDGE, effect);
  return town.teams.calls.map(({ path }) => decodeURIComponent(path.replace(/.*v3\/conversations\/?/, '')));
};

describe('what is told about time', () => {
  it('is told in the chair’s own chat, which is opened for it', async () => {
    expect(await nudged()).toEqual(['', 'a:new/activities']);
    expect(JSON.stringify(town.teams.calls[0]?.body)).toContain(chair);
    expect(town.teams.calls[1]?.body).toMatchObject({ text: expect.stringContaining('14.00') as string });
  });

  it('is told in front of everybody where the body wants it', async () => {
    await wanting('everybody');
    expect(await nudged()).toEqual([`${CHAT}/activities`]);
  });

  it('is left to the card where the chair has no chat of their own', async () => {
    town.teams.answer = () => ({ status: 403 });
    expect(await nudged()).toEqual(['']);
  });

  it('is not told any more once it is not so', async () => {
    town.clock.now = END;
    expect(await nudged()).toEqual([]);
  });
});
