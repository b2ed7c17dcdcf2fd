/** Small coloured shapes without words, beside the words that they are about: in a key, and as lights beside bullets. */
import type { XmlElement } from './office-package.ts';
import { joinRuns, paragraphsOf, runsOf, type Paragraph } from './runs.ts';
import type { Frame, slideStyles } from './styles.ts';

interface Swatch {
  frame: Frame;
  colour: string;
}

/** An inch, in the units of Office. */
const inch = 914_400;

/** A shape as a swatch, if it is one. */
export function swatchIn(
  shape: XmlElement,
  { frame, background }: Pick<ReturnType<ReturnType<typeof slideStyles>>, 'frame' | 'background'>,
): Swatch[] {
  const isSmall = frame.width > 0 && frame.width <= inch && frame.height <= inch;
  const hasWords = paragraphsOf(shape).some((paragraph) => joinRuns(runsOf(paragraph)) !== '');
  return isSmall && !hasWords && background !== 'none' ? [{ frame, colour: background }] : [];
}

/** Gives each paragraph of a box the colour of the swatch before it, if there are as many swatches as paragraphs. */
export function takeSwatches(paragraphs: readonly Paragraph[], swatches: readonly Swatch[]): void {
  if (swatches.length === 0) return;
  for (const inBox of Map.groupBy(paragraphs, ({ box }) => box).values()) {
    const before = swatches
      .filter(({ frame }) => isBefore(frame, inBox[0]!.frame))
      .toSorted((a, b) => a.frame.top - b.frame.top);
    // Of several in a row, the nearest is meant.
    const nearest = inBox.length === 1 ? before.toSorted((a, b) => b.frame.left - a.frame.left).slice(0, 1) : before;
    if (nearest.length !== inBox.length) continue;
    for (const [index, paragraph] of inBox.entries()) paragraph.bulletColour ??= nearest[index]!.colour;
  }
}

/** Whether the middle of a swatch is beside a box, at most an inch to its left, or at its left edge. */
function isBefore(swatch: Frame, box: Frame): boolean {
  const [x, y] = [swatch.left + swatch.width / 2, swatch.top + swatch.height / 2];
  const isBeside = y >= box.top && y <= box.top + box.height;
  return isBeside && x <= box.left + inch / 4 && x >= box.left - inch;
}
