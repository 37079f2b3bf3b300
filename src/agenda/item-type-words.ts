import type { ItemType, Language } from '../domain';
import { fold, words } from './fold';

interface Titles {
  readonly type: ItemType;
  readonly language: Language;
  /** The whole title reads so (numbers and brackets apart). */
  readonly whole: readonly string[];
  /** The title begins with these words, whatever follows. */
  readonly begins: readonly string[];
}

const titles = (type: ItemType, language: Language, begins: string, whole = ''): Titles => ({
  type,
  language,
  begins: listed(begins),
  whole: listed(whole),
});

const listed = (text: string): readonly string[] =>
  text
    .split('|')
    .map(words)
    .filter((each) => each !== '');

/** The standard agenda of a meeting, as titled in real agendas. Previous minutes come before minutes in general. */
export const TYPE_TITLES: readonly Titles[] = [
  titles(
    'opening',
    'fi',
    'kokouksen avaus|kokouksen avaaminen|kokouksen aloitus|kokouksen aloittaminen',
    'avaus|avaaminen|aloitus|tervetuloa|avaus ja tervetuloa|tervetuloa ja avaus',
  ),
  titles(
    'opening',
    'sv',
    'öppnande av mötet|öppnande av sammanträdet|mötets öppnande|sammanträdets öppnande|mötet öppnas|sammanträdet öppnas',
    'öppnande|öppning|öppnande av möte',
  ),
  titles(
    'opening',
    'en',
    'opening of the meeting|opening the meeting|call to order',
    'opening|welcome|meeting opening|opening of meeting|opening and welcome|welcome and opening|welcome and introductions',
  ),
  titles(
    'legality',
    'fi',
    'kokouksen laillisuus|kokouksen laillisuuden|kokouksen päätösvaltaisuus|kokouksen päätösvaltaisuuden|laillisuus ja päätösvaltaisuus|laillisuuden ja päätösvaltaisuuden|laillisuuden toteaminen|päätösvaltaisuuden toteaminen',
    'laillisuus|päätösvaltaisuus',
  ),
  titles(
    'legality',
    'sv',
    'mötets laglighet|sammanträdets laglighet|laglighet och beslutförhet|laglighet och beslutsförhet|mötets beslutförhet|mötets beslutsförhet|sammanträdets beslutförhet|sammanträdets beslutsförhet|konstaterande av laglighet|konstaterande av mötets laglighet|konstaterande av sammanträdets laglighet|konstaterande av beslutförhet|konstaterande av beslutsförhet',
    'laglighet|beslutförhet|beslutsförhet',
  ),
  titles(
    'legality',
    'en',
    'legality and quorum|quorum and legality|legality of the meeting|declaration of quorum|confirmation of quorum',
    'legality|quorum|establishing quorum',
  ),
  titles(
    'attendance',
    'fi',
    'läsnäolijoiden toteaminen|läsnä olevien toteaminen|läsnäolevien toteaminen|osallistujien toteaminen',
    'läsnäolijat|osallistujat|nimenhuuto',
  ),
  titles(
    'attendance',
    'sv',
    'konstaterande av de närvarande|konstaterande av närvarande|konstaterande av närvaro',
    'närvarande|närvaro|upprop|namnupprop',
  ),
  titles(
    'attendance',
    'en',
    'attendance and apologies|apologies for absence|recording of attendance',
    'attendance|roll call|apologies|participants|members present',
  ),
  titles(
    'scrutinisers',
    'fi',
    'pöytäkirjantarkastajien valinta|pöytäkirjantarkastajan valinta|pöytäkirjan tarkastajien valinta|pöytäkirjan tarkastajan valinta|kahden pöytäkirjantarkastajan valinta|pöytäkirjantarkastajien valitseminen|pöytäkirjantarkastajien ja ääntenlaskijoiden valinta',
    'pöytäkirjantarkastajat|pöytäkirjan tarkastajat|pöytäkirjantarkastajat ja ääntenlaskijat',
  ),
  titles(
    'scrutinisers',
    'sv',
    'val av protokolljusterare|val av två protokolljusterare|val av justerare|val av protokolljusterande',
    'protokolljusterare|justerare|protokolljustering',
  ),
  titles(
    'scrutinisers',
    'en',
    'election of scrutinisers|election of scrutinizers|election of the scrutinisers|appointment of scrutinisers|scrutinisers of the minutes|scrutinizers of the minutes|election of minutes scrutinisers|election of minute checkers',
    'scrutinisers|scrutinizers',
  ),
  titles(
    'agendaApproval',
    'fi',
    'esityslistan hyväksyminen|asialistan hyväksyminen|työjärjestyksen hyväksyminen|esityslistan vahvistaminen|asialistan vahvistaminen|työjärjestyksen vahvistaminen|kokouksen esityslistan hyväksyminen|kokouksen asialistan hyväksyminen|kokouksen työjärjestyksen hyväksyminen|esityslistan asialistan hyväksyminen',
    'esityslista|asialista|työjärjestys',
  ),
  titles(
    'agendaApproval',
    'sv',
    'godkännande av föredragningslistan|godkännande av dagordningen|godkännande av arbetsordningen|godkännande av mötets föredragningslista|godkännande av mötets arbetsordning|fastställande av föredragningslistan|fastställande av dagordningen',
    'föredragningslista|föredragningslistan|dagordning|dagordningen',
  ),
  titles(
    'agendaApproval',
    'en',
    'approval of the agenda|approval of agenda|adoption of the agenda|adoption of agenda|approval of the meeting agenda|confirmation of the agenda',
    'agenda|the agenda|approve agenda|approve the agenda',
  ),
  titles(
    'previousMinutes',
    'fi',
    'edellisen kokouksen pöytäkirja|edellisen kokouksen pöytäkirjan|edellisen kokouksen muistio|edellisen kokouksen muistion|edellisten kokousten pöytäkirjat|edellisten kokousten pöytäkirjojen|edellisen pöytäkirjan|edellisen muistion|kokouksen pöytäkirjan hyväksyminen|pöytäkirjan hyväksyminen|muistion hyväksyminen|edellinen pöytäkirja|edellinen muistio',
  ),
  titles(
    'previousMinutes',
    'sv',
    'godkännande av protokollet|godkännande av protokoll från|godkännande av föregående protokoll|godkännande av föregående mötes protokoll|protokollet från föregående möte|protokoll från föregående möte|föregående mötes protokoll|föregående protokoll|föregående mötesprotokoll',
  ),
  titles(
    'previousMinutes',
    'en',
    'approval of the minutes|approval of minutes|approval of the previous minutes|approval of previous minutes|adoption of the minutes|confirmation of the minutes|minutes of the previous meeting|minutes of previous meeting|minutes of the last meeting|minutes of last meeting|previous minutes',
    'minutes',
  ),
  titles(
    'previousActions',
    'fi',
    'edellisen kokouksen tehtävät|edellisten kokousten tehtävät|edellisen kokouksen tehtävien|edellisten kokousten tehtävien|sovittujen tehtävien seuranta|tehtävien seuranta|avoimet tehtävät',
    'tehtävät|tehtävälista',
  ),
  titles(
    'previousActions',
    'sv',
    'uppgifter från föregående möte|uppgifter från tidigare möten|uppgifter från förra mötet|uppföljning av uppgifter|öppna uppgifter',
    'uppgifter|uppgiftslista',
  ),
  titles(
    'previousActions',
    'en',
    'actions from the previous meeting|actions from previous meetings|actions from the last meeting|review of actions|review of action items|action items from the previous meeting|outstanding actions|open actions|matters arising',
    'actions|action items|action list|action log',
  ),
  titles('announcements', 'fi', 'ilmoitusasiat|tiedoksi annettavat asiat|tiedoksi saatettavat asiat', 'tiedotusasiat'),
  titles('announcements', 'sv', 'anmälningsärenden|tillkännagivanden|delgivningsärenden', 'meddelanden|delgivningar'),
  titles('announcements', 'en', 'announcements', 'notices|chairs announcements'),
  titles(
    'anyOtherBusiness',
    'fi',
    'muut esille tulevat asiat|muut esiin tulevat asiat|muut mahdolliset asiat|mahdolliset muut asiat|muut kokouksessa esille tulevat asiat|muut mahdolliset esille tulevat asiat|muut esille tulleet asiat',
    'muut asiat|muita asioita|muu asia',
  ),
  titles(
    'anyOtherBusiness',
    'sv',
    'övriga ärenden|övriga eventuella ärenden|eventuella övriga ärenden|övriga uppkommande ärenden|övriga frågor',
    'andra ärenden|övrigt',
  ),
  titles(
    'anyOtherBusiness',
    'en',
    'any other business|any other matters|any other items',
    'aob|other business|other matters|other items',
  ),
  titles('nextMeetings', 'fi', 'seuraava kokous|seuraavat kokoukset|seuraavan kokouksen|tulevat kokoukset'),
  titles(
    'nextMeetings',
    'sv',
    'nästa möte|nästa möten|nästa sammanträde|följande möte|följande sammanträde|kommande möten',
  ),
  titles(
    'nextMeetings',
    'en',
    'next meeting|next meetings|date of next meeting|date of the next meeting|dates of next meetings|dates of the next meetings|upcoming meetings|future meetings',
  ),
  titles(
    'closing',
    'fi',
    'kokouksen päättäminen|kokouksen lopettaminen|kokouksen lopetus',
    'kokouksen päätös|päättäminen|lopetus|lopettaminen',
  ),
  titles(
    'closing',
    'sv',
    'avslutande av mötet|avslutande av sammanträdet|mötets avslutande|sammanträdets avslutande|mötet avslutas|sammanträdet avslutas',
    'avslutning|avslutande',
  ),
  titles(
    'closing',
    'en',
    'closing of the meeting|closing the meeting|close of the meeting|close of meeting|end of the meeting|adjournment of the meeting',
    'closing|close|adjournment|end of meeting',
  ),
];

const marks = (type: ItemType, text: string): readonly (readonly [string, ItemType])[] =>
  text.split('|').map((mark) => [fold(mark), type]);

/** What stands in brackets after a title to say what is wanted of the meeting. Folded. */
export const TYPE_MARKS: Readonly<Record<string, ItemType>> = Object.fromEntries([
  ...marks('decision', 'päätösasia|päätös|päätettävä|päätettäväksi|päätöstä varten|hyväksyttäväksi'),
  ...marks('decision', 'beslut|beslutsärende|för beslut|till beslut|decision|for decision|decision item'),
  ...marks('information', 'tiedoksi|tiedoksiasia|tiedoksianto|informaatioasia|informaatio'),
  ...marks('information', 'för kännedom|till kännedom|kännedom|information|for information|för information|info'),
  ...marks('discussion', 'keskustelu|keskusteluasia|keskusteltavaksi|tiedoksi ja keskusteltavaksi|lähetekeskustelu'),
  ...marks('discussion', 'diskussion|för diskussion|till diskussion|discussion|for discussion|discussion item'),
]);
