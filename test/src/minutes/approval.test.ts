import { createHash } from 'node:crypto';
import {
  additionId,
  commentId,
  decisionId,
  NUIJA,
  paragraphId,
  plainDate,
  replay,
  TEAMS,
  type Language,
  type MeetingEvent,
} from '../../../src/domain';
import { approvalText, compile, notCaptured, paragraphsAt, placeAt, renderText } from '../../../src/minutes';
import { approved, drafted, finalised, inReview } from '../../support/approval-facts';
import { at, chair, item, member, opened, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, decided, linesUnder, minutesOf, paragraph } from '../../support/minutes-of';

const CLOSING = 'Puheenjohtaja päätti kokouksen klo 13.52.';
const noted = paragraph('5', 'discussion', 'Keskusteltiin.', '12:05');
const decision = decided('5', 'approvedAsProposed', '12:06');
const closing = closedAt('13:52');
const past = [bodyDescribed(), ...opened, wentTo('5', '12:04'), noted, decision, closing, drafted('13:53')];
const hash = (words: string): string => createHash('sha256').update(words).digest('hex');
const gaps = (...events: readonly MeetingEvent[]): readonly string[] =>
  notCaptured(replay(events), 'fi').map(({ text }) => text);

/** The event an edit at an address comes to. */
const replaced = (before: readonly MeetingEvent[], address: string, text: string, when: string): MeetingEvent => {
  const place = placeAt(replay(before), address);
  if (place?.sentence === undefined) throw new Error(`nothing at ${address}`);
  const { key: sentence, original } = place.sentence;
  return wrote(secretary, when, { type: 'SentenceReplaced', sentence, item: place.item, address, original, text });
};
const reworded = replaced(past, '5.2', 'Hyväksyttiin yksimielisesti.', '14:00');

describe('a paragraph of the draft', () => {
  it('has the number of its item and its place in it as its address', () => {
    expect(paragraphsAt(replay(past), '8')).toEqual([{ address: '8.1', text: CLOSING }]);
    expect(placeAt(replay(past), '8.1')?.sentence).toMatchObject({ original: CLOSING, printed: CLOSING });
    expect(placeAt(replay(past), '5.1')?.sentence).toMatchObject({ paragraph: 'p12:05' });
  });

  it('of an item that has sub-items is called with a slash, because a point leads to the sub-item', () => {
    const there = [...past, paragraph('4', 'presentation', 'Esitys.', '12:07')];
    expect(paragraphsAt(replay(there), '4.')).toEqual([{ address: '4/1', text: 'Esitys.' }]);
    expect(placeAt(replay(there), '4.1')).toEqual({ address: '4.1', item: item('4.1') });
    expect(placeAt(replay(there), '4/1')?.sentence).toMatchObject({ printed: 'Esitys.' });
  });

  it('is nowhere where there is no such item, or no such paragraph', () => {
    for (const address of ['9.1', '8.2', '8.0', '', 'x', '5/9']) expect(placeAt(replay(past), address)).toBeUndefined();
  });

  it('is found in a meeting without an agenda, too', () => {
    const bare = replay([bodyDescribed(), wrote(chair, '12:01', { type: 'MeetingOpened' })]);
    expect(paragraphsAt(bare, '1')).toEqual([{ address: '1.1', text: 'Puheenjohtaja avasi kokouksen klo 12.01.' }]);
  });
});

