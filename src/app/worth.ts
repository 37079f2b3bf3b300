import { millisecondsBetween, type Instant } from '../domain';
import type { Errand } from './errands';
import type { PendingEffect } from './ports';

/**
 * How long an answer is of use, in milliseconds: what was said a quarter of an hour ago is not answered any more. An
 * outage of ten minutes loses nothing.
 */
const ANSWER_MS = 15 * 60_000;
/** How long anything is tried while Teams is away, in milliseconds: over a weekend. */
const LASTING_MS = 4 * 24 * 60 * 60_000;

/** Whether it is too late for an errand to be of use to anybody, so that it is not even tried. */
export const isLate = ({ payload, since }: PendingEffect, now: Instant): boolean =>
  isAnswer(payload as Errand) && millisecondsBetween(since, now) > ANSWER_MS;

/** Whether Teams has been away for longer than anything is waited for. */
export const isOutwaited = ({ since }: PendingEffect, now: Instant): boolean =>
  millisecondsBetween(since, now) > LASTING_MS;

const isAnswer = (errand: Errand): boolean =>
  (errand.kind === 'say' && errand.lasting !== true) || (errand.kind === 'show' && errand.card === 'help');
