import type { AttendancePhrases } from './attendance-id';

export const ATTENDANCE_FI: AttendancePhrases = {
  arrived: '{name} saapui kokoukseen klo {time} tämän asian käsittelyn aikana.',
  arrivedBefore: '{name} saapui kokoukseen klo {time} ennen tämän asian käsittelyä.',
  arrivedInBreak: '{name} saapui kokoukseen klo {time} tauon aikana.',
  returned: '{name} palasi kokoukseen klo {time} tämän asian käsittelyn aikana.',
  returnedBefore: '{name} palasi kokoukseen klo {time} ennen tämän asian käsittelyä.',
  returnedInBreak: '{name} palasi kokoukseen klo {time} tauon aikana.',
  left: '{name} poistui klo {time}.',
  leftInBreak: '{name} poistui klo {time} tauon aikana.',
  awayFor: '{name} oli poissa kokouksesta tämän asian käsittelyn aikana klo {times}.',
  deputySeated: 'Varajäsen {name} tuli klo {time} poissa olevan jäsenen tilalle ({replaces}).',
  disqualified:
    'Esteellisenä{ground} {name} poistui kokouksesta tämän asian käsittelyn ja päätöksenteon ajaksi klo {times}.',
  disqualifiedStayed:
    'Esteellisenä{ground} {name} ei osallistunut tämän asian käsittelyyn eikä päätöksentekoon klo {times}.',
  presidedOver: 'Puheenjohtajana tämän asian käsittelyn ajan toimi {name}.',
  presidedFrom: 'Puheenjohtajana toimi klo {time} alkaen {name}.',
  quorum: 'Kokous todettiin laillisesti koollekutsutuksi ja päätösvaltaiseksi.',
  noQuorum: 'Todettiin, ettei kokous ole päätösvaltainen.',
  listArrived: 'saapui klo {time}',
  listLeft: 'poistui klo {time}',
  listAway: 'poissa klo {times}',
  presentAt: 'paikalla klo {times}, {items}',
  presentRemotely: 'etänä',
  presentOnSite: 'paikalla',
  atItem: 'asiakohta {item}',
  atItems: 'asiakohdat {items}',
};
