import type { SiteSettings } from '../report/schema/site.ts';

/** The team's accent colour for light and dark pages, as `site.yaml` has it; undefined if it has none. */
export function accentColours({ accent }: SiteSettings): { light: string; dark: string } | undefined {
  return typeof accent === 'string' ? { light: accent, dark: accent } : accent;
}

/**
 * The inline style sheet of every page, which sets the team's accent colour; undefined if it has none. A colour that is
 * too faint for text is darkened on light pages and lightened on dark ones. Browsers that cannot do so show the accent
 * of `src/styles/tokens.css`.
 */
export function accentStyle(site: SiteSettings): string | undefined {
  const accent = accentColours(site);
  if (!accent) return undefined;
  const style = `:root{--accent:light-dark(${darkened(accent.light)},${lightened(accent.dark)})}`;
  return `@supports (color:${lightened('red')}){${style}}`;
}

// The contrast that WCAG asks for depends only on luminance, which is the y of XYZ. These limits give text a contrast
// of 4.5 with `--paper-2` of src/styles/tokens.css, even where `--wash` is on it; e2e/accent.spec.ts measures it.
const lightLimit = 0.132;
const darkLimit = 0.287;

/** Less of the same light keeps hue and saturation. */
function darkened(colour: string): string {
  const part = `min(1, ${lightLimit} / y)`;
  return `color(from ${colour} xyz-d65 calc(x * ${part}) min(y, ${lightLimit}) calc(z * ${part}))`;
}

/** White light is added, after a step in OKLCH: white alone would leave little colour of a navy blue. */
function lightened(colour: string): string {
  const start = `oklch(from ${colour} max(l, 0.45) c h)`;
  const white = `max(0, ${darkLimit} - y)`;
  return `color(from ${start} xyz-d65 calc(x + 0.95 * ${white}) max(y, ${darkLimit}) calc(z + 1.09 * ${white}))`;
}
