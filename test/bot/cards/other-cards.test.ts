import { actionCard, helpCard, minutesReadyCard, welcomeCard, type Viewer } from '../../../bot/cards';
import { helpPage } from '../../../bot/chat';
import { HELP_TOPICS } from '../../../src/language';
import { actionId, type MeetingState } from '../../../src/domain';
import { buttonsOf, verbsOf, wordsOf } from './card-checks';
import { CANDIDATES, fresh, HELP, READY } from './sample-cards';
import { CHAIR, SECRETARY, closed, decidedOnFive, frame, inReview, onItemFive, play } from './sample-meeting';

describe('the action card', () => {
  const cardOf = (state: MeetingState, viewer: Viewer = 'everyone') => {
    const action = state.actions.at(-1);
    if (action === undefined) throw new Error('no action');
    return actionCard(state, action.id, frame(viewer));
  };

  it('tells what is to be done, by whom and by when', () => {
    expect(wordsOf(cardOf(decidedOnFive())).split('\n').slice(1)).toEqual([
      'Tehtävä',
      'Valmistelee jatkoselvityksen suunnitelman',
      'Vastuuhenkilö: Mikko Nieminen',
      ', määräaika 15.3.2027',
    ]);
  });

  it('says openly that nobody was named', () => {
    const state = play(onItemFive(), [['12:50', SECRETARY, { type: 'AssignAction', text: 'Selvitetään kulut' }]]);
    expect(wordsOf(cardOf(state))).toContain('Vastuuhenkilöä ei ole nimetty');
  });

  it('is marked done by its owner, the chair or the secretary, and undone by the two who keep the record', () => {
    const verbs = (viewer: Viewer): readonly unknown[] => verbsOf(cardOf(decidedOnFive(), viewer));
    expect(verbs('everyone')).toEqual([]);
    expect(verbs('owner')).toEqual(['action.done']);
    expect(verbs('chair')).toEqual(['action.done', 'entry.undo']);
    expect(verbs('secretary')).toEqual(['action.done', 'entry.undo']);
  });

  it('undoes the very entry that assigned it', () => {
    const state = decidedOnFive();
    const [, undo] = buttonsOf(cardOf(state, 'secretary'));
    expect(undo?.['data']).toMatchObject({ entry: state.actions[0]?.sources[0] });
  });

  it('tells that it is done, and asks no more', () => {
    const state = decidedOnFive();
    const action = state.actions[0];
    if (action === undefined) throw new Error('no action');
    const done = play(state, [['13:30', CHAIR, { type: 'CompleteAction', action: action.id }]]);
    expect(wordsOf(cardOf(done, 'chair'))).toContain('Tehtävä on tehty');
    expect(verbsOf(cardOf(done, 'chair'))).toEqual([]);
  });

  it('is not drawn of an action there never was', () => {
    expect(() => actionCard(decidedOnFive(), actionId('a999'), frame())).toThrow(RangeError);
  });
});

