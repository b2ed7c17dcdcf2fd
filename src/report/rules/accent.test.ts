import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accentContrast, minContrast, papers, readableAccent, washes } from './accent.ts';

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')
  .replace(/\s+/g, ' ')
  .replace(/\( | \)/g, (part) => part.trim());

test('contrast is measured against the colours of the style sheet', () => {
  expect(tokens).toContain(`--paper-2: light-dark(${papers.light}, ${papers.dark});`);
  const [light, dark] = [washes.light, washes.dark].map(
    (part) => `color-mix(in oklab, var(--accent) ${Math.round(100 * part)}%, transparent)`,
  );
  expect(tokens).toContain(`--wash: light-dark(${light}, ${dark});`);
});

test('the default accent colour is readable in both themes', () => {
  const [, light, dark] = /--accent: light-dark\((oklch\(.*?\)), (oklch\(.*?\))\);/.exec(tokens)!;
  expect(accentContrast(light!, 'light')).toBeGreaterThan(minContrast);
  expect(accentContrast(dark!, 'dark')).toBeGreaterThan(minContrast);
});

test('black on the paper of the site has nearly the contrast of black on white', () => {
  expect(accentContrast('#000000', 'light')).toBeCloseTo(15.6, 0);
  expect(accentContrast('no colour', 'light')).toBeUndefined();
});

test('readableAccent makes any colour readable, and keeps a readable one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffffff }),
      fc.constantFrom('light' as const, 'dark' as const),
      (number, theme) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        const readable = readableAccent(colour, theme);
        expect(accentContrast(readable, theme)).toBeGreaterThanOrEqual(minContrast);
        if (accentContrast(colour, theme)! >= minContrast) expect(readable).toBe(colour);
      },
    ),
    {
      examples: [
        [0x007b68, 'light'],
        [0x0027b6, 'light'],
        [0x00b68d, 'dark'],
      ],
    },
  );
});
