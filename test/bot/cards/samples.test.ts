import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectFile } from './golden';
import { SAMPLES } from './sample-cards';

const templates = readdirSync(join(__dirname, '../../../cards')).filter((name) => name.endsWith('.json'));

describe('the samples of the cards', () => {
  it('are there for each template', () => {
    expect(templates.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(Object.entries(SAMPLES))('%s: the sample view is what a meeting gives', (name, { view }) => {
    expectFile(`cards/samples/${name}.json`, view);
  });

  it.each(Object.entries(SAMPLES))(
    '%s: the card is, byte for byte, the one people were shown before',
    (name, { card }) => {
      expectFile(`test/golden/cards/${name}.json`, card);
    },
  );
});
