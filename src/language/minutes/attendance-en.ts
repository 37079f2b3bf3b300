import type { AttendancePhrases } from './attendance-id';

export const ATTENDANCE_EN: AttendancePhrases = {
  arrived: '{name} arrived at {time} during this item.',
  arrivedBefore: '{name} arrived at {time} before this item.',
  arrivedInBreak: '{name} arrived at {time} during the break.',
  returned: '{name} returned at {time} during this item.',
  returnedBefore: '{name} returned at {time} before this item.',
  returnedInBreak: '{name} returned at {time} during the break.',
  left: '{name} left at {time}.',
  leftInBreak: '{name} left at {time} during the break.',
  awayFor: '{name} was absent {times} during this item.',
  deputySeated: 'Deputy {name} took the place of {replaces} at {time}.',
  disqualified:
    '{name} was disqualified{ground} and left the meeting for the consideration and decision of this item ({times}).',
  disqualifiedStayed:
    '{name} was disqualified{ground} and took no part in the consideration or decision of this item ({times}).',
  presidedOver: '{name} chaired the meeting during this item.',
  presidedFrom: '{name} chaired the meeting from {time}.',
  quorum: 'The meeting was found to be duly convened and quorate.',
  noQuorum: 'The meeting was found not to be quorate.',
  listArrived: 'arrived at {time}',
  listLeft: 'left at {time}',
  listAway: 'absent {times}',
  presentAt: 'present {times}, {items}',
  presentRemotely: 'remotely',
  presentOnSite: 'on site',
  atItem: 'item {item}',
  atItems: 'items {items}',
};
