import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRehearsal, type Rehearsal } from '../../../../bot/rehearsal';

const SCRIPT = `rehearsal: 1
body: { name: Johtokunta, language: fi, timeZone: Europe/Helsinki, profile: perus }
meeting: { number: 1/2023, start: 2023-02-16T12:00 }
people:
  - { id: pj, name: Pirjo Puhe, role: chair, group: members }
  - { id: siht, name: Sirpa Siht, role: secretary, group: secretaries }
  - { id: kirje, name: Kirsti Kirje, group: members, teams: false }
steps:
`;
const FIRST_STEP = 9;

const withSteps = (...steps: string[]): Rehearsal =>
  readRehearsal(SCRIPT + steps.map((step) => `  - ${step}\n`).join(''), 'a.yaml');
const utc = (rehearsal: Rehearsal): readonly string[] => rehearsal.steps.map((step) => step.at.slice(5, 19));

describe('the reference rehearsal', () => {
  const file = join(__dirname, '../../../rehearsals/auroraai-5-2022.yaml');
  const rehearsal = readRehearsal(readFileSync(file, 'utf8'), file);

  it('is read whole', () => {
    expect(rehearsal.people).toHaveLength(24);
    expect(rehearsal.body).toMatchObject({ name: 'AuroraAI-ohjelman ohjausryhmä', genitive: 'ohjausryhmän' });
    expect(rehearsal.meeting).toEqual({
      ordinal: 5,
      number: '5/2022',
      previous: '4/2022',
      start: '2022-12-07T12:00',
      end: '2022-12-07T14:00',
      place: 'Teams-kokous',
    });
    expect(rehearsal.agenda?.split('\n')[8]).toBe('9. Kokouksen päättäminen');
    expect(rehearsal.steps[0]?.at).toBe('2022-12-07T09:57:40.000Z');
    expect(rehearsal.steps.at(-1)).toMatchObject({
      at: '2022-12-07T11:52:30.000Z',
      act: { kind: 'event', event: 'meetingEnd' },
    });
  });

  it('folds a long paragraph into one line', () => {
    const paragraph = rehearsal.steps.find((step) => step.act.kind === 'say' && step.act.text.startsWith('kirjaus'));
    expect(paragraph?.act).toMatchObject({ by: 'pouttu', mention: true, where: 'chat' });
    expect(JSON.stringify(paragraph)).not.toContain('\\n');
  });
});

