import type { Language } from '../domain';
import type { Minutes, ParticipantLine } from './minutes';
import { line } from './render-akn-text';

/** Participants by their line in the minutes, and the id each is referred to by. */
export type AknPeople = ReadonlyMap<ParticipantLine, string>;

const LANGUAGES: Readonly<Record<Language, string>> = { fi: 'fin', sv: 'swe', en: 'eng' };
const ROLES = ['chair', 'viceChair', 'secretary'] as const;

/** What the document is: work, expression and manifestation (FRBR), and everybody it refers to. */
export const aknMeta = (minutes: Minutes, people: AknPeople): readonly string[] => {
  const { facts, madeFor, language, status } = minutes;
  const date = (facts.opened ?? madeFor).slice(0, 10);
  const work = `/akn/fi/debate/${date}/${encodeURIComponent((facts.number ?? '1').replaceAll('/', '-'))}`;
  const expression = `${work}/${LANGUAGES[language]}@${madeFor.slice(0, 10)}`;
  const level = (name: string, uri: string, more: readonly string[]): readonly string[] => [
    `<${name}>`,
    `<FRBRthis value="${line(uri)}/!main"/>`,
    `<FRBRuri value="${line(uri)}"/>`,
    `<FRBRdate date="${date}" name="meeting"/>`,
    '<FRBRauthor href="#body"/>',
    ...more,
    `</${name}>`,
  ];
  const roles = ROLES.filter((role) => [...people.keys()].some((person) => person.role === role));
  return [
    '<meta>',
    '<identification source="#nuija">',
    ...level('FRBRWork', work, ['<FRBRcountry value="fi"/>']),
    ...level('FRBRExpression', expression, [`<FRBRlanguage language="${LANGUAGES[language]}"/>`]),
    ...level('FRBRManifestation', `${expression}.akn`, ['<FRBRformat value="application/akn+xml"/>']),
    '</identification>',
    `<lifecycle source="#nuija"><eventRef source="#nuija" date="${madeFor.slice(0, 10)}" type="generation" refersTo="#status"/></lifecycle>`,
    '<references source="#nuija">',
    `<TLCOrganization eId="body" href="/ontology/organization/body" showAs="${line(minutes.author)}"/>`,
    '<TLCOrganization eId="nuija" href="/ontology/organization/nuija" showAs="Nuija"/>',
    `<TLCConcept eId="status" href="/ontology/concept/${status.kind}" showAs="${line(status.mark)}"/>`,
    ...[...people].map(
      ([person, id]) => `<TLCPerson eId="${id}" href="/ontology/person/${id}" showAs="${line(person.name)}"/>`,
    ),
    ...roles.map((role) => `<TLCRole eId="${role}" href="/ontology/role/${role}" showAs="${role}"/>`),
    '</references>',
    '</meta>',
  ];
};
