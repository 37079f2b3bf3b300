import fc from 'fast-check';
import {
  attachmentId,
  decisionId,
  paragraphId,
  proposalId,
  replay,
  subItems,
  type ItemId,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import {
  compile,
  notCaptured,
  PROFILES,
  renderDocx,
  renderExports,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPdf,
  renderText,
  type Minutes,
} from '../../../src/minutes';
import { publishedRecord } from '../../../src/minutes/public-record';
import { meetings, moments } from '../../support/always';
import { docxLines } from '../../support/docx-text';
import { chair, closed, item, member, opened, secretary, visitor, wentTo, wrote } from '../../support/meeting-facts';
import { readPdf } from '../../support/pdf-text';

const GROUND = 'JulkL 24 § 1 mom. 20 k';
const restricted = (number: string, publicTitle?: string): MeetingEvent =>
  wrote(secretary, '11:30', {
    type: 'ItemRestricted',
    item: item(number),
    ground: GROUND,
    ...(publicTitle === undefined ? {} : { publicTitle }),
  });

/** Something of every kind under item 5, each with a word of its own, and the same under item 3. */
const written: readonly MeetingEvent[] = ['3', '5'].flatMap((number): readonly MeetingEvent[] => {
  const at = `12:${number}`;
  const word = (what: string): string => `${what}sana${number}`;
  return [
    wentTo(number, `${at}0`),
    wrote(secretary, `${at}1`, {
      type: 'ParagraphWritten',
      paragraph: paragraphId(`p${number}`),
      item: item(number),
      role: 'discussion',
      text: `Todettiin ${word('keskustelu')}.`,
    }),
    wrote(member, `${at}2`, {
      type: 'ProposalMade',
      proposal: proposalId(`e${number}`),
      item: item(number),
      text: `Esitän: ${word('ehdotus')}.`,
      kind: 'decided',
      origin: 'proposal',
    }),
    wrote(chair, `${at}3`, {
      type: 'DecisionRecorded',
      decision: decisionId(`d${number}`),
      item: item(number),
      kind: 'decided',
      text: `Päätettiin ${word('päätös')}.`,
    }),
    wrote(secretary, `${at}4`, {
      type: 'AttachmentAdded',
      attachment: attachmentId(`l${number}`),
      item: item(number),
      text: word('liite'),
    }),
  ];
});
const WORDS = ['keskustelusana', 'ehdotussana', 'päätössana', 'liitesana'] as const;
const meeting = (...more: readonly MeetingEvent[]): MeetingState =>
  replay([...opened, ...more, ...written, wrote(chair, '13:52', { type: 'MeetingClosed' })]);

const textFormats = (minutes: Minutes): readonly string[] => [
  renderText(minutes),
  renderMarkdown(minutes),
  renderHtml(minutes),
  renderJson(minutes),
  ...Object.values(renderExports(minutes)).map((bytes) => new TextDecoder().decode(bytes)),
];
const publicOf = (state: MeetingState, language: 'fi' | 'sv' | 'en' = 'fi'): Minutes =>
  compile(state, { version: 1, language, isPublic: true });

describe('the public version of minutes', () => {
  const state = meeting(restricted('5', 'Henkilöasia'));

  it('has of a restricted item the public heading, and that it is restricted and why', () => {
    expect(publicOf(state).items.find(({ number }) => number === '5')).toMatchObject({
      title: 'Henkilöasia',
      isRestricted: true,
      blocks: [{ role: 'restriction', text: `Asia on salassa pidettävä (${GROUND}).`, sources: ['saara 11:30'] }],
    });
  });

  it('says that it is the public one, and the whole one says under the item that it is restricted', () => {
    expect(publicOf(state).status.line).toBe('LUONNOS, versio 1, julkinen');
    const whole = compile(state, { version: 1 });
    expect(whole.status.line).toBe('LUONNOS, versio 1');
    expect(whole.items.find(({ number }) => number === '5')?.blocks[0]?.text).toBe(
      `Asia on salassa pidettävä (${GROUND}).`,
    );
  });

  it.each([
    ['fi', 'Salassa pidettävä asia'],
    ['sv', 'Sekretessbelagt ärende'],
    ['en', 'Restricted item'],
  ] as const)('never prints the title itself where there is no public one, in %s', (language, heading) => {
    const found = publicOf(meeting(restricted('5')), language).items.find(({ number }) => number === '5');
    expect(found?.title).toBe(heading);
  });

  it.each([...PROFILES.keys()])('has no word of it in any format, and all of the others, as %s', async (profile) => {
    const minutes = compile(state, { version: 1, profile, isPublic: true });
    const whole = compile(state, { version: 1, profile });
    const documents = [
      (await docxLines(await renderDocx(minutes))).join('\n'),
      JSON.stringify(readPdf(await renderPdf(minutes))),
    ];
    for (const text of [...textFormats(minutes), ...documents])
      for (const word of WORDS) expect(text).not.toContain(`${word}5`);
    const plain = renderText(minutes);
    for (const word of ['keskustelusana3', 'päätössana3', 'liitesana3']) expect(plain).toContain(word);
    for (const word of ['keskustelusana5', 'päätössana5', 'liitesana5']) expect(renderText(whole)).toContain(word);
  });

  it('keeps the numbers of the attachments that are left', () => {
    const other = publicOf(meeting(restricted('3')));
    const attached = other.items.flatMap(({ blocks }) => blocks).filter(({ role }) => role === 'attachment');
    expect(attached.map(({ text }) => text)).toEqual(['Liite 2: liitesana5']);
  });

  it('does not name who came for such an item alone', () => {
    const seen = (when: string): MeetingEvent =>
      wrote(visitor, when, { type: 'PersonJoined', person: visitor, evidence: 'teams' });
    const names = (made: MeetingState): string => JSON.stringify(publicOf(made).participants ?? '');
    expect(names(meeting(seen('12:05')))).toContain('Vera Åström');
    expect(names(meeting(restricted('4.1'), seen('12:05')))).not.toContain('Vera Åström');
    // What stands below a restricted item is restricted with it.
    expect(names(meeting(restricted('4'), seen('12:05')))).not.toContain('Vera Åström');
  });

  it('lacks a ground and a heading by which it can be asked for, and the secretary is told', () => {
    const codes = (made: MeetingState): readonly string[] =>
      notCaptured(made, 'fi').flatMap(({ code, item: number }) =>
        code.startsWith('restricted') ? [`${code} ${number ?? ''}`] : [],
      );
    const bare = wrote(secretary, '11:30', { type: 'ItemRestricted', item: item('5'), ground: '' });
    expect(codes(meeting(bare))).toEqual(['restrictedWithoutGround 5', 'restrictedWithoutHeading 5']);
    expect(codes(meeting(restricted('5', 'Henkilöasia')))).toEqual([]);
    expect(compile(meeting(bare), { version: 1 }).items.find(({ number }) => number === '5')?.blocks[0]?.text).toBe(
      'Asia on salassa pidettävä.',
    );
  });

  it('is the same document where all of it is public', () => {
    expect(publicOf(replay(closed))).toEqual(compile(replay(closed), { version: 1 }));
  });
});

const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'title',
  'topic',
  'reason',
  'proposal',
  'diaryNumber',
  'presenters',
  'original',
  'printed',
]);
/**
 * Every text somebody gave ends in a word that is nowhere else. So no word has to be excepted because people happened to
 * say it of a public item too, and one that is found in the public version has come from where it was put.
 */
