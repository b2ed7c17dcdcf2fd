import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { eachNode } from '../../../report/markdown/nodes.ts';
import { isComponent } from '../../../report/markdown/tags.ts';
import type { DocumentRule } from '../../rule.ts';

export const noteAttribute: DocumentRule = {
  code: 'unknown-component',
  check({ document: { tree, file } }, report) {
    eachNode(tree, (node) => {
      if (!isComponent(node) || node.name !== 'Note' || node.attributes.length === 0) return;
      const { start, end } = offsetsOf(node);
      const written = file.text.slice(start, end);
      const tag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(written)?.[0] ?? written;
      const advice = 'Write the words of the note between <Note> and </Note>.';
      const corrected = { instead: '<Note>', over: [start, start + tag.length] } as const;
      report({
        at: node,
        found: quote(tag),
        expected: '<Note> without attributes, and </Note> after its words',
        ...(tag.endsWith('/>') ? { fix: advice } : corrected),
      });
    });
  },
};
