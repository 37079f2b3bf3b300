import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { MeetingEvent } from '../../src/domain';
import { renderDocx, renderHtml, renderPdf, type Minutes } from '../../src/minutes';
import { launchChromium } from '../support/chromium';
import { docxLines, docxPart } from '../support/docx-text';
import { opened, people, secretary, stranger, wentTo, wrote } from '../support/meeting-facts';
import {
  bodyDescribed,
  closedAt,
  decided,
  joined,
  meetingDescribed,
  minutesOf,
  paragraph,
} from '../support/minutes-of';
import { readPdf } from '../support/pdf-text';
import corpus from './corpus.json';

jest.setTimeout(60_000);

const TEXTS: readonly string[] = Object.values(corpus).flat();

/** A minute of its own for each. */
const minuteOf = (index: number): string =>
  `${String(12 + Math.floor(index / 60))}:${String(index % 60).padStart(2, '0')}`;

/** A meeting that says every text of the corpus, and is called by those that attack a document most. */
const attacked = (name: string): Minutes => {
  const guest = {
    id: stranger,
    name,
    organisation: name,
    title: name,
    group: 'visitors',
  } as const;
  const past: readonly MeetingEvent[] = [
    bodyDescribed({
      name,
      genitive: name,
      organisation: name,
      distribution: [name],
      appealNotes: [{ title: name, text: name }],
    }),
    meetingDescribed({
      place: name,
      number: name,
      diaryNumber: name,
      confidentiality: name,
      attachments: [name],
    }),
    wrote(secretary, '11:00', {
      type: 'RosterSet',
      people: [...people, guest],
    }),
    ...opened.slice(1),
    wrote(secretary, '12:00', {
      type: 'ItemRenamed',
      item: 'asia-5' as never,
      title: name,
    }),
    wentTo('5', '12:00'),
    joined(stranger, '12:00'),
    ...TEXTS.map((text, index) => paragraph('5', 'presentation', text, minuteOf(index))),
    decided('5', 'decided', '15:00', name),
    closedAt('16:00'),
  ];
  return minutesOf(past);
};

/** What of a text can be read in any document, however it is broken into lines: its plain letters and digits. */
const core = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');
const CORES = [...new Set(TEXTS.map(core).filter((text) => text.length >= 4))];
const lost = (read: string): readonly string[] => {
  const whole = core(read);
  return CORES.filter((text) => !whole.includes(text));
};

const NAMES = [
  '<img src=x onerror=alert(1)> [paina](https://evil.test) #read("/etc/passwd")',
  '{ INCLUDETEXT "c:\\\\x" } ${7*7} </w:t><w:instrText>DDE</w:instrText>',
] as const;

describe.each(NAMES)('S7: minutes in which everything is called %s', (name) => {
  const minutes = attacked(name);

  it('S7: are in Word what was typed, and no field, link or picture', async () => {
    const docx = await renderDocx(minutes);
    expect(lost((await docxLines(docx)).join('\n'))).toEqual([]);
    const xml = docxPart(docx, 'word/document.xml');
    expect(xml).not.toMatch(/<w:(?:hyperlink|altChunk|object|pict)\b/);
    for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
      expect(field.trim()).toMatch(/^(?:PAGE|NUMPAGES|TOC)\b/);
    const parts = Object.keys(unzipSync(docx));
    const links = parts.filter((part) => part.endsWith('.rels')).map((part) => docxPart(docx, part));
    expect(links.join('')).not.toContain('TargetMode="External"');
  });

  it('S7: are in PDF what was typed, with no action in it', async () => {
    const pdf = await renderPdf(minutes);
    const { blocks } = readPdf(pdf);
    expect(lost(blocks.map(({ text }) => text).join('\n'))).toEqual([]);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/(?:URI|JavaScript|JS|Launch|SubmitForm|EmbeddedFile)\b/);
  });
});

describe('S7: the page of those minutes, in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(NAMES)('S7: runs nothing, asks for nothing and shows what was typed: %s', async (name) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const ran: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent(renderHtml(attacked(name)));
    expect([asked, ran]).toEqual([[], []]);
    expect(lost(await page.locator('body').innerText())).toEqual([]);
    const live = page.locator(
      'script:not([type="application/ld+json"]), img, svg, iframe, object, embed, form, a[href]:not([href^="#"]), [onerror], [onload]',
    );
    expect(await live.count()).toBe(0);
    // What is said for search engines is data that stays data.
    const [data = '', ...others] = await page.locator('script').allTextContents();
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(name));
    expect(others).toEqual([]);
    await page.close();
  });
});
