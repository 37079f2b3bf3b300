import { given, meetingAfter } from '../../support/given';
import { asks, chair, closed, item, line, opened, prepared, secretary, wrote } from '../../support/meeting-facts';

const GROUND = 'JulkL 24 § 1 mom. 20 k';
const restricted = wrote(secretary, '11:30', {
  type: 'ItemRestricted',
  item: item('4'),
  ground: GROUND,
  publicTitle: 'Henkilöasia',
});

describe('an item that is not public', () => {
  it('is restricted with its ground and the heading everybody may read', () => {
    given(...prepared)
      .when(
        asks(secretary, '11:30', {
          type: 'RestrictItem',
          item: { number: '4' },
          ground: ` ${GROUND}\n`,
          publicTitle: 'Henkilöasia',
        }),
      )
      .then(restricted);
  });

  it('is the one that is on where none is named, and needs no ground to be kept from everybody', () => {
    given(...opened)
      .when(asks(chair, '12:10', { type: 'RestrictItem' }))
      .then(wrote(chair, '12:10', { type: 'ItemRestricted', item: item('1'), ground: '' }));
  });

  it('keeps what is not said again, also after the meeting', () => {
    given(...closed, restricted)
      .when(asks(secretary, '14:00', { type: 'RestrictItem', item: { number: '4' }, ground: 'JulkL 24 § 1 mom. 17 k' }))
      .then(
        wrote(secretary, '14:00', {
          type: 'ItemRestricted',
          item: item('4'),
          ground: 'JulkL 24 § 1 mom. 17 k',
          publicTitle: 'Henkilöasia',
        }),
      );
    given(...prepared, restricted)
      .when(asks(secretary, '14:00', { type: 'RestrictItem', item: { number: '4' }, ground: GROUND }))
      .then();
  });

  it('becomes public when that is said, once', () => {
    const published = wrote(chair, '12:20', { type: 'ItemUnrestricted', item: item('4') });
    given(...opened, restricted)
      .when(asks(chair, '12:20', { type: 'UnrestrictItem', item: { number: '4' } }))
      .then(published);
    given(...opened, restricted, published)
      .when(asks(chair, '12:21', { type: 'UnrestrictItem', item: { number: '4' } }))
      .then();
  });

  it('has to be on the agenda', () => {
    const ref = { number: '99' };
    given(...opened)
      .when(asks(chair, '12:20', { type: 'RestrictItem', item: ref }))
      .thenRefused('UnknownItem');
    given(...opened)
      .when(asks(chair, '12:20', { type: 'UnrestrictItem', item: ref }))
      .thenRefused('UnknownItem');
  });

  it('comes restricted with its agenda too, in one line', () => {
    const restriction = { ground: ' JulkL\n24 § ', publicTitle: ' ' };
    const lines = [
      line('A', { restriction }),
      line('B', { restriction: { ground: '\u200B', publicTitle: 'Asia' } }),
      line('C', { restriction: { ground: '' } }),
    ];
    const { agenda } = meetingAfter(prepared, asks(secretary, '11:30', { type: 'SetAgenda', lines }));
    expect(agenda.map((each) => each.restriction)).toEqual([
      { ground: 'JulkL 24 §' },
      { ground: '', publicTitle: 'Asia' },
      { ground: '' },
    ]);
  });
});
