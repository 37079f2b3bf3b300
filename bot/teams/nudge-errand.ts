import { Hopeless, nudgeWords, type Errands, type Records } from '../../src/app';
import type { MeetingId, MeetingState } from '../../src/domain';
import { NotPermitted } from './failure';
import type { Place } from './incoming';
import type { Links } from './links';
import { personalChat, stillIn, type PersonalChatParts } from './personal-chat';
import type { Sender } from './sender';

export interface NudgeParts extends PersonalChatParts {
  readonly records: Records;
  readonly sender: Sender;
  readonly links: Links;
}

/**
 * Tells the chair about time: in the meeting window where Teams lets the app do that and the chair is there, else in
 * their own chat, else nowhere but on their card. Only where the body wants it, in front of everybody.
 */
export const nudgeErrand =
  (parts: NudgeParts): Errands['nudge'] =>
  async ({ about }, { meeting, id }) => {
    const { addresses, records, sender } = parts;
    const { state } = await records.reader.read(meeting);
    const text = nudgeWords(about, state, records.now());
    if (text === undefined) return;
    if (state.body.nudges === 'everybody') {
      const home = await addresses.home(meeting);
      if (home === undefined) throw new Hopeless('the chat is not known');
      await sender.post(id, await stillIn(addresses, home), { text });
      return;
    }
    if (state.chair === undefined || (await wasShown(parts, meeting, state, about, id))) return;
    const place = await chairsChat(parts, meeting, state.chair);
    if (place !== undefined) await sender.post(id, place, { text });
  };

/** Whether the chair has it in the meeting window now. */
const wasShown = async (
  { addresses, directory, sender, links }: NudgeParts,
  meeting: MeetingId,
  { body, chair }: MeetingState,
  about: readonly string[],
  id: string,
): Promise<boolean> => {
  const home = await addresses.home(meeting);
  const { notes } = addresses;
  const url = links.notice(meeting, about);
  if (url === undefined || chair === undefined || home?.teamsMeeting === undefined) return false;
  const { left, mayNotify } = await notes.facts(home.conversation);
  // Where it may have been shown before, by a call whose answer was lost, the chair's chat comes next.
  if (left === true || mayNotify === false || (await sender.mayStray(id))) return false;
  const [recipient] = await directory.teamsIds(home, [chair]);
  if (recipient?.startsWith('29:') !== true) return false;
  const title = body.name === '' ? 'Nuija' : body.name;
  try {
    return await sender.notify(id, home, home.teamsMeeting, { recipient, title, url });
  } catch (error) {
    if (error instanceof NotPermitted) await notes.note(home.conversation, { mayNotify: false });
    if (error instanceof Hopeless) return false;
    throw error;
  }
};

/** Where the chair alone reads it. `undefined` where there is no such place: then only the chair's card says it. */
const chairsChat = async (
  parts: NudgeParts,
  meeting: MeetingId,
  chair: NonNullable<MeetingState['chair']>,
): Promise<Pick<Place, 'conversation' | 'serviceUrl'> | undefined> => {
  try {
    return await personalChat(parts, meeting, chair);
  } catch (error) {
    if (error instanceof Hopeless) return undefined;
    throw error;
  }
};
