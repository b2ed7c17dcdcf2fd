/** Status markers that are read as text: with a bracket missing, or full-width. */

import { markerCharacter as mark } from '../status.ts';

/** A marker that no reader would see as one. */
export interface BrokenMarker {
  /** What is in its place. */
  found: string;
  /** The character that belongs between the brackets. */
  character: string;
}

/** Full-width signs, as keyboards for Chinese and Japanese give them. */
const narrow: Readonly<Record<string, string>> = { '／': '/', '－': '-', ｘ: 'x', Ｘ: 'x', '\u3000': ' ', X: 'x' };

const broken: readonly RegExp[] = [
  // Not closed: with a bracket further on, it can be a remark between brackets.
  new RegExp(String.raw`^\[(?:((?! )${mark})[^\S\r\n]+| +)(?=[^\s[\]])(?![^[]*\])`),
  new RegExp(String.raw`^((?! )${mark})?\][^\S\r\n]+(?=\S)`),
  new RegExp(String.raw`^[［【](${mark}|[ｘＸ／－\u3000])[］】][^\S\r\n]*(?=\S)`, 'u'),
];

/** Finds a broken marker at the beginning of the words of a bullet. */
export function brokenMarker(words: string): BrokenMarker | undefined {
  for (const pattern of broken) {
    const { 0: found, 1: sign = ' ' } = pattern.exec(words) ?? [];
    if (found !== undefined) return { found, character: narrow[sign] ?? sign };
  }
  return undefined;
}
