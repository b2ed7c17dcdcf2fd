import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';
import type { Findings } from '../file.ts';
import { spanAt } from '../diagnostics/source.ts';

/** Inside of a quotation, a sign stands before it. */
const ending = /^[\s>]*(`{3,}|~{3,})\s*$/;

/**
 * Reports a code block that nothing ends: Markdown takes all that follows for code, and the lines of the report with
 * it.
 * @param tree as parsed.
 * @param findings to add to.
 */
export function reportUnclosedCode(tree: Root, findings: Findings): void {
  eachNode(tree, ({ type, position }) => {
    if (type !== 'code' || !position) return;
    const start = position.start.offset ?? 0;
    const [first = '', ...rows] = findings.source.slice(start, position.end.offset).split(/\r\n|\n|\r/);
    const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
    if (fence === undefined || ending.exec(rows.at(-1) ?? '')?.[1]!.startsWith(fence)) return;
    findings.add({
      code: 'missed-mark',
      position: spanAt(findings.source, start, start + fence.length),
      found: `\`\` ${fence} \`\`, which opens a code block that is never closed: all that follows is code`,
      expected: `a line ${fence} where the code ends`,
      fix: `Write ${fence} in a line of its own where the code ends.`,
    });
  });
}
