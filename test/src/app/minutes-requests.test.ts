import { asMinutesRead, changesWords, paragraphWords } from '../../../src/app';
import { replay, type MeetingEvent, type Request } from '../../../src/domain';
import { approvalText, recordSeenBy } from '../../../src/minutes';
import { approved, drafted, finalised, inReview } from '../../support/approval-facts';
import { agendaSet, chair, item, opened, rosterGiven, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, decided, paragraph } from '../../support/minutes-of';

const noted = paragraph('5', 'discussion', 'Keskusteltiin.', '12:05');
const running = [bodyDescribed(), ...opened, wentTo('5', '12:04'), noted];
const over = [...running, closedAt('13:52'), drafted('13:53')];
const asked = (request: Request, past: readonly MeetingEvent[]): Request => {
  const wanted = asMinutesRead(request, (text) => `digest of ${String(text.length)}`);
  return typeof wanted === 'function' ? wanted(replay(past)) : wanted;
};

describe('a request about the minutes', () => {
  it('knows where its address leads when it is decided on', () => {
    const place = { address: '5.1', item: item('5'), sentence: { printed: 'Keskusteltiin.', paragraph: 'p12:05' } };
    expect(asked({ type: 'EditMinutes', address: '5.1', text: 'x' }, over)).toMatchObject({ place });
    expect(asked({ type: 'EditMinutes', address: '5.9', text: 'x' }, over)).not.toHaveProperty('place');
    expect(asked({ type: 'CommentOnMinutes', address: '5', text: 'x' }, over)).toMatchObject({
      place: { address: '5', item: item('5') },
    });
    expect(asked({ type: 'CommentOnMinutes', text: 'x' }, over)).toEqual({ type: 'CommentOnMinutes', text: 'x' });
  });

  it('approves the text as it reads', () => {
    const { length } = approvalText(replay(over));
    expect(asked({ type: 'ApproveMinutes', digest: '' }, over)).toEqual({
      type: 'ApproveMinutes',
      digest: `digest of ${String(length)}`,
    });
  });

  it.each([
    ['4.1 = x', 'an item', { type: 'RenameItem', item: { number: '4.1' }, title: 'x' }],
    ['5 = x', 'an item', { type: 'RenameItem', item: { number: '5' }, title: 'x' }],
    ['a button', 'an item', { type: 'RenameItem', item: { id: item('5') }, title: 'x' }],
    ['poista 4.1', 'an item', { type: 'RemoveItem', item: { number: '4.1' } }],
  ] as const)('said as "%s" means %s where there is one', (_said, _what, request) => {
    expect(asked(request, over)).toEqual(request);
  });

  it('said as an item is renamed or removed means a paragraph once the meeting is over, and never before', () => {
    const rename = { type: 'RenameItem', item: { number: '5.1' }, title: 'Puhuttiin.' } as const;
    expect(asked(rename, over)).toMatchObject({ type: 'EditMinutes', address: '5.1', text: 'Puhuttiin.' });
    expect(asked(rename, running)).toEqual(rename);
    const remove = { type: 'RemoveItem', item: { number: '5.1' } } as const;
    expect(asked(remove, over)).toMatchObject({ type: 'EditMinutes', address: '5.1', text: '' });
    expect(asked(remove, running)).toEqual(remove);
  });
});

const said = (past: readonly MeetingEvent[], isPublic = false): string => changesWords(replay(past), { isPublic });
const later = decided('5', 'approved', '14:00', 'Hyväksyttiin ehdotus.');

