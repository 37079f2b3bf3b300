import { approvalText } from '../minutes';
import type { MeetingId } from '../domain';
import type { Drafting } from './draft-minutes';

/** Whether final minutes still make the hash they were approved with; true while they are not final. */
export const verifyApproval = async ({ reader, digest }: Drafting, meeting: MeetingId): Promise<boolean> => {
  const { state } = await reader.read(meeting);
  const { finalised } = state;
  return finalised === undefined || digest(new TextEncoder().encode(approvalText(state))) === finalised.digest;
};
