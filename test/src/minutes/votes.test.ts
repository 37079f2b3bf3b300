import {
  decisionId,
  dissentId,
  replay,
  type Language,
  type MeetingEvent,
  type VoteCounts,
  type VoteResult,
} from '../../../src/domain';
import { compile, renderText } from '../../../src/minutes';
import { chair, item, member, otherMember, secretary, viceChair, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, linesUnder, minutesOf } from '../../support/minutes-of';
import { budget, cast, e6, proposed, v, votes, voting } from '../../support/vote-facts';

const kunta = bodyDescribed({ profile: 'kunta', name: 'Kaupunginhallitus' });
const seconded = (person: typeof member): MeetingEvent =>
  wrote(person, '12:11', { type: 'ProposalSeconded', proposal: e6, person });
const closed = (result: Partial<VoteResult> = {}): MeetingEvent =>
  wrote(chair, '12:20', {
    type: 'VoteClosed',
    vote: v,
    result: { counts: { given: [2, 1], abstained: 0 }, winner: 0, how: 'majority', ...result },
  });
const counted = (...given: readonly number[]): VoteCounts => ({ given, abstained: 0 });
const under = (language: Language, ...past: readonly MeetingEvent[]): readonly string[] =>
  linesUnder(compile(replay([kunta, ...budget, ...past, closedAt('13:00')]), { version: 1, language }), '4');

describe('a proposal in the minutes', () => {
  it('says who seconded it', () => {
    expect(under('fi', proposed, seconded(otherMember))).toEqual([
      'Matti Väänänen: Lykätään. Ehdotusta kannatti Liisa Väänänen.',
    ]);
    expect(under('fi', proposed, seconded(otherMember), seconded(viceChair))).toEqual([
      'Matti Väänänen: Lykätään. Ehdotusta kannattivat Liisa Väänänen ja Ville Mäkinen.',
    ]);
  });

  it('says that it lapsed where nobody did', () => {
    const lapsed = wrote(chair, '12:14', { type: 'ProposalLapsed', proposal: e6 });
    expect(under('fi', proposed, lapsed)).toEqual(['Matti Väänänen: Lykätään. Ehdotus raukesi kannattamattomana.']);
    expect(under('sv', proposed, lapsed)).toEqual([
      'Matti Väänänen: Lykätään. Förslaget förföll, eftersom det inte fick understöd.',
    ]);
  });
});

