import {
  asks,
  chair,
  closed,
  item,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { paragraphId, replay, type ParagraphRole } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';

const write = (role: ParagraphRole, text: string, number?: string) =>
  ({ type: 'WriteParagraph', role, text, ...(number === undefined ? {} : { item: { number } }) }) as const;

describe('a paragraph', () => {
  it('belongs to the item that is on', () => {
    given(opened, wentTo('3', '12:10'))
      .when(asks(secretary, '12:12', write('presentation', ' Matti esitteli tilanteen. ')))
      .then(
        wrote(secretary, '12:12', {
          type: 'ParagraphWritten',
          paragraph: paragraphId('p6'),
          item: item('3'),
          role: 'presentation',
          text: 'Matti esitteli tilanteen.',
        }),
      );
  });

  it('belongs to another item when that is said', () => {
    const state = meetingAfter(opened, asks(chair, '12:12', write('discussion', 'Keskusteltiin.', '5')));
    expect([...state.paragraphs]).toEqual([
      {
        id: paragraphId('p5'),
        item: item('5'),
        role: 'discussion',
        text: 'Keskusteltiin.',
        sources: ['aino 12:12'],
        by: chair,
        at: state.history.at(-1)?.at,
      },
    ]);
  });

  it('stays where it was written when the meeting goes on', () => {
    const state = meetingAfter(
      opened,
      asks(secretary, '12:12', write('discussion', 'Avattiin.')),
      asks(chair, '12:20', { type: 'NextItem' }),
    );
    expect(state.paragraphs.at(0)?.item).toBe(item('1'));
  });

  it('is for the chair and the secretary to write', () => {
    for (const role of ['presentation', 'discussion'] as const)
      given(opened)
        .when(asks(member, '12:12', write(role, 'Sanoin.')))
        .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('has words', () => {
    given(opened)
      .when(asks(secretary, '12:12', write('discussion', ' \n ')))
      .thenRefused('EmptyText');
  });

  it('waits for the meeting, and belongs to an item', () => {
    given(prepared)
      .when(asks(secretary, '11:30', write('discussion', 'Ennen.', '3')))
      .thenRefused('MeetingNotOpen');
    given(opened)
      .when(asks(secretary, '12:12', write('discussion', 'Jossain.', '9')))
      .thenRefused('UnknownItem');
    given(rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' }))
      .when(asks(secretary, '12:12', write('discussion', 'Jossain.')))
      .thenRefused('NoCurrentItem');
  });

  it('may be written under a named item after the meeting, by who keeps the record', () => {
    expect(meetingAfter(closed, asks(secretary, '15:00', write('discussion', 'Lisäys.', '3'))).paragraphs).toHaveLength(
      1,
    );
    given(closed)
      .when(asks(secretary, '15:00', write('discussion', 'Lisäys.')))
      .thenRefused('MeetingClosed');
    given(closed)
      .when(asks(member, '15:00', write('remark', 'Lisäys.', '3')))
      .thenRefused('MeetingClosed');
  });
});

describe('a remark', () => {
  it("is anybody's, in their name", () => {
    expect(
      meetingAfter(opened, asks(member, '12:12', write('remark', 'Olen eri mieltä.'))).paragraphs.at(0),
    ).toMatchObject({
      by: member,
      role: 'remark',
      text: 'Olen eri mieltä.',
    });
  });

  it('introduces whoever is not on the roster, once', () => {
    const first = asks(stranger, '12:12', write('remark', 'Terve.'), { name: 'Tuula Uusi' });
    const second = asks(stranger, '12:13', write('remark', 'Vielä.'), { name: 'Tuula Uusi' });
    const state = meetingAfter(opened, first, second);
    expect(state.history.filter(({ type }) => type === 'PersonIntroduced')).toEqual([
      wrote(stranger, '12:12', {
        type: 'PersonIntroduced',
        person: { id: stranger, name: 'Tuula Uusi', group: 'visitors' },
      }),
    ]);
    expect(replay(state.history)).toEqual(state);
  });
});
