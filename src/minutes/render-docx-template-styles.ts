import { Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Minutes } from './minutes';
import { stylesFor } from './render-docx-styles';
import type { Template } from './template-read';

const MAIN = 'word/document.xml';
const STYLES = 'word/styles.xml';

/**
 * The document with every style its paragraphs ask for: the template's own where it has one of that name, under whatever
 * id ("Otsikko1"); else the minutes' own, put beside the template's.
 */
export const withStylesOf = async (filled: Uint8Array, template: Template, minutes: Minutes): Promise<Uint8Array> => {
  const parts = unzipSync(filled);
  const main = strFromU8(parts[MAIN] ?? new Uint8Array());
  const sheet = strFromU8(parts[STYLES] ?? new Uint8Array());
  const own = await ownStyles(minutes);
  const taken = new Set(template.styles.values());
  const ids = new Map(
    own.map(({ id, name }) => [id, template.styles.get(name.toLowerCase()) ?? (taken.has(id) ? `Nuija${id}` : id)]),
  );
  const wanted = needed(own, usedIn(main), template);
  const added = wanted.map(({ xml }) => renamed(xml, ids)).join('');
  return zipSync({
    ...parts,
    [MAIN]: strToU8(
      main.replace(/(<w:pStyle w:val=")([^"]+)"/g, (whole, head: string, id: string) => {
        const renamedId = ids.get(id);
        return renamedId === undefined ? whole : `${head}${renamedId}"`;
      }),
    ),
    [STYLES]: strToU8(sheet.replace('</w:styles>', `${added}</w:styles>`)),
  });
};

interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly xml: string;
}

/** The paragraph styles a document of these minutes has, as they are written. */
const ownStyles = async ({ language, layout }: Minutes): Promise<readonly OwnStyle[]> => {
  const document = new Document({ styles: stylesFor(language, layout), sections: [] });
  const sheet = strFromU8(unzipSync(await Packer.toBuffer(document))[STYLES] ?? new Uint8Array());
  return Array.from(
    sheet.matchAll(/<w:style w:type="paragraph"[^>]*w:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g),
  ).map(([xml, id = '']) => {
    const basedOn = /<w:basedOn w:val="([^"]+)"/.exec(xml)?.[1];
    return {
      id,
      name: /<w:name w:val="([^"]+)"/.exec(xml)?.[1] ?? id,
      ...(basedOn === undefined ? {} : { basedOn }),
      xml,
    };
  });
};

const usedIn = (main: string): ReadonlySet<string> =>
  new Set(Array.from(main.matchAll(/<w:pStyle w:val="([^"]+)"/g), ([, id = '']) => id));

/** Styles the template does not have, with those they are based on. */
const needed = (own: readonly OwnStyle[], used: ReadonlySet<string>, { styles }: Template): readonly OwnStyle[] => {
  const byId = new Map(own.map((style) => [style.id, style]));
  const wanted = new Set<OwnStyle>();
  const want = (id: string | undefined): void => {
    const style = id === undefined ? undefined : byId.get(id);
    if (style === undefined || wanted.has(style) || styles.has(style.name.toLowerCase())) return;
    wanted.add(style);
    want(style.basedOn);
  };
  for (const id of used) want(id);
  return own.filter((style) => wanted.has(style));
};

const renamed = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(/(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]+)"/g, (_, head: string, id: string) => {
    return `${head}="${ids.get(id) ?? id}"`;
  });
