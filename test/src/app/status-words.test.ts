import { acknowledge, agendaWords, statusWords } from '../../../src/app';
import { replay, type MeetingEvent, type MeetingState } from '../../../src/domain';
import { agenda, chair, closed, opened, prepared, wentTo, wrote } from '../../support/meeting-facts';
import { speaking } from './every-event';

describe('whoever asks where the meeting is', () => {
  const en = (...events: readonly (MeetingEvent | readonly MeetingEvent[])[]): MeetingState =>
    replay([speaking('en'), ...events.flat()]);

  it('hears it in every phase', () => {
    expect(statusWords(en(prepared))).toBe('The meeting has not been opened. The agenda has 10 items.');
    expect(statusWords(en(opened))).toBe(
      'Item 1 is on: Kokouksen avaus, since 12.00. Next 2: Edellisen kokouksen pöytäkirja',
    );
    expect(statusWords(en(opened, wrote(chair, '12:20', { type: 'BreakStarted' })))).toBe('Break since 12.20.');
    expect(statusWords(en(closed))).toBe('The meeting closed at 13.52.');
    expect(statusWords(en(wrote(chair, '12:00', { type: 'MeetingOpened' })))).toBe(
      'The meeting has been open since 12.00. No item is on.',
    );
  });

  it('hears of one item as of one', () => {
    const one = wrote(chair, '11:01', { type: 'AgendaSet', items: agenda.slice(0, 1) });
    const said = (language: 'fi' | 'sv' | 'en'): readonly string[] => {
      const state = replay([speaking(language), one]);
      return [statusWords(state), ...acknowledge([one], state)];
    };
    expect(said('en')).toEqual(['The meeting has not been opened. The agenda has 1 item.', 'Agenda: 1 item.']);
    expect(said('sv')[1]).toBe('Föredragningslista: 1 ärende.');
    expect(said('fi')[1]).toBe('Asialista: 1 kohta.');
  });

  it('hears when nothing comes after', () => {
    const all = agenda.slice(1).map(({ number }, index) => wentTo(number, `12:${String(10 + index)}`));
    expect(statusWords(en(opened, all))).toContain('After this the meeting closes.');
  });

  it('sees the agenda as lines where there is no card', () => {
    expect(
      agendaWords(en(opened, wentTo('3', '12:10')))
        .split('\n')
        .slice(0, 4),
    ).toEqual(['✓ 1 Kokouksen avaus', '· 2 Edellisen kokouksen pöytäkirja', '▶ 3 Tilannekatsaus', '· 4 Talousarvio']);
  });
});
