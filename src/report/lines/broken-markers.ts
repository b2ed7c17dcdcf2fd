/** Status markers that are read as text: a bracket missing, doubled or of another alphabet, or a second marker. */

import { markerCharacter as mark } from '../status.ts';

/** A marker that no reader would see as one. */
export interface BrokenMarker {
  /** What is in its place. */
  found: string;
  /** The character that belongs between the brackets; undefined where the bullet has its marker already. */
  character: string | undefined;
}

/** Full-width signs, as keyboards for Chinese and Japanese give them. */
const narrow: Readonly<Record<string, string>> = { '／': '/', '－': '-', ｘ: 'x', Ｘ: 'x', '\u3000': ' ', X: 'x' };

const broken: readonly RegExp[] = [
  // Not closed: with a bracket further on, it can be a remark between brackets.
  new RegExp(String.raw`^\[(?:((?! )${mark})[^\S\r\n]+| +)(?=[^\s[\]])(?![^[]*\])`),
  new RegExp(String.raw`^((?! )${mark})?\][^\S\r\n]+(?=\S)`),
  new RegExp(String.raw`^\[+(${mark})\]\]+[^\S\r\n]+(?=\S)`),
  new RegExp(String.raw`^\[\[+(${mark})\][^\S\r\n]+(?=\S)`),
  new RegExp(String.raw`^[［【[](${mark}|[ｘＸ／－\u3000])[］】][^\S\r\n]*(?=\S)`, 'u'),
  new RegExp(String.raw`^[［【](${mark}|[ｘＸ／－\u3000])\][^\S\r\n]*(?=\S)`, 'u'),
  new RegExp(String.raw`^\[(${mark})\](?:[^\S\r\n]*\[${mark}\])+[^\S\r\n]+(?=\S)`),
];
const again = new RegExp(String.raw`^(?:\[${mark}\][^\S\r\n]+)+(?=\S)`);

/** Finds a broken marker at the beginning of the words of a bullet, behind the marker that it has already. */
export function brokenMarker(words: string, isMarked: boolean): BrokenMarker | undefined {
  if (isMarked) {
    const found = again.exec(words)?.[0];
    return found === undefined ? undefined : { found, character: undefined };
  }
  for (const pattern of broken) {
    const { 0: found, 1: sign = ' ' } = pattern.exec(words) ?? [];
    if (found !== undefined) return { found, character: narrow[sign] ?? sign };
  }
  return undefined;
}
