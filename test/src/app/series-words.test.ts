import { actionsWords, hasNextAgenda, nextAgendaWords } from '../../../src/app';
import { standingLines } from '../../../src/app/acknowledge-series';
import {
  actionId,
  DEFAULT_BODY,
  decisionId,
  evolve,
  plainDate,
  replay,
  type HeldMeeting,
  type Language,
  type MeetingEvent,
} from '../../../src/domain';
import { MEETING } from '../../support/board';
import { at, chair, closed, item, opened, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { continued } from '../../support/series-facts';
import { LANGUAGES, speaking } from './every-event';

const TODAY = plainDate('2022-12-07');
const NOW = at('14:00');

const held = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]): HeldMeeting => {
  const state = replay(past.flat());
  if (state.phase === 'planned') throw new Error('the meeting was never opened');
  return state;
};
const own = wrote(secretary, '12:30', {
  type: 'ActionAssigned',
  action: actionId('a9'),
  item: item('4'),
  text: 'Kirje',
});

describe('the open actions, in words', () => {
  it('are told with who, by when and where from, overdue first', () => {
    expect(actionsWords(replay([speaking('fi'), continued, ...opened, own]), TODAY).split('\n')).toEqual([
      'Avoimet tehtävät (3):',
      '3. Selvittää tilat – Matti Väänänen – myöhässä, määräaika 1.12.2022 – kokous 4/2022, kohta 5',
      '4. Kutsu asiantuntija – kokous 4/2022',
      '5. Kirje',
      'Kun tehtävä on tehty, sano esimerkiksi ”valmis 3”.',
    ]);
    expect(actionsWords(replay([speaking('en'), continued, ...opened]), plainDate('2022-12-01'))).toContain(
      '3. Selvittää tilat – Matti Väänänen – due 1 December 2022 – meeting 4/2022, item 5',
    );
  });

  it.each<[Language, string]>([
    ['fi', 'Avoimia tehtäviä ei ole.'],
    ['sv', 'Det finns inga öppna uppgifter.'],
    ['en', 'There are no open actions.'],
  ])('are none, in %s', (language, words) => {
    expect(actionsWords(replay([speaking(language), ...opened]), TODAY)).toBe(words);
  });

  it('of an item that is not public tell whose they are, and not what', () => {
    const secret = wrote(secretary, '12:40', { type: 'ItemRestricted', item: item('4'), ground: 'JulkL' });
    expect(actionsWords(replay([speaking('sv'), ...opened, own, secret]), TODAY)).toContain(
      '1. ett ärende som inte är offentligt',
    );
  });

  it('are as many as can be read on a telephone', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      wrote(secretary, '12:30', {
        type: 'ActionAssigned',
        action: actionId(`a${String(index)}`),
        text: 'x'.repeat(5000),
      }),
    );
    const words = actionsWords(replay([speaking('en'), ...opened, ...many]), TODAY);
    expect(words.split('\n').slice(-2)).toEqual([
      '… and 10 more.',
      'Once an action is done, say for example “done 1”.',
    ]);
    expect(words.length).toBeLessThan(8_000);
  });
});

