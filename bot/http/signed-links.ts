import { addMinutes, meetingId, personId, type Instant, type MeetingId, type PersonId } from '../../src/domain';
import { Seal } from './seal';

/** What a link lets somebody read. */
export interface LinkTo {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly format: string;
  /** Which document of the draft; the minutes where none is named. */
  readonly document?: string;
  /** For whom it was made; kept in it so that a link that went astray shows whose it was. */
  readonly person: PersonId;
  readonly expires: Instant;
}

/** How long a link works, in minutes: a week. */
const LIFETIME_MINUTES = 7 * 24 * 60;

/** Links to the files of drafts, which carry their own permission. */
export class SignedLinks {
  readonly #seal: Seal;

  constructor(secret: string) {
    this.#seal = new Seal(secret, '');
  }

  expires(now: Instant): Instant {
    return addMinutes(now, LIFETIME_MINUTES);
  }

  token({ meeting, version, format, person, expires, document }: LinkTo): string {
    return this.#seal.close([meeting, version, format, person, expires, ...(document === undefined ? [] : [document])]);
  }

  /** What a token permits: `forged` for one that was not made here, `expired` when its time is over. */
  read(token: string, now: Instant): LinkTo | 'forged' | 'expired' {
    const sealed = this.#seal.open(token);
    if (sealed === undefined) return 'forged';
    const [meeting, version, format, person, expires, document] = sealed as [
      string,
      number,
      string,
      string,
      Instant,
      string | undefined,
    ];
    if (expires < now) return 'expired';
    return {
      meeting: meetingId(meeting),
      version,
      format,
      person: personId(person),
      expires,
      ...(document === undefined ? {} : { document }),
    };
  }
}
