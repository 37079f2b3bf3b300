import type { Errand, Outcome } from '../../src/app';
import { answer } from '../../src/language';
import type { Turn } from './message';

/**
 * Where Teams has reported nothing by the time a meeting is opened, because nobody gave the app leave or the bot came
 * too late: one sentence, once per chat, on what does not happen by itself and what to say instead. To the chair alone
 * where they have a chat with the bot; else to whoever answers them.
 */
export const tellWhatIsManual = async (
  { parts, chat, message }: Turn,
  outcome: Outcome,
): Promise<{ readonly text?: string; readonly errand?: Errand }> => {
  if (!opensMeeting(outcome)) return {};
  const { notes } = parts.addresses;
  const home = chat.kind === 'group' ? chat.conversation : undefined;
  const { reports, told } = home === undefined ? { reports: 'seen', told: true } : await notes.facts(home);
  if (home === undefined || reports === 'seen' || told === true) return {};
  await notes.note(home, { told: true });
  const text = answer(outcome.state.body.language, 'notReported');
  const personal = (await parts.addresses.contact(message.from.id))?.personalChat;
  return personal === undefined ? { text } : { errand: { kind: 'say', text, chat: personal.conversation } };
};

/** Only of a meeting that is opened is there anything to tell. */
export const opensMeeting = (outcome: Outcome): boolean =>
  outcome.kind === 'done' && outcome.events.some(({ type }) => type === 'MeetingOpened');
