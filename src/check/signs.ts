/** What MDX reads differently from Markdown: code, tags, comments, and links in angle brackets. */
import type { Heading, Paragraph, Root, TableCell } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { offsetsOf, placesIn, type Stretch } from '../report/diagnostics/source.ts';
import { eachNode, holdsWords } from '../report/markdown/nodes.ts';
import type { LoneTag } from '../report/markdown/tags.ts';
import { proseOf } from './prose.ts';
import type { DocumentSeen, MistakeHere } from './rule.ts';

/** A rule about signs that MDX reads as something else. The mistake is that of the first that knows a sign. */
export interface SignRule {
  code: DiagnosticCode;
  mistakeOf(sign: Sign): SignMistake | undefined;
}

/** The beginning of something that MDX reads differently. */
export interface Sign {
  source: string;
  offset: number;
  /** The source from the sign on. */
  rest: string;
  /** If Markdown reads a tag there. */
  tag: LoneTag | undefined;
  /** All tags of the document that are no part of an element. */
  tags: readonly LoneTag[];
  seen: DocumentSeen;
}

export type SignMistake = MistakeHere & {
  at: Stretch;
  /** No other sign before this offset is a mistake of its own; without it, none in the mistake. */
  end?: number;
  /** Offset of another sign that the same fix corrects. */
  other?: number;
  /** Whether the fix corrects the same signs in the rest of the line. */
  isWholeLine?: boolean;
};

/** Reports each sign that is no part of a mistake before it, until `isFull`. */
export function checkSigns(
  rules: readonly SignRule[],
  seen: DocumentSeen,
  report: (code: DiagnosticCode, mistake: MistakeHere) => void,
  isFull: () => boolean,
): void {
  const { file, tree, tags } = seen.document;
  const { text: source } = file;
  const { at: placeOf } = placesIn(source);
  const corrected = new Set<number>();
  const correctedLines = new Set<string>();
  let done = 0;
  for (const { offset, tag } of signsIn(tree, tags, source)) {
    if (isFull()) return;
    if (offset < done || corrected.has(offset)) continue;
    const found = firstMistake(rules, { source, offset, rest: source.slice(offset), tag, tags, seen });
    if (!found) continue;
    const { code, mistake } = found;
    const { end = mistake.at[1], other, isWholeLine = false, ...shown } = mistake;
    if (other !== undefined) corrected.add(other);
    done = end;
    const line = `${code} ${placeOf(offset).line}`;
    if (!correctedLines.has(line)) report(code, shown as MistakeHere);
    if (isWholeLine) correctedLines.add(line);
  }
}

function firstMistake(
  rules: readonly SignRule[],
  sign: Sign,
): { code: DiagnosticCode; mistake: SignMistake } | undefined {
  for (const { code, mistakeOf } of rules) {
    const mistake = mistakeOf(sign);
    if (mistake) return { code, mistake };
  }
  return undefined;
}

function signsIn(tree: Root, tags: readonly LoneTag[], source: string): Pick<Sign, 'offset' | 'tag'>[] {
  const signs: Pick<Sign, 'offset' | 'tag'>[] = tags.map((tag) => ({ offset: offsetsOf(tag.node).start, tag }));
  const add = (offset: number) => signs.push({ offset, tag: undefined });
  eachNode(tree, (node, _index, parent) => {
    const { start } = offsetsOf(node);
    const isTop = parent?.type === 'root' || parent?.type === 'mdxJsxFlowElement';
    if (holdsWords(node)) signsInWords(node, isTop, source).forEach(add);
    else if (node.type === 'link' && source[start] === '<') add(start);
  });
  return signs.sort((a, b) => a.offset - b.offset);
}

function signsInWords(node: Heading | Paragraph | TableCell, isTop: boolean, source: string): number[] {
  const { start } = offsetsOf(node);
  const isFirst = isTop && node.position?.start.column === 1;
  const isCode = isFirst && /^(?:import|export) /.test(source.slice(start, start + 7));
  // What follows the words of a heading or a cell is no space to MDX.
  const ends = node.type === 'paragraph' ? undefined : node.children.at(-1)?.position?.end.offset;
  const prose = proseOf(node, source).slice(0, ends && ends - start);
  const signs = Array.from(prose.matchAll(/\\[^\p{L}\p{N}\s]|<(?!\s)|\{/gu));
  const inProse = signs.filter(([sign]) => !sign.startsWith('\\')).map(({ index }) => start + index);
  return isCode ? [start, ...inProse] : inProse;
}
