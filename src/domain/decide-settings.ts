import type { CommandOf } from './commands';
import { isChair, keepersOnly, mayPrepare, nobodyNamed, notAuthorised, preparersOnly } from './authority';
import { findPerson } from './find-person';
import { accept, fact, isRefused, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';
import { isTimeZone } from './time';
import { printableIn } from './typed-text';

/** The body, the meeting's plan, the roster, and who holds the chair and the pen. */
export const settingsRules = {
  DescribeBody: (command: CommandOf<'DescribeBody'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      isTimeZone(command.body.timeZone)
        ? accept({ ...fact(command.meta), type: 'BodyDescribed', body: printableIn(command.body) })
        : refuse({ code: 'UnknownTimeZone', zone: command.body.timeZone }),
    ),

  DescribeMeeting: (command: CommandOf<'DescribeMeeting'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      accept({ ...fact(command.meta), type: 'MeetingDescribed', meeting: printableIn(command.meeting) }),
    ),

  SetRoster: (command: CommandOf<'SetRoster'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      accept({ ...fact(command.meta), type: 'RosterSet', people: printableIn(command.people) }),
    ),

  HandOverChair: (command: CommandOf<'HandOverChair'>, state: MeetingState): Verdict => {
    if (state.chair !== undefined && !isChair(state, command.meta.by)) return notAuthorised(state, 'chair');
    if (!mayPrepare(state, command.meta.by)) return notAuthorised(state, 'secretary');
    const person = findPerson(state, command.person);
    if (isRefused(person)) return refuse(person.refusal);
    if (state.chair === person.value.id) return accept();
    return accept({ ...fact(command.meta), type: 'ChairChanged', person: person.value.id });
  },

  NameSecretary: (command: CommandOf<'NameSecretary'>, state: MeetingState): Verdict => {
    const rule = (): Verdict => {
      const person = findPerson(state, command.person);
      if (isRefused(person)) return refuse(person.refusal);
      if (state.secretaries.includes(person.value.id)) return accept();
      return accept({ ...fact(command.meta), type: 'SecretaryNamed', person: person.value.id });
    };
    return nobodyNamed(state) ? rule() : keepersOnly(state, command.meta, rule);
  },

  BeginNextMeeting: (command: CommandOf<'BeginNextMeeting'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => (state.phase === 'closed' ? accept() : refuse({ code: 'AgendaInUse' }))),

  RequestDraft: (command: CommandOf<'RequestDraft'>, state: MeetingState): Verdict =>
    keepersOnly(state, command.meta, () => (state.phase === 'planned' ? refuse({ code: 'MeetingNotOpen' }) : accept())),

  RecordDraft: (command: CommandOf<'RecordDraft'>, state: MeetingState): Verdict => {
    const { version, language, profile, digests } = command;
    if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
    const whileOpen = state.phase === 'open';
    return accept({ ...fact(command.meta), type: 'MinutesDrafted', version, language, profile, digests, whileOpen });
  },
};
