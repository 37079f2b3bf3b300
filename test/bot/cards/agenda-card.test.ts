import { agendaCard, type AdaptiveCard } from '../../../bot/cards';
import { instant, type BodySettings, type MeetingState } from '../../../src/domain';
import { buttonsOf, partsOf, verbsOf, wordsOf } from './card-checks';
import { PHASES } from './sample-cards';
import { CHAIR, agendaLine, closed, decidedOnFive, frame, onItemFive, planned, play } from './sample-meeting';

const lines = (state: MeetingState): readonly string[] => wordsOf(agendaCard(state, frame())).split('\n');
const inPhase = (name: string): MeetingState => {
  const state = PHASES[name];
  if (state === undefined) throw new Error(`no phase ${name}`);
  return state('fi');
};
const choices = (card: AdaptiveCard, id: string): readonly { title: string; value: string }[] =>
  partsOf(card).find((part) => part['id'] === id)?.['choices'] as readonly { title: string; value: string }[];

describe('the agenda card tells at a glance', () => {
  it('which item is on, since when, how far the meeting is, and what comes next', () => {
    expect(lines(onItemFive()).slice(0, 10)).toEqual([
      'Digiohjelman ohjausryhmä',
      ' ·\u00a0kokous 5/2026',
      'Käsittelyssä nyt',
      ' ·\u00a05/9',
      '5. Selvitys yhteisen toimintatavan mahdollisuuksista elämäntapahtumapohjaisessa kehittämisessä',
      'Alkoi klo\u00a012.43 ·\u00a0varattu 25\u00a0min',
      'Esittelijät: Oskari Salonen, Emma Wikström',
      'Ei vielä päätöstä',
      'Seuraavaksi: ',
      '6. Vuoden 2027 talousarvio',
    ]);
  });

  it('by how much the item is over its time, to those who run the meeting and to nobody else', () => {
    const at = (now: string, viewer: 'chair' | 'secretary' | 'everyone'): string =>
      wordsOf(agendaCard(onItemFive(), frame(viewer, { now: instant(`2026-12-07T${now}:30+02:00`) })));
    const over = 'Alkoi klo\u00a012.43 ·\u00a0varattu 25\u00a0min ·\u00a06\u00a0min yli';
    expect(at('13:14', 'chair')).toContain(over);
    expect(at('13:14', 'secretary')).toContain(over);
    expect(at('13:14', 'everyone')).not.toContain('yli');
    expect(at('13:08', 'chair')).not.toContain('yli');
  });

  it('what was decided and when, and that a proposal waits', () => {
    expect(lines(decidedOnFive())).toEqual(
      expect.arrayContaining([
        'Päätös klo\u00a013.11',
        'Merkittiin esitys ja käyty keskustelu tiedoksi.',
        '1 ehdotus odottaa puheenjohtajaa',
      ]),
    );
  });

  it('the sentence of the minutes where the caller has it', () => {
    const card = agendaCard(decidedOnFive(), frame('everyone', { sentence: () => 'Merkittiin esitys tiedoksi.' }));
    expect(wordsOf(card)).toContain('Merkittiin esitys tiedoksi.');
  });

  it('the last decision of several, and how many there were before it', () => {
    const twice = play(decidedOnFive(), [['13:20', CHAIR, { type: 'RecordDecision', kind: 'tabled' }]]);
    expect(lines(twice)).toEqual(
      expect.arrayContaining(['Jätettiin pöydälle.', 'Lisäksi aiempia päätöksiä tässä kohdassa: 1']),
    );
  });

  it('that a break is on, and where the meeting goes on', () => {
    expect(lines(inPhase('on a break')).slice(2, 5)).toEqual([
      'Tauko alkoi klo\u00a012.50',
      'Tauon jälkeen: ',
      '5. Selvitys yhteisen toimintatavan mahdollisuuksista elämäntapahtumapohjaisessa kehittämisessä',
    ]);
  });

  it('when an item began, although a break was held in the middle of it', () => {
    const after = play(inPhase('on a break'), [['13:00', CHAIR, { type: 'EndBreak' }]]);
    expect(lines(after)).toContain('Alkoi klo\u00a012.43 ·\u00a0varattu 25\u00a0min');
  });

  it('when an item was taken up again after a break that another item ended', () => {
    const again = play(inPhase('on a break'), [
      ['13:00', CHAIR, { type: 'OpenItem', item: { number: '6' } }],
      ['13:05', CHAIR, { type: 'OpenItem', item: { number: '5' } }],
    ]);
    expect(lines(again)).toContain('Alkoi klo\u00a013.05 ·\u00a0varattu 25\u00a0min');
  });

  it('when an item was taken up again', () => {
    const again = play(onItemFive(), [
      ['12:50', CHAIR, { type: 'NextItem' }],
      ['12:55', CHAIR, { type: 'OpenItem', item: { number: '5' } }],
    ]);
    expect(lines(again)).toContain('Alkoi klo\u00a012.55 ·\u00a0varattu 25\u00a0min');
  });

  it('when and where a planned meeting is held', () => {
    expect(lines(planned()).slice(2, 5)).toEqual([
      'Kokous ei ole vielä alkanut',
      'Maanantai 7.12.2026 klo\u00a012–14',
      'Teams-kokous',
    ]);
  });

  it('that a meeting is over, how long it lasted, and when the next one is', () => {
    expect(lines(closed()).slice(2, 7)).toEqual([
      'Kokous päättyi klo\u00a013.52',
      'Kokous kesti klo\u00a012.01–13.52',
      '1 ehdotus odottaa puheenjohtajaa',
      'Seuraava kokous: ',
      'tiistai 16.2.2027 klo\u00a012–14',
    ]);
  });

  it('what is left when closing was asked for', () => {
    expect(lines(inPhase('asked to close'))).toContain(
      'Käsittelemättä: 6, 7, 8. Jos kokous silti päättyy, paina vielä kerran ”Päätä kokous”.',
    );
  });

  it('how to give an agenda where there is none', () => {
    expect(wordsOf(agendaCard(inPhase('without an agenda'), frame()))).toContain('Asialista puuttuu.');
    expect(wordsOf(agendaCard(inPhase('opened without an agenda'), frame()))).toContain('Kokous on avattu');
  });

  it('nothing of a body or number nobody gave', () => {
    const nameless: MeetingState = { ...planned(), body: { ...planned().body, name: '' }, meeting: {} };
    expect(lines(nameless).slice(0, 1)).toEqual(['Kokous ei ole vielä alkanut']);
  });

  it('nothing of a planned time that is no time', () => {
    const typo: MeetingState = { ...planned(), meeting: { start: '2026-02-30T12:00' } };
    expect(lines(typo)).not.toContain('Maanantai 7.12.2026 klo\u00a012–14');
  });
});

