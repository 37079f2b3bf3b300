import { z } from 'zod';
import type { FilePlace } from '../../src/app';
import { meetingId, type MeetingId } from '../../src/domain';

const text = z.string().catch('');

const NOWHERE = { uploadUrl: '', contentUrl: '', name: '', uniqueId: '', fileType: '' };

const consentShape = z
  .object({
    action: z.string(),
    context: z.object({ meeting: z.string().trim().min(1).transform(meetingId), version: z.number().int() }),
    uploadInfo: z
      .object({ uploadUrl: text, contentUrl: text, name: text, uniqueId: text, fileType: text })
      .catch(NOWHERE),
  })
  .catch({ action: '', context: { meeting: meetingId('none'), version: 0 }, uploadInfo: NOWHERE });

/** What a `fileConsent/invoke` says. What cannot be read is the refusal of something that was not offered. */
export const readConsent = (
  value: unknown,
): {
  readonly accepted: boolean;
  readonly offered: { readonly meeting: MeetingId; readonly version: number };
  readonly to: FilePlace;
} => {
  const { action, context, uploadInfo } = consentShape.parse(value);
  const { uploadUrl: url, contentUrl: link, name, uniqueId: id, fileType: type } = uploadInfo;
  return { accepted: action === 'accept', offered: context, to: { url, link, name, id, type } };
};
