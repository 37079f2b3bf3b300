import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from './card-checks';

const folder = join(__dirname, '../../../cards');
const TEMPLATES = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** What the vocabulary knows and a card has; a dissent is said in the chat. */
const VERBS = [
  'action.assign',
  'action.done',
  'agenda.set',
  'body.describe',
  'card.refresh',
  'decision.amend',
  'decision.form',
  'decision.record',
  'decision.withdraw',
  'entry.undo',
  'floor.give',
  'floor.request',
  'help.topic',
  'item.next',
  'item.open',
  'meeting.break',
  'meeting.close',
  'meeting.open',
  'meeting.resume',
  'minutes.approve',
  'minutes.comment',
  'minutes.draft',
  'minutes.send',
  'proposal.confirm',
  'proposal.reject',
  'proposal.second',
  'recusal.declare',
  'roster.set',
  'vote.cancel',
  'vote.cast',
  'vote.close',
  'vote.count',
  'vote.open',
];

/** What the settings card asks. */
const SETTINGS = ['name', 'language', 'profile', 'chair', 'secretaries', 'agenda', 'roster'];

const stringsIn = (node: unknown): readonly string[] => {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsIn) : [];
};

describe('S7: the card templates', () => {
  it('together have a button for each verb of the vocabulary', () => {
    const verbs = TEMPLATES.flatMap(([, json]) => partsOf(JSON.parse(json)).flatMap(({ verb }) => verb ?? []));
    expect([...new Set(verbs)].sort()).toEqual(VERBS);
  });

  it.each(TEMPLATES)('%s binds whole values only, so that nobody’s words are joined into a template', (_, json) => {
    const bound = stringsIn(JSON.parse(json)).filter((text) => text.includes('${'));
    expect(bound.filter((text) => !/^\$\{[^{}]+\}$/.test(text))).toEqual([]);
  });

  it.each(TEMPLATES)('%s names its own card in the data of every button', (name, json) => {
    const data = partsOf(JSON.parse(json)).flatMap((part) => (part['verb'] === undefined ? [] : [part['data']]));
    const named = data.map((each) => (each as { readonly card?: string }).card);
    expect(named.filter((card) => `${card ?? ''}.json` !== name)).toEqual([]);
  });

  it.each(TEMPLATES)('%s asks with the field names of the vocabulary', (_, json) => {
    const fields = partsOf(JSON.parse(json)).filter(
      ({ type }) => typeof type === 'string' && type.startsWith('Input.'),
    );
    const known = [
      'kind',
      'text',
      'reason',
      'item',
      'owner',
      'due',
      'time',
      'person',
      'ground',
      'groundWords',
      'paragraph',
      'option',
      'chosen',
      'counts',
      ...SETTINGS,
    ];
    expect(fields.map(({ id }) => id).filter((id) => !known.includes(id as string))).toEqual([]);
  });

  it.each(TEMPLATES)('%s is flat: nothing lies deeper than one container', (_, json) => {
    const depth = (node: unknown): number => {
      if (typeof node !== 'object' || node === null) return 0;
      const own = 'type' in node && (node.type === 'Container' || node.type === 'ColumnSet') ? 1 : 0;
      return own + Math.max(0, ...Object.values(node).map(depth));
    };
    expect(depth(JSON.parse(json))).toBeLessThanOrEqual(1);
  });
});
