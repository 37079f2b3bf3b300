import type { ItemRecord } from './agenda';
import type { EventOf } from './events';
import type { MeetingState } from './state';

export const evolveRestrictions = (
  state: MeetingState,
  event: EventOf<'ItemRestricted' | 'ItemUnrestricted'>,
): MeetingState => ({
  ...state,
  agenda: state.agenda.map((item) => (item.id === event.item ? changed(item, event) : item)),
});

const changed = (
  { restriction: _before, ...item }: ItemRecord,
  event: EventOf<'ItemRestricted' | 'ItemUnrestricted'>,
): ItemRecord => {
  if (event.type === 'ItemUnrestricted') return item;
  const { ground, publicTitle } = event;
  return { ...item, restriction: { ground, ...(publicTitle === undefined ? {} : { publicTitle }) } };
};