describe('a vote in the minutes', () => {
  it('says how it was held, on what, and what came of it, before the decision', () => {
    expect(under('fi', voting(), ...votes, closed())).toEqual([
      'Asiasta suoritettiin avoin äänestys. Äänestettiin ehdotuksesta ”Lykätään”. Ehdotuksen puolesta annettiin 2 ääntä ja sitä vastaan 1 ääni. Äänestysluettelo on liitteenä.',
    ]);
    expect(under('sv', voting(), ...votes, closed())).toEqual([
      'Öppen omröstning förrättades i ärendet. Omröstningen gällde förslaget ”Lykätään”. För förslaget gavs 2 röster och emot det 1 röst. Omröstningslistan finns som bilaga.',
    ]);
    expect(under('en', voting(), ...votes, closed())).toEqual([
      'A vote was held by name. The vote was on the proposal “Lykätään”. There were 2 votes for the proposal and 1 vote against it. The list of votes is appended.',
    ]);
  });

  it('has who voted for what as a table after the text, in the order of the roster', () => {
    const minutes = minutesOf(kunta, [...budget, voting(), ...votes, cast(member, 'abstain'), closed()]);
    expect(minutes.appendices).toEqual([
      {
        title: 'Äänestysluettelo, 4 §',
        columns: ['Nimi', 'Ääni'],
        rows: [
          ['Aino Korhonen', 'Puolesta'],
          ['Ville Mäkinen', 'Vastaan'],
          ['Matti Väänänen', 'Tyhjä'],
          ['Liisa Väänänen', 'Puolesta'],
        ],
      },
    ]);
    expect(renderText(minutes)).toContain('Äänestysluettelo, 4 §');
  });

  it('among options names each with its votes, and who abstained', () => {
    const result = { counts: { given: [5, 3, 0], abstained: 1 }, winner: 0 };
    const options = ['Kallio', 'Pasila', 'Vallila'];
    const hands = voting({ method: 'showOfHands', options });
    const count = wrote(chair, '12:19', { type: 'VoteCounted', vote: v, counts: result.counts });
    expect(under('fi', hands, count, closed(result))).toEqual([
      'Asiasta suoritettiin kädennostoäänestys. Annetut äänet: ”Kallio” 5 ääntä, ”Pasila” 3 ääntä, ”Vallila” 0 ääntä. 1 äänesti tyhjää.',
    ]);
  });

  it.each<readonly [string, Partial<VoteResult>, string]>([
    ['the chair', { counts: counted(2, 2), how: 'castingVote' }, 'puheenjohtajan ääni ratkaisi.'],
    ['the lot', { counts: counted(2, 2), how: 'lot' }, 'arpa ratkaisi.'],
  ])('says that %s settled even votes', (_who, result, words) => {
    const [said] = under('fi', voting({ method: 'secret' }), closed(result));
    expect(said).toMatch(/^Asiasta suoritettiin suljettu äänestys\./);
    expect(said).toMatch(new RegExp(`Äänet menivät tasan, ja ${words}$`));
  });

  it('says so where nothing settled them', () => {
    const tie: MeetingEvent = wrote(chair, '12:20', {
      type: 'VoteClosed',
      vote: v,
      result: { counts: counted(2, 2), how: 'tie' },
    });
    expect(under('en', voting(), tie)[0]).toMatch(/The votes were equal\.$/);
  });

  it('that elected is an election, and one with a single candidate took no vote', () => {
    const election = voting({ options: ['Aino', 'Ville'], election: true, method: 'secret' });
    expect(under('fi', election, closed())[0]).toMatch(
      /^Suoritettiin suljettu vaali\. Annetut äänet: ”Aino” 2 ääntä, /,
    );
    const unopposed = voting({ options: ['Aino'], election: true, method: 'acclamation' });
    const result = { counts: counted(0), how: 'acclamation' } as const;
    expect(under('fi', unopposed, closed(result))).toEqual(['Ehdolla ei ollut muita, joten vaalissa ei äänestetty.']);
  });

  it('says in a sentence who was elected, and leaves the chair’s own words alone', () => {
    const election = voting({ options: ['Aino', 'Ville'], election: true, method: 'secret' });
    const elected = (text: string): MeetingEvent =>
      wrote(chair, '12:21', {
        type: 'DecisionRecorded',
        decision: decisionId('d1'),
        item: item('4'),
        kind: 'elected',
        text,
      });
    const decision = (language: Language, text: string) => under(language, election, closed(), elected(text)).at(-1);
    expect(decision('fi', 'Aino')).toBe('Valittiin Aino.');
    expect(decision('sv', 'Aino')).toBe('Aino valdes.');
    expect(decision('en', 'Aino')).toBe('Aino was elected.');
    expect(decision('fi', 'Valittiin Aino kolmivuotiskaudeksi.')).toBe('Valittiin Aino kolmivuotiskaudeksi.');
    expect(decision('fi', 'Ville')).toBe('Ville');
  });

  it('is not there while it is open, or where it was cancelled', () => {
    expect(under('fi', voting(), ...votes)).toEqual([]);
    const cancelled = wrote(chair, '12:20', { type: 'VoteCancelled', vote: v });
    expect(under('fi', voting(), ...votes, cancelled)).toEqual([]);
  });
});

describe('a dissent in the minutes', () => {
  const decision = decisionId('d1');
  const decided = wrote(chair, '12:21', { type: 'DecisionRecorded', decision, item: item('4'), kind: 'approved' });
  const differs = (text?: string): MeetingEvent =>
    wrote(member, '12:22', {
      type: 'DissentFiled',
      dissent: dissentId('x1'),
      decision,
      person: member,
      ...(text === undefined ? {} : { text }),
    });

  it('stands right after the decision, in its own words where it has any', () => {
    const action = wrote(secretary, '12:25', {
      type: 'ActionAssigned',
      action: 'a1' as never,
      item: item('4'),
      text: 'Julkaistaan päätös.',
    });
    expect(under('fi', decided, action, differs())).toEqual([
      'Kaupunginhallitus hyväksyi esityksen.',
      'Matti Väänänen jätti eriävän mielipiteen.',
      'Julkaistaan päätös.',
    ]);
    const [, because] = under('sv', decided, differs('Kostnaderna är inte utredda.'));
    expect(because).toBe('Matti Väänänen anmälde avvikande mening: Kostnaderna är inte utredda.');
  });
});
