import { assert, property, integer, constantFrom } from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accentContrast, minContrast, papers, readableAccent, washes } from './accent.ts';

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')
  .replace(/\s+/g, ' ')
  .replace(/\( | \)/g, (part) => part.trim());

test('colours are compared with what the pages show', () => {
  expect(tokens).toContain(`--paper-2: light-dark(${papers.light}, ${papers.dark});`);
  const [light, dark] = [washes.light, washes.dark].map(
    (part) => `color-mix(in oklab, var(--accent) ${Math.round(100 * part)}%, transparent)`,
  );
  expect(tokens).toContain(`--wash: light-dark(${light}, ${dark});`);
});

test('the accent of Almanac itself can be read in both themes', () => {
  const [, light, dark] = /--accent: light-dark\((oklch\(.*?\)), (oklch\(.*?\))\);/.exec(tokens)!;
  expect(accentContrast(light!, 'light')).toBeGreaterThan(minContrast);
  expect(accentContrast(dark!, 'dark')).toBeGreaterThan(minContrast);
});

test('black on our paper has almost the contrast that black on white has', () => {
  expect(accentContrast('#000000', 'light')).toBeCloseTo(15.6, 0);
  expect(accentContrast('no colour', 'light')).toBeUndefined();
});

test('any colour has a readable one near it, and a readable one is left alone', () => {
  assert(
    property(integer({ min: 0, max: 0xffffff }), constantFrom('light' as const, 'dark' as const), (number, theme) => {
      const colour = `#${number.toString(16).padStart(6, '0')}`;
      const readable = readableAccent(colour, theme);
      expect(accentContrast(readable, theme)).toBeGreaterThanOrEqual(minContrast);
      if (accentContrast(colour, theme)! >= minContrast) expect(readable).toBe(colour);
    }),
    {
      examples: [
        [0x007b68, 'light'],
        [0x0027b6, 'light'],
        [0x00b68d, 'dark'],
      ],
    },
  );
});
