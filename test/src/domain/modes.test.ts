import { modeOf, personId, replay, unidentified, type MeetingEvent, type Person } from '../../../src/domain';
import { member, opened, otherMember, secretary, stranger, wrote } from '../../support/meeting-facts';

const held = (mode: 'onSite' | 'hybrid' | 'electronic'): MeetingEvent =>
  wrote(secretary, '11:30', { type: 'MeetingDescribed', meeting: { mode } });
const joined = (person: typeof member, evidence: 'teams' | 'said'): MeetingEvent =>
  wrote(secretary, '12:05', { type: 'PersonJoined', person, evidence });

describe('how somebody takes part', () => {
  it('is over a connection where Teams reports them in a hybrid meeting, and else nobody’s guess', () => {
    const state = replay([held('hybrid'), ...opened, joined(member, 'teams'), joined(otherMember, 'said')]);
    expect(modeOf(state, member)).toBe('remote');
    expect(modeOf(state, otherMember)).toBeUndefined();
    expect(modeOf(replay([held('electronic'), ...opened, joined(member, 'teams')]), member)).toBeUndefined();
  });

  it('is what was said of them, whatever Teams reports', () => {
    const said = wrote(secretary, '12:06', { type: 'PresenceModeSet', person: member, mode: 'onSite' });
    expect(modeOf(replay([held('hybrid'), ...opened, joined(member, 'teams'), said]), member)).toBe('onSite');
  });
});

describe('somebody without an account', () => {
  const caller: Person = { id: stranger, name: '+358 40 123', group: 'visitors', anonymous: true };
  const introduced = wrote(secretary, '12:05', { type: 'PersonIntroduced', person: caller });

  it('is asked about once they joined, until somebody says who they are', () => {
    const here = [...opened, introduced, joined(stranger, 'teams')];
    expect(unidentified(replay([...opened, introduced]))).toEqual([]);
    expect(unidentified(replay(here)).map(({ id }) => id)).toEqual([stranger]);
    const known = wrote(secretary, '12:07', { type: 'PersonIdentified', person: stranger, is: member });
    expect(unidentified(replay([...here, known]))).toEqual([]);
    const another = { ...caller, id: personId('puhelin-2') };
    const two = [...here, known, wrote(secretary, '12:08', { type: 'PersonIntroduced', person: another })];
    expect(unidentified(replay([...two, joined(member, 'teams')]))).toEqual([]);
    expect(unidentified(replay([...two, joined(another.id, 'teams'), joined(member, 'teams')]))).toEqual([another]);
  });
});
