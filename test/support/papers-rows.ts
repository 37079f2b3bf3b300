import { member, opened, prepared } from './meeting-facts';

const KEEPERS = ['chair', 'secretary'] as const;
const first = { number: '1' };

/** Who may do what with the papers of a meeting, for the table of all commands. */
export const PAPERS_ROWS = {
  AddAttachment: { request: { type: 'AddAttachment', text: 'Talousarvio' }, past: opened, may: KEEPERS },
  FileUnder: { request: { type: 'FileUnder', number: 'ESI/1/2022' }, past: opened, may: KEEPERS },
  RestrictItem: { request: { type: 'RestrictItem', item: first, ground: 'JulkL' }, past: prepared, may: KEEPERS },
  UnrestrictItem: { request: { type: 'UnrestrictItem', item: first }, past: prepared, may: KEEPERS },
  SetLanguages: { request: { type: 'SetLanguages', languages: ['sv', 'fi'] }, past: prepared, may: KEEPERS },
  SetRetention: { request: { type: 'SetRetention', days: 30 }, past: prepared, may: KEEPERS },
  SetVotingRules: { request: { type: 'SetVotingRules', tie: 'lot' }, past: prepared, may: KEEPERS },
  SetRecipients: {
    request: { type: 'SetRecipients', list: 'distribution', names: ['Jäsenet'] },
    past: opened,
    may: KEEPERS,
  },
  SetAppeal: { request: { type: 'SetAppeal', title: 'Kielto', items: ['1'] }, past: opened, may: KEEPERS },
  ElectExaminers: { request: { type: 'ElectExaminers', people: [{ id: member }] }, past: opened, may: KEEPERS },
} as const;
