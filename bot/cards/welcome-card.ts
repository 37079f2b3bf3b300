import { chairOf, secretariesOf, type MeetingState } from '../../src/domain';
import type { CardPhraseId } from '../../src/language';
import template from '../../cards/welcome.json';
import type { AdaptiveCard } from './adaptive-card';
import type { Candidates } from './candidates';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView, type Say } from './frame';
import { shown } from './people-words';
import { profileWords, setUpView, type SetUpView } from './set-up-view';
import { cardTemplate } from './template';

interface PasteView extends ButtonView {
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly save: string;
}

/** Everything cards/welcome.json may mention, and nothing else. */
export interface WelcomeView extends MeetingView {
  readonly title: string;
  readonly does: readonly { readonly text: string }[];
  readonly heading: string;
  /** What is set now. */
  readonly settings: readonly { readonly label: string; readonly value: string }[];
  readonly first: string;
  readonly say: readonly { readonly example: string; readonly description: string }[];
  /** Only for those who may set things up: everybody, as long as nobody was named. */
  readonly setUp?: SetUpView;
  readonly pasteAgenda?: PasteView;
  readonly pasteRoster?: PasteView;
}

const fill: (view: WelcomeView) => AdaptiveCard = cardTemplate(template);

/** Names on one line of a phone, twice. */
const LONGEST_VALUE = 100;

export const welcomeView = (state: MeetingState, frame: CardFrame, candidates: Candidates): WelcomeView => {
  const language = languageOf(state, frame);
  const say = sayIn(language);
  return {
    ...meetingView(state, frame),
    title: say('welcome.title'),
    does: (['welcome.does1', 'welcome.does2', 'welcome.does3'] as const).map((id) => ({ text: say(id) })),
    heading: say('settings.heading'),
    settings: settingsOf(state, say),
    first: say('welcome.first'),
    say: (['welcome.say1', 'welcome.say2', 'welcome.say3'] as const).map((id) => ({
      example: say(id),
      description: `\u00a0\u00a0 ${say(`${id}means`)}`,
    })),
    ...(frame.viewer === 'chair' || frame.viewer === 'secretary'
      ? {
          setUp: setUpView(state, frame, candidates, language),
          pasteAgenda: {
            title: say('do.pasteAgenda'),
            label: say('settings.agendaLabel'),
            hint: say('settings.agendaHint'),
            missing: say('settings.agendaMissing'),
            save: say('do.agendaSave'),
            nonce: frame.nonce('agenda.set'),
          },
          pasteRoster: {
            title: say('do.pasteRoster'),
            label: say('settings.rosterLabel'),
            hint: say('settings.rosterHint'),
            missing: say('settings.rosterMissing'),
            save: say('do.rosterSave'),
            nonce: frame.nonce('roster.set'),
          },
        }
      : {}),
  };
};

const settingsOf = (state: MeetingState, say: Say): WelcomeView['settings'] => {
  const { body, agenda, people, rosterGiven } = state;
  const secretaries = secretariesOf(state).map(({ name }) => name);
  const none = say('settings.none');
  const counted = (all: readonly unknown[], one: CardPhraseId, many: CardPhraseId): string =>
    all.length === 1 ? say(one) : say(many, { count: String(all.length) });
  const rows: readonly (readonly [string, string])[] = [
    [say('settings.name'), body.name === '' ? none : body.name],
    [say('settings.language'), say(`language.${body.language}`)],
    [say('settings.profile'), profileWords(body.profile, say)],
    [say('settings.chair'), chairOf(state)?.name ?? say('settings.opener')],
    [say('settings.secretaries'), secretaries.length === 0 ? none : secretaries.join(', ')],
    [say('settings.agenda'), agenda.length === 0 ? none : counted(agenda, 'settings.oneItem', 'settings.items')],
    [say('settings.people'), rosterGiven ? counted(people, 'settings.onePerson', 'settings.persons') : none],
  ];
  return rows.map(([label, value]) => ({ label: `${label}: `, value: shown(value, LONGEST_VALUE) }));
};

/** What Nuija does, what is set for the body, and the forms to set it; everything works untouched, too. */
export const welcomeCard = (state: MeetingState, frame: CardFrame, candidates: Candidates): AdaptiveCard =>
  fill(welcomeView(state, frame, candidates));
