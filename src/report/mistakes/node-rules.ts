import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import { hasHidden, hiddenFinding } from '../diagnostics/hidden-characters.ts';
import { offsetsOf, quote, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { isComponent } from '../markdown/tags.ts';
import { asNote } from './html-tags.ts';

/** Reports footnotes, attributes of notes, links without words, code that never ends, and hidden characters. */
export function checkNode(node: Nodes, findings: Findings): void {
  if (!node.position) return;
  const { start, end } = offsetsOf(node);
  const written = findings.source.slice(start, end);
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    findings.report({
      at: node,
      code: 'unknown-component',
      found: `the footnote ${quote(written)}`,
      expected:
        'its words in a sub-line or a <Note> where they belong; lines appear on many pages, which have no footnotes',
      instead: node.type === 'footnoteReference' ? '' : asNote(written.replace(/^\[\^[^\]]*\]:/, '')),
    });
  } else if (isComponent(node) && node.name === 'Note' && node.attributes.length > 0) {
    const tag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(written)?.[0] ?? written;
    const isEmpty = tag.endsWith('/>');
    findings.report({
      at: node,
      code: 'unknown-component',
      found: quote(tag),
      expected: '<Note> without attributes, and </Note> after its words',
      ...(isEmpty
        ? { fix: 'Write the words of the note between <Note> and </Note>.' }
        : { instead: '<Note>', over: [start, start + tag.length] }),
    });
  } else if (node.type === 'link' && node.children.length === 0)
    findings.report({
      at: node,
      code: 'missed-mark',
      found: `${quote(written)}, a link without words`,
      expected: 'the words of the link between the brackets, or the URL alone',
      instead: node.url,
    });
  else if (node.type === 'code') checkFence(written, start, findings);
  // From character references such as `&#x202e;`. Hidden characters in the file itself are reported elsewhere.
  const hidden = valuesOf(node).filter(hasHidden).join('');
  if (hidden !== '' && !hasHidden(written))
    findings.report({ ...hiddenFinding(hidden), at: node, fix: 'Delete the character reference.' });
}

/** In a quotation, `>` comes before the end of a code block. */
const ending = /^[\s>]*(`{3,}|~{3,})\s*$/;

function checkFence(code: string, start: number, findings: Findings): void {
  const rows = splitLines(code);
  const fence = /^(?:`{3,}|~{3,})/.exec(rows[0]!)?.[0];
  if (fence === undefined || (rows.length > 1 && ending.exec(rows.at(-1)!)?.[1]!.startsWith(fence))) return;
  findings.report({
    at: [start, start + fence.length],
    code: 'missed-mark',
    found: `\`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
    expected: `a line ${fence} where the code ends`,
    fix: `Write ${fence} on a line of its own where the code ends.`,
  });
}

function valuesOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  if (node.type === 'image') return [node.url, node.alt ?? '', node.title ?? ''];
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? ''];
  return isComponent(node) ? node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : [])) : [];
}
