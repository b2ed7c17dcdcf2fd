import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { offsetsOf } from '../diagnostics/source.ts';
import { markerPattern, statusOfMarker, type Status } from '../status.ts';

/** The status marker of a line. */
export interface Marker {
  /** Empty if the brackets have slips, such as a space beside the character. */
  character: string;
  /** How many characters it takes from the words; none if the parser has taken it, as it does `[x]` and `[ ]`. */
  length: number;
  /** Undefined if it stands for none. */
  status: Status | undefined;
}

/** Empty brackets, and spaces around the character, are slips. */
const spacedMarker = markerPattern((mark) => new RegExp(String.raw`^\[\s*(${mark}?)\s*\](?=\s|$)`));

/** Reads the marker at the beginning of a bullet: one character in brackets before a space and words. */
export function readMarker(
  { checked }: ListItem,
  paragraph: Paragraph,
  source: string,
  statuses: readonly Status[],
): Marker | undefined {
  if (typeof checked === 'boolean') {
    const character = checked ? 'x' : ' ';
    return { character, length: 0, status: statusOfMarker(character, statuses) };
  }
  const [first, ...others] = paragraph.children;
  // A backslash before the bracket makes it text.
  if (first?.type !== 'text' || source[offsetsOf(first).start] !== '[') return undefined;
  const [written, inside] = /^\[(.)\](?=\s|$)/u.exec(first.value) ?? spacedMarker(statuses).exec(first.value) ?? [];
  if (written === undefined || inside === undefined) return undefined;
  const { length } = written;
  if (length === first.value.length && others.length > 0) return undefined;
  const isExact = length === inside.length + 2;
  const character = written === '[ ]' ? ' ' : isExact ? inside : '';
  return { character, length, status: statusOfMarker(character, statuses) };
}

/** The words of a line without its marker. */
export function withoutMarker({ children }: Paragraph, { length }: Marker): PhrasingContent[] {
  const [first, ...others] = children;
  if (first?.type !== 'text' || length === 0) return children;
  return [{ ...first, value: first.value.slice(length).trimStart() }, ...others];
}
