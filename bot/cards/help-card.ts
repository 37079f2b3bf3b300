import type { Language, MeetingId } from '../../src/domain';
import { helpTitle, type HelpTopic } from '../../src/language';
import template from '../../cards/help.json';
import type { AdaptiveCard } from './adaptive-card';
import { rootView, sayIn, type ButtonView, type CardFrame, type RootView } from './frame';
import { cardTemplate } from './template';

/** A page of the help. Fixed phrases, never people's words. */
export interface HelpWords {
  /** Missing on the first page. */
  readonly topic?: HelpTopic;
  /** What can be said, what it does and who may say it. */
  readonly commands: readonly { readonly example: string; readonly description: string }[];
  /** The pages there are besides. */
  readonly topics: readonly { readonly topic: HelpTopic; readonly title: string }[];
}

/** A command as it is said, or what it does, right below. */
interface HelpLine {
  readonly text: string;
  readonly font: 'Monospace' | 'Default';
  readonly spacing: 'Default' | 'None';
}

interface TopicButton extends ButtonView {
  /** What is no topic is the first page. */
  readonly topic: HelpTopic | 'first';
}

/** Everything cards/help.json may mention, and nothing else. */
export interface HelpView extends RootView {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly title: string;
  readonly where: string;
  readonly lines: readonly HelpLine[];
  readonly more: string;
  readonly rows: readonly { readonly buttons: readonly TopicButton[] }[];
}

/** Buttons side by side; more than six are not shown, and on a phone there is room for fewer. */
const IN_A_ROW = 4;

const fill: (view: HelpView) => AdaptiveCard = cardTemplate(template);

export const helpView = (
  { topic, commands, topics }: HelpWords,
  { meeting, version, nonce }: Pick<CardFrame, 'meeting' | 'version' | 'nonce'>,
  language: Language,
): HelpView => {
  const say = sayIn(language);
  const pages = [...(topic === undefined ? [] : [{ topic: 'first', title: say('help.first') } as const]), ...topics];
  const buttons = pages.map((page): TopicButton => ({ ...page, nonce: nonce('help.topic', page.topic) }));
  const rows = Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) => ({
    buttons: buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  }));
  return {
    ...rootView(language),
    meeting,
    version,
    title: topic === undefined ? say('help.title') : helpTitle(language, topic),
    where: say('help.where'),
    lines: commands.flatMap(({ example, description }): readonly HelpLine[] => [
      { text: example, font: 'Monospace', spacing: 'Default' },
      { text: description, font: 'Default', spacing: 'None' },
    ]),
    more: say('help.more'),
    rows,
  };
};

/** What can be said to Nuija about one thing, with a button for each other thing people want. */
export const helpCard = (
  page: HelpWords,
  frame: Pick<CardFrame, 'meeting' | 'version' | 'nonce'>,
  language: Language,
): AdaptiveCard => fill(helpView(page, frame, language));
