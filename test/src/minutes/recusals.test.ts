import { recusalId, type MeetingEvent, type PersonId, type RecusalGround } from '../../../src/domain';
import { chair, item, member, opened, otherMember, viceChair, wentTo, wrote } from '../../support/meeting-facts';
import { joined, left, linesUnder, minutesOf } from '../../support/minutes-of';
import { kunta, kuntaMinutes, under } from '../../support/people-come-and-go';

describe('a recusal', () => {
  const out = (person: PersonId, when: string, ground: RecusalGround = {}, number = '3', id = 'r9'): MeetingEvent =>
    wrote(person, when, { type: 'RecusalDeclared', recusal: recusalId(id), item: item(number), person, ground });
  const PARTY: RecusalGround = { kind: 'participation', text: 'osallisuusjäävi' };

  it.each([
    [
      'fi',
      'Esteellisenä (osallisuusjäävi) Matti Väänänen poistui kokouksesta tämän asian käsittelyn ja päätöksenteon ajaksi klo 12.22–12.40.',
    ],
    [
      'sv',
      'Matti Väänänen var jävig (partsjäv) och avlägsnade sig från sammanträdet för den tid ärendet behandlades och beslutet fattades, kl. 12.22–12.40.',
    ],
    [
      'en',
      'Matti Väänänen was disqualified (party to the matter) and left the meeting for the consideration and decision of this item (12.22–12.40).',
    ],
  ] as const)('is said with its times and its ground, in %s', (language, sentence) => {
    const events = [
      out(member, '12:22', PARTY),
      joined(member, '12:01'),
      left(member, '12:23'),
      joined(member, '12:41'),
    ];
    const sorted = [...events].sort((a, b) => (a.said < b.said ? -1 : 1));
    expect(under(language, '3', ...sorted)).toEqual([sentence]);
    expect(under(language, '4', ...sorted).join()).not.toContain('Matti');
  });

  it('does not claim that somebody left whom Teams shows in the meeting', () => {
    expect(under('fi', '3', joined(member, '12:01'), out(member, '12:22', PARTY))).toEqual([
      'Esteellisenä (osallisuusjäävi) Matti Väänänen ei osallistunut tämän asian käsittelyyn eikä päätöksentekoon klo 12.22–12.40.',
    ]);
  });

  it('keeps the words that were given, in whatever language', () => {
    const words = { kind: 'participation', text: 'Osallisuusjäävi, puoliso hakijana.' } as const;
    expect(under('sv', '3', out(member, '12:22', words)).join()).toContain(
      'jävig (Osallisuusjäävi, puoliso hakijana) och',
    );
    expect(under('fi', '3', out(member, '12:22')).join()).toContain('Esteellisenä Matti Väänänen poistui');
    expect(under('sv', '3', out(member, '12:22', { kind: 'interest' })).join()).toContain('jävig (intressejäv) och');
  });

  it('says who presided for the chair', () => {
    const presides = (by: PersonId, when: string, person: PersonId): MeetingEvent =>
      wrote(by, when, { type: 'PresidingChanged', item: item('3'), person });
    const handed = [out(chair, '12:20', PARTY), presides(chair, '12:20', viceChair)];
    expect(under('fi', '3', ...handed)[1]).toBe('Puheenjohtajana tämän asian käsittelyn ajan toimi Ville Mäkinen.');
    expect(under('sv', '3', ...handed)[1]).toBe(
      'Som ordförande under behandlingen av detta ärende fungerade Ville Mäkinen.',
    );
    expect(under('en', '3', ...handed)[1]).toBe('Ville Mäkinen chaired the meeting during this item.');
    const twice = [...handed, out(viceChair, '12:30', {}, '3', 'r10'), presides(chair, '12:31', otherMember)];
    expect(under('fi', '3', ...twice).slice(2)).toEqual([
      'Puheenjohtajana toimi klo 12.20 alkaen Ville Mäkinen.',
      'Puheenjohtajana toimi klo 12.31 alkaen Liisa Väänänen.',
    ]);
  });

  it('has whoever presided sign for the item', () => {
    const handed = [
      out(chair, '12:20', PARTY),
      wrote(chair, '12:20', { type: 'PresidingChanged', item: item('3'), person: viceChair }),
    ];
    const { signatures } = kuntaMinutes('fi', ...handed);
    expect(signatures?.[0]?.people.map(({ text }) => text)).toEqual([
      'Aino Korhonen, puheenjohtaja',
      'Ville Mäkinen, puheenjohtaja (3 §)',
    ]);
  });

  it('is not said where it was withdrawn, or the item never came up', () => {
    const back = wrote(member, '12:23', { type: 'RecusalWithdrawn', recusal: recusalId('r9') });
    expect(under('fi', '3', out(member, '12:22'), back)).toEqual([]);
    expect(under('fi', '6', out(member, '12:22', {}, '6'))).toEqual([]);
  });

  it('says from when, while the item is still on', () => {
    const minutes = minutesOf(kunta('fi'), ...opened, wentTo('3', '12:20'), out(member, '12:22'));
    expect(linesUnder(minutes, '3').join()).toContain('päätöksenteon ajaksi klo 12.22–.');
  });

  it('explains an absence, but not one that goes on after it', () => {
    const events = [joined(member, '12:01'), out(member, '12:22'), left(member, '12:23'), joined(member, '13:15')];
    expect(under('fi', '4', ...events)).toContain(
      'Matti Väänänen oli poissa kokouksesta tämän asian käsittelyn aikana klo 12.40–12.50.',
    );
    expect(under('fi', '5', ...events)).toEqual([
      'Matti Väänänen oli poissa kokouksesta tämän asian käsittelyn aikana klo 13.10–13.15.',
    ]);
    const gone = [joined(member, '12:01'), out(member, '12:22'), left(member, '12:23')];
    expect(under('fi', '4', ...gone)).toContain('Matti Väänänen poistui klo 12.40.');
  });
});