describe('a step', () => {
  it('has every form of the contract', () => {
    const { steps } = withSteps(
      '{ at: "12:00:04", event: meetingStart }',
      '{ at: "12:00:10", join: [pj, siht] }',
      '{ at: "12:01", by: pj, says: "avaa" }',
      '{ at: "12:02", by: pj, says: "no niin", mention: false }',
      '{ at: "12:03", by: siht, says: "tilanne", where: personal }',
      '{ at: "12:04", by: siht, sends: lista.xlsx }',
      '{ at: "12:05", by: siht, sends: files/lista.csv, text: osallistujat }',
      '{ at: "12:10", by: pj, presses: decision.record, fills: { kind: noted, n: 3, yes: true, many: [a, b] } }',
      '{ at: "12:11", by: pj, edits: "old text", to: "new text" }',
      '{ at: "12:12", by: pj, deletes: "new text" }',
      '{ redeliver: 3 }',
      '{ restart: true }',
      '{ expect: { reply: "Kok(ous|oonnus)", refused: true } }',
      '{ expect: { silent: true } }',
      '{ at: "12:13", leave: [pj] }',
    );
    expect(steps.map((step) => step.act)).toEqual([
      { kind: 'event', event: 'meetingStart' },
      { kind: 'join', people: ['pj', 'siht'] },
      { kind: 'say', by: 'pj', text: 'avaa', mention: true, where: 'chat' },
      { kind: 'say', by: 'pj', text: 'no niin', mention: false, where: 'chat' },
      { kind: 'say', by: 'siht', text: 'tilanne', mention: true, where: 'personal' },
      { kind: 'send', by: 'siht', file: 'lista.xlsx', text: '' },
      { kind: 'send', by: 'siht', file: 'files/lista.csv', text: 'osallistujat' },
      { kind: 'press', by: 'pj', verb: 'decision.record', fills: { kind: 'noted', n: '3', yes: 'true', many: 'a,b' } },
      { kind: 'edit', by: 'pj', text: 'old text', to: 'new text' },
      { kind: 'delete', by: 'pj', text: 'new text' },
      { kind: 'redeliver', times: 3 },
      { kind: 'restart' },
      { kind: 'expect', reply: /Kok(ous|oonnus)/, refused: true, silent: false },
      { kind: 'expect', refused: false, silent: true },
      { kind: 'leave', people: ['pj'] },
    ]);
    expect(steps[14]?.line).toBe(FIRST_STEP + 14);
  });

  it('happens at the local time of the body, in summer and in winter', () => {
    expect(utc(withSteps('{ at: "12:01", by: pj, says: x }'))).toEqual(['02-16T10:01:00']);
    const summer = SCRIPT.replace('2023-02-16', '2023-06-16');
    expect(utc(readRehearsal(`${summer}  - { at: "9:05:07", by: pj, says: x }\n`, 'a.yaml'))).toEqual([
      '06-16T06:05:07',
    ]);
  });

  it('without a time happens at that of the step before', () => {
    expect(utc(withSteps('{ at: "12:01", by: pj, says: x }', '{ restart: true }'))).toEqual([
      '02-16T10:01:00',
      '02-16T10:01:00',
    ]);
  });

  it('may come after midnight, and the next midnight too', () => {
    const says = 'by: pj, says: x';
    const times = ['23:59', '00:01', '12:00', '03:00'].map((at) => `{ at: "${at}", ${says} }`);
    expect(utc(withSteps(...times))).toEqual(['02-16T21:59:00', '02-16T22:01:00', '02-17T10:00:00', '02-18T01:00:00']);
  });

  it('may come the evening before a meeting that starts at midnight', () => {
    const night = SCRIPT.replace('T12:00', 'T00:00');
    const script = `${night}  - { at: "23:55", by: pj, says: x }\n  - { at: "0:05", by: pj, says: x }\n`;
    expect(utc(readRehearsal(script, 'a.yaml'))).toEqual(['02-15T21:55:00', '02-15T22:05:00']);
  });
});

