import { addMinutes, meetingId, type Instant, type MeetingId } from '../../src/domain';
import { Seal } from './seal';

/** What the page of a hint to the chair tells of: the keys of warnings, worded when it is opened. */
export interface NoticeLink {
  readonly meeting: MeetingId;
  readonly about: readonly string[];
}

/** A hint is of the moment; its page is opened at once, or hardly ever. */
const LIFETIME_MINUTES = 60;

/** Links to hints that Teams shows in the meeting window. */
export class NoticeLinks {
  readonly #seal: Seal;

  constructor(secret: string) {
    this.#seal = new Seal(secret, 'notice:');
  }

  token({ meeting, about }: NoticeLink, now: Instant): string {
    return this.#seal.close([meeting, about, addMinutes(now, LIFETIME_MINUTES)]);
  }

  /** What a token tells of: `forged` for one that was not made here, `expired` when its time is over. */
  read(token: string, now: Instant): NoticeLink | 'forged' | 'expired' {
    const sealed = this.#seal.open(token);
    if (sealed === undefined) return 'forged';
    const [meeting, about, expires] = sealed as [string, readonly string[], Instant];
    return expires < now ? 'expired' : { meeting: meetingId(meeting), about };
  }
}
