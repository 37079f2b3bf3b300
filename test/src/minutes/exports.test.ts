import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { instant, plainDate, replay } from '../../../src/domain';
import { compile, PROFILES, renderExports, renderHtml, renderJson, type Minutes } from '../../../src/minutes';
import { auroraaiMeeting } from '../../support/auroraai-meeting';
import { sampleMinutes } from '../../support/sample-minutes';

interface CalendarEvent {
  readonly startDate: { readonly isDate: boolean; toString(): string };
  readonly endDate: { toString(): string };
  readonly summary: string;
  readonly description: string;
}
interface Ical {
  parse(text: string): object;
  readonly Component: new (parsed: object) => { getAllSubcomponents(name: string): readonly object[] };
  readonly Event: new (component: object) => CalendarEvent;
}
// Its types are those of an ES module, which a test here cannot import.
const ICAL = jest.requireActual<Ical>('ical.js');

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const ours = ajv.compile(JSON.parse(read('docs/schema/nuija-minutes-1.schema.json')) as object);
const oparl = ajv.compile(JSON.parse(read('test/fixtures/schemas/oparl-1.1-meeting.json')) as object);
const xsd = read('test/fixtures/schemas/akn-3.0-minutes.xsd');

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const aurora = (language: 'fi' | 'sv' | 'en', profile = 'ohjausryhma'): Minutes =>
  compile(replay(auroraaiMeeting(language)), { version: 1, language, profile });
const DOCUMENTS: readonly (readonly [string, Minutes])[] = [
  ...LANGUAGES.flatMap((language) =>
    [...PROFILES.keys()].map((profile) => [`AuroraAI, ${language}, ${profile}`, aurora(language, profile)] as const),
  ),
  ['one of everything', sampleMinutes],
];

const HOSTILE = '</heading>&<b>"${x}]]>\u0007\uD800\u202e<script>*[x](y)* Ääkkönen \u{1F600}';
const hostile: Minutes = {
  ...sampleMinutes,
  title: HOSTILE,
  author: HOSTILE,
  facts: { ...sampleMinutes.facts, place: HOSTILE, number: '§ 1/"2"' },
  items: sampleMinutes.items.map((item) => ({
    ...item,
    title: HOSTILE,
    blocks: item.blocks.map((block) => ({ ...block, text: `${HOSTILE}\n${HOSTILE}` })),
  })),
};

const textOf = (minutes: Minutes, name: string): string => {
  const bytes = renderExports(minutes)[name];
  if (bytes === undefined) throw new Error(`there is no ${name}`);
  return new TextDecoder().decode(bytes);
};

describe('the JSON of minutes', () => {
  it.each(DOCUMENTS)(
    'is of the published schema: %s (a new member of the model is a new member of it)',
    (_, minutes) => {
      expect([ours(JSON.parse(renderJson(minutes))), ours.errors]).toEqual([true, null]);
    },
  );

  it('is not of it with a member nobody knows, or without its items', () => {
    expect(ours({ ...sampleMinutes, mood: 'good' })).toBe(false);
    const { items: _items, ...rest } = sampleMinutes;
    expect(ours(rest)).toBe(false);
  });
});

describe('OParl', () => {
  it.each([...DOCUMENTS, ['hostile words', hostile] as const])(
    'has the meeting as its schema wants it: %s',
    (_, minutes) => {
      expect([oparl(JSON.parse(textOf(minutes, 'minutes.oparl.json'))), oparl.errors]).toEqual([true, null]);
    },
  );

  it('tells when it really was, when it was planned, and what was decided', () => {
    const meeting = JSON.parse(textOf(aurora('fi'), 'minutes.oparl.json')) as Record<string, unknown> & {
      agendaItem: readonly Record<string, unknown>[];
    };
    expect(meeting).toMatchObject({
      name: 'AuroraAI-ohjelman ohjausryhmä, 5. kokous',
      meetingState: 'eingeladen',
      start: expect.stringMatching(/^2022-12-07T12:01:\d\d\+02:00$/),
      end: expect.stringMatching(/^2022-12-07T13:52:\d\d\+02:00$/),
      'nuija:plannedStart': '2022-12-07T12:00:00+02:00',
    });
    expect(meeting.agendaItem[3]).toMatchObject({
      number: '4',
      order: 3,
      public: true,
      result: 'notedPresentation',
      resolutionText: 'Merkittiin esitys tiedoksi.',
    });
    expect(meeting['nuija:attendance']).toContainEqual({
      name: 'Anne-Mari Järvelin',
      organizationLabel: '4FRONT Oy',
      status: 'present',
      onlyForItems: ['4'],
    });
  });
});

