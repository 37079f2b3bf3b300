import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CARD_ACTIONS, cardData, readPress, type Verb } from '../../../bot/actions';
import { DECISION_KINDS } from '../../../src/domain';

const CARDS = join(__dirname, '../../../cards');
const templates = readdirSync(CARDS).filter((name) => name.endsWith('.json'));

type Action = Readonly<Record<string, unknown>>;
const actionsIn = (value: unknown): readonly Action[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Action)['type'] === 'Action.Execute' ? [value as Action] : [];
  return [...own, ...Object.values(value).flatMap(actionsIn)];
};
const buttons = templates.flatMap((name) =>
  actionsIn(JSON.parse(readFileSync(join(CARDS, name), 'utf8'))).map((action) => ({
    name,
    verb: action['verb'] as Verb,
    data: action['data'] as Action,
  })),
);

/** For every verb, what its button sends when everything is filled in, and what that asks for. */
const PRESSES: Readonly<Record<Verb, readonly [data: object, wish: object]>> = {
  'meeting.open': [{ time: '12.01' }, { type: 'OpenMeeting', clock: { hour: 12, minute: 1 } }],
  'meeting.close': [{ time: '13:52' }, { type: 'CloseMeeting', clock: { hour: 13, minute: 52 } }],
  'meeting.break': [{ time: ' 9.05 ' }, { type: 'StartBreak', clock: { hour: 9, minute: 5 } }],
  'meeting.resume': [{ time: '' }, { type: 'EndBreak' }],
  'item.next': [{ item: 'i2' }, { type: 'OpenItem', item: { id: 'i2' } }],
  'item.open': [
    { item: 'i2', time: '12.40' },
    { type: 'OpenItem', item: { id: 'i2' }, clock: { hour: 12, minute: 40 } },
  ],
  'decision.form': [{ item: 'i2' }, {}],
  'decision.record': [
    { item: 'i2', kind: 'decided', text: 'Hyväksyttiin.' },
    { type: 'RecordDecision', item: { id: 'i2' }, kind: 'decided', text: 'Hyväksyttiin.' },
  ],
  'decision.amend': [
    { decision: 'd1', kind: 'tabled', text: 'Pöydättiin.', reason: 'kirjoitusvirhe' },
    { type: 'AmendDecision', decision: 'd1', kind: 'tabled', text: 'Pöydättiin.', reason: 'kirjoitusvirhe' },
  ],
  'decision.withdraw': [
    { decision: 'd1', reason: 'erehdys' },
    { type: 'WithdrawDecision', decision: 'd1', reason: 'erehdys' },
  ],
  'proposal.confirm': [
    { proposal: 'e1', text: 'Toisin sanoin.' },
    { type: 'ConfirmProposal', proposal: 'e1', text: 'Toisin sanoin.' },
  ],
  'proposal.reject': [{ proposal: 'e1' }, { type: 'RejectProposal', proposal: 'e1' }],
  'proposal.second': [{ proposal: 'e1' }, { type: 'SecondProposal', proposal: 'e1' }],
  'vote.open': [
    { item: 'i2', proposal: 'e1' },
    { type: 'OpenVote', item: { id: 'i2' }, proposal: 'e1' },
  ],
  'vote.cast': [
    { vote: 'v1', option: '1' },
    { type: 'CastVote', vote: 'v1', choice: { option: 1 } },
  ],
  'vote.count': [
    { vote: 'v1', counts: ' 5–3–1 ' },
    { type: 'CountVote', vote: 'v1', counts: [5, 3, 1] },
  ],
  'vote.close': [
    { vote: 'v1', chosen: '0' },
    { type: 'CloseVote', vote: 'v1', chosen: { option: 0 } },
  ],
  'vote.cancel': [{ vote: 'v1' }, { type: 'CancelVote', vote: 'v1' }],
  'action.assign': [
    { item: 'i2', text: 'Kirje', owner: 'Matti Väänänen', due: '2023-03-15' },
    { type: 'AssignAction', item: { id: 'i2' }, text: 'Kirje', owner: { name: 'Matti Väänänen' }, due: '2023-03-15' },
  ],
  'action.done': [{ action: 'a1' }, { type: 'CompleteAction', action: 'a1' }],
  'floor.request': [{ topic: 'kustannukset' }, { type: 'RequestFloor', topic: 'kustannukset' }],
  'floor.give': [{ speaker: 'aad-1' }, { type: 'GiveFloor', person: { id: 'aad-1' } }],
  'recusal.declare': [
    { item: 'i2', person: 'aad-1', ground: 'participation', groundWords: 'puoliso hakijana' },
    {
      type: 'DeclareRecusal',
      item: { id: 'i2' },
      person: { id: 'aad-1' },
      ground: 'participation',
      text: 'puoliso hakijana',
    },
  ],
  'entry.undo': [{ entry: 'msg:1' }, { type: 'Undo', undone: 'msg:1' }],
  'minutes.draft': [{}, { type: 'RequestDraft' }],
  'minutes.send': [{ due: '2022-12-20' }, { type: 'OpenReview', deadline: '2022-12-20' }],
  'minutes.comment': [
    { text: 'Hyvä.', paragraph: ' 4.2 ' },
    { type: 'CommentOnMinutes', text: 'Hyvä.', address: '4.2' },
  ],
  'minutes.approve': [{}, { type: 'ApproveMinutes', digest: '' }],
  'body.describe': [
    {
      name: 'Ohjausryhmä',
      language: 'sv',
      profile: 'perus',
      chair: 'aino',
      secretaries: 'saara, matti,saara',
      parts: true,
    },
    {
      kind: 'setUp',
      name: 'Ohjausryhmä',
      language: 'sv',
      profile: 'perus',
      chair: 'aino',
      secretaries: ['saara', 'matti'],
    },
  ],
  'agenda.set': [{ agenda: '1. Avaus' }, { kind: 'agenda', text: '1. Avaus' }],
  'roster.set': [{ roster: 'Anna Alho, VM' }, { kind: 'roster', text: 'Anna Alho, VM' }],
  'help.topic': [{ topic: 'helpPeople' }, { kind: 'help', topic: 'helpPeople' }],
  'card.refresh': [{}, {}],
};
const verbs = Object.keys(CARD_ACTIONS) as Verb[];

