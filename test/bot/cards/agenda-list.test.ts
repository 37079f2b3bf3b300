import { agendaCard } from '../../../bot/cards';
import type { MeetingState } from '../../../src/domain';
import { partsOf, wordsOf } from './card-checks';
import { CHAIR, agendaLine, closed, frame, onItemFive, planned, play } from './sample-meeting';

const lines = (state: MeetingState): readonly string[] => wordsOf(agendaCard(state, frame())).split('\n');

describe('the list of items', () => {
  const row = (state: MeetingState, number: string): string =>
    lines(state)
      .join('\n')
      .replaceAll('\n –', ' –')
      .split('\n')
      .find((line) => line.includes(` ${number}. `) && /^[\u2003]*[✓►○]/u.test(line)) ?? '';

  it('marks what was decided, what is on and what waits', () => {
    const state = onItemFive();
    expect(row(state, '1')).toBe('✓ 1. Kokouksen avaus –\u00a0käsitelty');
    expect(row(state, '2')).toBe('✓ 2. Edellisen kokouksen pöytäkirjan hyväksyminen –\u00a0hyväksyttiin');
    expect(row(state, '3')).toBe('✓ 3. Ohjelman ajantasainen tilanne –\u00a0tiedoksi');
    expect(row(state, '4')).toContain('–\u00a0Päätettiin pyytää arvioinnista väliraportti helmikuussa.');
    expect(row(state, '5')).toMatch(/^► 5\. /);
    expect(row(state, '6')).toBe('○ 6. Vuoden 2027 talousarvio');
  });

  it('marks what was passed over, and what was taken before its turn', () => {
    const state = play(planned(), [
      ['12:01', CHAIR, { type: 'OpenMeeting' }],
      ['12:05', CHAIR, { type: 'OpenItem', item: { number: '6' } }],
      ['12:10', CHAIR, { type: 'RecordDecision', kind: 'approvedAsProposed' }],
      ['12:11', CHAIR, { type: 'OpenItem', item: { number: '3' } }],
    ]);
    expect(row(state, '2')).toBe('○ 2. Edellisen kokouksen pöytäkirjan hyväksyminen –\u00a0odottaa, ohitettu');
    expect(row(state, '6')).toBe('✓ 6. Vuoden 2027 talousarvio –\u00a0esityksen mukaan, ennen kohtaa 2');
  });

  it('waits behind a button while more than eight items would push the current one out of sight', () => {
    const toggles = partsOf(agendaCard(onItemFive(), frame())).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggles).toEqual([
      { type: 'Action.ToggleVisibility', title: 'Koko asialista (9)', targetElements: ['wholeAgenda'] },
    ]);
    expect(JSON.stringify(agendaCard(closed(), frame()))).not.toContain('ToggleVisibility');
  });

  it('indents what belongs under another item', () => {
    const state = planned('fi', [agendaLine('1', 'Ilmoitusasiat'), agendaLine('1.1', 'Kirje', { level: 2 })]);
    expect(lines(state)).toContain('\u2003○ 1.1. Kirje');
  });

  it('tells how much is not shown of an agenda no card can hold', () => {
    const many = Array.from({ length: 300 }, (_, index) => agendaLine(String(index + 1), `Asia ${'x'.repeat(80)}`));
    const state = play(planned('fi', many), [
      ['12:01', CHAIR, { type: 'OpenMeeting' }],
      ['12:02', CHAIR, { type: 'OpenItem', item: { number: '150' } }],
    ]);
    expect(wordsOf(agendaCard(state, frame('chair')))).toMatch(
      /… aiempia kohtia: \d+[^]*► 150\. [^]*… muita kohtia: \d+/,
    );
  });
});
