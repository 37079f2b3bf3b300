import { NUIJA, paragraphId, plainDate, type CommandOf, type MeetingEvent } from '../../src/domain';
import { chair, item, member, opened, otherMember, secretary, wrote } from './meeting-facts';

type Place = NonNullable<CommandOf<'EditMinutes'>['place']>;

export const drafted = (when: string, version = 1): MeetingEvent =>
  wrote(NUIJA, when, {
    type: 'MinutesDrafted',
    version,
    language: 'fi',
    profile: 'perus',
    digests: {},
    whileOpen: false,
  });
export const noted = wrote(secretary, '12:05', {
  type: 'ParagraphWritten',
  paragraph: paragraphId('p5'),
  item: item('1'),
  role: 'discussion',
  text: 'Keskusteltiin.',
});
export const over = [...opened, noted, wrote(chair, '13:52', { type: 'MeetingClosed' }), drafted('13:53')];
export const deadline = plainDate('2022-12-20');
export const review = { type: 'OpenReview', deadline } as const;
export const inReview = wrote(secretary, '14:00', { type: 'ReviewOpened', version: 1, deadline });
const elected = wrote(chair, '12:30', { type: 'ExaminersElected', people: [member, otherMember] });
export const examined = [...opened, elected, wrote(chair, '13:52', { type: 'MeetingClosed' }), drafted('13:53')];
export const approve = { type: 'ApproveMinutes', digest: 'ab12' } as const;
export const approved = (by: typeof chair, when: string, how: 'chair' | 'examiner'): MeetingEvent =>
  wrote(by, when, { type: 'MinutesApproved', version: 1, how, digest: 'ab12' });
export const finalised = (by: typeof chair, when: string): MeetingEvent =>
  wrote(by, when, { type: 'MinutesFinalised', version: 1, digest: 'ab12' });
export const final = [...over, approved(chair, '15:00', 'chair'), finalised(chair, '15:00')];

export const written: Place = {
  address: '1.2',
  item: item('1'),
  sentence: { key: 'k2', original: 'Keskusteltiin.', printed: 'Keskusteltiin.', paragraph: paragraphId('p5') },
};
export const generated: Place = {
  address: '1.1',
  item: item('1'),
  sentence: { key: 'k1', original: 'Avattiin klo 12.', printed: 'Avattiin klo 12.' },
};
export const edit = (place: Place, text: string) =>
  ({ type: 'EditMinutes', address: place.address, place, text }) as const;
export const reworded = wrote(secretary, '14:00', {
  type: 'SentenceReplaced',
  sentence: 'k1',
  item: item('1'),
  address: '1.1',
  original: 'Avattiin klo 12.',
  text: 'Alettiin.',
});
