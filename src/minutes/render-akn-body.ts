import type { Block, Minutes, MinutesItem, ParticipantLine } from './minutes';
import { withOffset } from './moments';
import { instant } from '../domain';
import type { AknPeople } from './render-akn-meta';
import { line, lines } from './render-akn-text';

/** Who took part, then every item in the order of the document, sub-items in the item they stand under. */
export const aknBody = (minutes: Minutes, people: AknPeople): readonly string[] => [
  '<debateBody>',
  ...rollCall(minutes, people),
  ...sections(minutes),
  '</debateBody>',
];

const rollCall = ({ participants }: Minutes, people: AknPeople): readonly string[] =>
  participants === undefined
    ? []
    : [
        '<rollCall eId="rollcall_1">',
        `<heading>${line(participants.label)}</heading>`,
        ...participants.columns
          .flat()
          .flatMap((group) => [
            ...(group.label === undefined ? [] : [`<p class="${group.kind}">${line(group.label)}</p>`]),
            ...group.people.map((person) => `<p>${personText(person, people.get(person) ?? '')}</p>`),
          ]),
        '</rollCall>',
      ];

const personText = (person: ParticipantLine, id: string): string => {
  const { name, text, role } = person;
  const as = role === undefined ? '' : ` as="#${role}"`;
  const rest = text.startsWith(name) ? text.slice(name.length) : ` ${text}`;
  return `<person refersTo="#${id}"${as}>${line(name)}</person>${line(`x${rest}`).slice(1)}`;
};

const sections = (minutes: Minutes): readonly string[] => {
  const open: number[] = [];
  const made = minutes.items.flatMap((item, index) => {
    const ended: string[] = [];
    while (open.length > 0 && (open.at(-1) ?? 0) >= item.level) {
      open.pop();
      ended.push('</debateSection>');
    }
    open.push(item.level);
    return [...ended, ...section(item, index, minutes)];
  });
  return [...made, ...open.map(() => '</debateSection>')];
};

/** An item without its end: its sub-items come first. */
const section = (item: MinutesItem, index: number, minutes: Minutes): readonly string[] => {
  const id = `dbsect_${String(index + 1)}`;
  const decisions = item.blocks.filter(({ role }) => role === 'decision');
  const others = item.blocks.filter(({ role }) => role !== 'decision');
  return [
    `<debateSection eId="${id}" name="agendaItem">`,
    ...(item.numberText === '' ? [] : [`<num>${line(item.numberText)}</num>`]),
    `<heading>${line(item.title)}</heading>`,
    ...others.map((block) => paragraph(block, minutes)),
    ...(decisions.length === 0
      ? []
      : [
          `<resolutions eId="${id}__res_1">`,
          ...decisions.map((block) => `<p class="${block.decision ?? 'decided'}">${blockText(block)}</p>`),
          '</resolutions>',
        ]),
  ];
};

const paragraph = (block: Block, { facts }: Minutes): string => {
  const text = blockText(block);
  if (block.role !== 'opening' && block.role !== 'closing') return `<summary class="${block.role}">${text}</summary>`;
  const { time } = block;
  const printed = time === undefined ? '' : line(time.printed);
  const at = printed === '' ? -1 : text.lastIndexOf(printed);
  if (time === undefined || at === -1) return `<narrative>${text}</narrative>`;
  const type = block.role === 'opening' ? 'startEvent' : 'endEvent';
  const moment = withOffset(instant(time.at), facts.timeZone);
  return `<narrative>${text.slice(0, at)}<recordedTime type="${type}" time="${moment}">${printed}</recordedTime>${text.slice(at + printed.length)}</narrative>`;
};

const blockText = ({ label, text }: Block): string =>
  label === undefined ? lines(text) : `<b>${line(label)}</b> ${lines(text)}`;
