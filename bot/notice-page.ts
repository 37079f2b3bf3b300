import { nudgeWords, type Records } from '../src/app';
import { nudgePhrase } from '../src/language';
import type { NoticeLink, NoticePage } from './http';

/** The words of a hint, as it stands when its page is opened, in the language of the body. */
export const noticePage =
  ({ reader, now }: Records) =>
  async ({ meeting, about }: NoticeLink): Promise<NoticePage> => {
    const { state } = await reader.read(meeting);
    const { language, name } = state.body;
    const text = nudgeWords(about, state, now()) ?? nudgePhrase(language, 'past');
    return { language, title: name === '' ? 'Nuija' : name, text };
  };
