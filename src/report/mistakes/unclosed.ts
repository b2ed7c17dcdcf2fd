/** Links and code blocks without an end, which Markdown reads as text or as code. */
import type { Root, Heading, Paragraph, TableCell } from 'mdast';
import { correctedLines, offsetsOf, quote, restOfLine, spanAt, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { eachNode } from '../markdown/each-node.ts';
import { textOf } from './text-of.ts';

/** Inside of a quotation, a sign stands before it. */
const ending = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** Reports a code block that is never closed: Markdown reads everything after it as code. */
export function reportUnclosedCode(tree: Root, findings: Findings): void {
  eachNode(tree, (node) => {
    if (node.type !== 'code') return;
    const { start, end } = offsetsOf(node);
    const [first = '', ...rows] = splitLines(findings.source.slice(start, end));
    const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
    if (fence === undefined || ending.exec(rows.at(-1) ?? '')?.[1]!.startsWith(fence)) return;
    findings.add({
      code: 'missed-mark',
      position: spanAt(findings.source, start, start + fence.length),
      found: `\`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
      expected: `a line ${fence} where the code ends`,
      fix: `Write ${fence} on a line of its own where the code ends.`,
    });
  });
}

/** `(words)[URL]`; a parenthesis behind a bracket belongs to a link. */
const swapped = /(?<![\\\]])\(([^()[\]\r\n]+)\)\[/g;
/** `[[Topic]]` and `[[page|words]]`, as wikis have them. */
const wiki = /(?<![\\\w!])\[\[([^[\]|\r\n]{2,})(?:\|([^[\]|\r\n]+))?\]\]/g;
const opening = /(?<!\\)\[[^[\]\r\n]+\]\(/g;
const target = /^(?:https?:|mailto:|\.{0,2}\/|#|[^\s()<>]+\.mdx?\b)[^\s()<>]*/;

/**
 * Reports links that Markdown reads as text: not closed, with a space in the URL, with brackets and parentheses
 * swapped, or written as in a wiki.
 */
export function reportUnclosedLinks(tree: Root, findings: Findings): void {
  if (!/\]\(|\)\[|\[\[/.test(findings.source)) return;
  eachNode(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') reportIn(node, findings);
  });
}

function reportIn(node: Paragraph | Heading | TableCell, findings: Findings): void {
  const { source } = findings;
  const { start } = offsetsOf(node);
  const written = textOf(node, source);
  const add = (at: number, end: number, expected: string, fix: string) =>
    findings.add({
      code: 'missed-mark',
      position: spanAt(source, at, end),
      found: `${quote(source.slice(at, end))}, which is not a link`,
      expected: `${expected}; a backslash before the ${source[at] === '(' ? 'parenthesis' : 'bracket'} if it is text`,
      fix: correctedLines(source, at, end, fix),
    });
  for (const { 0: text, 1: words, index } of written.matchAll(swapped)) {
    const at = start + index;
    const from = at + text.length;
    const url = /^(?:https?:|mailto:|\/)[^\s()[\]]+(?=\])/.exec(source.slice(from, from + 2_000))?.[0];
    if (url !== undefined)
      add(at, from + url.length + 1, 'the words in brackets, then the URL in parentheses', `[${words}](${url})`);
  }
  for (const { 0: text, 1: page = '', 2: words = page, index } of written.matchAll(wiki)) {
    const at = start + index;
    add(at, at + text.length, 'the words alone, as a topic becomes a link by itself; or [words](URL)', words);
  }
  for (const { 0: text, index } of written.matchAll(opening)) {
    const at = start + index;
    const from = at + text.length;
    const row = restOfLine(source, from, 2_000);
    const url = target.exec(row)?.[0];
    if (url === undefined) continue;
    const spaced = /^[^()<>]*\)/.exec(row)?.[0];
    const end = /[.,;:]+$/.exec(url)?.[0] ?? '';
    add(
      at,
      from + (spaced ?? url).length,
      spaced === undefined ? 'a closing parenthesis after the URL' : 'a URL without spaces',
      text + (spaced?.replaceAll(' ', '%20') ?? `${url.slice(0, url.length - end.length)})${end}`),
    );
  }
}
