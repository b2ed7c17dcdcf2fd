/** CSS in a drawing. */

const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const font = /^data:(?:font\/|application\/(?:x-)?font)/i;
/** Functions that load nothing and do not take long. */
const functions = new RegExp(
  `^(?:${[
    'rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color(?:-mix)?|light-dark|calc|min|max|clamp|format|local',
    'rect|inset|circle|ellipse|polygon|matrix(?:3d)?|(?:translate|scale|rotate)(?:3d|[xyz])?|skew[xy]?',
    'not|is|where|lang|(?:nth|first|last)-[\\w-]+|',
  ].join('|')})$`,
  'i',
);

/** Whether a URL is a data URL of a picture. */
export function isRaster(url: string): boolean {
  return raster.test(url);
}

/** What CSS does besides giving shape and colour; undefined if it is harmless. */
export function cssFault(css: string): string | undefined {
  // A backslash may stand for any character.
  if (/\\|@(?!font-face\b|media\b)/i.test(css)) return 'loads something else';
  for (const [, name = '', url = ''] of css.matchAll(/([\w-]{0,40})\(\s*["']?\s*([^\s"')]{0,60})/g)) {
    const isInside = url.startsWith('#') || raster.test(url) || font.test(url);
    if (name.toLowerCase() === 'url' ? !isInside : !functions.test(name)) return 'loads something else';
  }
  return undefined;
}