describe('the buttons of the cards', () => {
  it('are all known, and none is known that no card has', () => {
    // What an undo button would carry is said in the chat so far: "peru".
    const shown = new Set<string>([...buttons.map(({ verb }) => verb), 'entry.undo']);
    expect([...shown].sort()).toEqual([...verbs].sort());
  });

  it.each(buttons)('$verb of $name says its card, its meeting and its nonce', ({ verb, data }) => {
    expect(data).toMatchObject({ card: expect.any(String), meeting: expect.any(String) });
    if (!['card.refresh', 'decision.form'].includes(verb)) expect(data).toHaveProperty('nonce');
  });

  it.each(verbs)('%s asks for what was filled in', (verb) => {
    const [data, request] = PRESSES[verb];
    const wish = readPress(verb, { ...data, card: 'agenda', meeting: 'm', nonce: 'n', more: 'is nothing' });
    if (verb === 'card.refresh') expect(wish).toEqual({ kind: 'refresh' });
    else if (verb === 'decision.form') expect(wish).toEqual({ kind: 'form', item: 'i2' });
    else expect(wish).toEqual('type' in request ? { kind: 'request', request } : request);
  });

  it.each(verbs)('%s never asks who may: that is the meeting’s to say', (verb) => {
    const [data] = PRESSES[verb];
    const claims = { by: 'chair', role: 'chair', presser: 'x', meta: { by: 'chair' }, said: '2022', type: 'SetRoster' };
    expect(readPress(verb, { ...data, ...claims })).toEqual(readPress(verb, data));
  });
});

describe('a vote pressed on its card', () => {
  const pressed = (verb: Verb, data: object) => readPress(verb, { vote: 'v1', ...data });

  it('is for an option by its place, for neither, or for words that the vote may know', () => {
    const cast = (choice: object) => ({ kind: 'request', request: { type: 'CastVote', vote: 'v1', choice } });
    expect(pressed('vote.cast', { option: 'abstain' })).toEqual(cast({ words: '', means: 'abstain' }));
    expect(pressed('vote.cast', { option: 'x' })).toEqual(cast({ words: 'x' }));
    expect(pressed('vote.cast', {})).toEqual(cast({ words: '' }));
  });

  it('is closed without what settles it, where nothing was chosen', () => {
    expect(pressed('vote.close', { chosen: '' })).toEqual({
      kind: 'request',
      request: { type: 'CloseVote', vote: 'v1' },
    });
  });

  it('is counted in numbers and nothing else', () => {
    expect(pressed('vote.count', { counts: 'viisi' })).toMatchObject({ request: { counts: [] } });
  });
});

