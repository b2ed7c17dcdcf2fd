import type { Sign } from './signs.ts';

/** The components that content can have. */
export const components = ['Item', 'Note'];

/** A tag as it is written, even one that nothing can read. */
export interface WrittenTag {
  text: string;
  name: string;
  isEnd: boolean;
  /** Offset of its end. */
  end: number;
  /** Whether it begins or is a whole element. */
  isWhole: boolean;
}

/** The tag that a sign begins; undefined for a less-than sign before anything else. */
export function tagAt({ offset, rest, tag }: Sign): WrittenTag | undefined {
  const [text, slash, name = ''] =
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>]*>/u.exec(rest) ??
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>\r\n]*(?:>|(?<!\s))/u.exec(rest) ??
    [];
  if (text === undefined) return undefined;
  const isWhole = tag?.end !== undefined || /\/\s*>$/.test(text);
  return { text, name, isEnd: slash === '/', end: offset + text.length, isWhole };
}
