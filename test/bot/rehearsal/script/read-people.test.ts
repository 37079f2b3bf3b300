import { readRehearsal } from '../../../../bot/rehearsal';

const SCRIPT = `rehearsal: 1
body: { name: Johtokunta, profile: perus }
meeting: { number: 1/2023, start: 2023-02-16T12:00 }
people:
  - { id: pj, name: Pirjo Puhe, role: chair, group: members }
steps:
`;

describe('who takes part', () => {
  it('is told of the body and of people', () => {
    const script = SCRIPT.replace(
      'profile: perus',
      'quorum: { count: 2, withChair: true }, dropMinutes: 5, retentionDays: 30, seconding: true, tie: lot',
    ).replace(
      'steps:',
      '  - { id: puh, name: "+358 40 123 4567", group: visitors, account: false }\nsteps:\n  - { at: "12:00", join: [puh] }',
    );
    const { body, people } = readRehearsal(script, 'a.yaml');
    expect(body).toMatchObject({
      quorum: { count: 2, withChair: true },
      dropMinutes: 5,
      retentionDays: 30,
      seconding: true,
      tie: 'lot',
    });
    expect(people.at(-1)).toMatchObject({ id: 'puh', account: false });
    const half = SCRIPT.replace('profile: perus', 'quorum: { fraction: 0.5, exclusive: true, withChair: false }');
    expect(readRehearsal(`${half}  - { at: "12:00", join: [pj] }`, 'a.yaml').body.quorum).toEqual({
      fraction: 0.5,
      exclusive: true,
      withChair: false,
    });
  });
});
