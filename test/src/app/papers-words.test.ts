import { acknowledge } from '../../../src/app';
import { replay, type MeetingPapers } from '../../../src/domain';
import { chair, opened, wrote } from '../../support/meeting-facts';
import { speaking } from './every-event';

const told = (papers: MeetingPapers): readonly string[] =>
  acknowledge([wrote(chair, '12:10', { type: 'PapersSet', papers })], replay([speaking('fi'), ...opened]));

describe('the chat, told what a document is filed under and whom it goes to', () => {
  it.each<[MeetingPapers, string]>([
    [{ diaryNumber: 'VN/1/2022' }, 'Diaarinumero: VN/1/2022.'],
    [{ distribution: ['Jäsenet', 'VM, kirjaamo'] }, 'Jakelu: Jäsenet; VM, kirjaamo.'],
    [{ forInformation: ['Hallitus'] }, 'Tiedoksi: Hallitus.'],
    [{ appeals: [{ title: 'Kielto', items: ['1'] }] }, 'Muutoksenhaku: Kielto.'],
  ])('hears just that: %j', (papers, line) => {
    expect(told(papers)).toEqual([line]);
  });
});
