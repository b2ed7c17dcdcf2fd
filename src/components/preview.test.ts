import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtIn, statusById } from '../report/status.ts';
import { previewSvg, type Preview } from './preview.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const preview = (parts: Partial<Preview> = {}): Preview => ({
  title: 'Kitchen',
  team: 'The kitchen',
  report: 'Plan for K2: 3 items',
  changes: '1 new · 2 carried',
  areas: [[statusById('planned', builtIn), statusById('completed', builtIn)]],
  mark: 'data:image/svg+xml;base64,',
  tokens,
  ...parts,
});
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(([, size, words]) => `${size} ${words}`);

test('a short title is set large, with the team and the newest report', () => {
  expect(textsOf(previewSvg(preview()))).toEqual([
    '32 The kitchen',
    '104 Kitchen',
    '28 Plan for K2: 3 items · 1 new · 2 carried',
  ]);
});

test('a longer title is set in several smaller lines, and cut if it is too long', () => {
  const titles = (title: string) => textsOf(previewSvg(preview({ title }))).slice(1, -1);
  expect(titles('Status and plans of the municipal bicycle workshop')).toEqual([
    '76 Status and plans of the',
    '76 municipal bicycle workshop',
  ]);
  expect(titles('word '.repeat(80)).at(-1)).toMatch(/^60 .*…$/);
  expect(titles(`x${'y'.repeat(90)}`)).toEqual([`60 x${'y'.repeat(32)}…`]);
});

test('a title with letters that the fonts lack is left out', () => {
  expect(textsOf(previewSvg(preview({ title: 'Küche 厨房' })))).toHaveLength(2);
});

test('the icons of a long area stay inside the picture', () => {
  const shapes = Array.from({ length: 200 }, () => statusById('planned', builtIn));
  const places = [...previewSvg(preview({ areas: [shapes] })).matchAll(/translate\((\d+) (\d+)\)/g)];
  expect(places.length).toBeGreaterThan(55);
  expect(places.every(([, x, y]) => Number(x) <= 1096 && Number(y) <= 580)).toBe(true);
});

test('the accent colour of the team replaces the one in the tokens', () => {
  expect(previewSvg(preview({ accent: '#123456' }))).toContain('<path stroke="#123456"');
});

test('no text becomes a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => {
      const svg = previewSvg(preview({ title: words, team: words, report: words, changes: words, mark: words }));
      expect(
        svg
          .match(/<[/a-z]+/g)!
          .filter(
            (tag) => !['<svg', '<path', '<image', '<text', '</text', '<g', '</g', '</svg', '<circle'].includes(tag),
          ),
      ).toEqual([]);
    }),
  );
});
