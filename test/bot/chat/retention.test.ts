import { read, requests } from './reading';

describe('how long it is kept what Teams reported of people', () => {
  it.each([
    ['säilytysaika: 30 päivää', 30],
    ['Läsnäolotietojen säilytysaika: 1 päivä.', 1],
    ['säilytysaika: 90', 90],
    ['gallring: 30 dygn', 30],
    ['gallring av närvarouppgifter: 1 dag', 1],
    ['retention: 0 days', 0],
  ])('is so many days after the minutes are final: %s', (text, days) => {
    expect(requests(text)).toEqual([{ type: 'SetRetention', days }]);
  });

  it.each(['säilytysaika: rajaton', 'gallring: ingen', 'retention: off', 'retention of attendance: unlimited'])(
    'is as long as the record: %s',
    (text) => {
      expect(requests(text)).toEqual([{ type: 'SetRetention' }]);
    },
  );

  it.each([
    'säilytysaika: kuukausi',
    'gallring: -3 dygn',
    'retention: 36501 days',
    'retention: 1e3',
    'retention: 3.5 days',
  ])('is asked for again where it is unclear: %s', (text) => {
    expect(read(text, { addressed: true })).toMatchObject([{ reason: 'retentionUnreadable' }]);
  });
});
