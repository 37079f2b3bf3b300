import { fileStem } from '../src/app';
import type { Instant, MeetingId, PersonId } from '../src/domain';
import type { NoticeLinks, SignedLinks } from './http';
import type { Links } from './teams';

export interface LinkParts {
  readonly files: SignedLinks;
  readonly notices: NoticeLinks;
  readonly now: () => Instant;
  /** How people's browsers reach the server, where that is set; else where it listens, once it does. */
  readonly publicUrl: string | undefined;
  readonly address: () => string;
}

/** The addresses that lead people to the server's own pages. */
export const linksFor = ({ files, notices, now, publicUrl, address }: LinkParts): Links => ({
  expires: (at) => files.expires(at),
  to: (file, person: PersonId, expires: Instant) =>
    `${publicUrl ?? address()}/files/${files.token({ ...file, person, expires })}/${encodeURIComponent(fileStem(file.document ?? 'minutes'))}.${file.format}`,
  // Teams shows pages over HTTPS alone, of the domains its app has named.
  notice: (meeting: MeetingId, about: readonly string[]) =>
    publicUrl?.startsWith('https://') === true
      ? `${publicUrl}/notices/${notices.token({ meeting, about }, now())}`
      : undefined,
});
