import { createHmac, timingSafeEqual } from 'node:crypto';

/** Tokens that carry what they permit: JSON and its HMAC-SHA256, both base64url. */
export class Seal {
  readonly #secret: string;
  readonly #purpose: string;

  /** What was sealed for one purpose opens nothing of another. */
  constructor(secret: string, purpose: string) {
    this.#secret = secret;
    this.#purpose = purpose;
  }

  close(value: unknown): string {
    const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${payload}.${this.#sign(payload)}`;
  }

  /** What was sealed; `undefined` for a token that was not made here. */
  open(token: string): unknown {
    const [payload = '', signature = '', ...rest] = token.split('.');
    if (rest.length > 0 || !this.#isSigned(payload, signature)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#secret).update(`${this.#purpose}${payload}`).digest('base64url');
  }

  #isSigned(payload: string, signature: string): boolean {
    const expected = Buffer.from(this.#sign(payload));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
