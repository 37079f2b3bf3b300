import type { EntryId, Instant, MeetingId, NamedPerson, PersonId } from '../domain';
import type { HelpTopic } from '../language';
import type { DocumentName } from './draft-documents';
import type { Effect } from './ports';

/** Cards that stay in the chat and are updated in place. */
export type LiveCard = 'agenda' | 'decision' | 'proposal' | 'vote' | 'action' | 'welcome';

/** What has to be done in the world once the record is safe. */
export type Errand =
  /**
   * Words to a chat. `chat` is the messenger's own key; without it, the meeting's chat. They are an answer, which is of
   * no use any more after a while, unless they are `lasting`.
   */
  | { readonly kind: 'say'; readonly text: string; readonly chat?: string; readonly lasting?: boolean }
  /** The card of a thing, drawn from the newest state: updated where it stands, posted where it stands nowhere. */
  | { readonly kind: 'card'; readonly card: LiveCard; readonly target?: string; readonly anew?: boolean }
  /** A card that is shown once; help about a topic, or its first page. */
  | { readonly kind: 'show'; readonly card: 'help' | 'welcome'; readonly topic?: HelpTopic; readonly chat?: string }
  /** `document`: what of it was asked for, where that is not the minutes. */
  | { readonly kind: 'draft'; readonly why: 'closed' | 'asked' | 'unclosed'; readonly document?: DocumentName }
  | { readonly kind: 'deliver'; readonly version: number; readonly person: PersonId; readonly document?: DocumentName }
  /** The agenda of the next meeting, as it would be, for somebody to read. */
  | { readonly kind: 'nextAgenda'; readonly person: PersonId }
  /** A draft's Word document is offered to be kept where the messenger keeps files. */
  | { readonly kind: 'offer'; readonly version: number; readonly person: PersonId }
  /** It was taken: it goes to a place the messenger gave. `chat` is where the person reads of it. */
  | {
      readonly kind: 'upload';
      readonly version: number;
      readonly person: PersonId;
      readonly chat: string;
      readonly to: FilePlace;
    }
  /** It is there now. */
  | { readonly kind: 'saved'; readonly chat: string; readonly file: FilePlace }
  /** The people of a body are read out of a file somebody sent. `chat` is where they read what came of it. */
  | {
      readonly kind: 'readRoster';
      readonly file: SentFile;
      readonly by: NamedPerson;
      readonly said: Instant;
      readonly entry: EntryId;
      readonly chat?: string;
    }
  /** A message of Nuija's own is taken away. */
  | { readonly kind: 'remove'; readonly chat: string; readonly message: string }
  | { readonly kind: 'proposeClosing'; readonly reason: 'teamsMeetingEnded' | 'everybodyLeft' }
  | { readonly kind: 'draftAnyway' }
  /** What Teams reported of people has been kept for as long as the body wants. */
  | { readonly kind: 'retain' }
  /** Looks whether time is running out; the last one asked for is enough. */
  | { readonly kind: 'watchTime' }
  /** Tells the chair about time. `about`: keys of warnings, worded when they are told. */
  | { readonly kind: 'nudge'; readonly about: readonly string[] };

/** Where a messenger keeps a file: the address to send it to, the one people open it by, and what it is called there. */
export interface FilePlace {
  readonly url: string;
  readonly link: string;
  readonly name: string;
  readonly id: string;
  readonly type: string;
}

/** A file that came with a message: what it is called, and where it can be fetched for a while. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** Everything of one meeting goes in one line, so that the chat sees it in the order it happened. */
const meetingQueue = (meeting: MeetingId): string => `meeting:${meeting}`;
/** Timers wait in a line of their own. */
const timerQueue = (meeting: MeetingId): string => `timer:${meeting}`;
const draftQueue = (meeting: MeetingId): string => `draft:${meeting}`;

/** Of two lists for one meeting, the one sent last stands. */
const rosterQueue = (meeting: MeetingId): string => `roster:${meeting}`;
const timeQueue = (meeting: MeetingId): string => `time:${meeting}`;
const nudgeQueue = (meeting: MeetingId): string => `nudge:${meeting}`;

/** An errand as an effect of the outbox; `cause` makes its id unique, `due` holds it back. */
export const effectOf = (meeting: MeetingId, cause: string, errand: Errand, due: Instant): Effect => ({
  id: `${cause}:${nameOf(errand)}`,
  meeting,
  queue: queueOf(meeting, errand),
  kind: errand.kind,
  payload: errand,
  due,
  ...(isOfTheMoment(errand) ? { supersedes: nameOf(errand) } : {}),
});

/** Done from the newest state anyway, so that once is enough. */
const isOfTheMoment = (errand: Errand): boolean =>
  errand.kind === 'watchTime' || (errand.kind === 'card' && errand.anew !== true);

const queueOf = (meeting: MeetingId, errand: Errand): string => {
  switch (errand.kind) {
    case 'say':
    case 'show':
      return errand.chat === undefined ? meetingQueue(meeting) : `chat:${errand.chat}`;
    case 'card':
      return meetingQueue(meeting);
    case 'draft':
      return draftQueue(meeting);
    case 'deliver':
    case 'offer':
    case 'nextAgenda':
      return `person:${errand.person}`;
    case 'upload':
      return `upload:${errand.person}`;
    case 'readRoster':
      return rosterQueue(meeting);
    case 'saved':
    case 'remove':
      return `chat:${errand.chat}`;
    case 'proposeClosing':
    case 'draftAnyway':
    case 'retain':
      return timerQueue(meeting);
    case 'watchTime':
      return timeQueue(meeting);
    case 'nudge':
      return nudgeQueue(meeting);
  }
};

const nameOf = (errand: Errand): string => {
  switch (errand.kind) {
    case 'card':
      return `card:${errand.card}${errand.target === undefined ? '' : `:${errand.target}`}${errand.anew === true ? ':anew' : ''}`;
    case 'draft':
      return errand.document === undefined ? errand.kind : `${errand.kind}:${errand.document}`;
    case 'deliver':
      return `${errand.kind}:${String(errand.version)}:${errand.person}${errand.document === undefined ? '' : `:${errand.document}`}`;
    case 'offer':
      return `${errand.kind}:${String(errand.version)}:${errand.person}`;
    case 'nextAgenda':
      return `nextAgenda:${errand.person}`;
    case 'show':
      return `show:${errand.card}${errand.topic === undefined ? '' : `:${errand.topic}`}`;
    default:
      return errand.kind;
  }
};
