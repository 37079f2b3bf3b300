import type { ItemRef, MeetingState, Request } from '../domain';
import { approvalText, placeAt } from '../minutes';
import type { Handling } from './handle-command';

/**
 * A request about the minutes with what they say in the very state it is decided on: where an address leads, and what is
 * approved. Once the meeting is over, a number with a point that leads to a paragraph means that paragraph, also where it
 * is said as an item is renamed or removed.
 *
 * @param digest SHA-256 in hex
 */
export const asMinutesRead = (request: Request, digest: (text: string) => string): Handling['request'] => {
  switch (request.type) {
    case 'EditMinutes':
      return (state) => ({ ...request, ...placed(state, request.address) });
    case 'CommentOnMinutes': {
      const { address } = request;
      return address === undefined ? request : (state) => ({ ...request, ...placed(state, address) });
    }
    case 'ApproveMinutes':
      return (state) => ({ ...request, digest: digest(approvalText(state)) });
    case 'RenameItem':
      return (state) => edit(state, request.item, request.title) ?? request;
    case 'RemoveItem':
      return (state) => edit(state, request.item, '') ?? request;
    default:
      return request;
  }
};

const placed = (state: MeetingState, address: string): Pick<Request & { type: 'EditMinutes' }, 'place'> => {
  const place = placeAt(state, address);
  return place === undefined ? {} : { place };
};

const edit = (state: MeetingState, item: ItemRef, text: string): Request | undefined => {
  if (state.phase !== 'closed' || !('number' in item)) return undefined;
  const place = placeAt(state, item.number);
  return place?.sentence === undefined ? undefined : { type: 'EditMinutes', address: item.number, place, text };
};
