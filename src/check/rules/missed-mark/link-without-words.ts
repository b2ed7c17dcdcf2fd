import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { eachNode } from '../../../report/markdown/nodes.ts';
import type { DocumentRule } from '../../rule.ts';

export const linkWithoutWords: DocumentRule = {
  code: 'missed-mark',
  check({ document: { tree, file } }, report) {
    eachNode(tree, (node) => {
      if (node.type !== 'link' || node.children.length > 0) return;
      const { start, end } = offsetsOf(node);
      report({
        at: node,
        found: `${quote(file.text.slice(start, end))}, a link without words`,
        expected: 'the words of the link between the brackets, or the URL alone',
        instead: node.url,
      });
    });
  },
};
