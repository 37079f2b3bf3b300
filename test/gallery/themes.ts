/** The colours of one theme of Teams, as far as cards are drawn with them. Six digits each. */
interface Colours {
  /** Behind the card. */
  readonly chat: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  /** Text in a box that is neither plain nor `emphasis`, where it differs. */
  readonly textInBoxes?: string;
  readonly line: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly boxes: Readonly<Record<'emphasis' | 'good' | 'warning' | 'attention', string>>;
  /** The button that stands out: its face and its words. */
  readonly positive: readonly [string, string];
}

/** A theme as a page draws it. */
export interface Theme {
  readonly colours: Colours;
  /** For the renderer of cards. */
  readonly hostConfig: Readonly<Record<string, unknown>>;
}

const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };

/** Sizes and spaces of the host configuration Microsoft publishes for Teams: the same in every theme. */
const SHAPES = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontTypes: {
    default: { fontFamily: 'Nuija Sans', fontSizes: SIZES },
    monospace: { fontFamily: 'Nuija Mono', fontSizes: SIZES },
  },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder' } },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
  },
};

const themed = (colours: Colours): Theme => {
  const { card, text, subtle, textInBoxes, accent, good, warning, attention, boxes, line } = colours;
  const always = (colour: string): object => ({ default: colour, subtle: colour });
  const style = (backgroundColor: string, own?: string): object => ({
    backgroundColor,
    foregroundColors: {
      default: own === undefined ? { default: text, subtle } : always(own),
      accent: always(accent),
      good: always(good),
      warning: always(warning),
      attention: always(attention),
    },
  });
  return {
    colours,
    hostConfig: {
      ...SHAPES,
      separator: { lineThickness: 1, lineColor: line },
      containerStyles: {
        default: style(card),
        emphasis: style(boxes.emphasis),
        good: style(boxes.good, textInBoxes),
        warning: style(boxes.warning, textInBoxes),
        attention: style(boxes.attention, textInBoxes),
      },
    },
  };
};

/** The themes pictures are taken in. */
export const DRAWN = ['light', 'dark', 'high contrast'] as const;

export type ThemeName = (typeof DRAWN)[number] | 'light on a phone' | 'dark on a phone';

/**
 * The first three are Teams' Fluent colours; in high contrast there are no boxes, so that only words and spaces tell
 * things apart. The last two are published by Microsoft for its phones (microsoft/Teams-AdaptiveCards-Mobile,
 * samples/HostConfig) and with its designer of cards: their green and yellow words are too pale to read on white.
 */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: themed({
    chat: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    boxes: { emphasis: '#f5f5f5', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    positive: ['#5b5fc7', '#ffffff'],
  }),
  dark: themed({
    chat: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    boxes: { emphasis: '#1f1f1f', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25' },
    positive: ['#5b5fc7', '#ffffff'],
  }),
  'high contrast': themed({
    chat: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    line: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    warning: '#ffff00',
    attention: '#ffff00',
    boxes: { emphasis: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
    positive: ['#1aebff', '#000000'],
  }),
  'light on a phone': themed({
    chat: '#f5f5f5',
    card: '#ffffff',
    text: '#252424',
    subtle: '#5b5a5a',
    line: '#eeeeee',
    accent: '#6264a7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#c4314b',
    boxes: { emphasis: '#f9f8f7', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    positive: ['#6264a7', '#ffffff'],
  }),
  'dark on a phone': themed({
    chat: '#201e1f',
    card: '#2d2c2c',
    text: '#ffffff',
    subtle: '#cacaca',
    textInBoxes: '#201f1f',
    line: '#666666',
    accent: '#a6a7dc',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#d74654',
    boxes: { emphasis: '#292828', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    positive: ['#6264a7', '#ffffff'],
  }),
};
