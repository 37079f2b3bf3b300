import type { InHand, InvokeAnswer } from '../../bot/rehearsal';
import { instant } from '../../src/domain';
import type { Acted } from '../support/acted-meeting';
import { FIVE, seatFive } from '../support/five-people';
import { tidy } from '../support/journey';
import { PIRJO, SIRPA } from '../support/teams-world';

jest.setTimeout(60_000);

let acted: Acted;
beforeAll(async () => {
  acted = await seatFive();
});
afterAll(async () => {
  await acted.stop();
  tidy();
});

interface Answered {
  readonly by: string;
  readonly answer: InvokeAnswer;
}

/** Five people press ten times each within a second: all at once, five times over. */
const fiftyPresses = async (button: InHand): Promise<readonly Answered[]> => {
  const { clock, stage } = acted;
  const answers: Answered[] = [];
  for (let burst = 0; burst < 5; burst += 1) {
    const presses = [...FIVE, ...FIVE].map(async (by) => ({ by, answer: await button.press(by) }));
    answers.push(...(await Promise.all(presses)));
    await stage.runTo(instant(Date.parse(clock.now) + 200));
  }
  await stage.settle();
  await stage.runTo(instant(Date.parse(clock.now) + 5_000));
  return answers;
};

const wordsFor = (answers: readonly Answered[], ...people: readonly string[]): readonly string[] =>
  answers.flatMap(({ by, answer }) => (people.includes(by) ? [answer.kind === 'message' ? answer.text : 'card'] : []));
const others = FIVE.filter((by) => by !== PIRJO);
const members = others.filter((by) => by !== SIRPA);

/** What was posted to the chat since, by what is on the card. */
const postedSince = (from: number): readonly string[] =>
  acted.lines
    .slice(from)
    .filter(({ kind }) => kind === 'send')
    .map(({ body }) => /"card":"(\w+)"/.exec(JSON.stringify(body))?.[1] ?? 'words');

/** The agenda as everybody sees it now, and the chair's own view of it: what was drawn of each last. */
const drawnLast = (): { readonly shared: string; readonly chairs: string } => {
  const { lines } = acted;
  const shared = lines.findLast(
    ({ kind, body }) => kind === 'update' && JSON.stringify(body).includes('"card":"agenda"'),
  );
  const chairs = lines.findLast(
    ({ kind, person, body }) =>
      kind === 'answer' && person === PIRJO && JSON.stringify(body).includes('"card":"agenda"'),
  );
  return { shared: JSON.stringify(shared?.['body']), chairs: JSON.stringify(chairs?.['body']) };
};

/** Whether the newest cards are those of the record as it is. */
const expectCardsToShow = async (...words: readonly string[]): Promise<void> => {
  const { version } = (await acted.stage.status()).counts;
  const { shared, chairs } = drawnLast();
  for (const word of words) for (const card of [shared, chairs]) expect(card).toContain(word);
  expect(chairs).toContain(`"seen":${String(version)}`);
};

const newEvents = async (from: number): Promise<readonly string[]> =>
  (await acted.events()).slice(from).map(({ type }) => type);

describe('one button pressed fifty times in a second by five people (R7)', () => {
  it('opens the meeting once: for the chair, and the others hear who may', async () => {
    const [events, lines] = [(await acted.events()).length, acted.lines.length];
    const answers = await fiftyPresses(acted.teams.reach(PIRJO, 'meeting.open'));
    expect(answers).toHaveLength(50);
    expect(await newEvents(events)).toEqual(['MeetingOpened', 'ItemOpened']);
    expect(wordsFor(answers, PIRJO)).toEqual(Array(10).fill('card'));
    expect(wordsFor(answers, ...others)).toEqual(
      Array(40).fill('Tämän voi tehdä vain puheenjohtaja (Pirjo Puhe). Mitään ei kirjattu.'),
    );
    expect(postedSince(lines)).toEqual([]);
    await expectCardsToShow('Käsittelyssä nyt', '1. Avaus');
  });

  it('goes one item further: for the chair and the secretary, and the members hear who may', async () => {
    const [events, lines] = [(await acted.events()).length, acted.lines.length];
    const answers = await fiftyPresses(acted.teams.reach(PIRJO, 'item.next'));
    expect(await newEvents(events)).toEqual(['ItemOpened']);
    expect(wordsFor(answers, PIRJO, SIRPA)).toEqual(Array(20).fill('card'));
    expect(wordsFor(answers, ...members)).toEqual(
      Array(30).fill('Tämän voi tehdä vain puheenjohtaja (Pirjo Puhe) tai sihteeri. Mitään ei kirjattu.'),
    );
    expect(postedSince(lines)).toEqual([]);
    await expectCardsToShow('2. Talousarvio');
  });

  it('strikes one decision: what others press is the chair’s to say, and nothing waits once it is said', async () => {
    const [events, lines] = [(await acted.events()).length, acted.lines.length];
    const button = acted.teams.reach(PIRJO, 'decision.record', { kind: 'approved' });
    const answers = await fiftyPresses(button);
    const recorded = await newEvents(events);
    expect(recorded.filter((type) => type === 'DecisionRecorded')).toHaveLength(1);
    // Whoever was faster than the chair made it wait; the chair's own press then confirmed that.
    expect([['DecisionRecorded'], ['ProposalMade', 'DecisionRecorded', 'ProposalConfirmed']]).toContainEqual(recorded);
    expect((await acted.stage.status()).counts).toMatchObject({ decisions: 1, proposals: 0 });
    expect(wordsFor(answers, PIRJO)).toEqual(Array(10).fill('card'));
    for (const said of wordsFor(answers, ...others))
      expect(said).toMatch(/^card$|^Vain puheenjohtaja \(Pirjo Puhe\) voi kirjata päätöksen\./);
    const posted = postedSince(lines);
    expect(posted.filter((card) => card === 'decision')).toHaveLength(1);
    expect(posted.length).toBeLessThanOrEqual(recorded.includes('ProposalMade') ? 2 : 1);
    await expectCardsToShow('2. Talousarvio', 'Hyväksyttiin');
  });

  it('asks once whether to close, and closes by no press that came before the question', async () => {
    const [events, lines] = [(await acted.events()).length, acted.lines.length];
    const button = acted.teams.reach(PIRJO, 'meeting.close');
    const answers = await fiftyPresses(button);
    expect(await newEvents(events)).toEqual(['CloseQuestioned']);
    expect(wordsFor(answers, PIRJO)).toEqual(Array(10).fill('card'));
    expect(new Set(wordsFor(answers, ...others))).toEqual(
      new Set(['Tämän voi tehdä vain puheenjohtaja (Pirjo Puhe). Mitään ei kirjattu.']),
    );
    expect(postedSince(lines)).toEqual([]);
    await expectCardsToShow('Käsittelemättä');
  });
});
