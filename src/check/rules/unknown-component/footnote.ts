import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { eachNode } from '../../../report/markdown/nodes.ts';
import { asNote } from '../../html-as-markdown.ts';
import type { DocumentRule } from '../../rule.ts';

export const footnote: DocumentRule = {
  code: 'unknown-component',
  check({ document: { tree, file } }, report) {
    eachNode(tree, (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      const { start, end } = offsetsOf(node);
      const written = file.text.slice(start, end);
      report({
        at: node,
        found: `the footnote ${quote(written)}`,
        expected:
          'its words in a sub-line or a <Note> where they belong; lines appear on many pages, which have no footnotes',
        instead: node.type === 'footnoteReference' ? '' : asNote(written.replace(/^\[\^[^\]]*\]:/, '')),
      });
    });
  },
};
