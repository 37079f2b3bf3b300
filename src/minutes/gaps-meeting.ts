import type { MeetingState } from '../domain';
import { plannedSpan } from './heading';
import type { Gap } from './gap';
import type { Wording } from './wording';

/** What is missing from the meeting as a whole, and from the settings its document was made with. */
export const meetingGaps = (state: MeetingState, ignored: Wording['ignored']): readonly Gap[] => {
  const { body, meeting, agenda, chair, secretaries, phase } = state;
  const gaps: readonly (Gap | false)[] = [
    body.name.trim() === '' && { code: 'bodyMissing' },
    plannedSpan(state) === undefined && { code: phase === 'planned' ? 'timeMissing' : 'timeIsActual' },
    (meeting.place ?? '').trim() === '' && { code: 'placeMissing' },
    agenda.length === 0 && { code: 'agendaMissing' },
    chair === undefined && { code: 'chairMissing' },
    secretaries.length === 0 && { code: 'secretaryMissing' },
    phase === 'planned' && { code: 'notOpened' },
    phase === 'open' && { code: 'notClosed' },
    ignored.profile !== undefined && { code: 'profileUnknown', values: { profile: ignored.profile } },
    ignored.styles.length > 0 && { code: 'stylesIgnored', values: { styles: ignored.styles.join(', ') } },
    ignored.phrases.length > 0 && { code: 'phrasesIgnored', values: { phrases: ignored.phrases.join(', ') } },
  ];
  return gaps.filter((gap) => gap !== false);
};
