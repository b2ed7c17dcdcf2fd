import { descend, type XmlElement } from './parse-xml.ts';

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

/** That of letters without any properties. */
export const plainLook: Look = {
  colour: '000000',
  highlight: 'none',
  bold: false,
  italic: false,
  underline: false,
  strike: false,
};

/** A property of letters that may stand for a status. */
export type LookAspect = keyof Look;
/** The ways in which two looks can differ. */
export const lookAspects = Object.keys(plainLook) as LookAspect[];

/** Says which colour a name of the theme stands for on a slide. */
export type Palette = (name: string) => string;

/**
 * The palette of a slide: names such as tx1 go through the colour map of slide, layout or master, the nearest first, to
 * the theme.
 */
export function createPalette(maps: readonly (XmlElement | undefined)[], theme: XmlElement | undefined): Palette {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  return (name) => {
    const mapped = maps.map((map) => map?.attributes[name]).find((mappedName) => mappedName !== undefined) ?? name;
    const colour = descend(scheme, mapped)?.children[0];
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
  const attribute = (name: string) =>
    chain.map((properties) => properties?.attributes[name]).find((value) => value !== undefined);
  const fill = chain.flatMap(
    (properties) =>
      properties?.children.filter(({ name }) => /^(solid|grad|blip|patt|no)Fill$|^grpFill$/.test(name)) ?? [],
  )[0];
  const highlight = chain.map((properties) => descend(properties, 'highlight')).find((mark) => mark !== undefined);
  const isOn = (value: string | undefined) => value === '1' || value === 'true';
  return {
    colour: fill ? fillColour(fill, palette) : palette('tx1').replace(/^theme .*/, '000000'),
    highlight: highlight ? fillColour(highlight, palette) : 'none',
    bold: isOn(attribute('b')),
    italic: isOn(attribute('i')),
    underline: (attribute('u') ?? 'none') !== 'none',
    strike: (attribute('strike') ?? 'noStrike') !== 'noStrike',
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
