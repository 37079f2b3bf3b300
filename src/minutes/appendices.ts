import type { MeetingState } from '../domain';
import { formatDate } from '../language';
import type { Appendix } from './minutes';
import { voteLists } from './vote-list';
import type { Wording } from './wording';

/** Who voted for what, then the agreed work: the tables after the text, as far as there is anything in them. */
export const appendicesOf = (state: MeetingState, wording: Wording): readonly Appendix[] => [
  ...voteLists(state, wording),
  ...actionTable(state, wording),
];

/** The agreed work in one table, where the profile wants it. */
const actionTable = (state: MeetingState, { settings, say, language }: Wording): readonly Appendix[] => {
  if (!settings.actionTable || state.actions.length === 0) return [];
  const numberOf = (id: string | undefined): string => state.agenda.find((item) => item.id === id)?.number ?? '';
  return [
    {
      title: say('labelActions'),
      columns: [say('columnItem'), say('columnAction'), say('columnOwner'), say('columnDue')],
      rows: state.actions.map(({ item, text, owner, due }) => [
        numberOf(item),
        text,
        owner?.name ?? '',
        due === undefined ? '' : formatDate(due, language),
      ]),
    },
  ];
};
