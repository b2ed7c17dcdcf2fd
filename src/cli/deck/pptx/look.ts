import { at, type XmlElement } from './parse-xml.ts';

/** How letters look, as far as it can carry meaning. */
export interface Look {
  /** Six hexadecimal digits, with what changes them; or the name of a colour that the deck does not define. */
  colour: string;
  highlight: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
}

/** The ways in which two looks can differ. */
export const lookAspects = ['colour', 'highlight', 'bold', 'italic', 'underline', 'strike'] as const;
/** One of them. */
export type LookAspect = (typeof lookAspects)[number];

/** Says which colour a name of the theme stands for on a slide. */
export type Palette = (name: string) => string;

/**
 * The palette of a slide: names such as tx1 go through the colour map of slide, layout or master, the nearest first, to
 * the theme.
 */
export function createPalette(maps: readonly (XmlElement | undefined)[], theme: XmlElement | undefined): Palette {
  const scheme = at(theme, 'themeElements', 'clrScheme');
  return (name) => {
    const mapped = maps.map((map) => map?.attributes[name]).find((found) => found !== undefined) ?? name;
    const colour = at(scheme, mapped)?.children[0];
    return (
      (colour?.name === 'sysClr' ? colour.attributes['lastClr'] : colour?.attributes['val'])?.toUpperCase() ??
      `theme ${mapped}`
    );
  };
}

/**
 * How letters look, from the properties of their run and those that it inherits, the nearest first. Without any, they
 * are black and plain.
 */
export function lookOf(chain: readonly (XmlElement | undefined)[], palette: Palette): Look {
  const own = (name: string) => chain.map((one) => one?.attributes[name]).find((value) => value !== undefined);
  const fill = chain.flatMap(
    (one) => one?.children.filter(({ name }) => /^(solid|grad|blip|patt|no)Fill$|^grpFill$/.test(name)) ?? [],
  )[0];
  const mark = chain.map((one) => at(one, 'highlight')).find((found) => found !== undefined);
  const isOn = (value: string | undefined) => value === '1' || value === 'true';
  return {
    colour: fill ? fillColour(fill, palette) : palette('tx1').replace(/^theme .*/, '000000'),
    highlight: mark ? fillColour(mark, palette) : 'none',
    bold: isOn(own('b')),
    italic: isOn(own('i')),
    underline: (own('u') ?? 'none') !== 'none',
    strike: (own('strike') ?? 'noStrike') !== 'noStrike',
  };
}

/**
 * The colour of a fill as `Look` has it, with changes such as "75 % luminance" beside it; the name of the element if it
 * is another kind of fill.
 */
export function fillColour(fill: XmlElement, palette: Palette): string {
  const colour = fill.children[0];
  if (!colour || !/Clr$/.test(colour.name)) return fill.name;
  const { val = '', lastClr = val } = colour.attributes;
  const base =
    colour.name === 'schemeClr'
      ? palette(val)
      : /^(?:srgb|sys)Clr$/.test(colour.name)
        ? lastClr.toUpperCase()
        : `${colour.name} ${JSON.stringify(colour.attributes)}`;
  const changes = colour.children
    .filter(({ name }) => name !== 'alpha')
    .map(({ name, attributes }) => `${name} ${attributes['val'] ?? ''}`);
  return [base, ...changes].join(', ');
}