describe('Akoma Ntoso', () => {
  const complaints = async (xml: string): Promise<readonly string[]> => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'minutes.xml', contents: xml }],
      schema: [{ fileName: 'akn.xsd', contents: xsd }],
    });
    return errors.map(({ message }) => message);
  };

  it.each([...DOCUMENTS.filter((_, index) => index % 4 === 0), ['hostile words', hostile] as const])(
    'is valid: %s',
    async (_, minutes) => {
      expect(await complaints(textOf(minutes, 'minutes.akn.xml'))).toEqual([]);
    },
  );

  it('is complained of where an element is somewhere it may not be', async () => {
    const xml = textOf(sampleMinutes, 'minutes.akn.xml').replace('<rollCall', '<speech/><rollCall');
    expect(await complaints(xml)).not.toEqual([]);
  });

  it('says in its text when the meeting was opened and closed, with the moments behind', () => {
    const xml = textOf(aurora('fi'), 'minutes.akn.xml');
    expect(xml).toMatch(
      /ajassa <recordedTime type="startEvent" time="2022-12-07T12:01:\d\d\+02:00">12:01<\/recordedTime>\./,
    );
    expect(xml).toContain('<p class="notedPresentation">Merkittiin esitys tiedoksi.</p>');
  });
});

describe('the calendar of coming meetings', () => {
  const events = (minutes: Minutes): readonly CalendarEvent[] =>
    new ICAL.Component(ICAL.parse(textOf(minutes, 'next-meetings.ics')))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  it('has the time agreed in universal time, and the day alone where none was agreed', () => {
    const [april, october] = events(sampleMinutes);
    expect(april?.startDate.toString()).toBe('2026-04-02T09:00:00Z');
    expect(april?.endDate.toString()).toBe('2026-04-02T11:00:00Z');
    expect(april?.summary).toBe('Digi-ohjelman ohjausryhmä');
    expect([october?.startDate.isDate, october?.startDate.toString()]).toEqual([true, '2026-10-25']);
  });

  it('knows summer time from winter time', () => {
    const on = (date: string): string | undefined =>
      events({
        ...sampleMinutes,
        facts: { ...sampleMinutes.facts, nextMeetings: [{ date: plainDate(date), start: '09:00' }] },
      })[0]?.startDate.toString();
    expect(on('2026-10-24')).toBe('2026-10-24T06:00:00Z');
    expect(on('2026-10-26')).toBe('2026-10-26T07:00:00Z');
  });

  it('keeps every line within 75 octets, and people’s words apart from its own', () => {
    const calendar = textOf(hostile, 'next-meetings.ics');
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(events(hostile)[0]?.description).toContain('</heading>&<b>"${x}]]>');
  });

  it('is no file where nothing was agreed', () => {
    const none = { ...sampleMinutes, facts: { ...sampleMinutes.facts, nextMeetings: [] } };
    expect(Object.keys(renderExports(none))).toEqual(['minutes.oparl.json', 'minutes.akn.xml']);
  });
});

describe('the page', () => {
  const dataOf = (minutes: Minutes): unknown =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(renderHtml(minutes))?.[1] ?? '');

  it('carries the meeting as an event that a calendar reads', () => {
    expect(dataOf(sampleMinutes)).toMatchObject({
      '@type': 'Event',
      startDate: '2026-03-05T12:01:00+02:00',
      endDate: '2026-03-05T13:52:00+02:00',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      organizer: { '@type': 'Organization', name: 'Digi-ohjelman ohjausryhmä' },
    });
  });

  it('has nothing in it that ends the element early', () => {
    expect(dataOf(hostile)).toMatchObject({ name: expect.stringContaining('<script>') as unknown });
    expect(renderHtml(hostile).match(/<script/g)).toHaveLength(1);
  });

  it('has no times before the meeting was opened', () => {
    const { opened: _opened, closed: _closed, ...planned } = sampleMinutes.facts;
    const before = { ...sampleMinutes, madeFor: instant(0), facts: planned };
    expect(JSON.stringify(dataOf(before))).not.toContain('"startDate":"2026-03-05T12');
  });
});
