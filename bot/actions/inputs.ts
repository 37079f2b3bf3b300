import { z } from 'zod';
import { NOBODY_YET } from '../cards';
import {
  actionId,
  decisionId,
  entryId,
  isDecisionKind,
  itemId,
  personId,
  plainDate,
  proposalId,
  voteId,
  type ClockTime,
  type PersonId,
  type PlainDate,
} from '../../src/domain';

/** What comes with a press is strings, and may be anything: each kind of value has one way in. */
const filled = z.string().trim().min(1).max(200);

export const anItem = filled.transform(itemId);
export const aDecision = filled.transform(decisionId);
export const aProposal = filled.transform(proposalId);
export const aVote = filled.transform(voteId);
export const anAction = filled.transform(actionId);
export const anEntry = filled.transform(entryId);

export const aKind = z.string().refine(isDecisionKind);

/** Long words are not cut here: the rules of the record say how much is too much, in words. */
export const words = z.string().default('');

/** An input left empty was not filled in. */
export const optionalWords = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text));

/** "12.01" or "12:01", or nothing. */
export const optionalClock = z
  .string()
  .optional()
  .transform((text, context): ClockTime | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const [, hour = '', minute = ''] = /^\s*(\d{1,2})[.:](\d{2})\s*$/.exec(text) ?? [];
    const clock = { hour: Number(hour), minute: Number(minute) };
    if (hour === '' || clock.hour > 23 || clock.minute > 59) {
      context.addIssue({ code: 'custom', message: 'no time of day' });
      return z.NEVER;
    }
    return clock;
  });

/** A day that has to be there. */
export const aDay = z.string().transform((text, context): PlainDate => {
  try {
    return plainDate(text.trim());
  } catch {
    context.addIssue({ code: 'custom', message: 'no such day' });
    return z.NEVER;
  }
});

export const optionalDay = z
  .string()
  .optional()
  .transform((text, context): PlainDate | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    try {
      return plainDate(text.trim());
    } catch {
      context.addIssue({ code: 'custom', message: 'no such day' });
      return z.NEVER;
    }
  });

export const aLanguage = z.enum(['fi', 'sv', 'en']);

/** Somebody chosen from a list; nobody where none was, or "whoever opens the meeting". */
export const optionalPerson = z
  .string()
  .max(200)
  .optional()
  .transform((text): PersonId | undefined => {
    const id = (text ?? '').trim();
    return id === '' || id === NOBODY_YET ? undefined : personId(id);
  });

/** People chosen from a list, as a field of several choices sends them: joined with commas. */
export const severalPeople = z
  .string()
  .max(20_000)
  .default('')
  .transform((text): readonly PersonId[] =>
    [...new Set(text.split(',').map((each) => each.trim()))]
      .filter((each) => each !== '')
      .map((each) => personId(each)),
  );
