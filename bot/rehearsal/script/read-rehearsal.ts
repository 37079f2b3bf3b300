import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { readFields, type Source } from './fields';
import { filled } from './filled';
import { readAct, STEP_KEYS } from './read-acts';
import { PERSON_KEYS, readPeople } from './read-people';
import { BODY_KEYS, MEETING_KEYS, readBody, readMeeting } from './read-settings';
import type { Rehearsal } from './rehearsal';
import { ScriptError } from './script-error';
import { createStepClock } from './step-clock';

/**
 * Reads a rehearsal script (vocabulary, section 4).
 *
 * @throws ScriptError, `file:line: what is wrong`, for the first thing that is wrong: an unknown key is as wrong as a
 * missing one, because a misspelt step that is passed over would make a rehearsal prove nothing.
 */
export const readRehearsal = (yamlText: string, file: string): Rehearsal => {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) throw new ScriptError(file, Math.max(1, lines.linePos(broken.pos[0]).line), broken.message);

  const source: Source = { file, document, lines };
  const top = readFields(source, document.contents, 'a rehearsal', [
    'rehearsal',
    'body',
    'meeting',
    'people',
    'agenda',
    'steps',
  ]);
  if (top.number('rehearsal') !== 1) top.fail('rehearsal', 'this player reads "rehearsal: 1" only');

  const bodyFields = top.fields('body', [...BODY_KEYS, 'template']);
  const body = readBody(bodyFields);
  const meeting = readMeeting(top.fields('meeting', MEETING_KEYS));
  const people = readPeople(top.list('people', PERSON_KEYS));
  if (!people.some((person) => person.teams !== false)) top.fail('people', '"people" has nobody who signs in to Teams');
  const clock = createStepClock(meeting.start, body.timeZone);
  const steps = top
    .list('steps', STEP_KEYS)
    .map((fields) => ({ line: fields.line, act: readAct(fields, people), at: clock(fields) }));
  if (steps.length === 0) top.fail('steps', '"steps" is empty: nothing would happen');
  return {
    file,
    body,
    meeting,
    people,
    steps,
    ...(top.has('agenda') && { agenda: filled(top, 'agenda') }),
    ...(bodyFields.has('template') && { template: resolve(dirname(file), filled(bodyFields, 'template')) }),
  };
};
