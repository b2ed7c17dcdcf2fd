import type { SiteSettings } from '../report/schema/site.ts';

/** The team's accent colours for light and dark pages; undefined if `site.yaml` has none. */
export function accentColours({ accent }: SiteSettings): { light: string; dark: string } | undefined {
  return typeof accent === 'string' ? { light: accent, dark: accent } : accent;
}

/**
 * The inline style sheet that sets the accent colour on every page; undefined if the team has none. Colours too faint
 * for text become darker on light pages and lighter on dark ones. Browsers that cannot compute that keep the accent of
 * `src/styles/tokens.css`.
 */
export function accentStyle(site: SiteSettings): string | undefined {
  const accent = accentColours(site);
  if (!accent) return undefined;
  const style = `:root{--accent:light-dark(${darkened(accent.light)},${lightened(accent.dark)})}`;
  return `@supports (color:${lightened('red')}){${style}}`;
}

// WCAG contrast depends only on luminance, the y of XYZ. These limits give text a contrast of 4.5 on `--paper-2` of
// src/styles/tokens.css, even under `--wash`; e2e/accent.spec.ts measures it.
const lightLimit = 0.132;
const darkLimit = 0.287;

/** Scaling all three keeps hue and saturation. */
function darkened(colour: string): string {
  const part = `min(1, ${lightLimit} / y)`;
  return `color(from ${colour} xyz-d65 calc(x * ${part}) min(y, ${lightLimit}) calc(z * ${part}))`;
}

/** Adds white light after a step in OKLCH: white alone would leave little colour in a navy blue. */
function lightened(colour: string): string {
  const start = `oklch(from ${colour} max(l, 0.45) c h)`;
  const white = `max(0, ${darkLimit} - y)`;
  return `color(from ${start} xyz-d65 calc(x + 0.95 * ${white}) max(y, ${darkLimit}) calc(z + 1.09 * ${white}))`;
}
