import type { MeetingState } from '../domain';
import type { Gap } from './gap';

/**
 * What a restricted item has to have: the provision (a secret document states it), and a heading from which the public
 * can tell what to ask for (Chancellor of Justice, OKV/705/1/2015).
 */
export const restrictionGaps = ({ agenda }: MeetingState): readonly Gap[] =>
  agenda.flatMap(({ number, restriction }): readonly Gap[] =>
    restriction === undefined
      ? []
      : [
          ...(restriction.ground === '' ? [{ code: 'restrictedWithoutGround' as const, item: number }] : []),
          ...(restriction.publicTitle === undefined
            ? [{ code: 'restrictedWithoutHeading' as const, item: number }]
            : []),
        ],
  );
