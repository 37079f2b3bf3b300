import type { Language } from '../domain';

/** Everything that can be said to Nuija in a chat. */
export type CommandId =
  | 'open'
  | 'next'
  | 'goToItem'
  | 'newItem'
  | 'break'
  | 'resume'
  | 'close'
  | 'decision'
  | 'decisionByKind'
  | 'proposal'
  | 'note'
  | 'discussion'
  | 'remark'
  | 'action'
  | 'present'
  | 'left'
  | 'apologies'
  | 'who'
  | 'recuse'
  | 'notRecused'
  | 'identify'
  | 'quorum'
  | 'quorate'
  | 'notQuorate'
  | 'floor'
  | 'reply'
  | 'leaveFloor'
  | 'giveFloor'
  | 'speakers'
  | 'verifyItem'
  | 'showAgenda'
  | 'setAgenda'
  | 'setRoster'
  | 'addItem'
  | 'renameItem'
  | 'removeItem'
  | 'moveItem'
  | 'nextMeeting'
  | 'attachment'
  | 'distribution'
  | 'forInformation'
  | 'diaryNumber'
  | 'appeal'
  | 'examiners'
  | 'chair'
  | 'secretary'
  | 'status'
  | 'minutes'
  | 'undo'
  | 'correct'
  | 'help';

/** Who may say a command, as the help tells it. The rule itself is in the domain. */
export type CommandUser = 'anyone' | 'chair' | 'secretary' | 'oneself' | 'author';

/** Why a command could not be taken as it was said. */
export type UnclearReason =
  | 'unknown'
  | 'textMissing'
  | 'nameMissing'
  | 'oneName'
  | 'numberMissing'
  | 'colonMissing'
  | 'timeUnreadable'
  | 'dateUnreadable'
  | 'weekdayWrong'
  | 'quorumUnreadable';

interface CommandPhrases {
  readonly does: Readonly<Record<CommandId, string>>;
  readonly users: Readonly<Record<CommandUser, string>>;
  readonly unclear: Readonly<Record<UnclearReason, string>>;
}

