import fc from 'fast-check';
import { instant, type PersonId } from '../../../src/domain';
import { chair, member, secretary } from '../../support/meeting-facts';
import { buttons, cardOf, stamp, type Data } from './answers';
import { prepared, type Town } from './town';

/** What somebody does in the meeting: says a line, edits or deletes what they said last, or presses what they are shown. */
type Deed =
  | { readonly kind: 'say' | 'edit'; readonly by: PersonId; readonly text: string }
  | { readonly kind: 'delete'; readonly by: PersonId }
  | { readonly kind: 'press'; readonly by: PersonId; readonly verb: string; readonly fills: object };

/** A deed, and after how many more deeds each copy of it is delivered. */
interface Delivered {
  readonly deed: Deed;
  readonly copies: readonly number[];
}

const LINES = [
  'avaa',
  'seuraava',
  'kohta 3',
  'tauko',
  'jatka',
  'kirjaus: Esiteltiin luvut.',
  'keskustelu: Keskusteltiin.',
  'päätös: Hyväksyttiin.',
  'päätös: Hylättiin.\nkirjaus: Perusteltiin.',
  'tiedoksi',
  'ehdotus: Lykätään.',
  '#action Matti Väänänen lähettää kirjeen',
  'läsnä: Liisa Väänänen',
  'lisää: Uusi asia',
  'asialista:\n1. Avaus\n2. Muut asiat',
  'seuraava kokous: 16.2. klo 12-14',
  'pöytäkirja',
  'tilanne',
  'lopeta',
  'peru',
  's/Hyväksyttiin/Päätettiin/',
  'huomenta',
];
const PRESSES: readonly (readonly [string, object])[] = [
  ['meeting.open', {}],
  ['item.next', {}],
  ['meeting.break', {}],
  ['meeting.resume', {}],
  ['meeting.close', {}],
  ['decision.record', { kind: 'approved' }],
  ['decision.record', { kind: 'decided', text: 'Näin.' }],
  ['floor.request', {}],
  ['minutes.draft', {}],
];
const by = fc.constantFrom(chair, chair, secretary, member);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('say'), by, text: fc.constantFrom(...LINES) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit'), by, text: fc.constantFrom(...LINES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), by }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ kind: fc.constant('press'), by, press: fc.constantFrom(...PRESSES) })
      .map(({ press: [verb, fills], ...rest }) => ({ ...rest, verb, fills })),
  },
);
const meeting: fc.Arbitrary<readonly Delivered[]> = fc.array(
  fc.record({ deed, copies: fc.array(fc.nat(8), { maxLength: 3 }) }),
  { minLength: 3, maxLength: 14 },
);

const MINUTE = 60_000;

/** Plays a meeting and hands back all that came of it; with its copies, or as if Teams delivered everything once. */
const play = async (deeds: readonly Delivered[], withCopies: boolean): Promise<unknown> => {
  const town = await prepared();
  try {
    const waiting: { readonly after: number; readonly again: () => Promise<unknown> }[] = [];
    const last = new Map<PersonId, string>();
    for (const [index, { deed: done, copies }] of deeds.entries()) {
      town.clock.now = instant(Date.parse(town.clock.now) + MINUTE);
      const again = await doOnce(town, done, `m${String(index)}`, last);
      if (!withCopies) continue;
      waiting.push(...copies.map((late) => ({ after: index + late, again })));
      for (const each of waiting.filter(({ after }) => after === index)) await each.again();
    }
    for (const { after, again } of waiting) if (after >= deeds.length) await again();
    return { now: await town.meeting(), history: (await town.state()).history, errands: town.errands() };
  } finally {
    await town.close();
  }
};

/** Does it; what comes back is Teams delivering the same once more. */
const doOnce = async (
  town: Town,
  done: Deed,
  id: string,
  last: Map<PersonId, string>,
): Promise<() => Promise<unknown>> => {
  const at = town.clock.now;
  const twice = async (deliver: () => Promise<unknown>): Promise<() => Promise<unknown>> => {
    await deliver();
    return deliver;
  };
  switch (done.kind) {
    case 'say':
      last.set(done.by, id);
      return twice(() => town.say(done.by, done.text, { id, at }));
    case 'edit':
    case 'delete': {
      const change = done.kind === 'edit' ? 'messageUpdate' : 'messageDelete';
      const text = done.kind === 'edit' ? done.text : '';
      const said = last.get(done.by) ?? 'never';
      return twice(() => town.say(done.by, text, { id: said, at, change, mention: done.kind === 'edit' }));
    }
    case 'press': {
      const card = cardOf(await town.press(done.by, 'card.refresh', await stamp(town)));
      const data = buttons(card).find(({ verb }) => verb === done.verb)?.['data'] as Data | undefined;
      if (data === undefined) return twice(() => Promise.resolve());
      // An invoke comes again under a new id and a new time.
      return twice(() => town.press(done.by, done.verb, { ...data, ...done.fills }));
    }
  }
};

describe('any meeting, whatever of it Teams delivers again and however late (R4)', () => {
  it('leaves the same record and wants the same done as when everything comes once', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async (deeds) => {
        expect(await play(deeds, true)).toEqual(await play(deeds, false));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
