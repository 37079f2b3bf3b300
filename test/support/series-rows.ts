import { actionId, plainDate } from '../../src/domain';
import { member, opened, prepared, secretary, wrote } from './meeting-facts';
import { CONTINUATION } from './series-facts';

const KEEPERS = ['chair', 'secretary'] as const;
const assigned = wrote(secretary, '12:10', {
  type: 'ActionAssigned',
  action: actionId('a5'),
  text: 'Selvittää',
  owner: { person: member, name: 'Matti Väänänen' },
});

/** Who may do what with what goes on from meeting to meeting, for the table of all commands. */
export const SERIES_ROWS = {
  CompleteAction: {
    request: { type: 'CompleteAction', action: actionId('a5') },
    past: [...opened, assigned],
    may: KEEPERS,
  },
  ExtendAction: {
    request: { type: 'ExtendAction', action: actionId('a5'), due: plainDate('2023-01-31') },
    past: [...opened, assigned],
    may: KEEPERS,
  },
  SetStanding: {
    request: { type: 'SetStanding', items: [{ title: 'Taloustilanne', type: 'information' }] },
    past: prepared,
    may: KEEPERS,
  },
  // Never asked by anybody: the app hands it over.
  ContinueSeries: {
    request: { type: 'ContinueSeries', ...CONTINUATION },
    past: prepared,
    may: ['chair', 'viceChair', 'secretary', 'member', 'visitor', 'stranger', 'teams', 'nuija'],
  },
} as const;
