import { aknBody } from './render-akn-body';
import { aknMeta, type AknPeople } from './render-akn-meta';
import { line } from './render-akn-text';
import type { Minutes, ParticipantLine } from './minutes';

/**
 * The minutes as a `debate` of Akoma Ntoso 3.0 (OASIS LegalDocML), for archives: the order and the words of the
 * document, with who took part and when things began and ended as references and times.
 */
export const renderAkn = (minutes: Minutes): string => {
  const people = peopleOf(minutes);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<debate name="minutes">',
    ...aknMeta(minutes, people),
    '<preface>',
    `<p class="status">${line(minutes.status.line)}</p>`,
    `<p><docTitle>${line(minutes.title)}</docTitle></p>`,
    ...minutes.header.map(({ label, value, start }) => {
      const text =
        start === undefined ? line(value) : `<docDate date="${line(start.slice(0, 10))}">${line(value)}</docDate>`;
      return `<p>${label === '' ? '' : `${line(label)} `}${text}</p>`;
    }),
    '</preface>',
    ...aknBody(minutes, people),
    '</debate>',
    '</akomaNtoso>',
    '',
  ].join('\n');
};

/** Everybody the minutes name as a participant, with an id that is the same each time. */
const peopleOf = ({ participants }: Minutes): AknPeople => {
  const lines = (participants?.columns ?? []).flat().flatMap(({ people }) => people);
  return new Map(lines.map((person: ParticipantLine, index) => [person, `p_${String(index + 1)}`]));
};
