import { readMessage, type ChatMessage, type Named, type Saying } from '../../../bot/chat';
import { personId, plainDate, type Request } from '../../../src/domain';

const today = plainDate('2022-12-07');
export const anna: Named = { name: 'Anna Alho', ref: { id: personId('anna') } };
export const bo: Named = { name: 'Berg, Bo (Kommun)', ref: { id: personId('bo') } };

export const read = (text: string, message: Partial<ChatMessage> = {}): readonly Saying[] =>
  readMessage({ text, addressed: false, mentions: [anna, bo], today, ...message });

export const requests = (text: string, message?: Partial<ChatMessage>): readonly Request[] =>
  read(text, message).map((saying) => {
    if (saying.kind !== 'request') throw new Error(`no request: ${JSON.stringify(saying)}`);
    return saying.request;
  });
