/** How the text of a slide looks, as far as that may have a meaning. */
import { descend, type OfficePackage, type Part, type XmlElement } from './office-package.ts';
import { meaningOfSign } from '../../../report/status-signs.ts';
import { shownSign } from './sign-fonts.ts';

export interface Look {
  /** Six hexadecimal digits, perhaps with changes; or the name of a colour that the deck does not define. */
  colour: string;
  highlight: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  /** The colour of the box or cell around it. */
  fill: string;
}

/** The look of letters without any properties. */
export const plainLook: Look = {
  colour: '000000',
  highlight: 'none',
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fill: 'none',
};

export type LookAspect = keyof Look;
export const lookAspects = Object.keys(plainLook) as LookAspect[];

export type ParagraphStyle = ReturnType<typeof paragraphStyle>;

/**
 * Returns a function that gives the style of each shape of a slide. Runs inherit from their shape, then from the
 * placeholders of layout and master, then from their text styles (ECMA-376 part 1, 19.3.1.52 and 21.1.2.4.12).
 */
export function slideStyles(deck: OfficePackage, slide: Part) {
  const layout = deck.byKind(slide, 'slideLayout');
  const master = layout && deck.byKind(layout, 'slideMaster');
  const theme = master && deck.byKind(master, 'theme');
  const overridden = (part: Part | undefined) => descend(part?.xml, 'clrMapOvr', 'overrideClrMapping');
  const palette = createPalette([overridden(slide), overridden(layout), descend(master?.xml, 'clrMap')], theme?.xml);
  return (shape: XmlElement, properties = descend(shape, 'spPr')) => {
    const own = placeholderOf(shape);
    const placeholder = masterKind(own);
    const inLayout = own && shapesOf(layout).find((other) => inherits(own, placeholderOf(other)));
    const inMaster = own && shapesOf(master).find((other) => masterKind(placeholderOf(other)) === placeholder);
    const places = [shape, inLayout, inMaster];
    const masterStyle = own ? (placeholder === 'title' ? 'titleStyle' : 'bodyStyle') : 'otherStyle';
    const levels = [
      ...places.map((place) => descend(place, 'txBody', 'lstStyle')),
      own ? undefined : descend(deck.presentation.xml, 'defaultTextStyle'),
      descend(master?.xml, 'txStyles', masterStyle),
    ];
    const isBody = own !== undefined && /^(?:body|obj)$/.test(own.attributes['type'] ?? 'obj');
    const background = backgroundOf(shape, properties, palette);
    return {
      /** `title`, `body`, or something of every slide such as `dt`; undefined for a shape that is no placeholder. */
      placeholder,
      background,
      frame: frameOf(places),
      of: (paragraph: XmlElement) =>
        paragraphStyle(paragraph, levels, { isBody, ofShape: descend(shape, 'style'), palette, background }),
    };
  };
}

/** `levels` are the list styles from which it inherits, the nearest first. */
function paragraphStyle(
  paragraph: XmlElement,
  levels: readonly (XmlElement | undefined)[],
  {
    isBody,
    ofShape,
    palette,
    background,
  }: { isBody: boolean; ofShape: XmlElement | undefined; palette: Palette; background: string },
) {
  const own = descend(paragraph, 'pPr');
  const level = Number(own?.attributes['lvl']) || 0;
  const inherited = levels.map((style) => descend(style, `lvl${level + 1}pPr`));
  const marks = [own, ...inherited].map(bulletMark);
  const [first, ...others] = inherited.map((style) => descend(style, 'defRPr'));
  const chainOf = (run: XmlElement) => [descend(run, 'rPr'), first, ofShape, ...others];
  const bullet = descend(own, 'buClr');
  return {
    /** From 0. */
    level,
    /** Whether it has a bullet or number. */
    isBullet: (marks.find((mark) => mark !== undefined) ?? 'buNone') !== 'buNone',
    /** Whether only the layout hides its bullet. */
    isListed: isBody && marks[0] === undefined && marks.some((mark) => mark !== undefined && mark !== 'buNone'),
    bulletColour: bullet && fillColour(bullet, palette),
    /** The sign of a status that it has in place of a plain bullet; a sign of the layout is decoration. */
    sign: ownSign(own),
    /** The size of a run's letters, in hundredths of a point. */
    sizeOf: (run: XmlElement) => Number(attributeIn(chainOf(run), 'sz')) || 1800,
    lookOf: (run: XmlElement): Look => ({ ...lookOf(chainOf(run), palette), fill: background }),
  };
}

function bulletMark(properties: XmlElement | undefined): string | undefined {
  return properties?.children.find(({ name }) => /^bu(None|Char|AutoNum|Blip)$/.test(name))?.name;
}

/** The colour of a box: its own, or that of the style of its shape. */
function backgroundOf(shape: XmlElement, properties: XmlElement | undefined, palette: Palette): string {
  const own = properties?.children.find(isFill);
  if (own) return own.name === 'noFill' ? 'none' : fillColour(own, palette);
  const ofStyle = descend(shape, 'style', 'fillRef');
  return ofStyle && ofStyle.attributes['idx'] !== '0' ? fillColour(ofStyle, palette) : 'none';
}

