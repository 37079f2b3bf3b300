import type { Language } from '../domain';
import type { FileFault } from '../office';

/** Why a file somebody sent was not read, and what to do instead. */
const FAULTS: Readonly<Record<Language, Readonly<Record<FileFault | 'notFetched', string>>>> = {
  fi: {
    empty: 'Siinä ei ole mitään luettavaa.',
    tooLarge: 'Se on liian suuri osallistujalistaksi: Excel-tiedosto saa olla enintään 10 Mt ja CSV-tiedosto 2 Mt.',
    damaged: 'Se on rikki tai jotain muuta kuin nimensä mukainen. Avaa se Excelissä ja tallenna uudelleen (.xlsx).',
    encrypted: 'Se on suojattu salasanalla. Tallenna se ilman salasanaa.',
    suspicious: 'Se on rakennettu niin oudosti, ettei sitä avattu. Kopioi taulukko uuteen työkirjaan ja lähetä se.',
    macros: 'Siinä on makroja. Tallenna se ilman niitä (.xlsx).',
    linked: 'Se hakee sisältöä muualta. Kopioi taulukko uuteen työkirjaan tai tallenna se CSV-muodossa.',
    oldOffice: 'Se on vanhaa Excel-muotoa (.xls) tai suojattu salasanalla. Tallenna se ilman salasanaa muodossa .xlsx.',
    webPage:
      'Sen sijasta tuli verkkosivu. Näin käy, kun tiedosto lähetetään joistakin puhelimista: lähetä se Teamsista tietokoneella.',
    otherKind: 'Luen osallistujat Excel- ja CSV-tiedostoista (.xlsx, .csv).',
    notFetched: 'En saanut sitä Teamsilta. Lähetä se uudelleen.',
  },
  sv: {
    empty: 'Den innehåller ingenting att läsa.',
    tooLarge: 'Den är för stor för en deltagarlista: en Excelfil får vara högst 10 MB och en CSV-fil 2 MB.',
    damaged: 'Den är skadad eller något annat än vad den heter. Öppna den i Excel och spara den på nytt (.xlsx).',
    encrypted: 'Den är skyddad med lösenord. Spara den utan lösenord.',
    suspicious:
      'Den är så märkligt uppbyggd att den inte öppnades. Kopiera tabellen till en ny arbetsbok och skicka den.',
    macros: 'Den innehåller makron. Spara den utan dem (.xlsx).',
    linked: 'Den hämtar innehåll från annat håll. Kopiera tabellen till en ny arbetsbok eller spara den som CSV.',
    oldOffice: 'Den är i det gamla Excelformatet (.xls) eller skyddad med lösenord. Spara den utan lösenord som .xlsx.',
    webPage:
      'I stället kom en webbsida. Så går det när filen skickas från vissa telefoner: skicka den från Teams på en dator.',
    otherKind: 'Jag läser deltagare ur Excel- och CSV-filer (.xlsx, .csv).',
    notFetched: 'Jag fick den inte från Teams. Skicka den igen.',
  },
  en: {
    empty: 'There is nothing to read in it.',
    tooLarge: 'It is too large for a list of participants: at most 10 MB for an Excel file and 2 MB for CSV.',
    damaged: 'It is damaged, or not what its name says. Open it in Excel and save it again (.xlsx).',
    encrypted: 'It is protected by a password. Save it without one.',
    suspicious: 'It is built so strangely that it was not opened. Copy the table into a new workbook and send that.',
    macros: 'It has macros in it. Save it without them (.xlsx).',
    linked: 'It takes content in from elsewhere. Copy the table into a new workbook, or save it as CSV.',
    oldOffice: 'It is in the old Excel format (.xls), or protected by a password. Save it without one as .xlsx.',
    webPage:
      'A web page came in its place. That happens when a file is sent from some phones: send it from Teams on a computer.',
    otherKind: 'I read participants out of Excel and CSV files (.xlsx, .csv).',
    notFetched: 'I did not get it from Teams. Send it again.',
  },
};

/** One or two sentences that go on from "I did not read the file". */
export const fileFault = (language: Language, fault: FileFault | 'notFetched'): string => FAULTS[language][fault];
