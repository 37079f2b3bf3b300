import type { MeetingEvent } from '../../src/domain';
import { auroraaiAs } from '../support/auroraai-as';

const MUUTOKSENHAKUKIELTO = {
  title: 'Muutoksenhakukielto',
  text: 'Päätöksestä, joka koskee vain valmistelua tai täytäntöönpanoa, ei saa tehdä oikaisuvaatimusta eikä kunnallisvalitusta (kuntalaki 136 §).',
};
const ITEMS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * The AuroraAI meeting by a body that files its minutes in each of the forms. A municipal one says of every decision how
 * it may be appealed; what nobody recorded, such as examiners, is in none of them.
 */
export const FILED_AS: Readonly<Record<string, () => readonly MeetingEvent[]>> = {
  sfs2487: () => auroraaiAs('sfs2487', 'fi'),
  kunta: () =>
    auroraaiAs(
      'kunta',
      'fi',
      { appealNotes: [MUUTOKSENHAKUKIELTO] },
      {
        mode: 'electronic',
        diaryNumber: 'VN/31415/2022',
        appeals: [{ title: MUUTOKSENHAKUKIELTO.title, items: ITEMS }],
      },
    ),
};