const PHRASES: Readonly<Record<Language, CommandPhrases>> = {
  fi: {
    does: {
      open: 'Avaa kokouksen ja sen ensimmäisen asiakohdan. Kellonajan voi antaa perään.',
      next: 'Siirtyy seuraavaan asiakohtaan.',
      goToItem: 'Ottaa asiakohdan käsittelyyn, myös jo käsitellyn.',
      newItem: 'Lisää uuden asiakohdan ja ottaa sen heti käsittelyyn.',
      break: 'Keskeyttää kokouksen tauon ajaksi.',
      resume: 'Jatkaa kokousta tauon jälkeen.',
      close: 'Päättää kokouksen. Pöytäkirjaluonnos tehdään heti.',
      decision: 'Kirjaa päätöksen sanasta sanaan.',
      decisionByKind:
        'Kirjaa päätöksen vakiolauseella: tiedoksi, hyväksytään, pöydälle, palautetaan, hylätään tai poistetaan.',
      proposal: 'Tekee ehdotuksen, joka odottaa puheenjohtajaa.',
      note: 'Kirjaa esittelyn tai selostuksen.',
      discussion: 'Kirjaa keskustelun kulun.',
      remark: 'Kirjaa merkinnän pöytäkirjaan sanojan nimellä.',
      action: 'Antaa tehtävän jollekulle, määräajan kanssa tai ilman.',
      present: 'Merkitsee jonkun läsnä olevaksi. Perään voi antaa kellonajan, ”etänä” tai ”(Nimen tilalla)”.',
      left: 'Merkitsee, että joku poistui. Kellonajan voi antaa perään.',
      apologies: 'Merkitsee jonkun estyneeksi.',
      who: 'Näyttää, ketkä ovat paikalla.',
      recuse: 'Kirjaa, että joku on asiassa esteellinen, ja perusteen. Ilman nimeä sanoja itse.',
      notRecused: 'Peruu kirjatun esteellisyyden.',
      identify: 'Kertoo, kuka liittyi puhelimella, huoneesta tai vieraana.',
      quorum:
        'Asettaa toimielimen päätösvaltaisuuden rajan: osuus tai lukumäärä, puheenjohtaja mukaan luettuna tai ei.',
      quorate: 'Kirjaa, että kokous todettiin päätösvaltaiseksi.',
      notQuorate: 'Kirjaa, että kokous todettiin päätösvallattomaksi.',
      floor: 'Pyytää puheenvuoroa. Aiheen voi sanoa perään.',
      reply: 'Pyytää vastauspuheenvuoroa, joka annetaan ennen muita.',
      leaveFloor: 'Peruu oman puheenvuoropyynnön tai päättää oman puheenvuoron.',
      giveFloor: 'Antaa puheenvuoron jonon ensimmäiselle tai nimeltä.',
      speakers: 'Näyttää, kenellä on puheenvuoro ja ketkä odottavat.',
      verifyItem: 'Tarkastaa yhden asiakohdan pöytäkirjan heti: teksti lukitaan.',
      showAgenda: 'Näyttää asialistan.',
      setAgenda: 'Ottaa asialistaksi seuraavat rivit, yksi asiakohta riville.',
      setRoster:
        'Ottaa osallistujiksi seuraavat rivit: nimi, organisaatio ja rooli. Excelin tai CSV:n voi lähettää omassa keskustelussamme.',
      addItem: 'Lisää asialistalle asiakohdan, keston kanssa tai ilman.',
      renameItem: 'Antaa asiakohdalle uuden otsikon.',
      removeItem: 'Poistaa asiakohdan asialistalta.',
      moveItem: 'Siirtää asiakohdan toisen edelle.',
      nextMeeting: 'Kirjaa seuraavan kokouksen ajan.',
      attachment: 'Kirjaa liitteen asiakohtaan, tai koko kokoukseen, jos mikään kohta ei ole käsittelyssä.',
      distribution: 'Kirjaa, kenelle pöytäkirja jaetaan.',
      forInformation: 'Kirjaa, kenelle pöytäkirja menee tiedoksi.',
      diaryNumber: 'Antaa pöytäkirjalle tai asiakohdalle diaarinumeron.',
      appeal: 'Kertoo, mitä asiakohtia muutoksenhakuohje koskee.',
      examiners: 'Kirjaa pöytäkirjantarkastajat.',
      chair: 'Siirtää puheenjohtajuuden.',
      secretary: 'Nimeää sihteerin.',
      status: 'Kertoo, mikä asiakohta on käsittelyssä ja mistä lähtien.',
      minutes: 'Tekee pöytäkirjaluonnoksen tästä hetkestä.',
      undo: 'Peruu viimeisimmän kirjauksen.',
      correct: 'Korjaa viimeisimmästä kirjauksesta sanan toiseksi.',
      help: 'Näyttää tämän ohjeen.',
    },
    users: {
      anyone: 'kuka tahansa',
      chair: 'puheenjohtaja',
      secretary: 'sihteeri',
      oneself: 'kukin itsestään',
      author: 'kirjauksen tekijä',
    },
    unclear: {
      unknown: 'En tunnistanut tätä komennoksi.',
      textMissing: 'Teksti puuttuu.',
      nameMissing: 'Nimi puuttuu.',
      oneName: 'Anna yksi nimi.',
      numberMissing: 'Asiakohdan numero puuttuu.',
      colonMissing: 'Kirjoita sanan perään kaksoispiste ja sitten teksti.',
      timeUnreadable: 'Kellonajasta ei saanut selvää.',
      dateUnreadable: 'Päivästä tai kellonajasta ei saanut selvää.',
      weekdayWrong: 'Viikonpäivä ja päivä eivät sovi yhteen.',
      quorumUnreadable: 'Sano osuus tai lukumäärä, esimerkiksi yli puolet tai 5.',
    },
  },
  sv: {
    does: {
      open: 'Öppnar mötet och det första ärendet. Ett klockslag kan anges efteråt.',
      next: 'Går till nästa ärende.',
      goToItem: 'Tar upp ett ärende, också ett som redan har behandlats.',
      newItem: 'Lägger till ett nytt ärende och tar genast upp det.',
      break: 'Avbryter mötet för en paus.',
      resume: 'Fortsätter mötet efter pausen.',
      close: 'Avslutar mötet. Protokollsutkastet görs genast.',
      decision: 'Antecknar ett beslut ordagrant.',
      decisionByKind:
        'Antecknar ett beslut med en standardformulering: för kännedom, godkänns, bordläggs, återremitteras, förkastas eller stryks.',
      proposal: 'Lägger fram ett förslag som väntar på ordföranden.',
      note: 'Antecknar föredragningen eller redogörelsen.',
      discussion: 'Antecknar diskussionens gång.',
      remark: 'Gör en protokollsanteckning i talarens namn.',
      action: 'Ger någon en uppgift, med eller utan tidsfrist.',
      present: 'Antecknar någon som närvarande. Efteråt kan anges klockslag, ”på distans” eller ”i stället för Namn”.',
      left: 'Antecknar att någon avlägsnade sig. Ett klockslag kan anges efteråt.',
      apologies: 'Antecknar att någon har förhinder.',
      who: 'Visar vilka som är på plats.',
      recuse: 'Antecknar att någon är jävig i ärendet, och grunden. Utan namn den som säger det.',
      notRecused: 'Tar tillbaka ett antecknat jäv.',
      identify: 'Berättar vem som anslöt sig per telefon, från ett rum eller som gäst.',
      quorum: 'Anger när organet är beslutfört: en andel eller ett antal, med eller utan krav på ordföranden.',
      quorate: 'Antecknar att mötet konstaterades vara beslutfört.',
      notQuorate: 'Antecknar att mötet konstaterades inte vara beslutfört.',
      floor: 'Begär ordet. Ämnet kan sägas efteråt.',
      reply: 'Begär replik, som ges före andra inlägg.',
      leaveFloor: 'Tar tillbaka den egna begäran eller avslutar det egna inlägget.',
      giveFloor: 'Ger ordet till den första i kön eller till den som nämns.',
      speakers: 'Visar vem som har ordet och vilka som väntar.',
      verifyItem: 'Justerar protokollet för ett ärende omedelbart: texten låses.',
      showAgenda: 'Visar föredragningslistan.',
      setAgenda: 'Tar raderna som följer som föredragningslista, ett ärende per rad.',
      setRoster:
        'Tar raderna som följer som deltagare: namn, organisation och roll. Excel eller CSV kan skickas i vår egen chatt.',
      addItem: 'Lägger till ett ärende på föredragningslistan, med eller utan längd.',
      renameItem: 'Ger ett ärende en ny rubrik.',
      removeItem: 'Tar bort ett ärende från föredragningslistan.',
      moveItem: 'Flyttar ett ärende före ett annat.',
      nextMeeting: 'Antecknar tiden för nästa möte.',
      attachment: 'Antecknar en bilaga till ärendet, eller till hela mötet när inget ärende behandlas.',
      distribution: 'Antecknar vem som får protokollet.',
      forInformation: 'Antecknar vem som får protokollet för kännedom.',
      diaryNumber: 'Ger protokollet eller ett ärende ett diarienummer.',
      appeal: 'Anger vilka ärenden en anvisning om ändringssökande gäller.',
      examiners: 'Antecknar protokolljusterarna.',
      chair: 'Lämnar över ordförandeskapet.',
      secretary: 'Utser sekreteraren.',
      status: 'Berättar vilket ärende som behandlas och sedan när.',
      minutes: 'Gör ett protokollsutkast av läget just nu.',
      undo: 'Ångrar den senaste anteckningen.',
      correct: 'Byter ett ord mot ett annat i den senaste anteckningen.',
      help: 'Visar den här hjälpen.',
    },
    users: {
      anyone: 'vem som helst',
      chair: 'ordföranden',
      secretary: 'sekreteraren',
      oneself: 'var och en för sig själv',
      author: 'den som antecknade',
    },
    unclear: {
      unknown: 'Jag kände inte igen detta som ett kommando.',
      textMissing: 'Texten saknas.',
      nameMissing: 'Namnet saknas.',
      oneName: 'Ange ett namn.',
      numberMissing: 'Ärendets nummer saknas.',
      colonMissing: 'Skriv ett kolon efter ordet och sedan texten.',
      timeUnreadable: 'Klockslaget gick inte att tyda.',
      dateUnreadable: 'Dagen eller klockslaget gick inte att tyda.',
      weekdayWrong: 'Veckodagen och datumet stämmer inte överens.',
      quorumUnreadable: 'Ange en andel eller ett antal, till exempel mer än hälften eller 5.',
    },
  },
  en: {
    does: {
      open: 'Opens the meeting and its first item. A time may follow.',
      next: 'Goes on to the next item.',
      goToItem: 'Takes up an item, also one that was handled before.',
      newItem: 'Adds a new item and takes it up at once.',
      break: 'Stops the meeting for a break.',
      resume: 'Resumes the meeting after the break.',
      close: 'Closes the meeting. The draft minutes are made at once.',
      decision: 'Records a decision word for word.',
      decisionByKind:
        'Records a decision in a standard sentence: noted, approved, tabled, referred back, rejected or withdrawn.',
      proposal: 'Makes a proposal, which waits for the chair.',
      note: 'Records the presentation or an account of it.',
      discussion: 'Records how the discussion went.',
      remark: 'Puts a remark in the minutes, in the speaker’s name.',
      action: 'Gives somebody an action, with or without a due date.',
      present: 'Marks somebody as present. A time, “remotely” or “for Name” may follow.',
      left: 'Marks that somebody left. A time may follow.',
      apologies: 'Records somebody’s apologies.',
      who: 'Shows who is here.',
      recuse: 'Records that somebody is recused from the item, and why. Without a name, whoever says it.',
      notRecused: 'Withdraws a recusal.',
      identify: 'Tells who joined by telephone, from a room or as a guest.',
      quorum: 'Sets the quorum of the body: a fraction or a number, with or without the chair among them.',
      quorate: 'Records that the meeting was found to be quorate.',
      notQuorate: 'Records that the meeting was found not to be quorate.',
      floor: 'Asks for the floor. The topic can follow.',
      reply: 'Asks to reply, which comes before other speakers.',
      leaveFloor: 'Takes one’s own request back, or ends one’s own speech.',
      giveFloor: 'Gives the floor to the first in the queue, or to somebody by name.',
      speakers: 'Shows who has the floor and who is waiting.',
      verifyItem: 'Verifies the minutes of one item at once: the text is locked.',
      showAgenda: 'Shows the agenda.',
      setAgenda: 'Takes the lines that follow as the agenda, one item per line.',
      setRoster:
        'Takes the lines that follow as the participants: name, organisation and role. Excel or CSV can be sent in our own chat.',
      addItem: 'Adds an item to the agenda, with or without a length.',
      renameItem: 'Gives an item a new title.',
      removeItem: 'Removes an item from the agenda.',
      moveItem: 'Moves an item before another one.',
      nextMeeting: 'Records when the next meeting is.',
      attachment: 'Records an attachment to the item, or to the meeting when no item is on.',
      distribution: 'Records whom the minutes are sent to.',
      forInformation: 'Records who gets the minutes for information.',
      diaryNumber: 'Gives the minutes or an item a record number.',
      appeal: 'Tells which items an appeal note holds for.',
      examiners: 'Records who scrutinises the minutes.',
      chair: 'Hands over the chair.',
      secretary: 'Names the secretary.',
      status: 'Tells which item is on and since when.',
      minutes: 'Makes draft minutes of everything so far.',
      undo: 'Undoes the last entry.',
      correct: 'Replaces one word with another in the last entry.',
      help: 'Shows this help.',
    },
    users: {
      anyone: 'anyone',
      chair: 'the chair',
      secretary: 'the secretary',
      oneself: 'anyone for themselves',
      author: 'whoever made the entry',
    },
    unclear: {
      unknown: 'I did not recognise this as a command.',
      textMissing: 'The text is missing.',
      nameMissing: 'The name is missing.',
      oneName: 'Please give one name.',
      numberMissing: 'The number of the item is missing.',
      colonMissing: 'Please put a colon after the word, and then the text.',
      timeUnreadable: 'The time could not be read.',
      dateUnreadable: 'The day or the time could not be read.',
      weekdayWrong: 'The weekday and the date do not agree.',
      quorumUnreadable: 'Say a fraction or a number, for example more than half or 5.',
    },
  },
};

/** What a command does, in a sentence or two. */
export const commandDoes = (language: Language, id: CommandId): string => PHRASES[language].does[id];

/** "the chair", "the secretary": who may say it, to be listed. */
export const commandUser = (language: Language, user: CommandUser): string => PHRASES[language].users[user];

/** Why a command was not taken, in a sentence. */
export const unclearReason = (language: Language, reason: UnclearReason): string => PHRASES[language].unclear[reason];
