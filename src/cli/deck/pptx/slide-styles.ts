import { createPalette, fillColour, lookOf, type Look } from './look.ts';
import type { OfficePackage, Part } from './office-package.ts';
import { descend, type XmlElement } from './parse-xml.ts';

/** What formats the text of one shape. */
export interface ShapeStyle {
  /** The kind of a placeholder; undefined for any other shape. */
  placeholder: string | undefined;
  /** Whether a paragraph has a bullet or number. */
  isBullet(paragraph: XmlElement): boolean;
  /** The colour that a paragraph itself gives to its bullet. */
  bulletColour(paragraph: XmlElement): string | undefined;
  lookOf(paragraph: XmlElement, run: XmlElement): Look;
}

/**
 * Returns the style of each shape of a slide: what a run does not say itself it inherits from its shape, then from the
 * placeholders of layout and master, then from their text styles (ECMA-376 part 1, 19.3.1.52 and 21.1.2.4.12).
 */
export function createSlideStyles(deck: OfficePackage, slide: Part): (shape: XmlElement) => ShapeStyle {
  const layout = deck.byKind(slide, 'slideLayout');
  const master = layout && deck.byKind(layout, 'slideMaster');
  const theme = master && deck.byKind(master, 'theme');
  const overridden = (part: Part | undefined) => descend(part?.xml, 'clrMapOvr', 'overrideClrMapping');
  const palette = createPalette([overridden(slide), overridden(layout), descend(master?.xml, 'clrMap')], theme?.xml);

  return (shape) => {
    const own = placeholderOf(shape);
    const kind = own && (own.attributes['type'] ?? 'obj');
    const inLayout = own && shapesOf(layout).find((other) => isSame(own, placeholderOf(other)));
    const inMaster = own && shapesOf(master).find((other) => masterKind(placeholderOf(other)) === masterKind(own));
    const bodyStyle = masterKind(own) === 'title' ? 'titleStyle' : 'bodyStyle';
    const inherited = [
      ...[shape, inLayout, inMaster].map((one) => descend(one, 'txBody', 'lstStyle')),
      ...(own ? [] : [descend(deck.presentation.xml, 'defaultTextStyle')]),
      descend(master?.xml, 'txStyles', own ? bodyStyle : 'otherStyle'),
    ];
    const levels = (paragraph: XmlElement) =>
      inherited.map((style) => descend(style, `lvl${levelOf(paragraph) + 1}pPr`));
    const colour = descend(shape, 'style', 'fontRef')?.children ?? [];
    const element = (name: string, children: XmlElement[]) => ({ name, attributes: {}, children, text: '' });
    const ofShape = colour.length === 0 ? [] : [element('rPr', [element('solidFill', colour)])];
    return {
      placeholder: kind,
      isBullet: (paragraph) => {
        const marks = [descend(paragraph, 'pPr'), ...levels(paragraph)]
          .flatMap((one) => one?.children ?? [])
          .map(({ name }) => name);
        return /^bu(Char|AutoNum|Blip)$/.test(marks.find((name) => /^bu(None|Char|AutoNum|Blip)$/.test(name)) ?? '');
      },
      bulletColour: (paragraph) => {
        const colour = descend(paragraph, 'pPr', 'buClr');
        return colour && fillColour(colour, palette);
      },
      lookOf: (paragraph, run) => {
        const [first, ...others] = levels(paragraph).map((one) => descend(one, 'defRPr'));
        return lookOf([descend(run, 'rPr'), first, ...ofShape, ...others], palette);
      },
    };
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
  const index = (one: XmlElement) => one.attributes['idx'];
  return index(a) !== undefined || index(b) !== undefined ? index(a) === index(b) : masterKind(a) === masterKind(b);
}

function masterKind(placeholder: XmlElement | undefined): string | undefined {
  if (!placeholder) return undefined;
  const kind = placeholder.attributes['type'] ?? 'obj';
  if (kind === 'title' || kind === 'ctrTitle') return 'title';
  return /^(dt|ftr|sldNum|hdr)$/.test(kind) ? kind : 'body';
}
