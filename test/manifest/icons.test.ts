import { readPng, type Picture } from './png';
import { template, text } from './app-package';

const every = ({ width, height }: Picture): readonly (readonly [x: number, y: number])[] =>
  Array.from({ length: width * height }, (_, index) => [index % width, Math.floor(index / width)] as const);

describe('the colour icon', () => {
  const icon = readPng('manifest/color.png');
  const background = icon.at(0, 0);

  it('is 192 by 192 pixels on a solid ground of the accent colour', () => {
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(every(icon).every(([x, y]) => icon.at(x, y)[3] === 255)).toBe(true);
    const hex = background.slice(0, 3).map((channel) => channel.toString(16).padStart(2, '0'));
    expect(`#${hex.join('')}`).toBe((template as unknown as { accentColor: string }).accentColor.toLowerCase());
  });

  it('keeps its gavel in the middle 96 by 96, which no mask of Teams cuts', () => {
    const drawn = every(icon).filter(([x, y]) => icon.at(x, y).some((channel, index) => channel !== background[index]));
    const [xs, ys] = [drawn.map(([x]) => x), drawn.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...xs, ...ys)).toBeLessThan(144);
    expect(drawn.length).toBeGreaterThan(1500);
  });
});

describe('the outline icon', () => {
  const icon = readPng('manifest/outline.png');

  it('is 32 by 32 pixels, white, on nothing', () => {
    expect([icon.width, icon.height]).toEqual([32, 32]);
    const seen = every(icon).filter(([x, y]) => icon.at(x, y)[3] > 0);
    expect(seen.length).toBeGreaterThan(150);
    expect(seen.length).toBeLessThan(600);
    expect(
      seen.filter(([x, y]) =>
        icon
          .at(x, y)
          .slice(0, 3)
          .some((channel) => channel < 255),
      ),
    ).toEqual([]);
    expect([icon.at(0, 0)[3], icon.at(31, 0)[3], icon.at(31, 31)[3]]).toEqual([0, 0, 0]);
  });
});

it.each(['color', 'outline'])('the %s icon is drawn in SVG, without a picture or a font in it', (name) => {
  expect(text(`manifest/${name}.svg`)).not.toMatch(/<image|<text|href|<script/);
});
