import { personById, type ItemId, type MeetingState } from '../domain';
import { enumerate } from '../language';
import type { Block, SignatureGroup } from './minutes';
import type { Wording } from './wording';

/** "Pöytäkirjantarkastajiksi valittiin A ja B.": names stay in the nominative. */
export const examinersBlocks = (state: MeetingState, item: ItemId, { say, language }: Wording): readonly Block[] => {
  const { examiners } = state;
  const names = namesOf(state);
  if (examiners === undefined || names.length === 0 || item !== placeOf(state)) return [];
  const text = say(names.length === 1 ? 'examinerElected' : 'examinersElected', { names: enumerate(names, language) });
  return [{ role: 'examiners', text, sources: examiners.sources }];
};

/** The item for it; without one, what was on when it was said; else the first. */
const placeOf = ({ agenda, examiners }: MeetingState): ItemId | undefined =>
  (agenda.find(({ type }) => type === 'scrutinisers') ?? agenda.find(({ id }) => id === examiners?.item) ?? agenda[0])
    ?.id;

/** Where they are to sign. That they have examined anything is never said here. */
export const examination = (state: MeetingState, { settings, say }: Wording): readonly SignatureGroup[] => {
  const { examiners } = state;
  const names = namesOf(state);
  if (examiners === undefined || names.length === 0 || settings.signatures === 'none') return [];
  const people = names.map((name) => ({
    text: `${name}, ${say('signsAsExaminer')}`,
    name,
    sources: examiners.sources,
  }));
  return [{ label: say('labelExamination'), form: settings.signatures, people }];
};

const namesOf = (state: MeetingState): readonly string[] =>
  (state.examiners?.people ?? []).flatMap((id) => personById(state, id)?.name ?? []);
