import type { Language } from '../domain';
import { fill } from './fill';

/** What the chair is told about time. Five seconds of attention: one fact a sentence, and no advice. */
export type NudgeId =
  | 'itemOver'
  /** After `itemOver`, where there is nothing else to say. */
  | 'plannedEnd'
  | 'agendaOver'
  | 'endNear'
  /** After `endNear`: what is not handled yet. */
  | 'oneLeft'
  | 'someLeft'
  | 'manyLeft'
  /** After those: nobody planned how long they take. */
  | 'noTimes'
  /** Where it is read later than it was told. */
  | 'past'
  /** On the chair's card, after the time that was planned. */
  | 'over';

const PHRASES: Readonly<Record<Language, Readonly<Record<NudgeId, string>>>> = {
  fi: {
    itemOver: 'Kohta {number} on kestänyt {over}\u00a0min yli varatun ajan ({minutes}\u00a0min).',
    plannedEnd: 'Kokous päättyy suunnitelman mukaan klo\u00a0{time}.',
    agendaOver:
      'Jos loput kohdat vievät varatun aikansa, kokous päättyy {over}\u00a0min suunniteltua (klo\u00a0{time}) myöhemmin.',
    endNear: 'Suunniteltuun päättymisaikaan (klo\u00a0{time}) on {left}\u00a0min.',
    oneLeft: 'Käsittelemättä on kohta {items}.',
    someLeft: 'Käsittelemättä ovat kohdat {items}.',
    manyLeft: 'Käsittelemättä on {count} kohtaa.',
    noTimes: 'Asialistalle ei ole varattu kohtakohtaisia aikoja.',
    past: 'Tämä ei enää pidä paikkaansa.',
    over: '{over}\u00a0min yli',
  },
  sv: {
    itemOver: 'Ärende {number} har tagit {over}\u00a0min mer än den reserverade tiden ({minutes}\u00a0min).',
    plannedEnd: 'Mötet slutar enligt planen kl.\u00a0{time}.',
    agendaOver:
      'Om de återstående ärendena tar den tid som reserverats slutar mötet {over}\u00a0min senare än planerat (kl.\u00a0{time}).',
    endNear: 'Det är {left}\u00a0min kvar till den planerade sluttiden (kl.\u00a0{time}).',
    oneLeft: 'Ärende {items} är inte behandlat.',
    someLeft: 'Dessa ärenden är inte behandlade: {items}.',
    manyLeft: '{count} ärenden är inte behandlade.',
    noTimes: 'Ingen tid har reserverats för enskilda ärenden.',
    past: 'Det här gäller inte längre.',
    over: '{over}\u00a0min över',
  },
  en: {
    itemOver: 'Item {number} has taken {over}\u00a0min more than the {minutes}\u00a0min planned for it.',
    plannedEnd: 'The meeting is planned to end at {time}.',
    agendaOver:
      'If the remaining items take their planned time, the meeting ends {over}\u00a0min later than planned ({time}).',
    endNear: '{left}\u00a0min left until the planned end at {time}.',
    oneLeft: 'Item {items} is not handled yet.',
    someLeft: 'Not handled yet: items {items}.',
    manyLeft: '{count} items are not handled yet.',
    noTimes: 'No times were planned for single items.',
    past: 'This is no longer so.',
    over: '{over}\u00a0min over',
  },
};

/** What a nudge says, with its values put in. */
export const nudgePhrase = (language: Language, id: NudgeId, values: Readonly<Record<string, string>> = {}): string =>
  fill(PHRASES[language][id], values);
