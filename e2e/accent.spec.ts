import { readFileSync } from 'node:fs';
import { clampRgb, formatHex } from 'culori';
import { accentStyle } from '../src/views/accent.ts';
import { siteSchema } from '../src/report/schema/site.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

const tokens = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

const steps = (count: number, step: number) => Array.from({ length: count }, (_, index) => index * step);

/** Colours of all hues, chromas and lightnesses, as teams write them. */
const colours = new Set(
  steps(24, 15).flatMap((h) =>
    steps(6, 0.06).flatMap((c) => steps(11, 0.1).map((l) => formatHex(clampRgb({ mode: 'oklch', l, c, h }))!)),
  ),
);

/** A colour of a team as a page paints it. */
interface Painted {
  colour: string;
  theme: string;
  /** The least contrast of text in it with what may be behind it. */
  contrast: number;
  /** The contrast that the colour would have as the team wrote it. */
  asWritten: number;
  isChanged: boolean;
}

/** Runs in the browser, which alone says what it makes of a colour that no screen can show. */
function paintAll(styles: readonly { colour: string; style: string }[]): Painted[] {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const probes = ['light', 'dark'].map((theme) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = `color-scheme: ${theme}; color: var(--accent); background: var(--wash);
      border: solid var(--paper); border-left-color: var(--paper-2)`;
    return { theme, computed: getComputedStyle(probe) };
  });
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const paint = (...layers: string[]): number[] => {
    for (const layer of layers) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  const luminance = (bytes: readonly number[]): number => {
    const linear = bytes.map((byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const look = ({ color, borderTopColor, borderLeftColor, backgroundColor }: CSSStyleDeclaration) => {
    const text = paint(color);
    const behind = [borderTopColor, borderLeftColor].flatMap((paper) => [paint(paper), paint(paper, backgroundColor)]);
    return { text: text.join(), contrast: Math.min(...behind.map((bytes) => contrast(text, bytes))) };
  };
  const lookAll = (style: string) => {
    sheet.replaceSync(style);
    return probes.map(({ computed }) => look(computed));
  };
  return styles.flatMap(({ colour, style }) => {
    const written = lookAll(`:root { --accent: ${colour} }`);
    return lookAll(style).map(({ text, contrast }, index) => ({
      colour,
      theme: probes[index]!.theme,
      contrast,
      asWritten: written[index]!.contrast,
      isChanged: text !== written[index]!.text,
    }));
  });
}

test('text in any accent colour can be read in both themes, and a readable colour stays as it is', async ({ page }) => {
  const styles = [...colours].map((accent) => ({
    colour: accent,
    style: accentStyle(siteSchema.parse({ title: 'K', team: 'K', cycles: ['K1'], accent }))!,
  }));
  await page.setContent(`<style>${tokens}</style>`);
  const painted = await page.evaluate(paintAll, styles);
  expect(painted.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  expect(painted.filter(({ asWritten, isChanged }) => asWritten > 5.1 && isChanged)).toEqual([]);
});