const marked = (event: MeetingEvent, index: number): MeetingEvent => {
  let words = 0;
  const mark = (key: string, value: unknown): unknown => {
    if (typeof value === 'string')
      return TEXTS.has(key) ? `${value.slice(0, 50)} merkki${String(index)}y${String((words += 1))}x` : value;
    if (Array.isArray(value)) return value.map((each) => mark(key, each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]: [string, unknown]) => [name, mark(name, each)]));
  };
  // The ids of proposals stand under the name their texts have elsewhere.
  const hasProposalId = event.type !== 'AgendaSet' && event.type !== 'ItemAdded' && 'proposal' in event;
  const made = mark('', event) as MeetingEvent;
  return hasProposalId ? ({ ...made, proposal: event.proposal } as MeetingEvent) : made;
};

/** Told apart from the product: every word of every list of the record that is of the items, whatever the list is. */
const wordsUnder = (state: MeetingState, items: ReadonlySet<ItemId>): readonly string[] =>
  Object.values(state)
    .flatMap((part: unknown): unknown[] =>
      Array.isArray(part) ? part : part === state.paragraphs ? [...state.paragraphs] : [],
    )
    .filter((each) => {
      const { item: of, about, id } = each as { item?: ItemId; about?: { item: ItemId }; id?: ItemId };
      return [of, about?.item, id].some((one) => one !== undefined && items.has(one));
    })
    .flatMap((each) => JSON.stringify(each).match(/merkki\d+y\d+x/g) ?? []);

const weight = (state: MeetingState, id: ItemId): number => wordsUnder(state, new Set([id])).length;

const restrictedIn = (state: MeetingState): ReadonlySet<ItemId> =>
  new Set(
    state.agenda
      .filter(({ restriction }) => restriction !== undefined)
      .flatMap((each) => [each.id, ...subItems(state, each).map(({ id }) => id)]),
  );

describe('in any meeting', () => {
  it('the public version has no word of what is restricted, in any format, nor has the record it is made of', () => {
    let words = 0;
    fc.assert(
      fc.property(meetings, ([past, made]) => {
        const events = [...past, ...moments(past, made).flatMap((moment) => moment.events)];
        const before = replay(events.map(marked));
        const [secret] = before.agenda.toSorted((a, b) => weight(before, b.id) - weight(before, a.id));
        const last = wrote(secretary, '23:59', {
          type: 'ItemRestricted',
          item: secret?.id ?? item('4'),
          ground: GROUND,
        });
        const state = replay([...before.history, last]);
        const under = wordsUnder(state, restrictedIn(state));
        words += under.length;
        const texts = [JSON.stringify(publishedRecord(state, 'fi')), ...textFormats(publicOf(state))];
        return under.every((word) => texts.every((text) => !text.includes(word)));
      }),
      { numRuns: 250 },
    );
    expect(words).toBeGreaterThan(100);
  });
});
