import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '../../../bot/chat';
import { plainDate } from '../../../src/domain';

const talk = readFileSync(join(__dirname, '../../fixtures/ordinary-talk.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '));

const reaction = (text: string): unknown =>
  readMessage({ text, addressed: false, mentions: [], today: plainDate('2022-12-07') });

describe('ordinary talk', () => {
  it('is there in plenty', () => expect(talk.length).toBeGreaterThan(200));

  it.each(talk)('gets no reaction: %s', (line) => {
    expect(reaction(line)).toEqual([]);
    expect(reaction(line.toUpperCase())).toEqual([]);
    expect(reaction(` ${line} \n`)).toEqual([]);
  });

  it('gets no reaction when it runs over many lines', () => {
    expect(reaction(talk.join('\n'))).toEqual([]);
  });

  it('gets no reaction when a line in the middle happens to be a command word', () => {
    expect(reaction('Hei kaikki!\nseuraava\nLähetän materiaalit huomenna.')).toEqual([]);
    expect(reaction('Tiivistelmä:\n- budjetti\ntauko\nlopeta')).toEqual([]);
  });
});
