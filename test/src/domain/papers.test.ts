import { attachmentId, replay, type MeetingEvent, type Request } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  prepared,
  secretary,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const says = (request: Request, when = '12:30') => asks(secretary, when, request);
const added = (
  id: string,
  text: string,
  { when = '12:30', ...more }: { readonly when?: string; readonly item?: ReturnType<typeof item> } = {},
): MeetingEvent => wrote(secretary, when, { type: 'AttachmentAdded', attachment: attachmentId(id), text, ...more });

describe('an attachment', () => {
  it('belongs to the item that is named, else to the one that is on', () => {
    given(...opened)
      .when(says({ type: 'AddAttachment', text: ' Talousarvio ', item: { number: '4' } }))
      .then(added('l5', 'Talousarvio', { item: item('4') }));
    given(...opened)
      .when(says({ type: 'AddAttachment', text: 'Kutsu' }))
      .then(added('l5', 'Kutsu', { item: item('1') }));
  });

  it('belongs to the meeting before it is opened and after it is closed', () => {
    given(...prepared)
      .when(says({ type: 'AddAttachment', text: 'Kutsu' }))
      .then(added('l3', 'Kutsu'));
    given(...closed)
      .when(says({ type: 'AddAttachment', text: 'Kutsu' }, '14:30'))
      .then(added('l6', 'Kutsu', { when: '14:30' }));
  });

  it('is refused without words, and under an item there is not', () => {
    given(...opened)
      .when(says({ type: 'AddAttachment', text: ' ' }))
      .thenRefused('EmptyText');
    given(...opened)
      .when(says({ type: 'AddAttachment', text: 'x', item: { number: '99' } }))
      .thenRefused('UnknownItem');
  });

  it('is corrected like everything that stands in words', () => {
    const corrected = wrote(secretary, '12:31', {
      type: 'TextCorrected',
      subject: { kind: 'attachment', id: attachmentId('l5') },
      text: 'Talousarvio 2023',
    });
    given(...opened, added('l5', 'Talousarvio'))
      .when(asks(secretary, '12:31', { type: 'CorrectText', find: 'Talousarvio', replacement: 'Talousarvio 2023' }))
      .then(corrected);
    expect(replay([...opened, added('l5', 'Talousarvio'), corrected]).attachments).toMatchObject([
      { text: 'Talousarvio 2023', sources: ['saara 12:30', 'saara 12:31'] },
    ]);
  });

  it('keeps its item on the agenda', () => {
    given(...prepared, added('l3', 'Talousarvio', { item: item('4.1') }))
      .when(asks(secretary, '12:31', { type: 'RemoveItem', item: { number: '4.1' } }))
      .thenRefused('ItemHasRecord');
  });

  it('does not come under an item that was verified in the meeting', () => {
    const verified = wrote(chair, '12:20', { type: 'ItemVerified', item: item('1'), digest: 'ab', text: 'x' });
    given(...opened, verified)
      .when(says({ type: 'AddAttachment', text: 'x' }))
      .thenRefused('ItemVerified');
    given(...opened, added('l6', 'Kutsu', { item: item('1') }), verified)
      .when(says({ type: 'CorrectText', find: 'Kutsu', replacement: 'y' }, '12:40'))
      .thenRefused('ItemVerified');
  });
});

describe('the number something is filed under', () => {
  it('is the document’s, or that of one item', () => {
    given(...opened)
      .when(says({ type: 'FileUnder', number: ' VN/1/2022 ' }))
      .then(wrote(secretary, '12:30', { type: 'PapersSet', papers: { diaryNumber: 'VN/1/2022' } }));
    given(...opened)
      .when(says({ type: 'FileUnder', number: 'VN/2/2022', item: { number: '4' } }))
      .then(wrote(secretary, '12:30', { type: 'ItemFiled', item: item('4'), diaryNumber: 'VN/2/2022' }));
  });

  it('is taken once', () => {
    const filed = wrote(secretary, '12:29', { type: 'ItemFiled', item: item('4'), diaryNumber: 'VN/2/2022' });
    const numbered = wrote(secretary, '12:29', { type: 'PapersSet', papers: { diaryNumber: 'VN/1/2022' } });
    given(...opened, filed)
      .when(says({ type: 'FileUnder', number: 'VN/2/2022', item: { number: '4' } }))
      .thenNothing();
    given(...opened, numbered)
      .when(says({ type: 'FileUnder', number: 'VN/1/2022' }))
      .thenNothing();
  });

  it('is refused where it is blank, or its item is not there', () => {
    given(...opened)
      .when(says({ type: 'FileUnder', number: ' ' }))
      .thenRefused('EmptyText');
    given(...opened)
      .when(says({ type: 'FileUnder', number: 'x', item: { number: '99' } }))
      .thenRefused('UnknownItem');
  });

  it('stays when the meeting’s other settings are set again with it', () => {
    const numbered = wrote(secretary, '12:29', { type: 'PapersSet', papers: { diaryNumber: 'VN/1/2022' } });
    expect(replay([...opened, numbered]).meeting).toEqual({ diaryNumber: 'VN/1/2022' });
  });
});