/** Where a box is, as far as it or its placeholder says. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

function frameOf(places: readonly (XmlElement | undefined)[]): Frame {
  const number = (child: string, attribute: string) =>
    Number(firstValue(places, (place) => descend(place, 'spPr', 'xfrm', child)?.attributes[attribute])) || 0;
  return { left: number('off', 'x'), top: number('off', 'y'), width: number('ext', 'cx'), height: number('ext', 'cy') };
}

function ownSign(properties: XmlElement | undefined): string | undefined {
  const letter = descend(properties, 'buChar')?.attributes['char'];
  const sign = letter && shownSign(letter, descend(properties, 'buFont')?.attributes['typeface']);
  // Circles, squares and dashes are bullets of all lines, or of those of one level.
  return sign && meaningOfSign(sign) ? sign : undefined;
}

/** `chain` has the properties of a run and those that it inherits, the nearest first. */
function lookOf(chain: readonly (XmlElement | undefined)[], palette: Palette): Omit<Look, 'fill'> {
  const fill = firstValue(chain, (properties) => properties?.children.find(isFill));
  const highlight = firstValue(chain, (properties) => descend(properties, 'highlight'));
  const isOn = (name: string) => /^(?:1|true)$/.test(attributeIn(chain, name) ?? '');
  return {
    colour: fill ? fillColour(fill, palette) : palette('tx1').replace(/^theme .*/, '000000'),
    highlight: highlight ? fillColour(highlight, palette) : 'none',
    bold: isOn('b'),
    italic: isOn('i'),
    underline: (attributeIn(chain, 'u') ?? 'none') !== 'none',
    strike: (attributeIn(chain, 'strike') ?? 'noStrike') !== 'noStrike',
  };
}

/** In the style of a shape, `fontRef` has the colour of letters. */
function isFill({ name, children }: XmlElement): boolean {
  return /^(?:solid|grad|blip|patt|no|grp)Fill$/.test(name) || (name === 'fontRef' && children.length > 0);
}

/** The first value that is not undefined. */
function firstValue<Value>(
  chain: readonly (XmlElement | undefined)[],
  read: (element: XmlElement | undefined) => Value | undefined,
): Value | undefined {
  return chain.map(read).find((value) => value !== undefined);
}

function attributeIn(chain: readonly (XmlElement | undefined)[], name: string): string | undefined {
  return firstValue(chain, (properties) => properties?.attributes[name]);
}

/** Gives the colour of a name of the theme on a slide. */
type Palette = (name: string) => string;

/** `maps`, the colour maps of slide, layout and master, translate names such as tx1 to those of the theme. */
function createPalette(maps: readonly (XmlElement | undefined)[], theme: XmlElement | undefined): Palette {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  return (name) => {
    const mapped = attributeIn(maps, name) ?? name;
    const colour = descend(scheme, mapped)?.children[0];
    const value = colour?.attributes[colour.name === 'sysClr' ? 'lastClr' : 'val'];
    return value?.toUpperCase() ?? `theme ${mapped}`;
  };
}

/**
 * The colour of a fill for `Look`, followed by changes such as "75 % luminance"; for another kind of fill, the name of
 * the element.
 */
function fillColour(fill: XmlElement, palette: Palette): string {
  const colour = fill.children[0];
  if (!colour || !/Clr$/.test(colour.name)) return fill.name;
  const { val = '', lastClr = val } = colour.attributes;
  const base = colour.name === 'schemeClr' ? palette(val) : lastClr.toUpperCase() || JSON.stringify(colour.attributes);
  const changes = colour.children
    .filter(({ name }) => name !== 'alpha')
    .map(({ name, attributes }) => `${name} ${attributes['val'] ?? ''}`);
  return [base, ...changes].join(', ');
}

function placeholderOf(shape: XmlElement): XmlElement | undefined {
  return descend(shape, 'nvSpPr', 'nvPr', 'ph');
}

function shapesOf(part: Part | undefined): XmlElement[] {
  return descend(part?.xml, 'cSld', 'spTree')?.children.filter(({ name }) => name === 'sp') ?? [];
}

/** Whether a placeholder inherits from one of the layout: both have the same index or, without an index, the same kind. */
function inherits(own: XmlElement, inLayout: XmlElement | undefined): boolean {
  if (!inLayout) return false;
  const [index, other] = [own, inLayout].map(({ attributes }) => attributes['idx']);
  return (index ?? other) === undefined ? masterKind(own) === masterKind(inLayout) : index === other;
}

function masterKind(placeholder: XmlElement | undefined): string | undefined {
  if (!placeholder) return undefined;
  const kind = placeholder.attributes['type'] ?? 'obj';
  if (kind === 'title' || kind === 'ctrTitle') return 'title';
  return /^(dt|ftr|sldNum|hdr)$/.test(kind) ? kind : 'body';
}
