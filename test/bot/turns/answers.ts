import type { PersonId } from '../../../src/domain';
import type { AdaptiveCard } from '../../../bot/cards';
import type { PressAnswer } from '../../../bot/teams';
import { chair } from '../../support/meeting-facts';
import type { Town } from './town';

export type Data = Readonly<Record<string, unknown>>;

/** What every button of a card of the town's meeting carries. */
export const stamp = async (town: Town, more: object = {}): Promise<Data> => ({
  card: 'agenda',
  meeting: await town.meeting(),
  ...more,
});

export const cardOf = (answer: PressAnswer | undefined): AdaptiveCard => {
  if (answer === undefined || !('card' in answer)) throw new Error(`no card: ${JSON.stringify(answer)}`);
  return answer.card;
};

export const words = (answer: PressAnswer | undefined): string =>
  answer !== undefined && 'message' in answer ? answer.message : '';

export const buttons = (value: unknown): readonly Data[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Data)['type'] === 'Action.Execute' ? [value as Data] : [];
  return [...own, ...Object.values(value).flatMap(buttons)];
};

/** The data of a button as it is on somebody's own card now; on the agenda unless another card is named. */
export const onCard = async (town: Town, verb: string, by: PersonId = chair, card: object = {}): Promise<Data> => {
  const view = cardOf(await town.press(by, 'card.refresh', await stamp(town, card)));
  const found = buttons(view).find((action) => action['verb'] === verb);
  if (found === undefined) throw new Error(`no button ${verb}`);
  return found['data'] as Data;
};

/** What a client sends that asks by itself. */
export const byItself = (data: Data): object => ({
  value: { action: { verb: 'card.refresh', data }, trigger: 'automatic' },
});
