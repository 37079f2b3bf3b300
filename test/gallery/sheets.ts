import type { Language } from '../../src/domain';
import type { Drawing, Group } from './stage';
import { DRAWN, type ThemeName } from './themes';
import { VIEWS, type CardName, type View } from './views';

/** A phone, and a chat on a screen; a border of one pixel included. */
export const WIDTHS = { phone: 320, screen: 700 } as const;

export const CARD_NAMES = Object.keys(VIEWS) as readonly CardName[];

export const drawing = (name: CardName, view: View, language: Language, theme: ThemeName, width: number): Drawing => ({
  name: `${name}, ${view.shows}, ${language}, ${String(width)} px`,
  card: view.card(language),
  theme,
  width,
  open: view.open === undefined ? [] : [view.open],
});

/** Everything one card can look like in one language: in three themes, on a phone, and what matters also wide. */
export const sheet = (name: CardName, language: Language): readonly Group[] =>
  VIEWS[name].map((view) => ({
    caption: view.shows,
    drawings: DRAWN.flatMap((theme) =>
      (view.wide ? [WIDTHS.screen, WIDTHS.phone] : [WIDTHS.phone]).map((width) =>
        drawing(name, view, language, theme, width),
      ),
    ),
  }));
