import type { FootnoteDefinition, Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { hasHidden, hiddenFinding } from '../diagnostics/hidden-characters.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { asMarkdown } from './html-tags.ts';
import { expressionFindings } from './mdx-braces.ts';
import { esmFinding } from './mdx-errors.ts';

const components = ['Item', 'Note'];

/** Reports what content may not contain: code, unknown components, HTML, footnotes, hidden characters. */
export function checkNode(node: Nodes, findings: Findings): void {
  if (!node.position) return;
  const { source } = findings;
  const position = positionOf(node);
  const { start, end } = offsetsOf(node);
  const written = source.slice(start, end);

  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const { line, column } = position;
    expressionFindings(source, start, end, { line, column }).forEach((finding) => findings.add(finding));
  } else if (node.type === 'mdxjsEsm') {
    findings.add(esmFinding(source, start, position));
  } else if (node.type === 'footnoteReference') {
    findings.add({
      code: 'unknown-component',
      position,
      found: `the footnote ${quote(written)}`,
      expected: 'its words in a sub-line or a <Note>; lines appear on many pages, which have no footnotes',
      fix: correctedLines(source, start, end, ''),
    });
  } else if (node.type === 'footnoteDefinition') {
    findings.add({
      code: 'unknown-component',
      position,
      found: `the footnote ${quote(written)}`,
      expected: 'a <Note> where it belongs',
      fix: noteOf(node, written),
    });
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (name === 'Note' && node.attributes.length > 0) findings.add(noteFinding(node, source));
    else if (!components.includes(name)) findings.add(elementFinding(node, name, source));
  }
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
  const plain = element.replace(tag, () => (tag.endsWith('/>') ? '<Note>…</Note>' : '<Note>'));
  return {
    code: 'unknown-component',
    position: positionOf(node),
    found: quote(tag),
    expected: '<Note> without attributes',
    fix: correctedLines(source, start, end, plain),
  };
}

/** The finding for HTML and for an unknown component. */
function elementFinding(node: Nodes, name: string, source: string): Finding {
  const { start, end } = offsetsOf(node);
  const element = source.slice(start, end);
  const finding = { code: 'unknown-component', position: positionOf(node), found: quote(`<${name}>`) } as const;
  const meant = meantComponent(name);
  if (meant !== undefined) {
    const renamed = element.replaceAll(`<${name}`, `<${meant}`).replaceAll(`</${name}`, `</${meant}`);
    return {
      ...finding,
      expected: `<${meant}${meant === 'Item' ? ' … />' : '>'} (components are <Item /> and <Note>)`,
      fix: correctedLines(source, start, end, renamed),
    };
  }
  const markdown = asMarkdown(name, element, source.slice(0, start), source.slice(end));
  return {
    ...finding,
    expected:
      markdown !== undefined
        ? 'Markdown; reports use no HTML'
        : 'no component but <Item /> and <Note>; a less-than sign that is text escaped with a backslash',
    fix: correctedLines(source, start, end, markdown ?? escapedElement(element)),
  };
}

/** An element as text. Its braces are escaped too: they would be code of their own as soon as the tag is text. */
function escapedElement(element: string): string {
  return element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (found) =>
    found === '<' || found === '{' ? `\\${found}` : found,
  );
}

/** The component that a name is a misspelling of; `<item>` is, `<em>` is not. */
function meantComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name)
    ? misspelt(name, components)
    : components.find((component) => component.toLowerCase() === name);
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