describe('a sentence the secretary worded anew', () => {
  it('stands in the minutes, with the entry of whoever did so among its sources', () => {
    const minutes = minutesOf(past, reworded);
    expect(linesUnder(minutes, '5')).toEqual(['Keskusteltiin.', 'Hyväksyttiin yksimielisesti.']);
    const [, block] = minutes.items.find(({ number }) => number === '5')?.blocks ?? [];
    expect(block).toMatchObject({ role: 'decision', sources: [decision.entry, reworded.entry] });
  });

  it('keeps the time it speaks of only where that is still in it', () => {
    const kept = replaced(past, '8.1', 'Kokous päättyi klo 13.52.', '14:00');
    const dropped = replaced(past, '8.1', 'Kokous päättyi.', '14:00');
    const timeIn = (event: MeetingEvent): unknown => minutesOf(past, event).items.at(-1)?.blocks[0]?.time;
    expect(timeIn(kept)).toMatchObject({ printed: '13.52' });
    expect(timeIn(dropped)).toBeUndefined();
  });

  it('may be worded once more, and reads as it was worded last', () => {
    const again = replaced([...past, reworded], '5.2', 'Hyväksyttiin.', '14:01');
    expect(linesUnder(minutesOf(past, reworded, again), '5')).toEqual(['Keskusteltiin.', 'Hyväksyttiin.']);
    expect(gaps(...past, reworded, again).join()).not.toContain('muotoilua');
  });

  it('gives way to what the record says once that is another sentence, and the secretary is told so', () => {
    const amended = wrote(chair, '14:05', {
      type: 'DecisionAmended',
      decision: decisionId('d12:06'),
      kind: 'rejected',
      reason: '',
    });
    expect(linesUnder(minutesOf(past, reworded, amended), '5')).toEqual(['Keskusteltiin.', 'Hylättiin.']);
    expect(gaps(...past, reworded, amended)).toContain(
      'Kohdan 5.2 uutta muotoilua ei ole pöytäkirjassa, koska lause on sen jälkeen muuttunut: ”Hyväksyttiin yksimielisesti.”',
    );
  });

  it('stays with its sentence when another paragraph comes before it', () => {
    const later = paragraph('5', 'presentation', 'Esitys.', '14:10');
    expect(linesUnder(minutesOf(past, reworded, later), '5')).toEqual([
      'Esitys.',
      'Keskusteltiin.',
      'Hyväksyttiin yksimielisesti.',
    ]);
  });
});

const review = { comment: commentId('k1'), version: 1 };
const comment = wrote(member, '14:10', { type: 'CommentMade', ...review, text: 'Kuka esitti?' });
const commentOn = wrote(member, '14:11', {
  type: 'CommentMade',
  ...review,
  text: 'Liian lyhyt.',
  about: { address: '5.1', item: item('5'), printed: 'Keskusteltiin.' },
});

describe('a comment on a draft', () => {
  it('is told to the secretary with the next draft, and not with the one after it', () => {
    const told = ['Kommentti, Matti Väänänen: ”Kuka esitti?”', 'Kommentti kohtaan 5.1, Matti Väänänen: ”Liian lyhyt.”'];
    expect(gaps(...past, inReview, comment, commentOn)).toEqual(expect.arrayContaining(told));
    expect(gaps(...past, inReview, comment, commentOn, drafted('15:00', 2)).join()).not.toContain('Kommentti');
  });
});

const digest = hash(approvalText(replay(past)));
const elected = wrote(chair, '12:30', { type: 'ExaminersElected', people: [member] });
const bySignedChair = [approved(chair, '15:00', 'chair')];
const finalOf = (how: 'chair' | 'examiner', by: typeof chair): readonly MeetingEvent[] => [
  approved(by, '15:00', how),
  wrote(by, '15:00', { type: 'MinutesFinalised', version: 1, digest }),
];
const added = wrote(secretary, '2023-01-10 09:00', {
  type: 'AdditionMade',
  addition: additionId('t1'),
  text: 'Liite toimitettiin jälkikäteen.',
  date: plainDate('2023-01-10'),
});
const inLanguage = (language: Language, ...events: readonly MeetingEvent[]) =>
  compile(replay(events), { version: 2, language });

describe('the first line of the minutes', () => {
  it.each([
    ['fi', 'LUONNOS, versio 2 (kommentoitavana 20.12.2022 saakka)', 'LOPULLINEN (hyväksytty versio 1)'],
    ['sv', 'UTKAST, version 2 (kan kommenteras till och med 20.12.2022)', 'SLUTLIGT (godkänd version 1)'],
    ['en', 'DRAFT, version 2 (open for comments until 20 December 2022)', 'FINAL (version 1 as approved)'],
  ] as const)('says in %s that it lies open for comments, or is final', (language, open, final) => {
    expect(inLanguage(language, ...past, inReview).status).toMatchObject({ kind: 'inReview', line: open });
    const there = inLanguage(language, ...past, ...finalOf('chair', chair));
    expect(there.status).toMatchObject({ kind: 'final', line: final });
  });

  it('says that the chair has approved them where the scrutinisers have yet to', () => {
    const { status, lists } = minutesOf(past.slice(0, -2), elected, past.slice(-2), bySignedChair);
    expect(status).toMatchObject({ kind: 'approved', line: 'HYVÄKSYTTY, versio 1 (tarkastus kesken)' });
    expect(lists).toEqual([
      { id: 'approval', label: 'Hyväksyminen', entries: ['Hyväksytty 7.12.2022: Aino Korhonen, puheenjohtaja'] },
    ]);
  });

  it('says nothing of a review while the meeting goes on again', () => {
    const reopened = wrote(chair, '14:20', { type: 'EntryUndone', undone: closing.entry });
    expect(minutesOf(past, inReview, reopened).status).toMatchObject({
      kind: 'draft',
      line: 'LUONNOS, versio 1 (kokousta ei ole päätetty)',
    });
  });
});

