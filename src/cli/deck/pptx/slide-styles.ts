import { createPalette, fillColour, lookOf, type Palette } from './look.ts';
import type { OfficePackage, Part } from './office-package.ts';
import { descend, type XmlElement } from './parse-xml.ts';

/** What formats the text of one shape. */
export type ShapeStyle = ReturnType<typeof shapeStyle>;

/**
 * Returns a function that gives the style of each shape of a slide: what a run does not say itself it inherits from its
 * shape, then from the placeholders of layout and master, then from their text styles (ECMA-376 part 1, 19.3.1.52 and
 * 21.1.2.4.12).
 */
export function slideStyles(deck: OfficePackage, slide: Part): (shape: XmlElement) => ShapeStyle {
  const layout = deck.byKind(slide, 'slideLayout');
  const master = layout && deck.byKind(layout, 'slideMaster');
  const theme = master && deck.byKind(master, 'theme');
  const overridden = (part: Part | undefined) => descend(part?.xml, 'clrMapOvr', 'overrideClrMapping');
  const palette = createPalette([overridden(slide), overridden(layout), descend(master?.xml, 'clrMap')], theme?.xml);
  return (shape) => {
    const placeholder = placeholderOf(shape);
    const inLayout = placeholder && shapesOf(layout).find((other) => isSame(placeholder, placeholderOf(other)));
    const inMaster =
      placeholder && shapesOf(master).find((other) => masterKind(placeholderOf(other)) === masterKind(placeholder));
    const bodyStyle = masterKind(placeholder) === 'title' ? 'titleStyle' : 'bodyStyle';
    const inherited = [
      ...[shape, inLayout, inMaster].map((element) => descend(element, 'txBody', 'lstStyle')),
      ...(placeholder ? [] : [descend(deck.presentation.xml, 'defaultTextStyle')]),
      descend(master?.xml, 'txStyles', placeholder ? bodyStyle : 'otherStyle'),
    ];
    const top = [shape, inLayout, inMaster]
      .map((element) => descend(element, 'spPr', 'xfrm', 'off')?.attributes['y'])
      .find((y) => y !== undefined);
    return shapeStyle(shape, inherited, palette, Number(top) || 0);
  };
}

/** `inherited` are styles by level, the nearest first; `top` is how far the shape is from the top of the slide. */
function shapeStyle(shape: XmlElement, inherited: readonly (XmlElement | undefined)[], palette: Palette, top: number) {
  const ownPlaceholder = placeholderOf(shape);
  /** The kind of a placeholder; undefined for any other shape. */
  const placeholder = ownPlaceholder && (ownPlaceholder.attributes['type'] ?? 'obj');
  const levelStyles = (paragraph: XmlElement) =>
    inherited.map((style) => descend(style, `lvl${levelOf(paragraph) + 1}pPr`));
  const runStyles = (paragraph: XmlElement) => levelStyles(paragraph).map((style) => descend(style, 'defRPr'));
  /** What a paragraph and the styles that it inherits say of its bullet, the nearest first. */
  const bulletMarks = (paragraph: XmlElement) =>
    [descend(paragraph, 'pPr'), ...levelStyles(paragraph)].map(
      (properties) => properties?.children.find(({ name }) => /^bu(None|Char|AutoNum|Blip)$/.test(name))?.name,
    );
  /** The colour of the shape's own style, as run properties have it. */
  const fontColour = descend(shape, 'style', 'fontRef')?.children ?? [];
  const element = (name: string, children: XmlElement[]) => ({ name, attributes: {}, children, text: '' });
  const shapeProperties = fontColour.length === 0 ? [] : [element('rPr', [element('solidFill', fontColour)])];
  return {
    placeholder,
    top,
    /** Whether a paragraph has a bullet or number. */
    isBullet: (paragraph: XmlElement) =>
      (bulletMarks(paragraph).find((mark) => mark !== undefined) ?? 'buNone') !== 'buNone',
    /** Whether only the layout takes the bullet away from a paragraph that would have one elsewhere. */
    isListed: (paragraph: XmlElement) => {
      const [own, ...others] = bulletMarks(paragraph);
      const isBody = placeholder === 'body' || placeholder === 'obj';
      return isBody && own === undefined && others.some((mark) => mark !== undefined && mark !== 'buNone');
    },
    /** The colour that a paragraph itself gives to its bullet. */
    bulletColour: (paragraph: XmlElement) => {
      const colour = descend(paragraph, 'pPr', 'buClr');
      return colour && fillColour(colour, palette);
    },
    /** The size of a run's letters, in hundredths of a point. */
    sizeOf: (paragraph: XmlElement, run: XmlElement) => {
      const sizes = [descend(run, 'rPr'), ...runStyles(paragraph)].map((properties) => properties?.attributes['sz']);
      return Number(sizes.find((size) => size !== undefined)) || 1800;
    },
    lookOf: (paragraph: XmlElement, run: XmlElement) => {
      const [nearest, ...others] = runStyles(paragraph);
      return lookOf([descend(run, 'rPr'), nearest, ...shapeProperties, ...others], palette);
    },
  };
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
