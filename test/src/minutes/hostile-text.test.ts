import fc from 'fast-check';
import type { MeetingEvent, Person } from '../../../src/domain';
import { renderHtml, renderJson, renderMarkdown, renderText, type Minutes } from '../../../src/minutes';
import { agendaSet, chair, opened, people, secretary, stranger, wentTo, wrote } from '../../support/meeting-facts';
import {
  bodyDescribed,
  closedAt,
  decided,
  joined,
  meetingDescribed,
  minutesOf,
  paragraph,
} from '../../support/minutes-of';

const RENDERERS = { renderText, renderMarkdown, renderHtml, renderJson };

/** A meeting in which somebody typed this wherever one can type. */
const typedEverywhere = (text: string, profile = 'perus'): Minutes => {
  const guest: Person = { id: stranger, name: text, organisation: text, title: text, group: 'visitors', items: [text] };
  const roster = [...people, guest];
  const past: readonly MeetingEvent[] = [
    bodyDescribed({
      profile,
      name: text,
      genitive: text,
      phrases: { close: text, [text]: text },
      styles: { [text]: text },
      ...{ organisation: text, shortName: text, distribution: [text], forInformation: [text] },
      appealNotes: [{ title: text, text }],
    }),
    meetingDescribed({
      ...{ place: text, number: text, previous: text, start: text, diaryNumber: text, confidentiality: text },
      attachments: [text],
      appeals: [{ title: text, items: [text] }],
    }),
    wrote(secretary, '11:00', { type: 'RosterSet', people: roster }),
    ...opened.slice(1),
    wrote(secretary, '12:01', { type: 'ItemRenamed', item: 'i5' as never, title: text }),
    wentTo('5', '12:02'),
    joined(stranger, '12:03'),
    paragraph('5', 'presentation', text, '12:04'),
    paragraph('5', 'remark', text, '12:05', stranger),
    decided('2', 'approved', '12:06'),
    decided('5', 'decided', '12:07', text),
    closedAt('13:00'),
  ];
  return minutesOf(past);
};

const MEAN = {
  markdown: '# **lihava** [linkki](https://paha.example) ![kuva](x) `koodi` | taulukko |',
  HTML: '</p><script>alert("x")</script><img src=x onerror=alert(1)> &lt; &amp;',
  'a template': '${process.exit()} {{title}} {time} {name} $& $1',
  'right-to-left signs': '\u202Egnireenigne\u202C שלום \u2067مرحبا\u2069',
  'control characters': 'a\u0000b\u0007c\u001B[31md\u0085e',
  emoji: '👩‍👩‍👧 🇫🇮 1️⃣',
  'a list': '1. eka\n- toka\n* kolmas\n> lainaus\n===\n---\n    koodi',
  'nothing but blanks': ' \n\t ',
  nothing: '',
  '100 kB of words': 'kokous '.repeat(14_300),
  '100 kB of blanks': `a${' '.repeat(100_000)}b`,
  '100 kB of marks': '#'.repeat(100_000),
  '100 kB of line breaks': '\n'.repeat(100_000),
};

describe.each(Object.entries(MEAN))('a meeting where people typed %s', (_, text) => {
  it.each(Object.entries(RENDERERS))('has its document all the same from %s', (_name, render) => {
    expect(render(typedEverywhere(text))).toContain('12');
    expect(render(typedEverywhere(text, 'kunta'))).toContain('12');
  });
});

describe('S7: what people typed', () => {
  it('is one line a paragraph in plain text, and no control character of theirs is in the file', () => {
    const text = renderText(typedEverywhere('a\u0000b\r\nc\u2028 \t d\u001B[31m'));
    expect(text).toContain('a\uFFFDb c d\uFFFD[31m\n');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('becomes no element and no attribute of the page', () => {
    const page = renderHtml(typedEverywhere(`</title></p><script>alert('x')</script>" onload="x`));
    // The one script element is the meeting as data; nothing of it is run, and nobody's words begin another.
    expect(page.match(/<script/g)).toEqual(['<script']);
    expect(page).toContain('<script type="application/ld+json">');
    expect(page).toContain('&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x');
    const attributes = page.match(/<[a-z0-9]+(?: [a-z-]+="[^"<>]*")*>|<\/[a-z0-9]+>|<!DOCTYPE html>/g) ?? [];
    // Every "<" of the page begins one of its own tags.
    expect(attributes).toHaveLength(page.match(/</g)?.length ?? 0);
  });

  it('keeps its line breaks in HTML and Markdown', () => {
    expect(renderHtml(typedEverywhere('eka\ntoka'))).toContain('<p class="presentation" dir="auto">eka<br>\ntoka</p>');
    expect(renderMarkdown(typedEverywhere('eka\ntoka'))).toContain('\n\neka\\\ntoka\n\n');
  });

  it('is isolated where it may run from right to left', () => {
    expect(renderHtml(typedEverywhere('שלום'))).toContain(
      '<li><bdi>שלום</bdi><bdi>, שלום, שלום (asiakohta שלום)</bdi></li>',
    );
  });

  it('is no markup in Markdown', () => {
    const lines = (text: string): readonly string[] =>
      renderMarkdown(minutesOf(bodyDescribed(), opened, paragraph('5', 'presentation', text, '12:03'))).split('\n');
    expect(lines('**lihava** _kursiivi_ `koodi`')).toContain('\\*\\*lihava\\*\\* \\_kursiivi\\_ \\`koodi\\`');
    expect(lines('[a](b) <b> &amp; ~~x~~')).toContain('\\[a\\](b) \\<b\\> \\&amp; \\~\\~x\\~\\~');
    expect(lines('1. eka\n- toka\n===')).toEqual(expect.arrayContaining(['1\\. eka\\', '\\- toka\\', '\\===']));
    expect(lines('https://paha.example www.paha.example')).toContain('https\\://paha.example www\\.paha.example');
    expect(lines('Klo 12.30 sovittiin: 2 + 2 = 4 - ei 5.')).toContain('Klo 12.30 sovittiin: 2 + 2 = 4 - ei 5.');
  });

  it('is never taken for a placeholder', () => {
    const minutes = typedEverywhere('{time} {name} {text}');
    expect(minutes.items.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(
      expect.arrayContaining([
        '{time} {name} {text}',
        'Pöytäkirjamerkintä ({time} {name} {text}): {time} {name} {text}',
      ]),
    );
  });

  it('never breaks the JSON, whose text reads back as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const minutes = minutesOf(
          agendaSet,
          wrote(chair, '12:00', { type: 'MeetingOpened' }),
          decided('5', 'decided', '12:01', `x${text}x`),
        );
        const read = JSON.parse(renderJson(minutes)) as Minutes;
        expect(read).toEqual(minutes);
        expect(read.items[6]!.blocks[0]!.text).toBe(`x${text}x`);
      }),
    );
  });

  it('never adds a line to the plain text or a tag to the page', () => {
    const page = (text: string): Minutes =>
      minutesOf(
        agendaSet,
        wrote(chair, '12:00', { type: 'MeetingOpened' }),
        decided('5', 'decided', '12:01', `x${text}x`),
      );
    const tags = (html: string): number => html.replaceAll('<br>', '').match(/</g)?.length ?? 0;
    const lines = (text: string): number => text.split('\n').length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lines(renderText(page(text)))).toBe(lines(renderText(page(''))));
        expect(tags(renderHtml(page(text)))).toBe(tags(renderHtml(page(''))));
      }),
    );
  });
});
