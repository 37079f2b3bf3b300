import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { HeaderLine, Layout, Minutes } from './minutes';
import { frontLines, labelledLines, type FrontLine } from './render-front';
import { labelledText } from './render-docx-label';
import { STYLE } from './render-docx-look';
import { twips, USUAL_STOP } from './render-docx-page';
import { docxLine, docxRuns } from './render-docx-text';

/** What stands above the items: metadata or draft mark, title, time and place, and the label over the participants. */
export const opening = (minutes: Minutes): Paragraph[] => [
  ...(minutes.layout.form === 'plain'
    ? [new Paragraph({ style: STYLE.draftMark, children: docxRuns(minutes.status.line) })]
    : metadata(minutes)),
  new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns(minutes.title) }),
  ...headerParagraphs(minutes),
  ...(minutes.participants === undefined
    ? []
    : [new Paragraph({ style: STYLE.participantsLabel, children: docxRuns(minutes.participants.label) })]),
];

/** Characters of a sender that fit beside the kind of document. */
const LONGEST_SENDER = 45;

/** Sender and kind of document on the first line; the rest below the kind of document. */
const metadata = (minutes: Minutes): Paragraph[] => {
  const lines = frontLines(minutes);
  const sender = lines.find(({ id }) => id === 'sender');
  const type = lines.find(({ id }) => id === 'type');
  const rest = lines.filter((line) => line !== sender && line !== type);
  const name = docxLine(sender?.text ?? '');
  const isLong = name.length > LONGEST_SENDER;
  return [
    ...(isLong ? [new Paragraph({ style: STYLE.metadataFirst, children: docxRuns(name) })] : []),
    new Paragraph({
      style: STYLE.metadataFirst,
      children: [
        ...(isLong ? [] : docxRuns(name)),
        new TextRun({ children: [new Tab()] }),
        ...docxRuns(docxLine(type?.text ?? ''), { bold: true }),
      ],
    }),
    ...rest.map(({ id, text }) => new Paragraph({ style: METADATA_STYLES[id], children: docxRuns(docxLine(text)) })),
  ];
};

const METADATA_STYLES: Readonly<Record<FrontLine['id'], string>> = {
  sender: STYLE.metadata,
  type: STYLE.metadata,
  status: STYLE.metadataMark,
  date: STYLE.metadata,
  diaryNumber: STYLE.metadata,
  confidentiality: STYLE.metadataStrong,
};

export const headerParagraphs = ({ header, layout }: Minutes): readonly Paragraph[] =>
  layout.form === 'grid'
    ? labelledLines(header).flatMap((group) => underMargin(group, layout))
    : header.map((line) =>
        labelled(line, header.some(({ label }) => label.length > SHORT_LABEL) ? WIDE_STOP : USUAL_STOP),
      );

/** The last line of each group keeps the next group away. */
const underMargin = (
  { label, lines: [first, ...others] }: ReturnType<typeof labelledLines>[number],
  layout: Layout,
): readonly Paragraph[] =>
  first === undefined
    ? []
    : [
        ...labelledText(
          {
            label,
            text: first.value,
            style: others.length > 0 ? STYLE.underLabel : STYLE.body,
            keepNext: others.length > 0,
          },
          layout,
        ),
        ...others.map(
          ({ value }, index) =>
            new Paragraph({
              style: index === others.length - 1 ? STYLE.body : STYLE.underLabel,
              children: docxRuns(value),
            }),
        ),
      ];

/** Letters of a label that fit before the first stop of the standard's grid, and the stop where one is longer. */
const SHORT_LABEL = 9;
const WIDE_STOP = 36;

const labelled = ({ label, value }: HeaderLine, stopMm: number): Paragraph =>
  new Paragraph({
    style: STYLE.label,
    ...(stopMm !== USUAL_STOP && {
      indent: { left: twips(stopMm), hanging: twips(stopMm) },
      tabStops: [
        { type: TabStopType.CLEAR, position: twips(USUAL_STOP) },
        { type: TabStopType.LEFT, position: twips(stopMm) },
      ],
    }),
    children: [
      ...docxRuns(docxLine(label), { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...docxRuns(value),
    ],
  });
