import { saysKey } from './key.ts';
import type { Paragraph } from './raw-slide.ts';
import type { Run } from './runs.ts';

/** On a slide without bullets, several lines that only lost theirs to the layout are its list. */
export function listLines(paragraphs: readonly Paragraph[], warn: (what: string) => void): void {
  const lines = paragraphs.filter(({ isListed }) => isListed);
  const [first] = lines;
  if (!first || lines.length < 2 || paragraphs.some(({ isBullet }) => isBullet)) return;
  for (const line of lines) line.isBullet = true;
  warn(`lines that the layout shows without bullets, taken for a list: it begins with "${first.text}"`);
}

/** Many programs write titles into ordinary boxes: the largest words that stand above all bullets, or the topmost of these. */
export function titleBox(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const highest = paragraphs.reduce((least, { isBullet, top }) => (isBullet ? Math.min(least, top) : least), Infinity);
  const [first] = paragraphs
    .filter(({ box, top, isBullet, text }, index) => {
      const isFirst = paragraphs[index - 1]?.box !== box;
      return isFirst && !isBullet && top <= highest && text.length <= 150 && /\p{L}/u.test(text) && !saysKey(text);
    })
    .toSorted((a, b) => b.size - a.size || a.top - b.top);
  return first;
}

/** A bullet that was typed: its mark with the white space after it, or nothing. */
export function bulletMark(runs: readonly Run[]): string {
  return /^\s*[•▪◦‣●○■□*–-]\s+/u.exec(runs[0]?.text ?? '')?.[0] ?? '';
}
