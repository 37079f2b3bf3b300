import type { ItemRecord } from './agenda';
import type { CommandOf, Meta } from './commands';
import {
  isChair,
  keepersOnly,
  mayKeepRecord,
  mayPrepare,
  mayTakeChairOver,
  nobodyNamed,
  notAuthorised,
  preparersOnly,
} from './authority';
import type { MeetingEvent } from './events';
import { findPerson } from './find-person';
import { NUIJA } from './ids';
import { introducing } from './introduce';
import type { NamedPerson } from './people';
import { isPresiding } from './presiding';
import { currentItem } from './queries';
import { recusedFrom } from './recused-from';
import { isRecused } from './recusals';
import { accept, fact, isRefused, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';
import { isSame } from './same';
import { isTimeZone } from './time';
import { nameShown, printableIn } from './typed-text';

/** The body, the meeting's plan, the roster, and who holds the chair and the pen. */
export const settingsRules = {
  DescribeBody: (command: CommandOf<'DescribeBody'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      isTimeZone(command.body.timeZone)
        ? accept({ ...fact(command.meta), type: 'BodyDescribed', body: printableIn(command.body) })
        : refuse({ code: 'UnknownTimeZone', zone: command.body.timeZone }),
    ),

  SetUpBody: ({ meta, body, chair, secretaries }: CommandOf<'SetUpBody'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      if (!isTimeZone(body.timeZone)) return refuse({ code: 'UnknownTimeZone', zone: body.timeZone });
      const taken = chair === undefined || chair.id === state.chair ? [] : [chair];
      // Whoever keeps the record may set up the body, but the chair is the chair's to give.
      if (taken.length > 0 && state.chair !== undefined && !isChair(state, meta.by))
        return notAuthorised(state, 'chair');
      const named = (secretaries ?? []).filter(({ id }) => !state.secretaries.includes(id));
      const kept = secretaries?.map(({ id }) => id) ?? state.secretaries;
      const described = printableIn({ ...body, name: nameShown(body.name) ?? '' });
      const isNews = !isSame(described, state.body);
      return accept(
        ...(isNews ? [{ ...fact(meta), type: 'BodyDescribed' as const, body: described }] : []),
        ...newcomers([...taken, ...named], meta, state),
        ...named.map(({ id }) => ({ ...fact(meta), type: 'SecretaryNamed' as const, person: id })),
        ...state.secretaries
          .filter((id) => !kept.includes(id))
          .map((person) => ({ ...fact(meta), type: 'SecretaryReleased' as const, person })),
        ...taken.map(({ id }) => ({ ...fact(meta), type: 'ChairChanged' as const, person: id })),
      );
    }),

  /** Whoever keeps the server may give one, too: it comes by the command line, in Nuija's own name. */
  KeepTemplate: ({ meta, template }: CommandOf<'KeepTemplate'>, state: MeetingState): Verdict => {
    const rule = (): Verdict => {
      const { template: before, ...body } = state.body;
      const described = template === undefined ? body : { ...body, template: printableIn(template) };
      return isSame(before, template) ? accept() : accept({ ...fact(meta), type: 'BodyDescribed', body: described });
    };
    return meta.by === NUIJA ? rule() : preparersOnly(state, meta, rule);
  },

  DescribeMeeting: (command: CommandOf<'DescribeMeeting'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      accept({ ...fact(command.meta), type: 'MeetingDescribed', meeting: printableIn(command.meeting) }),
    ),

  SetRoster: (command: CommandOf<'SetRoster'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () =>
      accept({ ...fact(command.meta), type: 'RosterSet', people: printableIn(command.people) }),
    ),

  HandOverChair: (command: CommandOf<'HandOverChair'>, state: MeetingState): Verdict => {
    const { by } = command.meta;
    const item = currentItem(state);
    // While the chair is recused it is this item's chair that is given, and the chair is back with the next one.
    if (item !== undefined && state.chair !== undefined && isRecused(state, item.id, state.chair))
      return standingIn(command, state, item);
    const person = findPerson(state, command.person);
    const takesIt = !isRefused(person) && person.value.id === by && mayTakeChairOver(state, by);
    if (state.chair !== undefined && !isChair(state, by) && !takesIt) return notAuthorised(state, 'chair');
    if (state.chair === undefined && !mayPrepare(state, by)) return notAuthorised(state, 'secretary');
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

const standingIn = (
  { meta, person: ref }: CommandOf<'HandOverChair'>,
  state: MeetingState,
  item: ItemRecord,
): Verdict => {
  const person = findPerson(state, ref);
  const takesIt = !isRefused(person) && person.value.id === meta.by && person.value.role === 'viceChair';
  if (!mayKeepRecord(state, meta.by) && !takesIt) return notAuthorised(state, 'chair', 'secretary');
  if (isRefused(person)) return refuse(person.refusal);
  const out = recusedFrom(state, item, person.value.id);
  if (out !== undefined) return refuse(out);
  if (isPresiding(state, person.value.id)) return accept();
  return accept({ ...fact(meta), type: 'PresidingChanged', item: item.id, person: person.value.id });
};

/** People who were named and are not known yet, once each; whoever says it is introduced anyway. */
const newcomers = (named: readonly NamedPerson[], meta: Meta, state: MeetingState): readonly MeetingEvent[] => {
  const known = new Set([...state.people.map(({ id }) => id), ...(meta.name === undefined ? [] : [meta.by])]);
  const strangers = new Map(named.filter(({ id }) => !known.has(id)).map((each) => [each.id, each]));
  return [...strangers.values()].flatMap(({ id, name }) => introducing(state, meta, id, name));
};
