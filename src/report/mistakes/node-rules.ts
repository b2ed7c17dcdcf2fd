import type { FootnoteDefinition, Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { hasHidden, hiddenFinding } from '../diagnostics/hidden-characters.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';

/** Reports footnotes, attributes of notes and hidden characters. */
export function checkNode(node: Nodes, findings: Findings): void {
  if (!node.position) return;
  const { source } = findings;
  const position = positionOf(node);
  const { start, end } = offsetsOf(node);
  const written = source.slice(start, end);

  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    findings.add({
      code: 'unknown-component',
      position,
      found: `the footnote ${quote(written)}`,
      expected:
        'its words in a sub-line or a <Note> where they belong; lines appear on many pages, which have no footnotes',
      fix: node.type === 'footnoteReference' ? correctedLines(source, start, end, '') : noteOf(node, written),
    });
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === 'Note' && node.attributes.length > 0) findings.add(noteFinding(node, source));
  }
  if (node.type === 'link' && node.children.length === 0)
    findings.add({
      code: 'missed-mark',
      position,
      found: `${quote(written)}, a link without words`,
      expected: 'the words of the link between the brackets, or the URL alone',
      fix: correctedLines(source, start, end, node.url),
    });
  // Character references such as `&#x202e;`; the characters themselves are found in the file.
  const hidden = valuesOf(node).filter(hasHidden).join('');
  if (hidden !== '' && !hasHidden(written))
    findings.add(hiddenFinding(hidden, position, 'Delete the character reference.'));
}

/** The finding for a note with attributes. */
function noteFinding(node: Nodes, source: string): Finding {
  const { start, end } = offsetsOf(node);
  const element = source.slice(start, end);
  const tag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(element)?.[0] ?? element;
  return {
    code: 'unknown-component',
    position: positionOf(node),
    found: quote(tag),
    expected: '<Note> without attributes, and </Note> after its words',
    fix: tag.endsWith('/>')
      ? 'Write the words of the note between <Note> and </Note>.'
      : correctedLines(source, start, start + tag.length, '<Note>'),
  };
}

function noteOf(node: FootnoteDefinition, written: string): string {
  const words = written.replace(/^\[\^[^\]]*\]:\s*/, '').trim();
  return node.children.length > 1 ? `<Note>\n\n${words}\n\n</Note>` : `<Note>${words}</Note>`;
}

function valuesOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  if (node.type === 'image') return [node.url, node.alt ?? '', node.title ?? ''];
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? ''];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
}
