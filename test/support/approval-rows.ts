import { NUIJA, plainDate } from '../../src/domain';
import { at, chair, closed, item, secretary, wrote } from './meeting-facts';

const drafted = wrote(NUIJA, '13:53', {
  type: 'MinutesDrafted',
  version: 1,
  language: 'fi',
  profile: 'perus',
  digests: {},
  whileOpen: false,
});
const inReview = wrote(secretary, '13:54', {
  type: 'ReviewOpened',
  version: 1,
  deadline: plainDate('2022-12-20'),
});
const final = wrote(chair, '13:55', { type: 'MinutesFinalised', version: 1, digest: 'ab12' });

/** Who may do what with a draft, for the table of all commands. */
export const APPROVAL_ROWS = {
  EditMinutes: {
    request: {
      type: 'EditMinutes',
      address: '1.1',
      place: { address: '1.1', item: item('1'), sentence: { key: 'x', original: 'Avattiin.', printed: 'Avattiin.' } },
      text: 'Aloitettiin.',
    },
    past: closed,
    may: ['chair', 'secretary'],
  },
  OpenReview: {
    request: { type: 'OpenReview', deadline: plainDate('2022-12-20') },
    past: [...closed, drafted],
    may: ['chair', 'secretary'],
  },
  CommentOnMinutes: {
    request: { type: 'CommentOnMinutes', text: 'Hyvä.' },
    past: [...closed, drafted, inReview],
    may: ['chair', 'viceChair', 'secretary', 'member', 'visitor'],
  },
  ApproveMinutes: { request: { type: 'ApproveMinutes', digest: 'ab12' }, past: [...closed, drafted], may: ['chair'] },
  RecordApproval: {
    request: { type: 'RecordApproval', digest: 'ab12', decided: { person: chair, at: at('13:00') } },
    past: [...closed, drafted],
    may: ['chair', 'viceChair', 'secretary', 'member', 'visitor', 'stranger', 'teams', 'nuija'],
  },
  AddToMinutes: {
    request: { type: 'AddToMinutes', text: 'Lisäys.' },
    past: [...closed, drafted, final],
    may: ['chair', 'secretary'],
  },
  RedactLines: {
    request: { type: 'RedactLines', reason: 'retention', lines: [] },
    past: [...closed, drafted, final],
    may: ['chair', 'viceChair', 'secretary', 'member', 'visitor', 'stranger', 'teams', 'nuija'],
  },
} as const;
