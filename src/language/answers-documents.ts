import type { Language } from '../domain';

const FI = {
  itemRestricted: 'Kohta {number} on salassa pidettävä ({ground}).',
  itemRestrictedWithoutGround:
    'Kohta {number} on salassa pidettävä. Peruste puuttuu: sano ”salassa pidettävä {number}: lainkohta”.',
  publicHeadingSet: 'Julkinen otsikko: {title}',
  publicHeadingMissing: 'Julkinen otsikko puuttuu: sano ”julkinen otsikko {number}: otsikko”.',
  keptFromChat:
    'Kokouksen keskustelussa on muitakin kuin toimielimen jäseniä, joten kohdan sisältöä ei näytetä siellä. Kirjaa se omassa keskustelussamme.',
  itemUnrestricted: 'Kohta {number} on julkinen.',
  notShownHere: 'Asia on salassa pidettävä, eikä sitä näytetä tässä keskustelussa.',
  whatRestriction: 'kohdan {number} salassapitomerkintä',
  whatKept: 'kirjaus salassa pidettävässä asiassa',
  decisionsComing: 'Päätösluettelo tehdään ja lähetetään sihteerille.',
  extractComing: 'Ote kohdasta {number} tehdään ja lähetetään sihteerille.',
  languagesSet:
    'Pöytäkirja tehdään kielillä: {names}. Otsikot, nimet ja paikan voi kirjoittaa muodossa ”suomeksi / på svenska” ja muut tekstit riveille, joiden alussa on ”fi:” ja ”sv:”. Yhdellä kielellä kirjoitettu tulee kumpaankin sellaisenaan.',
  languageSet: 'Pöytäkirjan kieli: {names}.',
  retentionSet:
    'Teamsin läsnäolotiedot poistetaan {days} päivän kuluttua siitä, kun pöytäkirja on lopullinen. Se, mitä pöytäkirjassa lukee, ei muutu.',
  retentionEndless: 'Teamsin läsnäolotiedot säilytetään pöytäkirjan kanssa.',
};

type Phrases = Readonly<Record<keyof typeof FI, string>>;

const SV: Phrases = {
  itemRestricted: 'Ärende {number} är sekretessbelagt ({ground}).',
  itemRestrictedWithoutGround:
    'Ärende {number} är sekretessbelagt. Grunden saknas: säg ”sekretessbelagt {number}: lagrum”.',
  publicHeadingSet: 'Offentlig rubrik: {title}',
  publicHeadingMissing: 'Offentlig rubrik saknas: säg ”offentlig rubrik {number}: rubrik”.',
  keptFromChat:
    'I mötets chatt finns också andra än organets ledamöter, så ärendets innehåll visas inte där. Anteckna det i vår egen chatt.',
  itemUnrestricted: 'Ärende {number} är offentligt.',
  notShownHere: 'Ärendet är sekretessbelagt och visas inte i den här chatten.',
  whatRestriction: 'sekretessmarkeringen av ärende {number}',
  whatKept: 'anteckningen i ett sekretessbelagt ärende',
  decisionsComing: 'Beslutsförteckningen görs och skickas till sekreteraren.',
  extractComing: 'Utdraget om ärende {number} görs och skickas till sekreteraren.',
  languagesSet:
    'Protokollet görs på: {names}. Rubriker, namn och plats kan skrivas ”suomeksi / på svenska” och andra texter på rader som börjar med ”fi:” och ”sv:”. Det som skrivs på ett språk står som sådant i båda.',
  languageSet: 'Protokollets språk: {names}.',
  retentionSet:
    'Närvarouppgifterna från Teams tas bort {days} dygn efter att protokollet är slutligt. Det som står i protokollet ändras inte.',
  retentionEndless: 'Närvarouppgifterna från Teams bevaras tillsammans med protokollet.',
};

const EN: Phrases = {
  itemRestricted: 'Item {number} is restricted ({ground}).',
  itemRestrictedWithoutGround:
    'Item {number} is restricted. The ground is missing: say “restricted {number}: provision”.',
  publicHeadingSet: 'Public heading: {title}',
  publicHeadingMissing: 'The public heading is missing: say “public heading {number}: heading”.',
  keptFromChat:
    'There are others than members of the body in the meeting chat, so the item’s contents are not shown there. Record them in our own chat.',
  itemUnrestricted: 'Item {number} is public.',
  notShownHere: 'The item is restricted and is not shown in this chat.',
  whatRestriction: 'the restriction of item {number}',
  whatKept: 'an entry in a restricted item',
  decisionsComing: 'The decision list is being made and goes to the secretary.',
  extractComing: 'The extract about item {number} is being made and goes to the secretary.',
  languagesSet:
    'The minutes are made in: {names}. Headings, names and the place can be written “suomeksi / på svenska”, other texts on lines that begin with “fi:” and “sv:”. What is written in one language stands as it is in both.',
  languageSet: 'Language of the minutes: {names}.',
  retentionSet:
    'The attendance that Teams reported is removed on day {days} after the minutes became final. What the minutes say does not change.',
  retentionEndless: 'The attendance that Teams reported is kept with the minutes.',
};

/** What the chat is told of restricted items, of the documents made of a record, and of how long it is kept. */
export const DOCUMENT_ANSWERS: Readonly<Record<Language, Phrases>> = { fi: FI, sv: SV, en: EN };
