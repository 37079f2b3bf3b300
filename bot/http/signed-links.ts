import { createHmac, timingSafeEqual } from 'node:crypto';
import { addMinutes, meetingId, personId, type Instant, type MeetingId, type PersonId } from '../../src/domain';

/** What a link lets somebody read. */
export interface LinkTo {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly format: string;
  /** For whom it was made; kept in it so that a link that went astray shows whose it was. */
  readonly person: PersonId;
  readonly expires: Instant;
}

/** How long a link works, in minutes: a week. */
const LIFETIME_MINUTES = 7 * 24 * 60;

/** Links that carry their own permission: a payload and its HMAC-SHA256, both base64url. */
export class SignedLinks {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  expires(now: Instant): Instant {
    return addMinutes(now, LIFETIME_MINUTES);
  }

  token({ meeting, version, format, person, expires }: LinkTo): string {
    const payload = Buffer.from(JSON.stringify([meeting, version, format, person, expires])).toString('base64url');
    return `${payload}.${this.#sign(payload)}`;
  }

  /** What a token permits: `forged` for one that was not made here, `expired` when its time is over. */
  read(token: string, now: Instant): LinkTo | 'forged' | 'expired' {
    const [payload = '', signature = '', ...rest] = token.split('.');
    if (rest.length > 0 || !this.#isSigned(payload, signature)) return 'forged';
    const [meeting, version, format, person, expires] = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    ) as [string, number, string, string, Instant];
    if (expires < now) return 'expired';
    return { meeting: meetingId(meeting), version, format, person: personId(person), expires };
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#secret).update(payload).digest('base64url');
  }

  #isSigned(payload: string, signature: string): boolean {
    const expected = Buffer.from(this.#sign(payload));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
