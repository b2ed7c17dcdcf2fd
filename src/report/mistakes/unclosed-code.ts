/** Code blocks without an end, which Markdown reads as code. */
import type { Root } from 'mdast';
import { offsetsOf, spanAt, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { eachNode } from '../markdown/each-node.ts';

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
