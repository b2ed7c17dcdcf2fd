import { offsetsOf, splitLines } from '../../../report/diagnostics/source.ts';
import { eachNode } from '../../../report/markdown/nodes.ts';
import type { DocumentRule } from '../../rule.ts';

/** In a quotation, `>` comes before the end of a code block. */
const ending = /^[\s>]*(`{3,}|~{3,})\s*$/;

export const unclosedCode: DocumentRule = {
  code: 'missed-mark',
  check({ document: { tree, file } }, report) {
    eachNode(tree, (node) => {
      if (node.type !== 'code') return;
      const { start, end } = offsetsOf(node);
      const [first = '', ...others] = splitLines(file.text.slice(start, end));
      const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
      const isClosed = fence !== undefined && ending.exec(others.at(-1) ?? '')?.[1]?.startsWith(fence);
      if (fence === undefined || isClosed) return;
      report({
        at: [start, start + fence.length],
        found: `\`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
        expected: `a line ${fence} where the code ends`,
        fix: `Write ${fence} on a line of its own where the code ends.`,
      });
    });
  },
};
