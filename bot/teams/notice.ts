import type { TargetedMeetingNotification } from 'botbuilder';
import { z } from 'zod';
import { Taken } from './failure';

/** A page for one person in the window of a Teams meeting. */
export interface Notice {
  /** Teams' id of the person for this bot, "29:…": it takes no other. */
  readonly recipient: string;
  readonly title: string;
  /** On one of the app's valid domains; Teams shows nothing of others. */
  readonly url: string;
}

/** Room for three sentences, in pixels. */
const SIZE = { height: '180', width: '360' };

/** Pages are all that Teams takes here, not words or cards (Teams documentation, "Targeted meeting notification API"). */
export const notificationOf = ({ recipient, title, url }: Notice): TargetedMeetingNotification =>
  ({
    type: 'targetedMeetingNotification',
    value: {
      recipients: [recipient],
      surfaces: [{ surface: 'meetingStage', contentType: 'task', content: { value: { ...SIZE, title, url } } }],
    },
    // The SDK's types have a size in numbers and a kind of their own for each content; the documentation has this.
  }) as unknown as TargetedMeetingNotification;

const failed = z.object({ recipientsFailureInfo: z.array(z.unknown()).min(1) });

/** Whether the one it was for has it: Teams names those who do not. An answer that cannot be read is still a yes. */
export const reachedBy = async (call: () => Promise<unknown>): Promise<boolean> => {
  try {
    return !failed.safeParse(await call()).success;
  } catch (error) {
    if (error instanceof Taken) return true;
    throw error;
  }
};
