import { effectOf, type Errand } from '../../src/app';
import { answer } from '../../src/language';
import type { IncomingConsent } from '../teams';
import { inEveryLanguage } from './every-language';
import type { TurnParts } from './turn-parts';

/**
 * Somebody answered the offer of a file. The card goes, and the file comes, or not; each once, however often Teams
 * delivers the answer. Whoever was offered nothing gets nothing.
 */
export const consentTurn = async (parts: TurnParts, consent: IncomingConsent): Promise<void> => {
  const { addresses, outbox, reader, digest, now } = parts;
  const { place, from, card, accepted, offered, to } = consent;
  if (place.kind !== 'personal') return;
  const { conversation: chat } = await addresses.chat(place);
  await addresses.met(from, { personalChat: place });
  const { meeting, version } = offered;
  const cause = `consent:${digest(JSON.stringify([chat, card, meeting, version])).slice(0, 32)}`;
  const follow = (errands: readonly Errand[], of = cause): Promise<void> =>
    outbox.enqueue(errands.map((errand) => effectOf(meeting, of, errand, now())));

  if (!(await addresses.offers.isMade({ meeting, version, person: from.id })))
    return follow([{ kind: 'say', text: inEveryLanguage('fileNotOffered'), chat }], `${cause}:refused`);
  const { language } = (await reader.read(meeting)).state.body;
  const sent = digest(JSON.stringify([accepted, to]));
  const before = await addresses.offers.answerTo(cause);
  if (before === sent) return;
  if (before !== undefined)
    return follow([{ kind: 'say', text: answer(language, 'fileAnswered'), chat }], `${cause}:again`);
  await follow([
    ...(card === undefined ? [] : [{ kind: 'remove', chat, message: card } as const]),
    accepted
      ? { kind: 'upload', version, person: from.id, chat, to }
      : { kind: 'say', text: answer(language, 'fileDeclined'), chat },
  ]);
  await addresses.offers.answered(cause, sent);
};
