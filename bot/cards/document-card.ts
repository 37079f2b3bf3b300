import type { MeetingState } from '../../src/domain';
import template from '../../cards/document.json';
import type { AdaptiveCard } from './adaptive-card';
import { languageOf, meetingView, sayIn, type CardFrame, type MeetingView } from './frame';
import { headView, type HeadView } from './head-view';
import { expiryWords, filesView, type FileView, type ReadyMinutes } from './minutes-ready-card';
import { shown } from './people-words';
import { cardTemplate } from './template';

/** A document made of a draft: what it is, which item it is about, and where to read it. */
export interface ReadyDocument extends Pick<ReadyMinutes, 'files' | 'expires'> {
  readonly title: string;
  readonly about?: string;
}

/** Everything cards/document.json may mention, and nothing else. */
export interface DocumentView extends MeetingView, HeadView {
  readonly title: string;
  readonly about?: string;
  readonly files: readonly FileView[];
  readonly expires: string;
}

const TITLE = 100;
const ABOUT = 200;

const fill: (view: DocumentView) => AdaptiveCard = cardTemplate(template);

export const documentView = (state: MeetingState, ready: ReadyDocument, frame: CardFrame): DocumentView => ({
  ...meetingView(state, frame),
  ...headView(state, frame),
  title: shown(ready.title, TITLE),
  ...(ready.about === undefined ? {} : { about: shown(ready.about, ABOUT) }),
  files: filesView(ready.files, sayIn(languageOf(state, frame))),
  expires: expiryWords(state, ready.expires, frame),
});

/** In the secretary's own chat: a list of decisions or an extract, and where to open it. */
export const documentCard = (state: MeetingState, ready: ReadyDocument, frame: CardFrame): AdaptiveCard =>
  fill(documentView(state, ready, frame));