describe('a mistake in a step is named with its line', () => {
  it.each([
    ['{ at: "12:01", by: pj, sais: x }', 'unknown key "sais" in an entry of "steps"; the nearest known key is "says"'],
    [
      '{ at: "12:01", by: pj }',
      'a step needs one of event, join, leave, says, sends, presses, edits, deletes, redeliver, restart, expect',
    ],
    ['{ at: "12:01", by: pj, says: x, presses: y }', 'a step does one thing, not both "says" and "presses"'],
    ['{ at: "12:01", by: pj, says: x, fills: { a: b } }', '"fills" does not go with "says" (by, mention, where do)'],
    ['{ by: pj, says: x }', '"says" needs "at", the time it happens'],
    ['{ restart: true }', 'the first step needs "at", the time it happens'],
    ['{ at: "25:00", by: pj, says: x }', '"at" must be a time like 12:01 or 12:01:30, not "25:00"'],
    ['{ at: "12.01", by: pj, says: x }', '"at" must be a time like 12:01 or 12:01:30, not "12.01"'],
    ['{ at: 1201, by: pj, says: x }', '"at" must be text, not a number; put it in quotes'],
    ['{ at: "12:01", by: pja, says: x }', 'nobody in "people" is "pja"; the nearest is "pj"'],
    ['{ at: "12:01", join: [pj, sihti] }', 'nobody in "people" is "sihti"; the nearest is "siht"'],
    ['{ at: "12:01", join: pj }', '"join" must be a list of texts, not text'],
    ['{ at: "12:01", join: [] }', '"join" names nobody'],
    [
      '{ at: "12:01", by: kirje, says: x }',
      '"kirje" never signs in to Teams (teams: false), so nothing can come from there',
    ],
    ['{ at: "12:01", says: x }', 'an entry of "steps" needs "by"'],
    ['{ at: "12:01", by: pj, says: [x] }', '"says" must be text, not a list'],
    ['{ at: "12:01", by: pj, says: x, mention: "no" }', '"mention" must be true or false, not text'],
    ['{ at: "12:01", by: pj, says: x, where: home }', '"where" cannot be "home"; it is one of chat, personal'],
    ['{ at: "12:01", event: meetingStop }', '"event" cannot be "meetingStop"; it is one of meetingStart, meetingEnd'],
    ['{ at: "12:01", by: pj, edits: x }', 'an entry of "steps" needs "to"'],
    ['{ at: "12:01", by: pj, send: x }', 'unknown key "send" in an entry of "steps"; the nearest known key is "sends"'],
    ['{ at: "12:01", by: pj, sends: "" }', '"sends" is empty'],
    ['{ at: "12:01", by: pj, sends: x, where: personal }', '"where" does not go with "sends" (by, text do)'],
    ['{ at: "12:01", by: pj, presses: "" }', '"presses" is empty'],
    [
      '{ at: "12:01", by: pj, presses: v, fills: { a: { b: c } } }',
      '"a" must be filled with text, a number, true or false, or a list of those',
    ],
    ['{ at: "12:01", redeliver: 0 }', '"redeliver" must be a whole number, 1 to 100'],
    ['{ at: "12:01", restart: false }', '"restart" can only be true; leave it out instead'],
    ['{ at: "12:01", expect: {} }', '"expect" needs one of reply, refused, silent'],
    [
      '{ at: "12:01", expect: { reply: "(" } }',
      '"reply" is no regular expression: Invalid regular expression: /(/: Unterminated group',
    ],
    [
      '{ at: "12:01", expect: { silent: true, refused: true } }',
      '"silent" goes with nothing else: it means no reaction at all',
    ],
    ['{ at: "12:01", expect: { answer: x } }', 'unknown key "answer" in "expect"; the nearest known key is "reply"'],
    ['avaa', 'an entry of "steps" must be a mapping (key: value), not text'],
  ])('%s', (step, message) => {
    expect(() => withSteps(step)).toThrow(`a.yaml:${String(FIRST_STEP)}: ${message}`);
  });

  it('also when it goes back a few minutes', () => {
    expect(() => withSteps('{ at: "12:05", by: pj, says: x }', '{ at: "12:01", by: pj, says: x }')).toThrow(
      'a.yaml:10: 12:01 is before the step above (12:05:00); times only go forward',
    );
  });

  it('also inside a step written over several lines', () => {
    expect(() => withSteps('at: "12:01"\n    by: pj\n    says: x\n    wher: personal')).toThrow(
      'a.yaml:12: unknown key "wher"',
    );
  });
});

