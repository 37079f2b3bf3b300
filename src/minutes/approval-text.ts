import type { MeetingState } from '../domain';
import { compile } from './compile';
import { renderText } from './render-text';

/**
 * What is approved: the minutes in plain text, in the body's language, without their status and without who approved them
 * and what was added. The same before and after approval, so that its hash can always be made again.
 */
export const approvalText = (state: MeetingState): string => {
  const minutes = compile(state, { version: 1 });
  const { lists = [], status } = minutes;
  return renderText({
    ...minutes,
    status: { ...status, line: '' },
    lists: lists.filter(({ id }) => id !== 'approval' && id !== 'additions'),
  });
};
