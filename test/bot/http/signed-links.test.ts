import fc from 'fast-check';
import { SignedLinks } from '../../../bot/http';
import { addMinutes, instant, meetingId, personId } from '../../../src/domain';
import { linkTo, links, NOW } from './serving';

describe('S10: a link to a draft', () => {
  it('says which file of which draft it opens, and for whom it was made', () => {
    const link = linkTo({ version: 12, format: 'docx' });
    expect(links.read(links.token(link), NOW)).toEqual(link);
  });

  it('carries any meeting and any person', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), (name, version) => {
        fc.pre(name.trim() !== '');
        const link = linkTo({ meeting: meetingId(name), person: personId(name), version });
        expect(links.read(links.token(link), NOW)).toEqual(link);
      }),
    );
  });

  it('works for a week and not a millisecond longer', () => {
    const expires = links.expires(NOW);
    expect(expires).toBe('2022-12-14T12:00:00.000Z');
    const token = links.token(linkTo({ expires }));
    expect(links.read(token, expires)).toMatchObject({ version: 1 });
    expect(links.read(token, instant(Date.parse(expires) + 1))).toBe('expired');
  });

  it('fits the path of an address as it is', () => {
    expect(links.token(linkTo({ meeting: meetingId('ä/?#%') }))).toMatch(/^[\w-]+\.[\w-]+$/);
  });
});

describe('S10: a link nobody made', () => {
  const token = links.token(linkTo());
  const [payload = '', signature = ''] = token.split('.');
  const packed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['a payload alone', payload],
    ['a payload with an empty signature', `${payload}.`],
    ['a signature alone', `.${signature}`],
    ['a longer signature', `${token}A`],
    ['a shorter one', token.slice(0, -1)],
    ['a third part', `${token}.${signature}`],
    ['another payload', `${packed(['m-2', 1, 'pdf', 'saara', links.expires(NOW)])}.${signature}`],
    ['a later end', `${packed(['m-1', 1, 'pdf', 'saara', addMinutes(NOW, 1e6)])}.${signature}`],
    ['another server’s', new SignedLinks('another secret').token(linkTo())],
    ['signs', '../../etc/passwd'],
    ['emoji', '👍.👍'],
  ])('opens nothing: %s', (_what, forged) => {
    expect(links.read(forged, NOW)).toBe('forged');
  });

  it('opens nothing with any one letter changed', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...Array.from('AZaz09-_.=')), (place, letter) => {
        fc.pre(token[place] !== letter);
        expect(links.read(token.slice(0, place) + letter + token.slice(place + 1), NOW)).toBe('forged');
      }),
    );
  });
});
