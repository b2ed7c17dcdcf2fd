import type { Nodes } from 'mdast';
import { hasHidden } from '../../../report/diagnostics/hidden-characters.ts';
import { offsetsOf, placesIn } from '../../../report/diagnostics/source.ts';
import { eachNode } from '../../../report/markdown/nodes.ts';
import { isComponent } from '../../../report/markdown/tags.ts';
import { findHidden, hiddenIn } from '../../hidden-characters.ts';
import type { DocumentRule } from '../../rule.ts';

/** Characters that readers cannot see, and references to them such as `&#x202e;`. */
export const hiddenInDocument: DocumentRule = {
  code: 'hidden-character',
  check({ document: { tree, file } }, report) {
    const { stretch } = placesIn(file.text);
    for (const { at, ...mistake } of findHidden(file.text)) report({ at: stretch(at), ...mistake });
    eachNode(tree, (node) => {
      const hidden = valuesOf(node).filter(hasHidden).join('');
      if (hidden === '') return;
      const { start, end } = offsetsOf(node);
      const isInSource = hasHidden(file.text.slice(start, end));
      if (!isInSource) report({ at: node, ...hiddenIn(hidden), fix: 'Delete the character reference.' });
    });
  },
};

function valuesOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  if (node.type === 'image') return [node.url, node.alt ?? '', node.title ?? ''];
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? ''];
  return isComponent(node) ? node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : [])) : [];
}