describe('whom the document goes to', () => {
  it('is the list that was said last', () => {
    const set = wrote(secretary, '12:30', { type: 'PapersSet', papers: { distribution: ['Jäsenet', 'Kirjaamo'] } });
    const request: Request = { type: 'SetRecipients', list: 'distribution', names: [' Jäsenet', '', 'Kirjaamo'] };
    given(...opened)
      .when(says(request))
      .then(set);
    given(...opened, set)
      .when(says(request, '12:40'))
      .thenNothing();
    given(...opened)
      .when(says({ type: 'SetRecipients', list: 'forInformation', names: ['Kunnanhallitus'] }))
      .then(wrote(secretary, '12:30', { type: 'PapersSet', papers: { forInformation: ['Kunnanhallitus'] } }));
  });

  it('is somebody', () => {
    given(...opened)
      .when(says({ type: 'SetRecipients', list: 'distribution', names: [' '] }))
      .thenRefused('EmptyText');
  });
});

describe('an appeal note', () => {
  const set = (...appeals: readonly { readonly title: string; readonly items: readonly string[] }[]): MeetingEvent =>
    wrote(secretary, '12:30', { type: 'PapersSet', papers: { appeals } });

  it('holds for the items said last, beside the notes before it', () => {
    const first = { title: 'Muutoksenhakukielto', items: ['1', '2'] };
    given(...opened)
      .when(says({ type: 'SetAppeal', ...first, items: ['1', ' ', '2'] }))
      .then(set(first));
    given(...opened, set(first))
      .when(says({ type: 'SetAppeal', title: 'Oikaisuvaatimusohje', items: ['3'] }))
      .then(set(first, { title: 'Oikaisuvaatimusohje', items: ['3'] }));
    given(...opened, set(first))
      .when(says({ type: 'SetAppeal', title: 'muutoksenhakukielto', items: ['1', '2', '4'] }))
      .then(set({ title: 'muutoksenhakukielto', items: ['1', '2', '4'] }));
    given(...opened, set(first))
      .when(says({ type: 'SetAppeal', ...first }))
      .thenNothing();
  });

  it('has a name', () => {
    given(...opened)
      .when(says({ type: 'SetAppeal', title: ' ', items: [] }))
      .thenRefused('EmptyText');
  });
});

describe('the election of those who examine the minutes', () => {
  const elects = (...people: readonly string[]): Request => ({
    type: 'ElectExaminers',
    people: people.map((name) => ({ name })),
  });

  it('names people by whatever names them, each once, under the item that is on', () => {
    given(...opened, wentTo('3', '12:10'))
      .when(says(elects('Matti Väänänen', 'Ville Mäkinen', 'Matti')))
      .then(wrote(secretary, '12:30', { type: 'ExaminersElected', people: [member, viceChair], item: item('3') }));
  });

  it('may be put right after the meeting, and is taken once', () => {
    given(...closed)
      .when(says(elects('Liisa'), '14:30'))
      .then(wrote(secretary, '14:30', { type: 'ExaminersElected', people: [otherMember] }));
    given(...opened, wrote(secretary, '12:20', { type: 'ExaminersElected', people: [otherMember] }))
      .when(says(elects('Liisa')))
      .thenNothing();
  });

  it('is refused before the meeting, and where nobody is known by a name', () => {
    given(...prepared)
      .when(says(elects('Liisa')))
      .thenRefused('MeetingNotOpen');
    given(...opened)
      .when(says(elects('Liisa', 'Olematon')))
      .thenRefused('UnknownPerson');
  });

  it('does not change an item that was verified', () => {
    const agenda = replay(opened).agenda.map((each) => ({ ...each, type: 'scrutinisers' as const }));
    const set = wrote(secretary, '11:02', { type: 'AgendaSet', items: agenda });
    const verified = wrote(chair, '12:20', { type: 'ItemVerified', item: item('1'), digest: 'ab', text: 'x' });
    given(...prepared, set, ...opened.slice(prepared.length), verified)
      .when(says(elects('Liisa')))
      .thenRefused('ItemVerified');
  });
});
