import { addMinutes, localTime, minutesState, type Instant, type MeetingState, type PlainDate } from '../../src/domain';
import { formatDate } from '../../src/language';
import template from '../../cards/minutes-ready.json';
import type { AdaptiveCard } from './adaptive-card';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView, type Say } from './frame';
import { headView, type HeadView } from './head-view';
import { clockAt, dateAt } from './moments';
import { shown } from './people-words';
import { cardTemplate } from './template';

export interface ReadyFile {
  readonly format: 'docx' | 'pdf' | 'html';
  readonly url: string;
}

/** A draft and where to read it. */
export interface ReadyMinutes {
  /** 1, 2, 3 … */
  readonly draft: number;
  /** The meeting was still open when it was made. */
  readonly whileOpen: boolean;
  readonly files: readonly ReadyFile[];
  /** The draft's other documents: the version for everybody. */
  readonly others: readonly { readonly title: string; readonly files: readonly ReadyFile[] }[];
  /** When the links stop working. */
  readonly expires: Instant;
  /** Whoever it is brought to has yet to approve it. */
  readonly awaitsApproval: boolean;
  /** What was not captured and what contradicts, a sentence each, in the order of the minutes. */
  readonly notCaptured: readonly string[];
}

/** Everything cards/minutes-ready.json may mention, and nothing else. */
export interface MinutesReadyView extends MeetingView, HeadView {
  readonly title: string;
  readonly lasted?: string;
  /** Until when it can be commented on. */
  readonly status?: string;
  readonly warning?: string;
  readonly complete?: string;
  readonly missing?: {
    readonly title: string;
    readonly points: readonly { readonly text: string }[];
    readonly more?: string;
  };
  readonly files: readonly { readonly title: string; readonly url: string }[];
  readonly others: readonly {
    readonly title: string;
    readonly files: MinutesReadyView['files'];
  }[];
  readonly expires: string;
  readonly approve?: ButtonView;
  readonly comment?: ButtonView & {
    readonly paragraphLabel: string;
    readonly textLabel: string;
    readonly missing: string;
    readonly save: string;
  };
  readonly send?: ButtonView & { readonly dueLabel: string; readonly due: PlainDate };
  readonly draft?: ButtonView;
}

const POINTS = 8;
const POINT = 200;

const fill: (view: MinutesReadyView) => AdaptiveCard = cardTemplate(template);

export const minutesReadyView = (state: MeetingState, ready: ReadyMinutes, frame: CardFrame): MinutesReadyView => {
  const language = languageOf(state, frame);
  const say = sayIn(language);
  const { timeZone } = state.body;
  const stage = minutesState(state);
  const isFinal = stage === 'final';
  const keeps = frame.viewer !== 'everyone';
  return {
    ...meetingView(state, frame),
    ...headView(state, frame),
    title: isFinal ? say('minutes.final') : say('minutes.ready', { version: String(ready.draft) }),
    ...(state.phase === 'closed'
      ? {
          lasted: say('meeting.lasted', {
            from: clockAt(state.openedAt, timeZone, language),
            to: clockAt(state.closedAt, timeZone, language),
          }),
        }
      : {}),
    ...(ready.whileOpen ? { warning: say('minutes.whileOpen') } : {}),
    ...(stage === 'inReview' && state.review !== undefined
      ? { status: say('minutes.openUntil', { day: formatDate(state.review.deadline, language) }) }
      : {}),
    ...(keeps && !isFinal ? checkView(ready.notCaptured, say) : {}),
    files: filesView(ready.files, say),
    others: ready.others.map(({ title, files }) => ({ title, files: filesView(files, say) })),
    expires: expiryWords(state, ready.expires, frame),
    ...(isFinal ? {} : approvalView(state, ready, frame, say)),
    ...(keeps ? { draft: { title: say('do.draftAgain'), nonce: frame.nonce('minutes.draft') } } : {}),
  };
};

/** What may be done about a draft of a meeting that is over. */
const approvalView = (
  state: MeetingState,
  { awaitsApproval, draft }: ReadyMinutes,
  frame: CardFrame,
  say: Say,
): Pick<MinutesReadyView, 'approve' | 'comment' | 'send'> => {
  if (state.phase !== 'closed') return {};
  const { nonce } = frame;
  const due = localTime(addMinutes(state.closedAt, REVIEW_DAYS * 24 * 60), state.body.timeZone).date;
  return {
    ...(awaitsApproval
      ? { approve: { title: say('do.approve'), nonce: nonce('minutes.approve', String(draft)) } }
      : {}),
    ...(minutesState(state) === 'inReview'
      ? {
          comment: {
            title: say('do.comment'),
            paragraphLabel: say('ask.paragraph'),
            textLabel: say('ask.comment'),
            missing: say('ask.commentMissing'),
            save: say('do.commentSave'),
            nonce: nonce('minutes.comment'),
          },
        }
      : {}),
    ...(frame.viewer === 'everyone'
      ? {}
      : { send: { title: say('do.send'), dueLabel: say('ask.lastDay'), due, nonce: nonce('minutes.send') } }),
  };
};

/** The last day for comments that is offered, so many days after the meeting. */
const REVIEW_DAYS = 14;

const checkView = (points: readonly string[], say: Say): Pick<MinutesReadyView, 'complete' | 'missing'> =>
  points.length === 0 ? { complete: say('minutes.complete') } : { missing: missingView(points, say) };

/** In somebody's own chat: the draft, where to open it, what may be done about it, and for the secretary what is left to check. */
export const minutesReadyCard = (state: MeetingState, ready: ReadyMinutes, frame: CardFrame): AdaptiveCard =>
  fill(minutesReadyView(state, ready, frame));

export interface FileView {
  readonly title: string;
  readonly url: string;
}

/** Until when the links work. */
export const expiryWords = (state: MeetingState, expires: Instant, frame: CardFrame): string => {
  const language = languageOf(state, frame);
  return sayIn(language)('minutes.expires', {
    day: dateAt(expires, state.body.timeZone, language),
    time: clockAt(expires, state.body.timeZone, language),
  });
};

export const filesView = (files: readonly ReadyFile[], say: Say): MinutesReadyView['files'] =>
  files.map(({ format, url }) => ({ title: say(`minutes.${format}`), url }));

const missingView = (points: readonly string[], say: Say): NonNullable<MinutesReadyView['missing']> => ({
  title: points.length === 1 ? say('minutes.missingOne') : say('minutes.missingMany', { count: String(points.length) }),
  points: points.slice(0, POINTS).map((point) => ({ text: `• ${shown(point, POINT)}` })),
  ...(points.length <= POINTS ? {} : { more: say('minutes.missingMore', { count: String(points.length - POINTS) }) }),
});