describe('what has changed, as the chat is told it', () => {
  it('is what came since the newest draft, else what the newest draft has that the one before had not', () => {
    const line = '5 lisätty: ”Päätös: Hyväksyttiin ehdotus.”';
    expect(said([...over, later])).toBe(`Muutokset luonnoksen 1 jälkeen:\n${line}`);
    expect(said([...over, later, drafted('14:01', 2)])).toBe(`Muutokset luonnoksesta 1 luonnokseen 2:\n${line}`);
    const gone = wrote(secretary, '14:02', { type: 'EntryUndone', undone: later.entry });
    expect(said([...over, later, drafted('14:01', 2), gone])).toBe(
      'Muutokset luonnoksen 2 jälkeen:\n5 pois: ”Päätös: Hyväksyttiin ehdotus.”',
    );
  });

  it('is nothing yet without a draft, with one, and where only its state is another', () => {
    expect(said(running)).toContain('Luonnosta ei vielä ole.');
    expect(said(over)).toContain('vasta yksi');
    expect(said([...over, inReview, drafted('14:01', 2)])).toBe('Pöytäkirja ei ole muuttunut.');
  });

  it('is what was changed before approval once the minutes are final', () => {
    const final = [...over, approved(chair, '15:00', 'chair'), finalised(chair, '15:00'), drafted('15:01', 2)];
    expect(said(final)).not.toContain('jälkeen');
  });

  it('names the beginning, and says how much more there is', () => {
    const renamed = bodyDescribed({ name: 'Johtoryhmä' });
    const many = Array.from({ length: 40 }, (_, index) =>
      paragraph('5', 'remark', `Merkintä ${String(index)}.`, `14:${String(index + 10)}`),
    );
    const lines = said([...over, renamed, ...many]).split('\n');
    expect(lines[1]).toBe('Alku ”Ohjausryhmä, kokous 7.12.2022” → ”Johtoryhmä, kokous 7.12.2022”');
    expect(lines.at(-1)).toBe('… ja 11 muuta.');
  });

  it('is everything, to the end of every sentence, for whoever has room', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      paragraph('5', 'remark', `Merkintä ${String(index)} ${'x'.repeat(300)}.`, `14:${String(index + 10)}`),
    );
    const lines = changesWords(replay([...over, ...many]), { isPublic: false, inFull: true }).split('\n');
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toMatch(/^5 lisätty: ”.*Merkintä 39 x{300}\.”$/);
  });

  it('is what lies between the two drafts named, in the language asked for', () => {
    const past = [...over, later, drafted('14:01', 2), drafted('14:02', 3)];
    const between = (from: number, to: number): string =>
      changesWords(replay(past), { isPublic: false, between: { from, to }, language: 'en' });
    expect(between(1, 3)).toMatch(/^Changes from draft 1 to draft 3:\n5 added: “Decision: Hyväksyttiin ehdotus\.”$/);
    expect(between(2, 3)).toBe('The minutes have not changed.');
  });

  it('and the paragraphs of an item say nothing of a restricted one where others read along', () => {
    const secret = wrote(secretary, '12:08', { type: 'ItemRestricted', item: item('5'), ground: '' });
    const past = [rosterGiven, agendaSet, ...over.slice(3, 5), secret, ...over.slice(5), later];
    const seen = recordSeenBy(replay(past), 'chat');
    for (const words of [said(past, true), paragraphWords(seen, '5')]) {
      expect(words).not.toContain('Keskusteltiin');
      expect(words).not.toContain('Hyväksyttiin ehdotus');
    }
    expect(paragraphWords(replay(past), '5')).toContain('Keskusteltiin.');
  });
});

describe('the paragraphs of an item', () => {
  it('are told with their addresses, shortened, and not without end', () => {
    const long = paragraph('5', 'remark', `Merkintä. ${'x'.repeat(100)}`, '12:07');
    expect(paragraphWords(replay([...running, long]), '5')).toMatch(/^5\.1 Keskusteltiin\.\n5\.2 .{59}…$/);
    const many = Array.from({ length: 50 }, (_, index) =>
      paragraph('5', 'remark', `Merkintä ${String(index)}.`, `13:${String(index + 10)}`),
    );
    expect(
      paragraphWords(replay([...running, ...many]), '5')
        .split('\n')
        .at(-1),
    ).toBe('… ja 11 muuta.');
    expect(paragraphWords(replay(over), '99')).toBe('Pöytäkirjassa ei ole kohdassa 99 kappaleita.');
  });
});
