import type { Language } from '../../domain';
import { EN } from './en';
import { FI } from './fi';
import { GAPS_EN } from './gaps-en';
import { GAPS_FI } from './gaps-fi';
import { GAPS_SV } from './gaps-sv';
import type { GapPhrases } from './gap-code';
import type { MinutesPhrases } from './phrase-id';
import { SV } from './sv';

export type { MinutesPhraseId } from './phrase-id';
export type { GapCode } from './gap-code';

/** The fixed sentences, labels and role words of the minutes. */
export const MINUTES_PHRASES: Readonly<Record<Language, MinutesPhrases>> = { fi: FI, sv: SV, en: EN };

/** What the secretary is told of a record's gaps. */
export const GAP_PHRASES: Readonly<Record<Language, GapPhrases>> = { fi: GAPS_FI, sv: GAPS_SV, en: GAPS_EN };