describe('the next agenda, in words', () => {
  const tabled = wrote(chair, '12:40', {
    type: 'DecisionRecorded',
    decision: decisionId('d1'),
    item: item('4'),
    kind: 'tabled',
  });
  const all = ['2', '3', '4', '4.1', '4.2', '5'].map((number, index) => wentTo(number, `12:${String(10 + index)}`));
  const numbered = wrote(secretary, '10:40', { type: 'MeetingDescribed', meeting: { number: '5/2022' } });

  it('tells where each matter comes from, and what is open', () => {
    const state = held(speaking('fi'), numbered, continued, opened, all, tabled, closed.at(-1)!);
    expect(nextAgendaWords(state, MEETING, NOW, 'everything').split('\n')).toEqual([
      'Ehdotus kokouksen 6/2022 asialistaksi:',
      '1. Kokouksen avaus',
      '2. Edellisen kokouksen pöytäkirja',
      '3. Edellisten kokousten tehtävät',
      '   – 3. Selvittää tilat – Matti Väänänen – myöhässä, määräaika 1.12.2022 – kokous 4/2022, kohta 5',
      '   – 4. Kutsu asiantuntija – kokous 4/2022',
      '4. Ruokala (jätetty pöydälle, kokous 4/2022, kohta 5)',
      '5. Strategia (palautettu valmisteluun, kokous 4/2022, kohta 6)',
      '6. Talousarvio (jätetty pöydälle, kokous 5/2022, kohta 4)',
      '7. Muut asiat',
      '8. Seuraavat kokoukset',
      '9. Kokouksen päättäminen',
      'Seuraava kokous alkaa tällä asialistalla, jollei toista anneta. Kokouksen keskustelussa sen saa käyttöön jo nyt sanomalla ”ota asialista käyttöön”.',
    ]);
  });

  it.each(LANGUAGES)('has the product’s own titles in %s where the body has none', (language) => {
    const body = { ...DEFAULT_BODY, language, standing: [{ title: 'A', type: 'opening' }] } as const;
    const set = (more: object) => wrote(secretary, '10:30', { type: 'BodyDescribed', body: { ...body, ...more } });
    const titles = (more: object) =>
      nextAgendaWords(held(set(more), continued, closed), MEETING, NOW, 'public').split('\n');
    expect(titles({})[2]).toBe(
      {
        fi: '2. Edellisen kokouksen pöytäkirja',
        sv: '2. Föregående mötes protokoll',
        en: '2. Minutes of the previous meeting',
      }[language],
    );
    expect(titles({ document: 'memo' })[2]).toMatch(/muistio|promemoria|Notes/);
    expect(titles({})[0]).not.toMatch(/\d/);
  });

  it('shows everybody the public heading of what is not public, and whoever may read it the title', () => {
    const secret = (more: object = {}) =>
      wrote(secretary, '12:40', { type: 'ItemRestricted', item: item('4'), ground: 'JulkL', ...more });
    const words = (event: MeetingEvent, shown: 'everything' | 'public') =>
      nextAgendaWords(held(speaking('en'), opened, all, tabled, event), MEETING, NOW, shown);
    expect(words(secret(), 'public')).toContain(
      'a matter that is not public (deferred, meeting 7 December 2022, item 4)',
    );
    expect(words(secret({ publicTitle: 'Henkilöstöasia' }), 'public')).toContain('Henkilöstöasia (deferred');
    expect(words(secret(), 'everything')).toContain('Talousarvio (deferred');
  });

  it('is drafted for a body that has an agenda, or left something open', () => {
    const bare = closed.filter(({ type }) => type !== 'AgendaSet' && type !== 'ItemOpened');
    expect(hasNextAgenda(held(closed), MEETING, NOW)).toBe(true);
    expect(hasNextAgenda(held(bare), MEETING, NOW)).toBe(false);
    expect(hasNextAgenda(held(continued, bare), MEETING, NOW)).toBe(true);
  });
});

describe('what stands on every agenda', () => {
  const set = (more: object) =>
    wrote(secretary, '11:30', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, language: 'en', ...more } });
  const standing = [{ title: 'Finances', type: 'information' }] as const;

  it('is told of where it changed, and not with other settings', () => {
    const [given, gone] = [set({ standing }), set({})];
    expect(standingLines([given], [...prepared, given].reduce(evolve, replay([])))).toEqual([
      'On every agenda: Finances',
    ]);
    expect(standingLines([gone], replay([...prepared, gone]))).toEqual([]);
    const later = { ...gone, entry: opened[0]!.entry };
    expect(standingLines([later], replay([given, later]))).toEqual([
      'No standing items are set; they are taken from the agenda of the meeting before.',
    ]);
    expect(standingLines(opened, replay(opened))).toEqual([]);
  });
});
