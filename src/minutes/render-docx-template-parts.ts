import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { DocumentList, HeaderLine, Minutes, ParticipantGroup, Participants } from './minutes';
import { inDepth } from './render-depth';
import { item } from './render-docx-body';
import { ending } from './render-docx-end';
import { headerParagraphs } from './render-docx-front';
import { STYLE } from './render-docx-look';
import { participants } from './render-docx-participants';
import { docxRuns } from './render-docx-text';
import { isBlock, TEMPLATE_FIELDS, type TemplateField } from './template-fields';

/** The words of a field that stands in a line; empty where there are none. */
export const lineOf = (minutes: Minutes, field: TemplateField): string => {
  const { metadata, header } = minutes;
  const headed = (id: HeaderLine['id']): string => header.find((line) => line.id === id)?.value ?? '';
  switch (field) {
    case 'organisation':
      return metadata.sender ?? '';
    case 'documentType':
      return metadata.documentType;
    case 'status':
      return minutes.status.line;
    case 'date':
      return metadata.date?.text ?? '';
    case 'diaryNumber':
      return metadata.diaryNumber ?? '';
    case 'confidentiality':
      return metadata.confidentiality ?? '';
    case 'body':
      return minutes.author;
    case 'title':
      return minutes.title;
    case 'time':
    case 'place':
    case 'mode':
      return headed(field);
    default:
      return '';
  }
};

/** The paragraphs of a field that stands alone; none where there is nothing to print, not even a heading. */
export const blockOf = (minutes: Minutes, field: TemplateField): readonly FileChild[] => {
  const { participants: people, lists = [] } = minutes;
  const only = (part: Partial<Minutes>): readonly FileChild[] => ending({ ...bare(minutes), ...part });
  switch (field) {
    case 'participants':
      return people === undefined
        ? []
        : [
            new Paragraph({ style: STYLE.participantsLabel, children: docxRuns(people.label) }),
            // The template's columns are its own: one list here, read in the same order.
            ...participants([inOneColumn(people.columns)]),
          ];
    case 'items':
      return inDepth(minutes.items).flatMap((each) => item(each, minutes.layout, 'typedOnly'));
    case 'attachments':
    case 'distribution':
    case 'forInformation':
    case 'approval':
    case 'additions':
      return only({ lists: lists.filter(({ id }: DocumentList) => id === field) });
    case 'signatures':
      return only({ signatures: minutes.signatures ?? [] });
    case 'appeals':
      return only({ appeals: minutes.appeals ?? [] });
    case 'appendices':
      return only({ appendices: minutes.appendices ?? [] });
    default:
      return [];
  }
};

/**
 * The items, and around them whatever was given and has no place of its own in the template: the draft mark, the title,
 * time and place before them, who signs and the lists after them.
 */
export const withItems = (minutes: Minutes, used: ReadonlySet<TemplateField>): readonly FileChild[] => {
  const left = TEMPLATE_FIELDS.filter((field) => !used.has(field));
  const place = left.findIndex((field) => TEMPLATE_FIELDS.indexOf(field) > TEMPLATE_FIELDS.indexOf('items'));
  const before = place === -1 ? left : left.slice(0, place);
  const after = place === -1 ? [] : left.slice(place);
  return [
    ...before.flatMap((field) => (isBlock(field) ? blockOf(minutes, field) : lineAlone(minutes, field))),
    ...blockOf(minutes, 'items'),
    ...after.flatMap((field) => blockOf(minutes, field)),
  ];
};

/** A line the template has no place for. What kind of document it is and when, its own words may say. */
const lineAlone = (minutes: Minutes, field: TemplateField): readonly FileChild[] => {
  const text = lineOf(minutes, field);
  if (text === '') return [];
  switch (field) {
    case 'status':
      return [new Paragraph({ style: STYLE.draftMark, children: docxRuns(text) })];
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns(text) })];
    case 'time':
    case 'place':
    case 'mode':
      // The place has no label of its own where it went on under that of the time.
      return minutes.header.some(({ id, label }) => id === field && label === '')
        ? [new Paragraph({ style: STYLE.body, children: docxRuns(text) })]
        : headerParagraphs({ ...minutes, header: minutes.header.filter(({ id }) => id === field) });
    case 'organisation':
    case 'diaryNumber':
    case 'confidentiality':
      return [new Paragraph({ style: STYLE.body, children: docxRuns(text) })];
    default:
      return [];
  }
};

const bare = ({ signatures: _s, lists: _l, appeals: _a, appendices: _t, ...minutes }: Minutes): Minutes => minutes;

/** A group that went on in the second column is one again. */
const inOneColumn = (columns: Participants['columns']): readonly ParticipantGroup[] =>
  columns.flat().reduce<readonly ParticipantGroup[]>((groups, group) => {
    const last = groups.at(-1);
    return last?.kind === group.kind && group.label === undefined
      ? [...groups.slice(0, -1), { ...last, people: [...last.people, ...group.people] }]
      : [...groups, group];
  }, []);