describe('the chair’s view of the agenda card', () => {
  it('opens a planned meeting, now or as of earlier', () => {
    expect(verbsOf(agendaCard(planned(), frame('chair')))).toEqual(['meeting.open', 'meeting.open']);
  });

  it('has the next item first, then the decision, so that both are one thumb away', () => {
    const card = agendaCard(onItemFive(), frame('chair'));
    expect((card.actions ?? []).map(({ title }) => title)).toEqual([
      'Seuraava: kohta 6',
      'Päätös',
      'Muu kohta',
      'Tauko tai päättäminen',
    ]);
    expect(verbsOf(card)).toEqual([
      'item.next',
      'decision.record',
      'item.open',
      'entry.undo',
      'meeting.break',
      'meeting.close',
    ]);
  });

  it.each([
    ['6', 'Seuraava: kohta 6'],
    ['57 §', 'Seuraava: 57 §'],
  ])('calls the next item by its number, which fits a button whatever the title: %s', (number, title) => {
    const lines = [agendaLine('1', 'Avaus'), agendaLine(number, 'Valinnat '.repeat(20))];
    const state = play(planned('fi', lines), [['12:01', CHAIR, { type: 'OpenMeeting' }]]);
    expect(agendaCard(state, frame('chair')).actions?.[0]).toMatchObject({ title, verb: 'item.next' });
  });

  it('says with the decision which item it is for, whatever is on when it arrives', () => {
    const [record] = buttonsOf(agendaCard(onItemFive(), frame('chair'))).filter(
      ({ verb }) => verb === 'decision.record',
    );
    const five = onItemFive().agenda.find(({ number }) => number === '5');
    expect(record?.['data']).toMatchObject({ card: 'agenda', meeting: 'meeting-1', seen: 42, item: five?.id });
  });

  it.each([
    ['1', 'noted'],
    ['2', 'approvedPreviousMinutes'],
    ['3', 'notedPresentation'],
    ['6', 'approvedAsProposed'],
  ])('has chosen beforehand what fits item %s: %s', (number, kind) => {
    const state = play(onItemFive(), [
      ['12:50', CHAIR, { type: 'NextItem' }],
      ['12:51', CHAIR, { type: 'OpenItem', item: { number } }],
    ]);
    const field = partsOf(agendaCard(state, frame('chair'))).find(({ id }) => id === 'kind');
    expect(field?.['value']).toBe(kind);
  });

  it('suggests the agenda’s proposal as a decision, once, and where it can be made one', () => {
    const decideAs = (proposal: string, body: Partial<BodySettings> = {}, past: MeetingState = onItemFive()) => {
      const agenda = past.agenda.map((item) => ({ ...item, proposal }));
      const parts = partsOf(agendaCard({ ...past, agenda, body: { ...past.body, ...body } }, frame('chair')));
      const value = (id: string) => parts.find((part) => part['id'] === id)?.['value'];
      return [value('kind'), value('text')];
    };
    expect(decideAs('Merkitään selvitys tiedoksi.')).toEqual(['noted', 'Merkittiin selvitys tiedoksi.']);
    expect(decideAs('Ohjausryhmä merkitsee selvityksen tiedoksi.')).toEqual(['approvedAsProposed', '']);
    expect(decideAs('Merkitään selvitys tiedoksi.', {}, decidedOnFive())[1]).toBe('');
    expect(decideAs('Merkitään selvitys tiedoksi.', { profile: 'kunta' })[1]).toBe('');
  });

  it('offers every kind of decision once, and marks those that need words of their own', () => {
    const kinds = choices(agendaCard(onItemFive(), frame('chair')), 'kind');
    expect(new Set(kinds.map(({ value }) => value)).size).toBe(18);
    expect(kinds).toContainEqual({ title: 'Päätettiin … (kirjoita alle)', value: 'decided' });
  });

  it('takes back the step to an item only as long as nothing was said under it', () => {
    expect(verbsOf(agendaCard(onItemFive(), frame('chair')))).toContain('entry.undo');
    expect(verbsOf(agendaCard(decidedOnFive(), frame('chair')))).not.toContain('entry.undo');
  });

  it('goes on after a break', () => {
    expect(verbsOf(agendaCard(inPhase('on a break'), frame('chair')))).toEqual([
      'meeting.resume',
      'item.open',
      'meeting.close',
    ]);
  });

  it.each(['asked to close', 'left by everybody'])('closes at one press when the meeting was %s', (phase) => {
    const [first] = agendaCard(inPhase(phase), frame('chair')).actions ?? [];
    expect(first).toMatchObject({ title: 'Päätä kokous', verb: 'meeting.close', style: 'positive' });
  });

  it('closes at one press on the last item', () => {
    const last = play(decidedOnFive(), [
      ['13:20', CHAIR, { type: 'NextItem' }],
      ['13:21', CHAIR, { type: 'NextItem' }],
      ['13:22', CHAIR, { type: 'NextItem' }],
      ['13:23', CHAIR, { type: 'NextItem' }],
    ]);
    const card = agendaCard(last, frame('chair'));
    expect(verbsOf(card)[0]).toBe('meeting.close');
    expect(wordsOf(card)).toContain('Tämä on asialistan viimeinen kohta.');
  });
});

