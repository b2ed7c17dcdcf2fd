import type { Root, Text } from 'mdast';
import { eachNode } from './each-node.ts';
import type { Findings } from '../file.ts';
import { correctedLines, quote, spanAt } from '../diagnostics/source.ts';

const opening = /(?<!\\)\[[^[\]\r\n]+\]\(/g;
const address = /^(?:https?:|mailto:|\.{0,2}\/|#|[^\s()<>]+\.mdx?\b)[^\s()<>]*/;

/**
 * Reports links that Markdown reads as text, because their parenthesis is not closed or their address has a space in
 * it.
 * @param tree as parsed.
 * @param findings to add to.
 */
export function reportUnclosedLinks(tree: Root, findings: Findings): void {
  if (!findings.source.includes('](')) return;
  eachNode(tree, (node, _index, parent) => {
    if (node.type === 'text' && node.position && parent?.type !== 'link') reportIn(node, findings);
  });
}

function reportIn({ position }: Text, findings: Findings): void {
  const { source } = findings;
  const start = position!.start.offset ?? 0;
  for (const { 0: text, index } of source.slice(start, position!.end.offset).matchAll(opening)) {
    const at = start + index;
    const from = at + text.length;
    const row = /^[^\r\n]*/.exec(source.slice(from, from + 2_000))![0];
    const written = address.exec(row)?.[0];
    if (written === undefined) continue;
    const spaced = /^[^()<>]*\)/.exec(row)?.[0];
    const whole = spaced ?? written;
    findings.add({
      code: 'missed-mark',
      position: spanAt(source, at, from + whole.length),
      found: `${quote(text + whole)}, which is no link`,
      expected: `${spaced === undefined ? 'a closing parenthesis behind the address' : 'an address without spaces'}; a backslash before the bracket where it is text`,
      fix: correctedLines(
        source,
        from,
        from + whole.length,
        spaced?.replaceAll(' ', '%20') ?? `${written.replace(/[.,;:]+$/, '')})${/[.,;:]+$/.exec(written)?.[0] ?? ''}`,
      ),
    });
  }
}