describe('a mistake elsewhere is named with its line', () => {
  const step = '  - { at: "12:01", by: pj, says: x }\n';
  it.each([
    ['rehearsal: 1', 'rehearsal: 2', 1, 'this player reads "rehearsal: 1" only'],
    ['rehearsal: 1\n', '', 1, 'a rehearsal needs "rehearsal"'],
    ['steps:', 'step:', 8, 'unknown key "step" in a rehearsal; the nearest known key is "steps"'],
    ['language: fi', 'language: no', 2, '"language" cannot be "no"; it is one of fi, sv, en'],
    ['profile: perus', 'profil: perus', 2, 'unknown key "profil" in "body"; the nearest known key is "profile"'],
    ['Europe/Helsinki', 'Europe/Hki', 2, 'there is no time zone "Europe/Hki"; write e.g. Europe/Helsinki'],
    ['profile: perus', 'quorum: { fraction: 2 }', 2, '"fraction" must be more than 0 and at most 1'],
    ['profile: perus', 'quorum: {}', 2, '"quorum" is either a fraction or a count'],
    ['profile: perus', 'retentionDays: 40000', 2, '"retentionDays" must be a whole number'],
    ['profile: perus', 'dropMinutes: 61', 2, '"dropMinutes" must be a whole number'],
    ['profile: perus', 'phrases: { a: [b] }', 2, '"a" must be text, not a list'],
    ['profile: perus', 'styles: big', 2, '"styles" must be a mapping (key: value), not text'],
    ['profile: perus', 'languages: [fi, de]', 2, '"de" is no language of the minutes; they are fi, sv, en'],
    ['name: Johtokunta', 'name: ""', 2, '"name" is empty'],
    ['number: 1/2023', 'number: 1', 3, '"number" must be text, not a number; put it in quotes'],
    ['number: 1/2023', 'ordinal: 0', 3, '"ordinal" must be a whole number, 1 or more'],
    [
      '2023-02-16T12:00',
      '2023-02-30T12:00',
      3,
      '"start" must be a day and time like 2022-12-07T12:00, not "2023-02-30T12:00"',
    ],
    [
      'number: 1/2023',
      'end: 2023-02-16T11:00',
      3,
      'the meeting ends (2023-02-16T11:00) before it starts (2023-02-16T12:00)',
    ],
    ['start: 2023-02-16T12:00', '', 3, '"meeting" needs "start"'],
    [
      'group: members }',
      'group: member }',
      5,
      '"group" cannot be "member"; it is one of members, deputies, experts, secretaries, visitors, absent',
    ],
    ['role: chair', 'rol: chair', 5, 'unknown key "rol" in an entry of "people"; the nearest known key is "role"'],
    ['role: chair', 'column: 3', 5, '"column" must be a whole number, 1 to 2'],
    ['role: chair', 'items: [4]', 5, 'every entry of "items" must be text, not a number; put it in quotes'],
    ['role: chair', 'deputyFor: sith', 5, 'nobody in "people" is "sith"; the nearest is "siht"'],
    ['id: siht', 'id: pj', 6, '"pj" is already the person on line 5'],
    ['rehearsal: 1', 'rehearsal: 1\nrehearsal: 1', 2, 'Map keys must be unique'],
    ['role: chair', 'role: [chair', 5, ''],
  ])('%s → %s', (right, wrong, line, message) => {
    expect(() => readRehearsal(SCRIPT.replace(right, wrong) + step, 'a.yaml')).toThrow(
      `a.yaml:${String(line)}: ${message}`,
    );
  });

  it('when nothing would happen', () => {
    expect(() => readRehearsal(SCRIPT.replace('steps:\n', 'steps: []\n'), 'a.yaml')).toThrow(
      'a.yaml:8: "steps" is empty',
    );
    expect(() => readRehearsal('', 'a.yaml')).toThrow('a.yaml:1: a rehearsal must be a mapping');
  });
});

describe('what a document is filed under, comes with and goes to', () => {
  const withSettings = (body: string, meeting: string): Rehearsal => {
    const bodied = SCRIPT.replace('profile: perus', `profile: kunta, ${body}`);
    const settled = bodied.replace('number: 1/2023', `number: 1/2023, ${meeting}`);
    return readRehearsal(`${settled}  - { at: "12:00:04", event: meetingStart }\n`, 'a.yaml');
  };

  it('is read with the body and with the meeting', () => {
    const { body, meeting } = withSettings(
      'organisation: Kunta, shortName: lautakunta, document: memo, distribution: [Jäsenet], forInformation: [Kirjaamo], ' +
        'appealNotes: [{ title: Kielto, text: "" }]',
      'diaryNumber: D/1, confidentiality: Salainen, attachments: [Talousarvio], distribution: [Kaikki], ' +
        'forInformation: [], appeals: [{ title: Kielto, items: ["1"] }]',
    );
    expect(body).toMatchObject({
      organisation: 'Kunta',
      shortName: 'lautakunta',
      document: 'memo',
      distribution: ['Jäsenet'],
      forInformation: ['Kirjaamo'],
      appealNotes: [{ title: 'Kielto', text: '' }],
    });
    expect(meeting).toMatchObject({
      diaryNumber: 'D/1',
      confidentiality: 'Salainen',
      attachments: ['Talousarvio'],
      distribution: ['Kaikki'],
      forInformation: [],
      appeals: [{ title: 'Kielto', items: ['1'] }],
    });
  });

  it.each([
    ['document: letter', 'place: x', 'a.yaml:2: "document" cannot be "letter"; it is one of minutes, memo'],
    ['organisation: " "', 'place: x', 'a.yaml:2: "organisation" is empty'],
    ['genitive: x', 'appeals: [{ title: Kielto, item: [] }]', 'the nearest known key is "items"'],
  ])('is refused: %s, %s', (body, meeting, message) => {
    expect(() => withSettings(body, meeting)).toThrow(message);
  });
});
