import { acknowledge } from '../../../src/app';
import { DEFAULT_BODY, replay, type BodySettings, type Language } from '../../../src/domain';
import { opened, secretary, wrote } from '../../support/meeting-facts';

type Rules = Pick<BodySettings, 'seconding' | 'tie'>;
const described = (when: string, language: Language, rules: Rules) =>
  wrote(secretary, when, { type: 'BodyDescribed', body: { ...DEFAULT_BODY, language, ...rules } });
const told = (language: Language, before: Rules, after: Rules) => {
  const event = described('12:30', language, after);
  return acknowledge([event], replay([described('10:00', language, before), ...opened, event])).join('\n');
};

describe('the rules a body votes by, in the chat', () => {
  it.each([
    ['fi', { tie: 'castingVote' }, 'Äänten mennessä tasan puheenjohtajan ääni ratkaisee. Vaaleissa ratkaisee arpa.'],
    ['sv', { tie: 'castingVote' }, 'Vid lika röstetal avgör ordförandens röst. Vid val avgör lotten.'],
    ['en', { tie: 'castingVote' }, 'On a tie vote the chair has the casting vote. Elections are settled by lot.'],
    ['fi', { tie: 'lot' }, 'Äänten mennessä tasan arpa ratkaisee.'],
    ['sv', { tie: 'lapses' }, 'Vid lika röstetal förfaller förslaget. Vid val avgör lotten.'],
    ['fi', { seconding: false }, 'Ehdotusta ei tarvitse kannattaa.'],
    ['sv', { seconding: false }, 'Ett förslag behöver inget understöd.'],
    ['en', { seconding: false }, 'A proposal needs no second.'],
  ] as const)('are told in %s where they change: %j', (language, after, words) => {
    expect(told(language, {}, after)).toBe(words);
  });

  it('tell whose proposals need no second where one is asked for', () => {
    expect(told('fi', { seconding: false }, { seconding: true })).toBe(
      'Ehdotus raukeaa, jollei kukaan kannata sitä. Puheenjohtajan ja esittelijän ehdotusta ei tarvitse kannattaa.',
    );
  });

  it('are told together where both change', () => {
    expect(told('en', {}, { seconding: false, tie: 'lot' })).toBe(
      'A proposal needs no second. A tie vote is settled by lot.',
    );
  });

  it('are nothing to speak of where they stay', () => {
    expect(told('fi', { tie: 'lot', seconding: true }, { tie: 'lot', seconding: true })).not.toMatch(/arpa|kannat/);
    expect(told('fi', { tie: 'lot' }, {})).not.toContain('arpa');
  });
});