describe('final minutes', () => {
  const final = [...past, ...finalOf('chair', chair)];

  it('are printed with who approved them, the hash of their text, and what was added since', () => {
    expect(minutesOf(final, added).lists).toEqual([
      {
        id: 'approval',
        label: 'Hyväksyminen',
        entries: ['Hyväksytty 7.12.2022: Aino Korhonen, puheenjohtaja', `Tekstin tarkistussumma (SHA-256): ${digest}`],
      },
      {
        id: 'additions',
        label: 'Lisäykset',
        entries: ['10.1.2023 Saara Nieminen: Liite toimitettiin jälkikäteen.'],
      },
    ]);
  });

  it('keep their text and its hash, whatever is recorded later', () => {
    const renamed = wrote(secretary, '2023-02-01 09:00', {
      type: 'BodyDescribed',
      body: { name: 'Johtoryhmä', language: 'sv', timeZone: 'Europe/Helsinki', profile: 'kunta' },
    });
    const joined = wrote(TEAMS, '16:00', { type: 'PersonJoined', person: member, evidence: 'teams' });
    for (const later of [[], [added], [renamed], [joined], [added, renamed, joined]])
      expect(hash(approvalText(replay([...final, ...later])))).toBe(digest);
    const lines = renderText(minutesOf(final, renamed, joined)).split('\n');
    expect(lines).toEqual(renderText(minutesOf(final)).split('\n'));
    expect(lines).toContain(CLOSING);
  });

  it('name the scrutinisers, or the meeting that approved them', () => {
    const byMember = minutesOf(past.slice(0, -2), elected, past.slice(-2), finalOf('examiner', member));
    expect(byMember.lists?.[0]?.entries[0]).toBe('Tarkastettu 7.12.2022: Matti Väänänen, pöytäkirjantarkastaja');
    const there = (number?: string): string | undefined => {
      const decidedThere = { person: chair, at: at2023, ...(number === undefined ? {} : { number }) };
      const how = { version: 1, how: 'nextMeeting', digest, decided: decidedThere } as const;
      const approvedThere = wrote(NUIJA, '2023-02-16 12:10', { type: 'MinutesApproved', ...how });
      return minutesOf(past, approvedThere, finalised(chair, '2023-02-16 12:10')).lists?.[0]?.entries[0];
    };
    const at2023 = at('2023-02-16 12:05');
    expect(there('6/2022')).toBe('Hyväksytty kokouksessa 6/2022 (16.2.2023)');
    expect(there()).toBe('Hyväksytty myöhemmässä kokouksessa (16.2.2023)');
  });

  it('give no hash and no additions to the public where an item is restricted', () => {
    const restricted = wrote(secretary, '12:08', { type: 'ItemRestricted', item: item('5'), ground: 'JulkL 24 §' });
    const whole = [...past.slice(0, -2), restricted, ...past.slice(-2), ...finalOf('chair', chair), added];
    const lists = compile(replay(whole), { version: 2, isPublic: true }).lists ?? [];
    expect(lists.map(({ id, entries }) => [id, entries.length])).toEqual([['approval', 1]]);
  });

  it('list no comments any more', () => {
    expect(gaps(...past, inReview, comment, ...finalOf('chair', chair)).join()).not.toContain('Kommentti');
  });
});

describe('a paragraph that was left out', () => {
  it('is not printed, and the others move up', () => {
    const out = wrote(secretary, '14:00', {
      type: 'ParagraphEdited',
      paragraph: paragraphId('p12:05'),
      item: item('5'),
      address: '5.1',
      text: '',
    });
    expect(paragraphsAt(replay([...past, out]), '5')).toEqual([
      { address: '5.1', text: 'Hyväksyttiin esityksen mukaisesti.' },
    ]);
  });
});
