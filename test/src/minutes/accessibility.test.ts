import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { plainDate, replay } from '../../../src/domain';
import {
  compile,
  PROFILES,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPdf,
  type Minutes,
} from '../../../src/minutes';
import { auroraaiAs } from '../../support/auroraai-as';
import { launchChromium } from '../../support/chromium';
import { docxParagraphs } from '../../support/docx-paragraphs';
import { docxPart } from '../../support/docx-text';
import { agenda, closed } from '../../support/meeting-facts';
import { assigned, bodyDescribed, minutesOf } from '../../support/minutes-of';
import { readPdf } from '../../support/pdf-text';
import { sampleGridMinutes } from '../../support/sample-grid-minutes';
import { sampleMinutes } from '../../support/sample-minutes';

jest.setTimeout(120_000);

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** The AuroraAI meeting in every form and language, with everything around the items. */
const DOCUMENTS: readonly (readonly [name: string, minutes: Minutes])[] = [
  ...[...PROFILES.keys()].flatMap((profile) =>
    LANGUAGES.map((language) => {
      const own = {
        styles: { actionTable: true, signatures: 'handwritten' },
        appealNotes: [{ title: 'Muutoksenhakukielto', text: 'Päätöksestä ei saa valittaa.' }],
      };
      const papers = {
        mode: 'electronic',
        diaryNumber: 'VN/31415/2022',
        confidentiality: 'Luottamuksellinen',
        attachments: ['Tilannekuva', 'Suunnitelma'],
        appeals: [{ title: 'Muutoksenhakukielto', items: ['1', '2', '3'] }],
      } as const;
      const past = [
        ...auroraaiAs(profile, language, own, papers),
        assigned(undefined, 'Järjestetään kokous', '13:49', { due: plainDate('2023-01-31') }),
      ];
      return [`${profile} in ${language}`, compile(replay(past), { version: 1 })] as const;
    }),
  ),
  ['the sample', sampleMinutes],
  ['the sample on the grid', sampleGridMinutes],
];

/** Numbers that only ever go one up at a time, from 1. */
const unbroken = (levels: readonly number[]): boolean =>
  levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);

describe.each(DOCUMENTS)('the minutes as %s', (_name, minutes) => {
  it('are a PDF/UA-1 with an unbroken order of headings', async () => {
    const pdf = readPdf(await renderPdf(minutes));
    expect(pdf).toMatchObject({
      marked: true,
      pdfuaPart: '1',
      language: LOCALES[minutes.language],
      title: minutes.title,
    });
    const levels = pdf.blocks.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    expect([levels.length > 2, unbroken(levels)]).toEqual([true, true]);
  });

  it('are a Word document whose headings are headings, lists lists and tables tables, in its language', async () => {
    const docx = await renderDocx(minutes);
    const paragraphs = docxParagraphs(docx);
    const levels = paragraphs.flatMap(({ style }) => (/^Heading\d$/.test(style) ? [Number(style.slice(7))] : []));
    expect([levels.length > 2, unbroken(levels)]).toEqual([true, true]);
    const listed = new Set(['Participant', 'FirstOfGroup', 'ListBullet', 'ListEntry']);
    expect(paragraphs.filter(({ style, isListed }) => listed.has(style) !== isListed).map(({ text }) => text)).toEqual(
      [],
    );
    const xml = docxPart(docx, 'word/document.xml');
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(xml.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(tables);
    expect(tables).toBe(minutes.appendices?.length ?? 0);
    const strange = paragraphs.filter(({ languages }) => languages.some((each) => each !== LOCALES[minutes.language]));
    expect(strange.map(({ text }) => text)).toEqual([]);
    expect(docxPart(docx, 'docProps/core.xml')).toContain(`<dc:title>${minutes.title}</dc:title>`);
  });
});

describe('headings of an agenda that skips levels', () => {
  const levels = [2, 4, 1, 3, 9];
  const items = agenda.slice(0, levels.length).map((item, index) => ({ ...item, level: levels[index] ?? 1 }));
  const skipping = minutesOf(bodyDescribed(), closed);
  const minutes: Minutes = {
    ...skipping,
    items: items.map((item, index) => ({ ...skipping.items[index]!, title: item.title, level: item.level })),
  };

  it('skip none, in any document', async () => {
    const found = {
      docx: docxParagraphs(await renderDocx(minutes)).flatMap(({ style }) => /^Heading(\d)$/.exec(style)?.[1] ?? []),
      pdf: readPdf(await renderPdf(minutes)).blocks.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []),
      html: Array.from(renderHtml(minutes).matchAll(/<h([2-6]) id="item/g), ([, level]) => String(Number(level) - 1)),
      md: Array.from(renderMarkdown(minutes).matchAll(/^(##+) \d/gm), ([, marks = '']) => String(marks.length - 1)),
    };
    for (const [format, depths] of Object.entries(found))
      expect([format, depths]).toEqual([format, ['1', '2', '1', '2', '3']]);
  });
});

describe('the minutes as a page', () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
  });

  const findings = async (html: string): Promise<readonly string[]> => {
    await page.setContent(html);
    await page.evaluate(axe);
    const { violations, incomplete } = await page.evaluate<AxeResults>(
      'axe.run({ resultTypes: ["violations", "incomplete"] })',
    );
    return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
      nodes.map(({ html: node }) => `${id}: ${node.slice(0, 200)}`),
    );
  };

  it.each(DOCUMENTS)('have nothing axe finds fault with: %s', async (_name, minutes) => {
    for (const [width, scheme] of [
      [1280, 'light'],
      [380, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      expect(await findings(renderHtml(minutes))).toEqual([]);
    }
  });

  it('would be found fault with if they had any', async () => {
    expect(
      await findings('<!DOCTYPE html><html><head><title></title></head><body><h3>x</h3></body></html>'),
    ).not.toEqual([]);
  });
});