describe('an input', () => {
  it.each<[Verb, object]>([
    ['item.next', {}],
    ['item.next', { item: '' }],
    ['item.next', { item: '  ' }],
    ['item.next', { item: 5 }],
    ['item.next', { item: ['i1'] }],
    ['item.open', { item: 'x'.repeat(201) }],
    ['item.open', { item: 'i1', time: '25.00' }],
    ['item.open', { item: 'i1', time: '12.60' }],
    ['meeting.open', { time: 'noon' }],
    ['meeting.open', { time: '12' }],
    ['meeting.open', { time: 1201 }],
    ['meeting.close', { time: '12.011' }],
    ['decision.form', {}],
    ['decision.record', { item: 'i1' }],
    ['decision.record', { item: 'i1', kind: 'burned' }],
    ['decision.record', { item: 'i1', kind: 'constructor' }],
    ['decision.record', { item: 'i1', kind: 'decided', text: {} }],
    ['decision.amend', { text: 'x' }],
    ['decision.amend', { decision: 'd1', text: 5 }],
    ['decision.withdraw', {}],
    ['proposal.confirm', { text: 'x' }],
    ['proposal.reject', { proposal: null }],
    ['action.assign', { text: 'x', due: '15.3.2023' }],
    ['action.assign', { text: 'x', due: '2023-02-30' }],
    ['action.assign', { text: 'x', due: 5 }],
    ['action.done', {}],
    ['entry.undo', { entry: '' }],
  ])('%s with %j cannot be read', (verb, data) => {
    expect(readPress(verb, data)).toBeUndefined();
  });

  it('left empty is not filled in', () => {
    expect(readPress('decision.record', { item: 'i1', kind: 'noted', text: ' \n ' })).toEqual({
      kind: 'request',
      request: { type: 'RecordDecision', item: { id: 'i1' }, kind: 'noted' },
    });
    expect(readPress('action.assign', { text: 'Kirje', owner: '', due: ' ' })).toEqual({
      kind: 'request',
      request: { type: 'AssignAction', text: 'Kirje' },
    });
  });

  it('keeps words the form suggested only for the kind it suggested them with', () => {
    const form = { item: 'i1', suggested: 'Merkittiin selvitys tiedoksi.', suggestedKind: 'noted' };
    const struck = (kind: string, text: string) => readPress('decision.record', { ...form, kind, text });
    expect(struck('noted', 'Merkittiin selvitys tiedoksi.')).toMatchObject({
      request: { kind: 'noted', text: 'Merkittiin selvitys tiedoksi.' },
    });
    expect(struck('tabled', ' Merkittiin selvitys\r\ntiedoksi. ')).toEqual({
      kind: 'request',
      request: { type: 'RecordDecision', item: { id: 'i1' }, kind: 'tabled' },
    });
    expect(struck('tabled', 'Jätettiin pöydälle kevääseen.')).toMatchObject({
      request: { kind: 'tabled', text: 'Jätettiin pöydälle kevääseen.' },
    });
  });

  it('may be of any kind a decision has', () => {
    for (const kind of DECISION_KINDS)
      expect(readPress('decision.record', { item: 'i1', kind })).toMatchObject({ request: { kind } });
  });

  it('keeps every letter that was typed, however many', () => {
    const text = `**${'ä'.repeat(100_000)}** \${x} <b> \u202E`;
    expect(readPress('decision.record', { item: 'i1', kind: 'decided', text })).toMatchObject({ request: { text } });
  });

  it('whatever it is, never ends in an error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.anything(), fc.anything(), (verb, whole, part) => {
        readPress(verb, whole);
        for (const name of Object.keys(PRESSES[verb][0])) readPress(verb, { ...PRESSES[verb][0], [name]: part });
        cardData.safeParse(whole);
        cardData.safeParse({ card: 'agenda', meeting: part, nonce: part, target: part });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'meeting', 'meeting.burn', 'toString', '__proto__', 'constructor'])('for %j is for nothing', (verb) => {
    expect(readPress(verb, {})).toBeUndefined();
  });
});

describe('what every button carries', () => {
  const data = { card: 'agenda', meeting: 'm-1', seen: 3, nonce: 'n', target: 'd1' };

  it('is read as it is', () => {
    expect(cardData.parse(data)).toEqual(data);
  });

  it.each([
    ['a card there is not', { card: 'ballot' }],
    ['no card', { card: undefined }],
    ['no meeting', { meeting: undefined }],
    ['a blank meeting', { meeting: ' ' }],
    ['a meeting that is a list', { meeting: ['m-1'] }],
    ['an endless meeting', { meeting: 'm'.repeat(201) }],
  ])('is not read with %s', (_what, more) => {
    expect(cardData.safeParse({ ...data, ...more }).success).toBe(false);
  });

  it.each([['seen'], ['nonce'], ['target']])('is read without %s where that is none', (name) => {
    expect(cardData.parse({ ...data, [name]: { a: 1 } })).toMatchObject({ card: 'agenda', [name]: undefined });
  });
});
