import {
  actionList,
  addMinutes,
  continuationOf,
  decide,
  DEFAULT_BODY,
  entryId,
  evolve,
  initialState,
  instant,
  meetingId,
  nextAgenda,
  NUIJA,
  personId,
  plainDate,
  type AgendaLine,
  type BodySettings,
  type DecisionKind,
  type HeldMeeting,
  type MeetingId,
  type MeetingState,
  type PersonId,
  type Request,
} from '../../src/domain';

const CHAIR = personId('aino');

/** A kind of body: what it is set to, and the agenda of its first meeting besides business. */
export interface Kind {
  readonly body: Partial<BodySettings>;
  readonly formalities: readonly (readonly [title: string, type: AgendaLine['type']])[];
  /** The number of its first item. */
  readonly first: number;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  'a steering group': {
    body: { name: 'Ohjausryhmä', profile: 'ohjausryhma' },
    formalities: [
      ['Kokouksen avaus', 'opening'],
      ['Edellisen kokouksen muistio', 'previousMinutes'],
      ['Muut asiat', 'anyOtherBusiness'],
      ['Kokouksen päättäminen', 'closing'],
    ],
    first: 1,
  },
  'a municipal board, whose § run through the year': {
    body: { name: 'Kunnanhallitus', profile: 'kunta', itemNumbers: 'running' },
    formalities: [
      ['Kokouksen laillisuus ja päätösvaltaisuus', 'legality'],
      ['Pöytäkirjantarkastajien valinta', 'scrutinisers'],
      ['Ilmoitusasiat', 'announcements'],
      ['Kokouksen päättäminen', 'closing'],
    ],
    first: 212,
  },
  'a committee with standing items': {
    body: {
      name: 'Committee',
      language: 'en',
      standing: [
        { title: 'Welcome', type: 'opening' },
        { title: 'Finances', type: 'information' },
        { title: 'Any other business', type: 'anyOtherBusiness' },
      ],
    },
    formalities: [['Welcome', 'opening']],
    first: 1,
  },
};

/** What happens to one item of business. */
export type Fate = 'skipped' | 'handled' | DecisionKind;

/** One meeting of a chain, in numbers that mean something once it is known what there is. */
export interface Sitting {
  readonly fates: readonly Fate[];
  readonly newItems: number;
  readonly newActions: number;
  readonly done: readonly number[];
  /** Whether the drafted agenda is taken, or another pasted that has only every other matter, by its title. */
  readonly pastes: boolean;
}

/** A meeting that is over, with its id. */
export interface Past {
  readonly meeting: MeetingId;
  readonly state: HeldMeeting;
}

const ask = (state: MeetingState, request: Request, minute: number, by: PersonId = CHAIR): MeetingState => {
  const said = addMinutes(instant(Date.parse('2025-09-01T09:00:00.000Z')), minute);
  const verdict = decide({ ...request, meta: { entry: entryId(`${by} ${String(minute)}`), by, said } }, state);
  if (verdict.kind === 'refused') throw new Error(`${request.type}: ${JSON.stringify(verdict.refusal)}`);
  return verdict.events.reduce(evolve, state);
};

const titled = (title: string, type: AgendaLine['type'] = 'decision'): AgendaLine => ({
  title,
  type,
  level: 1,
  presenters: [],
});

/** The lines of the agenda drafted after a meeting, as they are set. */
export const draftedAfter = ({ state, meeting }: Past, day = plainDate('2025-12-01')): readonly AgendaLine[] => {
  const { items, first } = nextAgenda(state, meeting, day);
  return items.map(({ kind, line }, index) => ({
    ...(line ??
      titled(
        kind === 'actions' ? 'Tehtävät' : 'Edellinen pöytäkirja',
        kind === 'actions' ? 'previousActions' : 'previousMinutes',
      )),
    number: String(first + index),
  }));
};

/** The meeting that follows another, from its beginning to its end. */
export const sit = (kind: Kind, before: Past | undefined, plan: Sitting, serial: number): Past => {
  const meeting = meetingId(`kokous ${String(serial)}`);
  let minute = serial * 1_440;
  let state = initialState;
  const then = (request: Request, by?: PersonId): void => {
    minute += 1;
    state = ask(state, request, minute, by);
  };
  then({ type: 'DescribeBody', body: before?.state.body ?? { ...DEFAULT_BODY, ...kind.body } }, NUIJA);
  const business = Array.from({ length: plan.newItems }, (_, index) =>
    titled(`Asia ${String(serial)}-${String(index)}`),
  );
  if (before === undefined) {
    const lines = [...kind.formalities.map(([title, type]) => titled(title, type)), ...business];
    then({ type: 'SetAgenda', lines: lines.map((line, index) => ({ ...line, number: String(kind.first + index) })) });
  } else {
    then({ type: 'ContinueSeries', ...continuationOf(before.state, before.meeting) }, NUIJA);
    const drafted = draftedAfter(before);
    then({ type: 'SetAgenda', lines: drafted }, NUIJA);
    const matters = drafted.filter(({ continues }, index) => continues !== undefined && index % 2 === 0);
    const pasted = [titled('Avaus', 'opening'), ...matters.map(({ title }) => titled(title.toUpperCase()))];
    if (plan.pastes) then({ type: 'SetAgenda', lines: pasted });
    for (const line of business) then({ type: 'AddItem', line });
  }
  then({ type: 'OpenMeeting' });
  const open = state.agenda.filter(({ title }) => title.toLowerCase().startsWith('asia'));
  for (const [index, { id }] of open.entries()) {
    const fate = plan.fates[index % Math.max(1, plan.fates.length)] ?? 'handled';
    if (fate === 'skipped') continue;
    then({ type: 'OpenItem', item: { id } });
    if (fate !== 'handled') then({ type: 'RecordDecision', kind: fate, text: 'Näin.' });
  }
  for (let index = 0; index < plan.newActions; index += 1)
    then({ type: 'AssignAction', text: `Tehtävä ${String(serial)}-${String(index)}` });
  for (const each of plan.done) {
    const list = actionList(state);
    const action = list[each % Math.max(1, list.length)];
    if (action !== undefined) then({ type: 'CompleteAction', action: { number: String(action.number) } });
  }
  then({ type: 'CloseMeeting' });
  if (state.phase === 'open') then({ type: 'CloseMeeting' });
  if (state.phase !== 'closed') throw new Error('the meeting did not end');
  return { meeting, state };
};
