import type { ItemRecord } from './agenda';
import type { PersonId } from './ids';
import { nameOf } from './queries';
import { isRecused } from './recusals';
import type { Refusal } from './refusal';
import type { MeetingRecord } from './state';

/** Why somebody may say nothing in an item, where they are recused for it. */
export const recusedFrom = (
  state: MeetingRecord,
  { id, number }: Pick<ItemRecord, 'id' | 'number'>,
  person: PersonId,
): Refusal | undefined =>
  isRecused(state, id, person) ? { code: 'Recused', name: nameOf(state, person), number } : undefined;
