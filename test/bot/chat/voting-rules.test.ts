import { read, requests } from './reading';

describe('whether a proposal needs a second', () => {
  it.each([
    ['kannatus: vaaditaan', true],
    ['Ehdotuksen kannatus: kyllä.', true],
    ['understöd: krävs', true],
    ['seconding: required', true],
    ['kannatus: ei vaadita', false],
    ['understöd: krävs inte', false],
    ['SECONDING: not required!', false],
    ['seconding of proposals: off', false],
  ])('is said in words: %s', (text, seconding) => {
    expect(requests(text)).toEqual([{ type: 'SetVotingRules', seconding }]);
  });

  it.each(['kannatus: ehkä', 'understöd: ibland', 'seconding: required by two', 'seconding: ${true}', 'kannatus: .'])(
    'is asked for again where it is unclear: %s',
    (text) => {
      expect(read(text, { addressed: true })).toMatchObject([{ reason: 'secondingUnreadable' }]);
    },
  );

  it('is another thing than seconding one', () => {
    expect(requests('kannatan')).toEqual([{ type: 'SecondProposal' }]);
    expect(requests('second')).toEqual([{ type: 'SecondProposal' }]);
  });
});

describe('what settles a tie vote', () => {
  it.each([
    ['tasatulos: puheenjohtajan ääni ratkaisee', 'castingVote'],
    ['Äänten mennessä tasan: puheenjohtajan ääni ratkaisee.', 'castingVote'],
    ['tasatulos: pj', 'castingVote'],
    ['lika röstetal: ordförandens röst avgör', 'castingVote'],
    ['vid lika röstetal: utslagsröst', 'castingVote'],
    ['tie vote: casting vote', 'castingVote'],
    ['tie: the chair’s casting vote', 'castingVote'],
    ['tasatulos: arpa', 'lot'],
    ['lika röstetal: lottning', 'lot'],
    ['lika röstetal: lotten avgör', 'lot'],
    ['tie vote: by lot', 'lot'],
    ['tasatulos: ehdotus raukeaa', 'lapses'],
    ['lika röstetal: förslaget förfaller', 'lapses'],
    ['on a tie vote: the motion is lost', 'lapses'],
  ])('is said in words: %s', (text, tie) => {
    expect(requests(text)).toEqual([{ type: 'SetVotingRules', tie }]);
  });

  it.each(['tasatulos: 3–3', 'tasatulos: uusi äänestys', 'lika röstetal: sekreteraren', 'tie vote: toss a coin'])(
    'is asked for again where it is unclear: %s',
    (text) => {
      expect(read(text, { addressed: true })).toMatchObject([{ reason: 'tieUnreadable' }]);
    },
  );
});
