import type { Language } from '../../src/domain';
import template from '../../cards/welcome.json';
import type { AdaptiveCard } from './adaptive-card';
import { rootView, sayIn, type RootView } from './frame';
import { cardTemplate } from './template';

/** Everything cards/welcome.json may mention, and nothing else. */
export interface WelcomeView extends RootView {
  readonly title: string;
  readonly does: readonly { readonly text: string }[];
  readonly first: string;
  readonly say: readonly { readonly example: string; readonly description: string }[];
}

const fill: (view: WelcomeView) => AdaptiveCard = cardTemplate(template);

export const welcomeView = (language: Language): WelcomeView => {
  const say = sayIn(language);
  return {
    ...rootView(language),
    title: say('welcome.title'),
    does: (['welcome.does1', 'welcome.does2', 'welcome.does3'] as const).map((id) => ({ text: say(id) })),
    first: say('welcome.first'),
    say: (['welcome.say1', 'welcome.say2', 'welcome.say3'] as const).map((id) => ({
      example: say(id),
      description: `  ${say(`${id}means`)}`,
    })),
  };
};

/** What Nuija does in three lines, and the first things to say to it. */
export const welcomeCard = (language: Language): AdaptiveCard => fill(welcomeView(language));