describe('the secretary’s view of the agenda card', () => {
  it('moves through the agenda and hands out work, and leaves deciding to the chair', () => {
    expect(verbsOf(agendaCard(onItemFive(), frame('secretary')))).toEqual([
      'item.next',
      'item.open',
      'entry.undo',
      'action.assign',
    ]);
  });

  it('closes a meeting everybody has left', () => {
    expect(verbsOf(agendaCard(inPhase('left by everybody'), frame('secretary')))).toContain('meeting.close');
  });

  it('asks for a draft once the meeting is closed', () => {
    expect(verbsOf(agendaCard(closed(), frame('secretary')))).toEqual(['minutes.draft']);
  });

  it('waits while the meeting is only planned', () => {
    expect(verbsOf(agendaCard(planned(), frame('secretary')))).toEqual([]);
  });
});

describe('the refresh of a card', () => {
  it('asks for a view of their own for those it names, with ids only', () => {
    expect(agendaCard(onItemFive(), frame()).refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'card.refresh', data: { card: 'agenda', meeting: 'meeting-1' } },
      userIds: ['29:chair', '29:secretary'],
    });
  });

  it('names sixty people at most', () => {
    const many = Array.from({ length: 80 }, (_, index) => `29:${String(index)}`);
    expect(agendaCard(onItemFive(), frame('everyone', { refreshFor: many })).refresh?.userIds).toHaveLength(60);
  });

  it('is left out where nobody has a view of their own, and the shared card then has the buttons', () => {
    const card = agendaCard(onItemFive(), frame('chair', { refreshFor: [] }));
    expect(card).not.toHaveProperty('refresh');
    expect(verbsOf(card)).toContain('decision.record');
  });
});

describe('the language of a card', () => {
  it('is the body’s, unless the frame says another', () => {
    expect(wordsOf(agendaCard(onItemFive('sv'), frame()))).toContain('Behandlas nu');
    expect(wordsOf(agendaCard(onItemFive('sv'), frame('everyone', { language: 'en' })))).toContain('On now');
  });

  it('changes labels and never people’s words', () => {
    const card = agendaCard(closed('fi'), frame('everyone', { language: 'en' }));
    expect(wordsOf(card)).toContain('The meeting closed');
    expect(wordsOf(card)).toContain('Päätettiin pyytää arvioinnista väliraportti');
  });
});
