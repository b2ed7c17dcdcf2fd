/** CSS in a drawing. */

const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const font = /^data:(?:font\/|application\/(?:x-)?font)/i;
/** Functions that neither load anything nor take long. */
const functions = new RegExp(
  `^(?:${[
    'rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color(?:-mix)?|light-dark|calc|min|max|clamp|format|local',
    'rect|inset|circle|ellipse|polygon|matrix(?:3d)?|(?:translate|scale|rotate)(?:3d|[xyz])?|skew[xy]?',
    'not|is|where|lang|(?:nth|first|last)-[\\w-]+|',
  ].join('|')})$`,
  'i',
);

/**
 * Whether an address is a picture that stands in it.
 * @param address as written.
 * @returns false for any other.
 */
export function isRaster(address: string): boolean {
  return raster.test(address);
}

/**
 * Looks for what CSS could do besides giving shape and colour.
 * @param css a style sheet, declarations or one value.
 * @returns what it does; undefined where all of it is harmless.
 */
export function cssFault(css: string): string | undefined {
  // A backslash may stand for any character.
  if (/\\|@(?!font-face\b|media\b)/i.test(css)) return 'loads something else';
  for (const [, name = '', address = ''] of css.matchAll(/([\w-]{0,40})\(\s*["']?\s*([^\s"')]{0,60})/g)) {
    const isInside = address.startsWith('#') || raster.test(address) || font.test(address);
    if (name.toLowerCase() === 'url' ? !isInside : !functions.test(name)) return 'loads something else';
  }
  return undefined;
}

/** A part of the drawing that a property refers to. */
export interface Reference {
  /** Undefined where it is the part that another element refers to. */
  id: string | undefined;
  property: string;
}

/**
 * Finds the parts that a property refers to.
 * @param property such as `fill`.
 * @param value of it.
 * @returns each as often as it is named.
 */
export function referencesOf(property: string, value: string): Reference[] {
  const isInherited = /all|filter|mask|clip-path/i.test(property) && /\binherit\b/i.test(value);
  const named = [...value.matchAll(/url\(\s*["']?\s*#([^\s"')]+)/gi)].map(([, id]) => ({ id, property }));
  return isInherited ? [...named, { id: undefined, property }] : named;
}

/**
 * Finds the parts that declarations refer to.
 * @param css declarations, as in `style`.
 * @returns each as often as it is named.
 */
export function referencesIn(css: string): Reference[] {
  return css.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    return referencesOf(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1));
  });
}

/**
 * Finds the parts that the rules of a style sheet refer to.
 * @param css the style sheet.
 * @returns the references, each with a class of the elements that they are for; undefined where that can be any
 * element.
 */
export function rulesIn(css: string): { of: string | undefined; references: Reference[] }[] {
  return css.split('}').flatMap((rule) => {
    const body = rule.lastIndexOf('{') + 1;
    const references = referencesIn(rule.slice(body));
    if (references.length === 0) return [];
    const selectors = rule.slice(0, Math.max(0, body - 1)).replace(/^\s*@media[^{]*\{/i, '');
    const isPlain = !/[{"']|\/\*/.test(selectors);
    const classOf = (selector: string) => (isPlain ? lastClass.exec(selector)?.[1] : undefined);
    return selectors.split(',').map((selector) => ({ of: classOf(selector), references }));
  });
}

/** Whatever stands before it, an element that the selector is for has this class. */
const lastClass = /(?:^|[\s>+~])[\w-]*\.([\w-]+)\s*$/;
