import type { Request } from '../../../src/domain';
import { read, requests } from './reading';

describe('going through the meeting', () => {
  it.each<[string, Request]>([
    ['avaa 12.01', { type: 'OpenMeeting', clock: { hour: 12, minute: 1 } }],
    ['open 12:01', { type: 'OpenMeeting', clock: { hour: 12, minute: 1 } }],
    ['öppna kl. 9', { type: 'OpenMeeting', clock: { hour: 9, minute: 0 } }],
    ['open at 6.15 pm', { type: 'OpenMeeting', clock: { hour: 18, minute: 15 } }],
    ['close 13.52', { type: 'CloseMeeting', clock: { hour: 13, minute: 52 } }],
    ['Lopeta!', { type: 'CloseMeeting' }],
    ['next.', { type: 'NextItem' }],
    ['seuraava kohta', { type: 'NextItem' }],
    ['item 4 12.40', { type: 'OpenItem', item: { number: '4' }, clock: { hour: 12, minute: 40 } }],
    ['kohta 4 klo 12.40', { type: 'OpenItem', item: { number: '4' }, clock: { hour: 12, minute: 40 } }],
    ['punkt 4.1', { type: 'OpenItem', item: { number: '4.1' } }],
    ['kohta 57 §', { type: 'OpenItem', item: { number: '57' } }],
    ['ärende a13', { type: 'OpenItem', item: { number: 'A 13' } }],
    ['item 4 a', { type: 'OpenItem', item: { number: '4 a' } }],
    [
      '#topic Lomat (10 min)',
      {
        type: 'AddItem',
        line: { title: 'Lomat', level: 1, type: 'discussion', minutes: 10, presenters: [] },
        now: true,
      },
    ],
  ])('understands "%s"', (text, request) => {
    expect(requests(text)).toEqual([request]);
    expect(requests(text, { addressed: true })).toEqual([request]);
  });

  it('takes politeness as politeness when it is spoken to', () => {
    for (const text of ['please next', 'next, please', ', seuraava kiitos', ': nästa tack!'])
      expect(requests(text, { addressed: true })).toEqual([{ type: 'NextItem' }]);
  });
});

describe('the agenda', () => {
  it('is taken from the lines after its keyword, whatever they say', () => {
    const [saying] = read('agenda:\n1. Opening\n2. next\n3. decision: budget\n4. Closing');
    expect(saying).toMatchObject({
      kind: 'agenda',
      reading: {
        lines: [{ title: 'Opening' }, { title: 'next' }, { title: 'decision: budget' }, { title: 'Closing' }],
      },
    });
  });

  it('may begin on the line of its keyword', () => {
    expect(read('asialista: 1. Avaus\n2. Lopetus')).toMatchObject([
      { kind: 'agenda', line: 'asialista: 1. Avaus', reading: { lines: [{ number: '1' }, { number: '2' }] } },
    ]);
  });

  it('is taken without a colon where the bot is spoken to', () => {
    expect(read('dagordning\n1. Öppnande av mötet\n2. Övriga ärenden', { addressed: true })).toMatchObject([
      { kind: 'agenda', reading: { language: 'sv', lines: [{ type: 'opening' }, { type: 'anyOtherBusiness' }] } },
    ]);
    expect(read('dagordning\n1. Öppnande av mötet')).toEqual([]);
    expect(read('agenda\nnext', { addressed: true })).toMatchObject([
      { kind: 'ask', what: 'agenda' },
      { kind: 'request' },
    ]);
  });

  it('is shown when nothing follows', () => {
    for (const text of ['agenda', 'Agenda:', 'esityslista.', '#asialista', 'agenda?'])
      expect(read(text)).toMatchObject([{ kind: 'ask', what: 'agenda' }]);
  });

  it.each<[string, Request]>([
    ['4 = New title', { type: 'RenameItem', item: { number: '4' }, title: 'New title' }],
    ['4.1 = Uusi: otsikko', { type: 'RenameItem', item: { number: '4.1' }, title: 'Uusi: otsikko' }],
    ['remove 4', { type: 'RemoveItem', item: { number: '4' } }],
    ['poista kohta 4', { type: 'RemoveItem', item: { number: '4' } }],
    ['ta bort punkt 4.', { type: 'RemoveItem', item: { number: '4' } }],
    ['siirrä 5 ennen 3', { type: 'MoveItem', item: { number: '5' }, before: { number: '3' } }],
    ['siirrä kohta 5 ennen kohtaa 3', { type: 'MoveItem', item: { number: '5' }, before: { number: '3' } }],
    ['flytta 5 fore 3', { type: 'MoveItem', item: { number: '5' }, before: { number: '3' } }],
  ])('is changed by "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('grows by one item or by a list of them', () => {
    expect(requests('add: Budget (15 min)')).toEqual([
      { type: 'AddItem', line: { title: 'Budget', level: 1, type: 'discussion', minutes: 15, presenters: [] } },
    ]);
    expect(requests('lisää:\n- Budjetti\n- Lomat')).toMatchObject([
      { type: 'AddItem', line: { title: 'Budjetti' } },
      { type: 'AddItem', line: { title: 'Lomat' } },
    ]);
  });
});

