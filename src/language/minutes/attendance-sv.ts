import type { AttendancePhrases } from './attendance-id';

export const ATTENDANCE_SV: AttendancePhrases = {
  arrived: '{name} anlände till mötet kl. {time} under behandlingen av detta ärende.',
  arrivedBefore: '{name} anlände till mötet kl. {time} före behandlingen av detta ärende.',
  arrivedInBreak: '{name} anlände till mötet kl. {time} under pausen.',
  returned: '{name} återvände till mötet kl. {time} under behandlingen av detta ärende.',
  returnedBefore: '{name} återvände till mötet kl. {time} före behandlingen av detta ärende.',
  returnedInBreak: '{name} återvände till mötet kl. {time} under pausen.',
  left: '{name} avlägsnade sig kl. {time}.',
  leftInBreak: '{name} avlägsnade sig kl. {time} under pausen.',
  awayFor: '{name} var frånvarande från mötet kl. {times} under behandlingen av detta ärende.',
  deputySeated: 'Ersättaren {name} trädde in kl. {time} i stället för {replaces}.',
  disqualified:
    '{name} var jävig{ground} och avlägsnade sig från mötet för den tid ärendet behandlades och beslutet fattades, kl. {times}.',
  disqualifiedStayed:
    '{name} var jävig{ground} och deltog inte i behandlingen av ärendet eller i beslutet, kl. {times}.',
  presidedOver: 'Som ordförande under behandlingen av detta ärende fungerade {name}.',
  presidedFrom: 'Som ordförande fungerade från kl. {time} {name}.',
  quorum: 'Mötet konstaterades vara lagenligt sammankallat och beslutfört.',
  noQuorum: 'Konstaterades att mötet inte är beslutfört.',
  listArrived: 'anlände kl. {time}',
  listLeft: 'avlägsnade sig kl. {time}',
  listAway: 'frånvarande kl. {times}',
  presentAt: 'närvarande kl. {times}, {items}',
  presentRemotely: 'på distans',
  presentOnSite: 'på plats',
  atItem: 'ärende {item}',
  atItems: 'ärendena {items}',
};
