import type { GapPhrases } from './gap-code';
import { APPROVAL_GAPS } from './gaps-approval';
import { ATTENDANCE_GAPS } from './gaps-attendance';
import { RESTRICTION_GAPS } from './gaps-restrictions';

export const GAPS_SV: GapPhrases = {
  notOpened: 'Mötet har inte antecknats som öppnat, så tidpunkten för öppnandet saknas.',
  notClosed: 'Mötet har inte antecknats som avslutat, så tidpunkten för avslutandet saknas.',
  bodyMissing: 'Organets namn har inte angetts och saknas därför i rubriken.',
  timeMissing: 'Mötets planerade tid har inte angetts.',
  timeIsActual: 'Mötets planerade tid har inte angetts. Som tid anges den faktiska tiden.',
  placeMissing: 'Mötesplatsen har inte angetts och saknas därför.',
  agendaMissing: 'Mötet har ingen föredragningslista.',
  chairMissing: 'Ingen ordförande har utsetts.',
  secretaryMissing: 'Ingen sekreterare har utsetts.',
  chairChanged:
    'Ordföranden byttes under mötet ({names}). Kontrollera rollerna och nämn vid behov bytet i protokollet.',
  rosterMissing:
    'Sammansättningen har inte angetts, så de närvarandes organisationer och roller kan saknas. Kontrollera de närvarande.',
  profileUnknown: 'Det finns ingen formatering som heter ”{profile}”. Grundformateringen används.',
  stylesIgnored: 'Dessa formatinställningar är okända eller har ett ogiltigt värde och har inte använts: {styles}.',
  phrasesIgnored: 'Dessa egna formuleringar är okända och har inte använts: {phrases}.',
  itemNotHandled: 'Ärende {number} har inte antecknats som behandlat ({title}).',
  itemEmpty: 'Ärende {number} har varken beslut eller anteckning ({title}).',
  discussionNotMentioned:
    'I ärende {number} har en diskussion antecknats, men endast presentationen antecknades för kännedom. Kontrollera vilket som stämmer.',
  discussionNotWritten:
    'I ärende {number} antecknades även den förda diskussionen för kännedom, men ingen diskussion har antecknats.',
  decisionWithoutText: 'Beslutet i ärende {number} saknar ordalydelse: vad beslutades?',
  previousUnnumbered: 'I ärende {number} godkändes ett protokoll, men det föregående mötets nummer har inte angetts.',
  proposalWaiting: 'I ärende {number} väntar ett förslag av {name} på ordförandens bekräftelse: ”{text}”',
  actionWithoutOwner: 'Uppgiften saknar ansvarig person: ”{text}”',
  actionWithoutDue: 'Uppgiften saknar tidsfrist: ”{text}”',
  nextMeetingMissing: 'I ärende {number} har inget följande möte antecknats ({title}).',
  visitorNotSeen:
    '{name} har antecknats för ärende {items}, men uppgift om närvaro saknas. Namnet saknas bland de närvarande.',
  visitorElsewhere:
    '{name} har antecknats för ärende {items} men var enligt närvarouppgifterna inte på plats under det. Kontrollera anteckningen.',
  visitorItemUnknown: '{name} har antecknats för ärende {items}, som inte finns på föredragningslistan.',
  visitorWithoutItem:
    '{name} var på plats som besökare utan angivet ärende. Utifrån närvaron antecknades ärende {items}. Kontrollera.',
  unaccounted:
    'För dessa personer saknas uppgift om närvaro eller förhinder, och de saknas bland de närvarande: {names}.',
  notInRoster: 'Dessa närvarande ingår inte i sammansättningen: {names}. Kontrollera namn, organisationer och roller.',
  ...ATTENDANCE_GAPS.sv,
  ...APPROVAL_GAPS.sv,
  ...RESTRICTION_GAPS.sv,
};