describe('decisions and paragraphs', () => {
  it.each<[string, Request]>([
    ['päätös: Hyväksyttiin budjetti.', { type: 'RecordDecision', kind: 'decided', text: 'Hyväksyttiin budjetti.' }],
    ['beslut 4: Godkändes.', { type: 'RecordDecision', kind: 'decided', text: 'Godkändes.', item: { number: '4' } }],
    ['decision: noted', { type: 'RecordDecision', kind: 'noted' }],
    ['päätös 4.1: Hyväksytään.', { type: 'RecordDecision', kind: 'approved', item: { number: '4.1' } }],
    ['Kirjaus 4: Teksti', { type: 'WriteParagraph', role: 'presentation', text: 'Teksti', item: { number: '4' } }],
    ['note item 57 §: Text', { type: 'WriteParagraph', role: 'presentation', text: 'Text', item: { number: '57' } }],
    ['keskustelu : Teksti: jatkuu', { type: 'WriteParagraph', role: 'discussion', text: 'Teksti: jatkuu' }],
    ['protokollsanteckning: Text', { type: 'WriteParagraph', role: 'remark', text: 'Text' }],
    ['#agreed: We go', { type: 'RecordDecision', kind: 'decided', text: 'We go' }],
    ['Proposed #agreed we go', { type: 'Propose', text: 'we go' }],
  ])('understands "%s"', (text, request) => expect(requests(text)).toEqual([request]));

  it('go on over the lines below, blank ones too, until the next command', () => {
    expect(requests('kirjaus: Ensin\n\n- toiseksi\nkolmanneksi\ntiedoksi\nseuraava')).toEqual([
      { type: 'WriteParagraph', role: 'presentation', text: 'Ensin\n\n- toiseksi\nkolmanneksi' },
      { type: 'RecordDecision', kind: 'noted' },
      { type: 'NextItem' },
    ]);
  });

  it('go on over lines that say nothing to the bot, also when it is spoken to', () => {
    const text = 'Käsiteltiin:\nkohta\nseuraavva vaihe\n#hanke on käynnissä\nnote the following';
    for (const addressed of [true, false])
      expect(requests(`kirjaus: ${text}\nseuraava`, { addressed })).toEqual([
        { type: 'WriteParagraph', role: 'presentation', text },
        { type: 'NextItem' },
      ]);
  });

  it('keep a line that begins with a backslash as text', () => {
    expect(requests('note: First\n\\next\n\\note: more')).toEqual([
      { type: 'WriteParagraph', role: 'presentation', text: 'First\nnext\nnote: more' },
    ]);
    expect(read('\\next', { addressed: true })).toEqual([]);
  });

  it('keep what was typed, markup and all', () => {
    const text = '**bold** <b>${x}</b> {{y}} \u202Eleft [link](https://example.org) 👍🏽';
    expect(requests(`note: ${text}`)).toEqual([{ type: 'WriteParagraph', role: 'presentation', text }]);
  });

  it('do not come from talk: without its colon a keyword is no decision', () => {
    expect(read('decision about the budget', { addressed: true })).toMatchObject([
      { kind: 'unclear', reason: 'colonMissing', nearest: 'decision: The budget was approved.' },
    ]);
  });

  it('are found below ordinary talk by their colon, while words alone are then talk', () => {
    expect(requests('Moi!\nkirjaus: Näin sanottiin.\nseuraava')).toEqual([
      { type: 'WriteParagraph', role: 'presentation', text: 'Näin sanottiin.\nseuraava' },
    ]);
  });

  it.each<[string, Request]>([
    ['s/vanha/uusi/', { type: 'CorrectText', find: 'vanha', replacement: 'uusi' }],
    ['s|old|new', { type: 'CorrectText', find: 'old', replacement: 'new' }],
    ['s/a\\/b/c/', { type: 'CorrectText', find: 'a/b', replacement: 'c' }],
    ['s/old//', { type: 'CorrectText', find: 'old', replacement: '' }],
    ['s/old/new/g', { type: 'CorrectText', find: 'old', replacement: 'new' }],
  ])('are corrected by "%s"', (text, request) => expect(requests(text)).toEqual([request]));
});

describe('what is not understood', () => {
  it.each([
    ['seuraavva', 'seuraava', 'fi'],
    ['nasat', 'nästa', 'sv'],
    ['päätöss: jotain', 'päätös: Hyväksyttiin talousarvio.', 'fi'],
    ['decison: something', 'decision: The budget was approved.', 'en'],
    ['item', 'item 4', 'en'],
    ['kohta neljä', 'kohta 4', 'fi'],
    ['återremiteras', 'återremitteras', 'sv'],
    ['xyzzy plugh', undefined, undefined],
  ])('names the nearest command: "%s"', (text, nearest, language) => {
    const [saying] = read(text, { addressed: true });
    expect(saying).toEqual({
      kind: 'unclear',
      line: text,
      reason: text === 'item' ? 'numberMissing' : 'unknown',
      ...(nearest === undefined ? {} : { nearest }),
      ...(language === undefined ? {} : { language }),
    });
  });

  it('is said about a time that cannot be', () => {
    expect(read('avaa 25.70', { addressed: true })).toMatchObject([
      { kind: 'unclear', reason: 'timeUnreadable', nearest: 'avaa' },
    ]);
    expect(read('avaa 25.70')).toEqual([]);
  });

  it('is answered for a hashtag only where it is nearly a command', () => {
    expect(read('#agred we go')).toMatchObject([{ kind: 'unclear', nearest: 'decision: The budget was approved.' }]);
    expect(read('#teamwork is great')).toEqual([]);
  });

  it('is answered once, however many lines there are', () => {
    expect(read('hello there\nhow are you\nnext', { addressed: true })).toMatchObject([
      { kind: 'unclear' },
      { kind: 'request' },
    ]);
  });

  it('is a call for help when the bot is mentioned and nothing else is said', () => {
    expect(read(' \u00a0\n', { addressed: true })).toEqual([{ kind: 'ask', what: 'help', line: '' }]);
    expect(read(' \n')).toEqual([]);
  });
});
