import { given } from '../../support/given';
import { asks, prepared, secretary, wrote } from '../../support/meeting-facts';
import { replay, type Language } from '../../../src/domain';

const { languages: _none, ...body } = replay(prepared).body;
const set = (...languages: readonly Language[]) => asks(secretary, '11:30', { type: 'SetLanguages', languages });
const both = { type: 'BodyDescribed', body: { ...body, language: 'sv', languages: ['sv', 'fi'] } } as const;

describe('the languages of the minutes', () => {
  it('are two, of which the first is the one the body works in', () => {
    given(...prepared)
      .when(set('sv', 'fi', 'sv'))
      .then(wrote(secretary, '11:30', both));
  });

  it('are one again, which is then the language of the body', () => {
    given(...prepared, wrote(secretary, '11:20', both))
      .when(set('fi'))
      .then(wrote(secretary, '11:30', { type: 'BodyDescribed', body: { ...body, language: 'fi' } }));
  });

  it('stay as they are when they are said again, or none is', () => {
    given(...prepared, wrote(secretary, '11:20', both))
      .when(set('sv', 'fi'))
      .then();
    given(...prepared)
      .when(set())
      .then();
  });
});
