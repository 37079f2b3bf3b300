import type { DocumentName } from '../../src/app';
import type { Instant, MeetingId, PersonId } from '../../src/domain';

/** Addresses of pages of Nuija's own. */
export interface Links {
  readonly expires: (now: Instant) => Instant;
  /** A draft's file, for one person, until it expires. */
  readonly to: (
    file: {
      readonly meeting: MeetingId;
      readonly version: number;
      readonly format: 'docx' | 'pdf' | 'html';
      readonly document?: DocumentName;
    },
    person: PersonId,
    expires: Instant,
  ) => string;
  /** The page of a hint to the chair; `undefined` where Teams would not show it. */
  readonly notice: (meeting: MeetingId, about: readonly string[]) => string | undefined;
}
