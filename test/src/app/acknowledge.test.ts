import { acknowledge } from '../../../src/app';
import { undoneWords } from '../../../src/app/undone-words';
import { DEFAULT_BODY, evolve, replay, type EventType, type QuorumRule } from '../../../src/domain';
import { EVENT_SHAPES } from '../../../src/journal';
import { chair, closed, item, member, prepared, secretary, wrote } from '../../support/meeting-facts';
import { EVENTS, LANGUAGES, meetingIn, speaking, WORDS } from './every-event';

/** What a card shows, or nobody needs to be told in words. */
const SILENT: readonly EventType[] = [
  'BodyDescribed',
  'MeetingDescribed',
  'RosterSet',
  'PersonIntroduced',
  'SecretaryReleased',
  'ItemsRenumbered',
  'DecisionRecorded',
  'DecisionAmended',
  'DecisionWithdrawn',
  'ProposalConfirmed',
  'ActionAssigned',
  'MeetingContinued',
  'TeamsMeetingStarted',
  'TeamsMeetingEnded',
  'LinesRedacted',
  'Redacted',
];

const words = expect.stringMatching(WORDS);
const types = Object.keys(EVENTS) as EventType[];

describe.each(LANGUAGES)('the chat, in %s', (language) => {
  it('knows every event there is', () => {
    expect([...types].sort()).toEqual(Object.keys(EVENT_SHAPES).sort());
  });

  it.each(types)('is told of %s in whole words, or not at all', (type) => {
    const event = wrote(chair, '12:30', EVENTS[type]);
    const said = acknowledge([event], evolve(meetingIn(language), event));
    expect(said).toEqual(SILENT.includes(type) ? [] : [words]);
    expect(said.join()).not.toMatch(/undefined|\s{2}|“”|””/);
  });

  it.each(types.filter((type) => !['BodyDescribed', 'EntryUndone'].includes(type)))(
    'hears what it was when %s is undone',
    (type) => {
      const event = wrote(chair, '12:30', EVENTS[type]);
      const undo = wrote(chair, '12:31', { type: 'EntryUndone', undone: event.entry });
      const after = [event, undo].reduce(evolve, meetingIn(language));
      const undoable = ![
        'MeetingDescribed',
        'PersonIntroduced',
        'CloseQuestioned',
        'ItemChangeQuestioned',
        'QuorumQuestioned',
      ].includes(type);
      const byNobody =
        /^Teams|CloseProposed|MeetingContinued|MinutesDrafted|Redacted|ItemsRenumbered|ProposalConfirmed/.test(type);
      if (undoable && !byNobody) expect(undoneWords(event.entry, after)).toEqual(words);
      expect(undoneWords(event.entry, after)).not.toMatch(/undefined|\s{2}|“”|””/);
    },
  );
});

describe('an acknowledgement', () => {
  const fi = meetingIn('fi');

  it('is one line for each thing that happened, and one for everybody who came', () => {
    const events = [chair, member, secretary].map((person) =>
      wrote(secretary, '12:40', { type: 'PersonJoined', person, evidence: 'said' }),
    );
    expect(acknowledge(events, events.reduce(evolve, fi))).toEqual([
      'Läsnä: Aino Korhonen, Matti Väänänen, Saara Nieminen.',
    ]);
  });

  it('of an opening by somebody who takes the chair names them, once', () => {
    const events = [
      wrote(member, '12:00', { type: 'ChairChanged', person: member }),
      wrote(member, '12:00', { type: 'MeetingOpened' }),
      wrote(member, '12:00', { type: 'ItemOpened', item: item('1') }),
    ];
    expect(acknowledge(events, events.reduce(evolve, replay(prepared)))).toEqual([
      expect.stringContaining('Matti Väänänen'),
      expect.stringContaining('Kokouksen avaus'),
    ]);
  });

  it('gives times as the body’s clock shows them', () => {
    const event = wrote(chair, '12:30', EVENTS.BreakStarted);
    expect(acknowledge([event], evolve(fi, event)).join()).toContain('12.30');
  });

  it('of words somebody typed prints them as typed', () => {
    const title = '{time} **$& ${item}';
    const event = wrote(chair, '12:30', { type: 'ItemRenamed', item: item('4'), title });
    expect(acknowledge([event], evolve(fi, event)).join()).toContain(title);
  });
});

describe('the rule of a quorum', () => {
  const rule = (quorum?: QuorumRule) =>
    wrote(secretary, '11:30', {
      type: 'BodyDescribed',
      body: { ...DEFAULT_BODY, language: 'en', ...(quorum === undefined ? {} : { quorum }) },
    });
  const half = rule({ fraction: 0.5, exclusive: true });

  it('is told of where it was set or taken away, and by nothing else that is set', () => {
    expect(acknowledge([half], replay([...prepared, half]))).toEqual([
      'The quorum is set: 3 entitled to vote have to be present.',
    ]);
    expect(acknowledge([half], replay([half]))).toEqual(['The quorum is set.']);
    const gone = rule();
    expect(acknowledge([gone], replay([...prepared, half, gone]))).toEqual(['The quorum is not watched.']);
    const again = { ...half, entry: gone.entry };
    expect(acknowledge([again], replay([...prepared, half, again]))).toEqual([]);
  });
});

describe('an undo', () => {
  it('of an opening that took the chair says that it was the opening', () => {
    const events = [
      wrote(member, '12:00', { type: 'ChairChanged', person: member }),
      wrote(member, '12:00', { type: 'MeetingOpened' }),
    ];
    expect(undoneWords(events[0]!.entry, replay([speaking('en'), ...prepared, ...events]))).toBe(
      'the opening of the meeting',
    );
  });

  it('of a task done names the task', () => {
    const event = wrote(chair, '12:30', EVENTS.ActionDone);
    expect(undoneWords(event.entry, evolve(meetingIn('en'), event))).toBe('the action “Kirje”');
  });

  it('shows the beginning of a long note, cut between letters', () => {
    const text = '👍'.repeat(200);
    const event = wrote(chair, '12:30', { ...EVENTS.ParagraphWritten, role: 'discussion', text });
    expect(undoneWords(event.entry, evolve(meetingIn('en'), event))).toBe(
      `the note under item 3 “${'👍'.repeat(59)}…”`,
    );
  });

  it('of something nobody knows says nothing', () => {
    expect(undoneWords(closed.at(-1)!.entry, replay(prepared))).toBe('');
  });
});
