import { createHash } from 'node:crypto';
import { dropTemplate, keepTemplate, templateBytes, type TemplateStore } from '../../../src/app';
import { boardIn, MEETING, type Board } from '../../support/board';
import { opened, secretary, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (text: string) => ({ name: `${text}.docx`, bytes: new TextEncoder().encode(text) });
const body = { name: 'Johtokunta', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'kunta' } as const;

let board: Board;
let templates: TemplateStore;
beforeEach(async () => {
  const store = memoryStore();
  board = boardIn(store);
  templates = { ...board, notebook: store.notebook, digest };
  await board.past([wrote(secretary, '10:00', { type: 'BodyDescribed', body }), ...opened]);
});

describe('a Word template that is kept', () => {
  it('belongs to the body, and is found under what is in it', async () => {
    const kept = await keepTemplate(templates, MEETING, file('vanha'));
    expect(kept).toEqual({ name: 'vanha.docx', digest: digest(file('vanha').bytes) });
    expect((await board.state()).body).toEqual({ ...body, template: kept });
    expect(await templateBytes(templates.notebook, kept, digest)).toEqual(file('vanha').bytes);
  });

  it('stays there for the drafts made into it when another comes, and when none is wanted any more', async () => {
    const first = await keepTemplate(templates, MEETING, file('vanha'));
    const second = await keepTemplate(templates, MEETING, file('uusi'));
    expect((await board.state()).body.template).toEqual(second);
    await dropTemplate(templates, MEETING);
    expect((await board.state()).body).toEqual(body);
    for (const [kept, text] of [
      [first, 'vanha'],
      [second, 'uusi'],
    ] as const)
      expect(await templateBytes(templates.notebook, kept, digest)).toEqual(file(text).bytes);
  });

  it('changes nothing when it is given again', async () => {
    await keepTemplate(templates, MEETING, file('vanha'));
    const before = (await board.state()).history.length;
    await keepTemplate(templates, MEETING, file('vanha'));
    expect((await board.state()).history).toHaveLength(before);
  });

  it('is not taken for what it was where it is gone or is something else', async () => {
    const kept = await keepTemplate(templates, MEETING, file('vanha'));
    const other = { name: 'x.docx', digest: 'ab12' };
    expect(await templateBytes(templates.notebook, other, digest)).toBeUndefined();
    await templates.notebook.set(`template:${kept.digest}`, Buffer.from('muuta').toString('base64'));
    expect(await templateBytes(templates.notebook, kept, digest)).toBeUndefined();
  });
});
