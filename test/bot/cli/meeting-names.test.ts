import { meetingsMeant, lineOfMeeting, type KnownMeeting } from '../../../bot/cli/meeting-names';
import { initialState, meetingId } from '../../../src/domain';

const meeting = (id: string, name: string, number?: string): KnownMeeting => ({
  id: meetingId(id),
  name: [name, number].filter((part) => part !== undefined).join(' '),
  state: {
    ...initialState,
    body: { ...initialState.body, name },
    meeting: { ...(number === undefined ? {} : { number }), start: '2023-02-01T12:00' },
  },
});

const KNOWN = [
  meeting('m-1', 'AuroraAI-ohjelman ohjausryhmä', '1/2022'),
  meeting('m-2', 'AuroraAI-ohjelman ohjausryhmä', '11/2022'),
  meeting('m-3', 'Johtoryhmä', '1/2023'),
  meeting('m-4', 'Hallitus'),
];
const meant = (asked: string): readonly string[] => meetingsMeant(asked, KNOWN).map(({ id }) => id);

describe('a meeting named at the command line', () => {
  it.each([
    ['m-3', ['m-3']],
    ['1/2022', ['m-1']],
    ['11/2022', ['m-2']],
    ['aurora', ['m-1', 'm-2']],
    ['OHJAUSRYHMA 11/2022', ['m-2']],
    ['johtoryhmä', ['m-3']],
    ['hallitus', ['m-4']],
    ['2022', []],
    ['aurora 1/2023', []],
    ['', []],
    ['  ', []],
  ])('"%s" means %j', (asked, expected) => {
    expect(meant(asked)).toEqual(expected);
  });

  it('is listed with its id, its day and how far it is', () => {
    expect(lineOfMeeting(KNOWN[2]!)).toBe('  m-3  Johtoryhmä 1/2023, 2023-02-01, planned, no draft');
  });
});
