import { clampRgb, converter, formatHex, interpolate, parse, toGamut, wcagContrast, type Color } from 'culori';

/** A colour for each theme, as CSS writes it. */
export interface ThemeColours {
  light: string;
  dark: string;
}

/** One of the two. */
export type Theme = keyof ThemeColours;

/** The least contrast of text, WCAG 2.2, 1.4.3. */
export const minContrast = 4.5;

/** The colour behind text that has the least contrast with it: `--paper-2` of src/styles/tokens.css. */
export const papers: ThemeColours = { light: 'oklch(0.962 0.006 110)', dark: 'oklch(0.222 0.024 268)' };

/** How much of the accent is in a wash: `--wash` of src/styles/tokens.css. */
export const washes: Record<Theme, number> = { light: 0.07, dark: 0.11 };

const oklch = converter('oklch');
const inGamut = toGamut('rgb', 'oklch');

/** The least contrast of an accent colour on the pages, as text on a wash of itself: 1 to 21, by WCAG 2.2. */
export function accentContrast(colour: string, theme: Theme): number | undefined {
  const accent = parse(colour);
  return accent && contrastOf(accent, theme);
}

/**
 * The nearest colour of the same hue that can be read, as `#rrggbb`: darker in the light theme, lighter in the dark.
 */
export function readableAccent(colour: string, theme: Theme): string {
  // Converting to OKLCH and back changes colours at the edge of what screens can show.
  const own = parse(colour);
  if (own && contrastOf(own, theme) >= minContrast) return formatHex(own);
  const start = oklch(colour) ?? oklch('black')!;
  const step = theme === 'light' ? -0.005 : 0.005;
  for (let l = start.l; l > 0 && l < 1; l += step) {
    const hex = formatHex(inGamut({ ...start, l }));
    if (contrastOf(parse(hex)!, theme) >= minContrast) return hex;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

function contrastOf(accent: Color, theme: Theme): number {
  const wash = interpolate([papers[theme], accent], 'oklab')(washes[theme]);
  return wcagContrast(accent, clampRgb(wash)!);
}
