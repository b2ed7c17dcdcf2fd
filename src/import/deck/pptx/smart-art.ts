import { descend, type OfficePackage, type Part, type XmlElement } from './office-package.ts';
import { paragraphsOf } from './runs.ts';

/** A paragraph of a SmartArt drawing, and how deep it is in it. */
interface DrawnParagraph {
  paragraph: XmlElement;
  /** From 0. */
  level: number;
}

/**
 * The words of a SmartArt drawing in the order of its points (ECMA-376 part 1, 21.4.3); undefined if an element is no
 * such drawing.
 */
export function smartArtIn(element: XmlElement, deck: OfficePackage, slide: Part): DrawnParagraph[] | undefined {
  const references = descend(element, 'graphic', 'graphicData', 'relIds');
  const data = references && deck.byId(slide, references.attributes['r:dm']);
  if (!data) return undefined;
  const points = descend(data.xml, 'ptLst')?.children ?? [];
  const byId = new Map(points.map((point) => [point.attributes['modelId'], point]));
  const connections = (descend(data.xml, 'cxnLst')?.children ?? []).filter(
    ({ attributes }) => (attributes['type'] ?? 'parOf') === 'parOf',
  );
  const byParent = Map.groupBy(connections, ({ attributes }) => attributes['srcId']);
  const found: DrawnParagraph[] = [];
  const visited = new Set<XmlElement>();
  const visit = (point: XmlElement, level: number) => {
    // A damaged file may connect a point with one above it.
    if (visited.has(point)) return;
    visited.add(point);
    const own = level < 0 ? [] : paragraphsOf(point).map((paragraph) => ({ paragraph, level }));
    found.push(...own);
    const below = (byParent.get(point.attributes['modelId']) ?? []).toSorted((a, b) => orderOf(a) - orderOf(b));
    for (const { attributes } of below) {
      const child = byId.get(attributes['destId']);
      if (child) visit(child, level + 1);
    }
  };
  for (const point of points) if (point.attributes['type'] === 'doc') visit(point, -1);
  return found;
}

function orderOf({ attributes }: XmlElement): number {
  return Number(attributes['srcOrd']) || 0;
}
