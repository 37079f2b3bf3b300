import type { Language } from '../domain';

/** Style ids, as written into the document. */
export const STYLE = {
  draftMark: 'DraftMark',
  title: 'Title',
  label: 'LabelledLine',
  participantsLabel: 'ParticipantsLabel',
  groupLabel: 'GroupLabel',
  participant: 'Participant',
  firstOfGroup: 'FirstOfGroup',
  body: 'BodyText',
  decision: 'Decision',
  bullet: 'ListBullet',
  pageHeader: 'Header',
  metadataFirst: 'MetadataFirst',
  metadata: 'Metadata',
  metadataMark: 'MetadataMark',
  metadataStrong: 'MetadataStrong',
  marginLabel: 'MarginLabel',
  hanging: 'LabelledText',
  underLabel: 'TextUnderLabel',
  endLabel: 'EndLabel',
  entry: 'ListEntry',
  signature: 'Signature',
  cell: 'TableText',
  headerFirst: 'HeaderFirst',
  headerMetadata: 'HeaderMetadata',
  headerMark: 'HeaderMark',
} as const;

/** A font that every office program has, or has one of the same widths for; narrow enough for two columns of names. */
export const FONT = 'Calibri';
export const QUIET = '4A4F57';
export const ALERT = '9B1C1C';
/** Lines of tables. */
export const RULE = '8A8F98';
/** 1.15 lines, in 240ths. SFS 2487 wants 1.1 to 1.2. */
export const LINE = 276;

export const LOCALE: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const points = (count: number): number => count * 20;
export const halfPoints = (count: number): number => Math.round(count * 2);
