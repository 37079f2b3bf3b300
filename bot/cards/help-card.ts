import type { Language } from '../../src/domain';
import template from '../../cards/help.json';
import type { AdaptiveCard } from './adaptive-card';
import { rootView, sayIn, type RootView } from './frame';
import { cardTemplate } from './template';

/** Commands that serve one wish, e.g. "Decisions". Fixed phrases, never people's words. */
export interface HelpGroup {
  readonly title: string;
  /** What can be said, what it does and who may say it. */
  readonly commands: readonly { readonly example: string; readonly description: string }[];
}

/** A command as it is said, or what it does, right below. */
interface HelpLine {
  readonly text: string;
  readonly font: 'Monospace' | 'Default';
  readonly spacing: 'Default' | 'None';
}

/** Everything cards/help.json may mention, and nothing else. */
export interface HelpView extends RootView {
  readonly title: string;
  readonly where: string;
  readonly groups: readonly { readonly title: string; readonly lines: readonly HelpLine[] }[];
}

const fill: (view: HelpView) => AdaptiveCard = cardTemplate(template);

export const helpView = (groups: readonly HelpGroup[], language: Language): HelpView => {
  const say = sayIn(language);
  return {
    ...rootView(language),
    title: say('help.title'),
    where: say('help.where'),
    groups: groups.map(({ title, commands }) => ({
      title,
      lines: commands.flatMap(({ example, description }): readonly HelpLine[] => [
        { text: example, font: 'Monospace', spacing: 'Default' },
        { text: description, font: 'Default', spacing: 'None' },
      ]),
    })),
  };
};

/** What can be said to Nuija: a button for each thing people want, and the commands for it behind the button. */
export const helpCard = (groups: readonly HelpGroup[], language: Language): AdaptiveCard =>
  fill(helpView(groups, language));
