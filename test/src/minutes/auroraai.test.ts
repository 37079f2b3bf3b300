import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay, type Language } from '../../../src/domain';
import { MINUTES_PHRASES } from '../../../src/language';
import {
  compile,
  notCaptured,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  type Minutes,
} from '../../../src/minutes';
import { auroraaiMeeting } from '../../support/auroraai-meeting';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const golden = (language: Language): string =>
  readFileSync(join(__dirname, `../../golden/auroraai-5-2022.${language}.txt`), 'utf8');
const minutesIn = (language: Language): ReturnType<typeof compile> =>
  compile(replay(auroraaiMeeting(language)), { version: 1 });
const withoutDraftLine = (text: string): string => text.slice(text.indexOf('\n') + 1);

describe('the fifth meeting of the AuroraAI steering group', () => {
  it('gives the minutes that were published, line for line', () => {
    const lines = renderText(minutesIn('fi')).split('\n');
    expect(lines[0]).toBe('LUONNOS, versio 1');
    expect(lines.slice(1)).toEqual(golden('fi').split('\n'));
  });

  it.each(['sv', 'en'] as const)('gives the same minutes in %s', (language) => {
    expect(withoutDraftLine(renderText(minutesIn(language)))).toBe(golden(language));
  });

  it.each(['sv', 'en'] as const)('has the same structure in %s', (language) => {
    const structure = (of: Language): unknown => {
      const { header, participants, items } = minutesIn(of);
      return {
        header: header.map(({ id }) => id),
        columns: participants?.columns.map((column) => column.map(({ kind, people }) => [kind, people.length])),
        items: items.map(({ number, title, blocks }) => [
          number,
          title,
          blocks.map(({ role, bullet, decision }) => [role, bullet, decision]),
        ]),
      };
    };
    expect(structure(language)).toEqual(structure('fi'));
  });

  it.each(['sv', 'en'] as const)('has no Finnish phrase in %s', (language) => {
    const { header, participants, items } = minutesIn(language);
    const said = [
      golden(language).split('\n')[0]?.replace('AuroraAI-ohjelman ohjausryhmä', ''),
      ...header.map(({ label, value }) => `${label} ${value}`.replace('Teams-kokous', '')),
      participants?.label,
      ...(participants?.columns.flat(2).flatMap(({ people }) => people) ?? []).map(({ text, name, organisation }) =>
        text.replace(name, '').replace(organisation ?? '', ''),
      ),
      ...items
        .flatMap(({ blocks }) => blocks)
        .filter(({ role }) => role !== 'presentation' && role !== 'discussion')
        .map(({ text }) => text),
    ].join('\n');
    const pieces = (of: Language): readonly string[] =>
      Object.values(MINUTES_PHRASES[of]).flatMap((phrase) =>
        phrase.split(/\{\w+\}/).flatMap((part) => part.match(/\p{L}[\p{L} ]{2,}/gu) ?? []),
      );
    const shared = new Set(pieces(language));
    const finnish = [...pieces('fi'), 'keskiviikko', 'torstai', 'klo'].filter((piece) => !shared.has(piece));
    expect(finnish.filter((piece) => new RegExp(`(?<!\\p{L})${piece}(?!\\p{L})`, 'u').test(said))).toEqual([]);
  });

  it.each(LANGUAGES)('says the same in HTML and Markdown in %s', (language) => {
    const unmarked = renderMarkdown(minutesIn(language))
      .split('\n')
      .filter((line) => line !== '' && line !== '<!-- -->')
      .map((line) =>
        line
          .replace(/^(#+|-) |\*\*/g, '')
          .replace(/\*\*/g, '')
          .replace(/\\(.)/g, '$1'),
      );
    expect(unmarked.slice(1)).toEqual(golden(language).trimEnd().split('\n'));
    const body = renderHtml(minutesIn(language)).replace(/^[\s\S]*<main>/, '');
    const shown = body
      .replace('</dt><dd>', ' ')
      .replace('</dt><dd>', ' ')
      .replace(/<[^>]*>/g, '')
      .split('\n')
      .filter((line) => line !== '');
    expect(shown.slice(1)).toEqual(golden(language).trimEnd().split('\n'));
  });

  it.each(LANGUAGES)('leaves the secretary nothing to fill in in %s', (language) => {
    expect(notCaptured(replay(auroraaiMeeting(language)), language)).toEqual([]);
  });

  it('gives the same bytes every time', () => {
    for (const render of [renderText, renderMarkdown, renderHtml, renderJson])
      expect(render(minutesIn('fi'))).toBe(render(JSON.parse(renderJson(minutesIn('fi'))) as Minutes));
  });

  it('traces every sentence that says something to the entries that said it', () => {
    const blocks = minutesIn('fi').items.flatMap(({ blocks: all }) => all);
    expect(blocks.filter(({ sources }) => sources.length === 0).map(({ role }) => role)).toEqual(['empty']);
    const people =
      minutesIn('fi')
        .participants?.columns.flat(2)
        .flatMap((group) => group.people) ?? [];
    expect(people).toHaveLength(24);
    expect(people.every(({ sources }) => sources.length > 0)).toBe(true);
  });
});
