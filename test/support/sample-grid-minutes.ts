import { entryId } from '../../src/domain';
import type { Minutes } from '../../src/minutes';
import { minutesOf, sampleMinutes } from './sample-minutes';

const sources = [entryId('entry-1')];
const signature = (text: string) => ({ text, name: text.split(',')[0] ?? text, sources });

/** The sample in the form of SFS 2487, with everything around the items that a renderer has to draw. */
export const sampleGridMinutes: Minutes = {
  ...sampleMinutes,
  profile: 'sfs2487',
  metadata: {
    sender: 'Valtiovarainministeriö',
    documentType: 'Pöytäkirja',
    date: { text: '5.3.2026', day: '2026-03-05' },
    diaryNumber: 'VN/1234/2026',
    confidentiality: 'Salassa pidettävä, JulkL 24 § 1 mom. 7 k',
  },
  header: [
    { id: 'time', label: 'Aika ja paikka', value: 'torstai 5.3.2026 klo 12.01–13.52', start: '2026-03-05T12:01' },
    { id: 'place', label: '', value: 'Teams-kokous' },
  ],
  signatures: [
    {
      label: 'Allekirjoitukset',
      form: 'handwritten',
      people: [signature('Aino Virtanen, puheenjohtaja'), signature('Eero Mäki, sihteeri')],
    },
    {
      label: 'Pöytäkirjan tarkastus',
      form: 'electronic',
      note: 'Asiakirja allekirjoitetaan sähköisesti.',
      people: [signature('Björn Åkerlund, pöytäkirjantarkastaja')],
    },
  ],
  lists: [
    { id: 'attachments', label: 'Liitteet', entries: ['Liite 1: Tilannekuva', 'Liite 2: Suunnitelma'] },
    { id: 'distribution', label: 'Jakelu', entries: ['Ohjausryhmän jäsenet', 'Kirjaamo'] },
    { id: 'forInformation', label: 'Tiedoksi', entries: ['Digi- ja väestötietovirasto'] },
  ],
  appeals: [
    { title: 'Muutoksenhakukielto', items: '1–3', text: 'Valmistelua koskevasta päätöksestä ei saa valittaa.' },
  ],
  appendices: [
    {
      title: 'Sovitut tehtävät',
      columns: ['Asiakohta', 'Tehtävä', 'Vastuuhenkilö', 'Määräaika'],
      rows: [
        ['2', 'Laaditaan arvio hinnasta ja aikataulusta', 'Björn Åkerlund', '15.3.2026'],
        ['2.1', 'Kootaan palaute', '', ''],
      ],
    },
  ],
  layout: { ...sampleMinutes.layout, form: 'grid' },
};

/** The same in which everything a person can type is this. */
export const gridMinutesOf = (text: string): Minutes => ({
  ...sampleGridMinutes,
  ...minutesOf(text),
  metadata: {
    sender: text,
    documentType: text,
    date: { text, day: '2026-03-05' },
    diaryNumber: text,
    confidentiality: text,
  },
  header: sampleGridMinutes.header.map((line) => ({ ...line, label: line.label === '' ? '' : text, value: text })),
  signatures: (sampleGridMinutes.signatures ?? []).map((group) => ({
    ...group,
    label: text,
    note: text,
    people: group.people.map((each) => ({ ...each, text, name: text })),
  })),
  lists: (sampleGridMinutes.lists ?? []).map((list) => ({
    ...list,
    label: text,
    entries: list.entries.map(() => text),
  })),
  appeals: [{ title: text, items: text, text }],
  appendices: [{ title: text, columns: [text, text], rows: [[text, text]] }],
  layout: sampleGridMinutes.layout,
});
