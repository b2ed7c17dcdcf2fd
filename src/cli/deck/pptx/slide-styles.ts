import { createPalette, fillColour, lookOf, type Look, type Palette } from './look.ts';
import type { OfficePackage, Part } from './office-package.ts';
import { descend, type XmlElement } from './parse-xml.ts';

/**
 * The styles of the shapes of a slide: what a run does not say itself it inherits from its shape, then from the
 * placeholders of layout and master, then from their text styles (ECMA-376 part 1, 19.3.1.52 and 21.1.2.4.12).
 */
export class SlideStyles {
  readonly #deck: OfficePackage;
  readonly #layout: Part | undefined;
  readonly #master: Part | undefined;
  readonly #palette: Palette;

  constructor(deck: OfficePackage, slide: Part) {
    this.#deck = deck;
    this.#layout = deck.byKind(slide, 'slideLayout');
    this.#master = this.#layout && deck.byKind(this.#layout, 'slideMaster');
    const theme = this.#master && deck.byKind(this.#master, 'theme');
    const overridden = (part: Part | undefined) => descend(part?.xml, 'clrMapOvr', 'overrideClrMapping');
    const maps = [overridden(slide), overridden(this.#layout), descend(this.#master?.xml, 'clrMap')];
    this.#palette = createPalette(maps, theme?.xml);
  }

  /** The style of one shape. */
  of(shape: XmlElement): ShapeStyle {
    const placeholder = placeholderOf(shape);
    const inLayout = placeholder && shapesOf(this.#layout).find((other) => isSame(placeholder, placeholderOf(other)));
    const inMaster =
      placeholder &&
      shapesOf(this.#master).find((other) => masterKind(placeholderOf(other)) === masterKind(placeholder));
    const bodyStyle = masterKind(placeholder) === 'title' ? 'titleStyle' : 'bodyStyle';
    const inherited = [
      ...[shape, inLayout, inMaster].map((element) => descend(element, 'txBody', 'lstStyle')),
      ...(placeholder ? [] : [descend(this.#deck.presentation.xml, 'defaultTextStyle')]),
      descend(this.#master?.xml, 'txStyles', placeholder ? bodyStyle : 'otherStyle'),
    ];
    const top = [shape, inLayout, inMaster]
      .map((element) => descend(element, 'spPr', 'xfrm', 'off')?.attributes['y'])
      .find((y) => y !== undefined);
    return new ShapeStyle(shape, inherited, this.#palette, Number(top) || 0);
  }
}

/** What formats the text of one shape. */
export class ShapeStyle {
  /** The kind of a placeholder; undefined for any other shape. */
  readonly placeholder: string | undefined;
  /** How far it is from the top of the slide. */
  readonly top: number;
  readonly #shape: XmlElement;
  /** Styles by level, the nearest first. */
  readonly #inherited: readonly (XmlElement | undefined)[];
  readonly #palette: Palette;

  constructor(shape: XmlElement, inherited: readonly (XmlElement | undefined)[], palette: Palette, top: number) {
    const placeholder = placeholderOf(shape);
    this.placeholder = placeholder && (placeholder.attributes['type'] ?? 'obj');
    this.top = top;
    this.#shape = shape;
    this.#inherited = inherited;
    this.#palette = palette;
  }

  /** Whether a paragraph has a bullet or number. */
  isBullet(paragraph: XmlElement): boolean {
    return (this.#bulletMarks(paragraph).find((mark) => mark !== undefined) ?? 'buNone') !== 'buNone';
  }

  /** Whether only the layout takes the bullet away from a paragraph that would have one elsewhere. */
  isListed(paragraph: XmlElement): boolean {
    const [own, ...inherited] = this.#bulletMarks(paragraph);
    const isBody = this.placeholder === 'body' || this.placeholder === 'obj';
    return isBody && own === undefined && inherited.some((mark) => mark !== undefined && mark !== 'buNone');
  }

  /** What a paragraph and the styles that it inherits say of its bullet, the nearest first. */
  #bulletMarks(paragraph: XmlElement): (string | undefined)[] {
    return [descend(paragraph, 'pPr'), ...this.#levelStyles(paragraph)].map(
      (properties) => properties?.children.find(({ name }) => /^bu(None|Char|AutoNum|Blip)$/.test(name))?.name,
    );
  }

  /** The colour that a paragraph itself gives to its bullet. */
  bulletColour(paragraph: XmlElement): string | undefined {
    const colour = descend(paragraph, 'pPr', 'buClr');
    return colour && fillColour(colour, this.#palette);
  }

  /** The size of a run's letters, in hundredths of a point. */
  sizeOf(paragraph: XmlElement, run: XmlElement): number {
    const inherited = this.#levelStyles(paragraph).map((style) => descend(style, 'defRPr'));
    const sizes = [descend(run, 'rPr'), ...inherited].map((properties) => properties?.attributes['sz']);
    return Number(sizes.find((size) => size !== undefined)) || 1800;
  }

  lookOf(paragraph: XmlElement, run: XmlElement): Look {
    const [nearest, ...others] = this.#levelStyles(paragraph).map((style) => descend(style, 'defRPr'));
    return lookOf([descend(run, 'rPr'), nearest, ...this.#shapeProperties(), ...others], this.#palette);
  }

  #levelStyles(paragraph: XmlElement): (XmlElement | undefined)[] {
    return this.#inherited.map((style) => descend(style, `lvl${levelOf(paragraph) + 1}pPr`));
  }

  /** The colour of the shape's own style, as run properties have it. */
  #shapeProperties(): XmlElement[] {
    const colour = descend(this.#shape, 'style', 'fontRef')?.children ?? [];
    const element = (name: string, children: XmlElement[]) => ({ name, attributes: {}, children, text: '' });
    return colour.length === 0 ? [] : [element('rPr', [element('solidFill', colour)])];
  }
}

/** How far a paragraph is indented: its level, from 0. */
export function levelOf(paragraph: XmlElement): number {
  return Number(descend(paragraph, 'pPr')?.attributes['lvl'] ?? 0) || 0;
}

function placeholderOf(shape: XmlElement): XmlElement | undefined {
  return descend(shape, 'nvSpPr', 'nvPr', 'ph');
}

function shapesOf(part: Part | undefined): XmlElement[] {
  return descend(part?.xml, 'cSld', 'spTree')?.children.filter(({ name }) => name === 'sp') ?? [];
}

/** A placeholder of a slide is that of its layout with the same index, or else of the same kind. */
function isSame(a: XmlElement, b: XmlElement | undefined): boolean {
  if (!b) return false;
  const index = ({ attributes }: XmlElement) => attributes['idx'];
  return index(a) !== undefined || index(b) !== undefined ? index(a) === index(b) : masterKind(a) === masterKind(b);
}

function masterKind(placeholder: XmlElement | undefined): string | undefined {
  if (!placeholder) return undefined;
  const kind = placeholder.attributes['type'] ?? 'obj';
  if (kind === 'title' || kind === 'ctrTitle') return 'title';
  return /^(dt|ftr|sldNum|hdr)$/.test(kind) ? kind : 'body';
}
