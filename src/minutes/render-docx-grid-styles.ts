import type { IParagraphStyleOptions } from 'docx';
import type { Layout } from './minutes';
import { ALERT, halfPoints, points, QUIET, STYLE } from './render-docx-look';
import { METADATA_MM, pageOf, twips } from './render-docx-page';

/** The styles of SFS 2487's information areas: metadata, labels at the margin, signatures, lists at the end. */
export const gridStyles = (layout: Layout): IParagraphStyleOptions[] => {
  const { indentMm, fontSizePt } = layout;
  const page = pageOf(layout);
  const body = { basedOn: 'Normal', next: STYLE.body, quickFormat: true };
  const indent = { left: twips(indentMm) };
  const metadata = { indent: { left: twips(METADATA_MM) }, spacing: { after: 0 } };
  const metadataTabs = { leftTabStop: twips(METADATA_MM), rightTabStop: twips(page.text) };
  const header = { size: halfPoints(fontSizePt - 1.5), color: QUIET };
  const gap = points(layout.form === 'grid' ? 10 : 6);
  return [
    {
      id: STYLE.metadataFirst,
      name: 'Metadata First',
      ...body,
      next: STYLE.metadata,
      paragraph: { ...metadataTabs, spacing: { after: 0 } },
    },
    { id: STYLE.metadata, name: 'Metadata', ...body, next: STYLE.metadata, paragraph: metadata },
    {
      id: STYLE.metadataMark,
      name: 'Metadata Draft Mark',
      ...body,
      next: STYLE.metadata,
      run: { bold: true, color: ALERT },
      paragraph: metadata,
    },
    {
      id: STYLE.metadataStrong,
      name: 'Metadata Confidentiality',
      ...body,
      next: STYLE.metadata,
      run: { bold: true },
      paragraph: metadata,
    },
    {
      id: STYLE.marginLabel,
      name: 'Margin Label',
      ...body,
      next: STYLE.underLabel,
      run: { bold: true },
      paragraph: { spacing: { before: points(6), after: points(2) }, keepNext: true },
    },
    {
      id: STYLE.hanging,
      name: 'Labelled Text',
      ...body,
      paragraph: {
        indent: { left: twips(indentMm), hanging: twips(indentMm) },
        leftTabStop: twips(indentMm),
        spacing: { after: gap },
      },
    },
    {
      id: STYLE.underLabel,
      name: 'Text under Label',
      ...body,
      next: STYLE.underLabel,
      paragraph: { indent, spacing: { after: points(2) } },
    },
    {
      id: STYLE.endLabel,
      name: 'End Label',
      ...body,
      next: STYLE.entry,
      run: { bold: true },
      paragraph: { spacing: { before: points(16), after: points(4) }, keepNext: true, keepLines: true },
    },
    { id: STYLE.entry, name: 'List Entry', ...body, next: STYLE.entry, paragraph: { spacing: { after: points(2) } } },
    {
      id: STYLE.signature,
      name: 'Signature',
      ...body,
      next: STYLE.signature,
      paragraph: {
        indent,
        spacing: { before: points(36), after: 0 },
        keepLines: true,
      },
    },
    { id: STYLE.cell, name: 'Table Text', ...body, next: STYLE.cell, paragraph: { spacing: { after: 0 } } },
    {
      id: STYLE.headerFirst,
      name: 'Header First',
      basedOn: 'Normal',
      run: header,
      paragraph: { ...metadataTabs, spacing: { after: 0 } },
    },
    { id: STYLE.headerMetadata, name: 'Header Metadata', basedOn: 'Normal', run: header, paragraph: metadata },
    {
      id: STYLE.headerMark,
      name: 'Header Draft Mark',
      basedOn: 'Normal',
      run: { ...header, bold: true, color: ALERT },
      paragraph: metadata,
    },
  ];
};
