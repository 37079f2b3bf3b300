import type { MeetingId } from '../domain';
import { renderDocuments } from './draft-documents';
import { draftContents, type Drafting } from './draft-minutes';

export interface DraftFinding {
  readonly meeting: MeetingId;
  readonly version: number;
  /** The file whose bytes came out differently. */
  readonly file: string;
}

/** Makes every draft of a meeting again and compares it byte for byte, by digest, with what was sent. */
export const verifyDrafts = async (drafting: Drafting, meeting: MeetingId): Promise<readonly DraftFinding[]> => {
  const { state } = await drafting.reader.read(meeting);
  const findings: DraftFinding[] = [];
  for (const { version, digests } of state.drafts) {
    const contents = await draftContents(drafting, meeting, version);
    const files = contents === undefined ? {} : await renderDocuments(drafting.render, contents.documents);
    for (const [file, expected] of Object.entries(digests)) {
      const bytes = files[file];
      if (bytes === undefined || drafting.digest(bytes) !== expected) findings.push({ meeting, version, file });
    }
  }
  return findings;
};
