import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Finding } from './diagnostic.ts';
import type { Findings } from './file.ts';
import { braceFinding } from './mdx-errors.ts';
import { nearest } from './nearest.ts';
import { correctedLines, quote, toPosition } from './source.ts';

const components = ['Item', 'Note'];

/** How to write in Markdown what authors most often write as HTML. */
const markdownForTag: Record<string, string> = {
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  code: '`…`',
  a: '[…](https://…)',
  del: '~~…~~',
  s: '~~…~~',
  br: 'a new paragraph',
  hr: '---',
  ul: '- …',
  li: '- …',
  img: '![what it shows](../../sources/picture.png)',
};

/**
 * Reports a node that content may not contain: code, unknown components, HTML, footnotes.
 * @param node any node of a parsed tree.
 * @param findings to add to.
 */
export function checkNode(node: Nodes, findings: Findings): void {
  const position = node.position;
  if (!position) return;
  const start = position.start.offset ?? 0;
  const end = position.end.offset ?? start;
  const written = findings.source.slice(start, end);
  const add = (finding: Omit<Finding, 'position'>) => findings.add({ position: toPosition(position), ...finding });

  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    findings.add(braceFinding(findings.source, findings.source.indexOf('{', start)));
  }
  if (node.type === 'mdxjsEsm') {
    const isCode = /^(import|export)\s+(\{|\*|default|const|let|function|class|["'\w$]+\s+from\b|["'])/.test(written);
    add({
      code: 'mdx-esm',
      found: quote(written),
      expected: isCode ? 'nothing: reports contain no code' : 'prose that begins with a capital letter; MDX reads this as code',
      fix: isCode ? 'Delete these lines; <Item /> and <Note> need no import.' : written.charAt(0).toUpperCase() + written.slice(1),
    });
  }
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    add({
      code: 'unknown-component',
      found: `the footnote ${quote(written)}`,
      expected: 'its words in parentheses, in a sub-line or in a <Note>; lines are shown on many pages, which have no foot',
      fix: `<Note>${written.replace(/^\[\^[^\]]*\]:?\s*/, '') || '…'}</Note>`,
    });
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  if (node.name === 'Item') return;
  if (node.name === 'Note') {
    if (node.attributes.length === 0) return;
    const fix = correctedLines(findings.source, start, start + written.indexOf('>') + 1, '<Note>');
    add({ code: 'unknown-component', found: quote(written), expected: '<Note> without attributes', fix });
    return;
  }
  const name = node.name ?? '';
  const near = /^[A-Z]/.test(name) ? nearest(name, components) : undefined;
  const instead = markdownForTag[name];
  add({
    code: 'unknown-component',
    found: `<${name}>`,
    expected: near
      ? `<${near}${near === 'Item' ? ' … />' : '>'} (components are <Item /> and <Note>)`
      : `Markdown${instead ? ` (${instead})` : ''}, or the less-than sign escaped with a backslash`,
    fix: near
      ? correctedLines(findings.source, start, end, written.replaceAll(new RegExp(`(</?)${name}\\b`, 'g'), `$1${near}`))
      : correctedLines(findings.source, start, end, written.replaceAll(/<(?=[\/\w>])/g, '\\<')),
  });
}
