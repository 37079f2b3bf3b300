import { downloads } from '../../bot/download';
import type { LinkTo } from '../../bot/http';
import { draftMinutes, type Drafting } from '../../src/app';
import { entryId, personId, type BodySettings } from '../../src/domain';
import { boardIn, MEETING } from '../support/board';
import { at, closed, secretary, wrote } from '../support/meeting-facts';
import { memoryStore } from '../support/memory-journal';

const files = {
  'minutes.docx': Buffer.from('docx'),
  'minutes.pdf': Buffer.from('pdf'),
  'minutes.html': Buffer.from('html'),
};

/** A meeting of a body of this name, closed, with one draft. */
const drafted = async (name: string, number?: string): Promise<Drafting> => {
  const board = boardIn(memoryStore());
  const body: BodySettings = { name, language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' };
  await board.past(wrote(secretary, '10:00', { type: 'BodyDescribed', body }), closed);
  if (number !== undefined)
    await board.past(wrote(secretary, '10:30', { type: 'MeetingDescribed', meeting: { number } }));
  const drafting: Drafting = { ...board, render: () => Promise.resolve(files), digest: String };
  await draftMinutes(drafting, MEETING, entryId('draft'));
  return drafting;
};
const link = (format: string, version = 1): LinkTo => ({
  meeting: MEETING,
  version,
  format,
  person: personId('saara'),
  expires: at('23:59'),
});

describe('S10: a file behind a link', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
    ['pdf', 'application/pdf', true],
    ['html', 'text/html; charset=utf-8', true],
  ])('is the %s of the draft, named after the meeting', async (format, type, inline) => {
    const found = await downloads(await drafted('Ohjausryhmä', '5/2022'))(link(format));
    expect(found).toMatchObject({ type, inline, bytes: Buffer.from(format) });
    expect(found?.name).toMatch(new RegExp(`^Ohjausryhmä 5-2022 .*1.*\\.${format}$`));
  });

  it.each(['txt', 'json', 'exe', 'constructor', '__proto__', '', '../pdf'])('is not there as %j', async (format) => {
    expect(await downloads(await drafted('X'))(link(format))).toBeUndefined();
  });

  it('is not there of a draft that was never made', async () => {
    expect(await downloads(await drafted('X'))(link('pdf', 2))).toBeUndefined();
  });

  it.each([
    ['../../etc/passwd', '.. .. etc passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
    ['rivi\r\nvaihto\u0000\u202Etxt', 'rivi vaihto txt'],
    ['', ''],
  ])('has a name every file system takes, for a body called %j', async (name, begins) => {
    const found = await downloads(await drafted(name))(link('pdf'));
    expect(found?.name.startsWith(begins)).toBe(true);
    expect(found?.name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
    expect(found?.name).toMatch(/\S\.pdf$/);
  });

  it('has a short name that can be sent, however long the body’s is', async () => {
    const found = await downloads(await drafted('👍'.repeat(500)))(link('pdf'));
    expect(Array.from(found?.name ?? '').length).toBeLessThanOrEqual(124);
    expect(() => encodeURIComponent(found?.name ?? '')).not.toThrow();
  });
});