describe('the card that brings the minutes to the secretary', () => {
  it('tells which draft of which meeting, what to check, and until when the links work', () => {
    expect(wordsOf(minutesReadyCard(closed(), READY, frame('secretary'))).split('\n')).toEqual([
      'Digiohjelman ohjausryhmä',
      ' ·\u00a0kokous 5/2026',
      'Pöytäkirjaluonnos 1 on valmis',
      'Kokous kesti klo\u00a012.01–13.52',
      'Tarkista vielä 3 asiaa',
      ...READY.notCaptured.map((point) => `• ${point}`),
      'Julkinen pöytäkirja',
      'Linkit toimivat 14.12.2026 klo\u00a014.00 asti.',
    ]);
  });

  it('opens the files as they are linked, and makes the draft again', () => {
    const card = minutesReadyCard(closed(), READY, frame('secretary'));
    expect((card.actions ?? []).map(({ type, title, url }) => [type, title, url])).toEqual([
      ['Action.OpenUrl', 'Word', READY.files[0]?.url],
      ['Action.OpenUrl', 'PDF', READY.files[1]?.url],
      ['Action.OpenUrl', 'Selain', READY.files[2]?.url],
      ['Action.ShowCard', 'Anna kommentoitavaksi', undefined],
      ['Action.Execute', 'Tee luonnos uudelleen', undefined],
    ]);
    expect(verbsOf(card)).toEqual(['minutes.send', 'minutes.draft']);
  });

  it('lists eight points and says how many more there are', () => {
    const notCaptured = Array.from({ length: 11 }, (_, index) => `Puute ${String(index + 1)}`);
    const words = wordsOf(minutesReadyCard(closed(), { ...READY, notCaptured }, frame('secretary')));
    expect(words).toContain('Tarkista vielä 11 asiaa');
    expect(words).toContain('• Puute 8\n+ 3 lisää');
    expect(words).not.toContain('Puute 9');
  });

  it('says so when there is one point, and when there is none', () => {
    const words = (notCaptured: readonly string[]): string =>
      wordsOf(minutesReadyCard(closed(), { ...READY, notCaptured }, frame('secretary')));
    expect(words(['Yksi puute'])).toContain('Tarkista vielä 1 asia\n');
    expect(words([])).toContain('Kirjauksista ei löytynyt puutteita.');
  });

  it('warns when nobody had closed the meeting', () => {
    const words = wordsOf(minutesReadyCard(decidedOnFive(), { ...READY, whileOpen: true }, frame('secretary')));
    expect(words).toContain('Kokousta ei ollut päätetty, kun luonnos tehtiin.');
    expect(words).not.toContain('Kokous kesti');
  });
});

describe('the card that brings the minutes to a member', () => {
  it('says until when they can be commented on, and nothing of what the secretary has to check', () => {
    const card = minutesReadyCard(inReview(), READY, frame());
    expect(wordsOf(card)).toContain('Luonnosta voi kommentoida 20.12.2026 asti.');
    expect(wordsOf(card)).not.toContain('Tarkista');
    expect(verbsOf(card)).toEqual(['minutes.comment']);
  });

  it('has a button to approve them for whoever has yet to', () => {
    const card = minutesReadyCard(inReview(), { ...READY, awaitsApproval: true }, frame());
    expect(verbsOf(card)).toEqual(['minutes.approve', 'minutes.comment']);
    const open = minutesReadyCard(decidedOnFive(), { ...READY, awaitsApproval: true }, frame());
    expect(verbsOf(open)).toEqual([]);
  });

  it('only opens them once they are final', () => {
    const final = play(inReview(), [['15:00', CHAIR, { type: 'ApproveMinutes', digest: 'ab' }]]);
    const card = minutesReadyCard(final, READY, frame());
    expect(wordsOf(card)).toContain('Lopullinen pöytäkirja');
    expect(verbsOf(card)).toEqual([]);
    expect(verbsOf(minutesReadyCard(final, READY, frame('secretary')))).toEqual(['minutes.draft']);
  });
});

describe('the cards that explain Nuija', () => {
  it('list the commands of one topic, with a button for each other one', () => {
    const card = helpCard(HELP, frame(), 'fi');
    expect(wordsOf(card)).toContain('avaa\nAvaa kokouksen · puheenjohtaja');
    expect(buttonsOf(card).map(({ title, data }) => [title, (data as { topic: string }).topic])).toEqual([
      ['Tärkeimmät', 'first'],
      ['Päätökset', 'helpRecord'],
      ['Osallistujat', 'helpPeople'],
    ]);
  });

  it.each(['fi', 'sv', 'en'] as const)('say nothing in %s that a client would take for markdown', (language) => {
    const pages = [undefined, ...HELP_TOPICS].map((topic) => helpCard(helpPage(language, topic), frame(), language));
    expect(
      pages
        .map(wordsOf)
        .join('\n')
        .match(/[*_`[\]]|^(?:#+ |\d+[.)] |[-+>] ).*/gm),
    ).toBeNull();
  });

  it.each([
    ['fi', 'avaa'],
    ['sv', 'öppna'],
    ['en', 'open'],
  ] as const)('say in %s what to say first, in words of the same language', (language, word) => {
    expect(wordsOf(welcomeCard(fresh(language), frame('chair'), CANDIDATES)).split('\n')).toContain(word);
  });
});
