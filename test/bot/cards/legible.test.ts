import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CARD_ACTIONS } from '../../../bot/actions';
import { agendaCard, type AdaptiveCard } from '../../../bot/cards';
import type { Language, MeetingState } from '../../../src/domain';
import { CARD_NAMES, drawing, Stage, THEMES, VIEWS, WIDTHS, type Drawing, type ThemeName } from '../../gallery';
import { launchChromium } from '../../support/chromium';
import { verbsOf } from './card-checks';
import { LANGUAGES, PHASES } from './sample-cards';
import { frame, longMeeting } from './sample-meeting';

const PICTURES = join(__dirname, '../../../docs/cards');

let browser: Browser | undefined;
let stage: Stage;

beforeAll(async () => {
  browser = await launchChromium();
  stage = await Stage.open(browser);
});

afterAll(() => browser?.close());

const everyView = (language: Language, theme: ThemeName, width: number): readonly Drawing[] =>
  CARD_NAMES.flatMap((name) => VIEWS[name].map((view) => drawing(name, view, language, theme, width)));

const withLongNames = (state: MeetingState): MeetingState => ({
  ...state,
  people: state.people.map((person) => ({ ...person, name: 'Maximiliana Bartholomeus von Hohenlohe-Langenburg' })),
});

const show = (drawings: readonly Drawing[]): Promise<void> => stage.show([{ caption: '', drawings }]);

describe('every card, drawn in Chromium with the renderer of Adaptive Cards', () => {
  it.each(LANGUAGES)('shows every word to its end on a phone and on a screen, in %s', async (language) => {
    const onPhone = (name: string, state: MeetingState): Drawing => {
      return { name, card: agendaCard(state, frame('chair')), theme: 'light', width: WIDTHS.phone };
    };
    await show([
      ...Object.values(WIDTHS).flatMap((width) => everyView(language, 'light', width)),
      onPhone('an agenda of forty long titles', longMeeting(language)),
      onPhone('people of long names', withLongNames(PHASES['with people waiting to speak']!(language))),
    ]);
    expect(await stage.cutWords()).toEqual([]);
  });

  it.each(Object.keys(THEMES) as ThemeName[])(
    'sets every word off from its ground as WCAG asks, in %s',
    async (theme) => {
      await show(LANGUAGES.flatMap((language) => everyView(language, theme, WIDTHS.phone)));
      expect(await stage.paleWords()).toEqual([]);
    },
  );

  it('has no button whose press nobody would understand', () => {
    const cards = LANGUAGES.flatMap((language) => everyView(language, 'light', WIDTHS.phone)).map(({ card }) => card);
    const verbs = [...new Set(cards.flatMap(verbsOf))];
    expect(verbs).toContain('decision.record');
    expect(verbs.filter((verb) => !Object.hasOwn(CARD_ACTIONS, verb as string))).toEqual([]);
  });

  it('is to be seen in docs/cards in each language', () => {
    const overview = readFileSync(join(PICTURES, 'README.md'), 'utf8');
    const sheets = CARD_NAMES.flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.png`));
    expect(sheets.filter((file) => !existsSync(join(PICTURES, file)) || !overview.includes(`(${file})`))).toEqual([]);
  });
});

describe('the look for words that are cut finds', () => {
  const planted = async (body: readonly object[], actions: readonly object[] = []): Promise<readonly string[]> => {
    const card = { type: 'AdaptiveCard', version: '1.5', body, actions } as unknown as AdaptiveCard;
    await show([{ name: 'planted', card, theme: 'light', width: WIDTHS.phone }]);
    return stage.cutWords();
  };
  const LONG = 'Päätetään kokous ja tehdään pöytäkirjan luonnos';

  it.each<[string, readonly object[], readonly object[]]>([
    ['a button that says too much', [], [{ type: 'Action.Execute', title: LONG, verb: 'meeting.close' }]],
    ['a text that may not wrap', [{ type: 'TextBlock', text: LONG, wrap: false }], []],
    ['a text of too few lines', [{ type: 'TextBlock', text: LONG, wrap: true, maxLines: 1 }], []],
    ['a word no line can hold', [{ type: 'RichTextBlock', inlines: [LONG.replaceAll(' ', '').repeat(2)] }], []],
    ['a hint longer than its field', [{ type: 'Input.Text', id: 'a', label: 'A', placeholder: LONG }], []],
    [
      'a choice longer than its list',
      [{ type: 'Input.ChoiceSet', id: 'a', label: 'A', value: 'a', choices: [{ title: LONG, value: 'a' }] }],
      [],
    ],
  ])('%s', async (_, body, actions) => {
    expect(await planted(body, actions)).toEqual([expect.stringMatching(/^planted: P/)]);
    expect(await planted([{ type: 'TextBlock', text: LONG, wrap: true }])).toEqual([]);
  });
});

describe('the look for pale words finds', () => {
  const planted = async (theme: ThemeName, part: object): Promise<readonly string[]> => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [part] } as unknown as AdaptiveCard;
    await show([{ name: 'planted', card, theme, width: WIDTHS.phone }]);
    return stage.paleWords();
  };

  it('a green word on a phone, and the same on its box', async () => {
    const word = { type: 'TextBlock', text: 'Päätös', color: 'Good', wrap: true };
    const boxed = { type: 'Container', style: 'good', items: [word] };
    expect(await planted('light', word)).toEqual([]);
    expect(await planted('light on a phone', word)).toEqual(['planted: 2.1 Päätös']);
    expect(await planted('dark on a phone', boxed)).toEqual(['planted: 1.8 Päätös']);
  });
});
