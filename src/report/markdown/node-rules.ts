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
  const position = positionOf(node);
  const { start, end } = offsetsOf(node);
  const written = findings.source.slice(start, end);
  const add = (finding: Omit<Finding, 'position'>) => findings.add({ position, ...finding });

  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const { line, column } = position;
    expressionFindings(findings.source, start, end, { line, column }).forEach((finding) => findings.add(finding));
  } else if (node.type === 'mdxjsEsm') {
    findings.add(esmFinding(findings.source, start, position));
  } else if (node.type === 'footnoteReference') {
    add({
      code: 'unknown-component',
      found: `the footnote ${quote(written)}`,
      expected: 'its words in a sub-line or a <Note>; lines appear on many pages, which have no footnotes',
      fix: correctedLines(findings.source, start, end, ''),
    });
  } else if (node.type === 'footnoteDefinition') {
    add({
      code: 'unknown-component',
      found: `the footnote ${quote(written)}`,
      expected: 'a <Note> where it belongs',
      fix: noteOf(node, written),
    });
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    checkComponent(node.name ?? '', node.attributes.length > 0, written);
  }
  checkHidden();

  function checkComponent(name: string, hasAttributes: boolean, element: string): void {
    if (name === 'Item' || (name === 'Note' && !hasAttributes)) return;
    if (name === 'Note') {
      const tag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(element)?.[0] ?? element;
      const fix = correctedLines(
        findings.source,
        start,
        end,
        element.replace(tag, () => (tag.endsWith('/>') ? '<Note>…</Note>' : '<Note>')),
      );
      add({ code: 'unknown-component', found: quote(tag), expected: '<Note> without attributes', fix });
      return;
    }
    const near = meantComponent(name);
    const markdown =
      near === undefined
        ? asMarkdown(name, element, findings.source.slice(0, start), findings.source.slice(end))
        : undefined;
    const renamed = () => element.replaceAll(`<${name}`, `<${near}`).replaceAll(`</${name}`, `</${near}`);
    // Braces too, which would be code of their own as soon as the tag is text.
    const escaped = () =>
      element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (all) =>
        all === '<' || all === '{' ? `\\${all}` : all,
      );
    add({
      code: 'unknown-component',
      found: quote(`<${name}>`),
      expected:
        near !== undefined
          ? `<${near}${near === 'Item' ? ' … />' : '>'} (components are <Item /> and <Note>)`
          : markdown !== undefined
            ? 'Markdown; reports use no HTML'
            : 'no component but <Item /> and <Note>; a less-than sign that is text escaped with a backslash',
      fix: correctedLines(findings.source, start, end, near !== undefined ? renamed() : (markdown ?? escaped())),
    });
  }

  /** Character references such as `&#x202e;`; the characters themselves are found in the file. */
  function checkHidden(): void {
    const values = valuesOf(node).filter(hasHidden);
    if (values.length === 0 || hasHidden(written)) return;
    const fix = 'Delete the character reference.';
    findings.add(hiddenFinding(values.join(''), position, fix));
  }
}

/** The component that a name is a misspelling of; `<item>` is, `<em>` is not. */
function meantComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name) ? misspelt(name, components) : components.find((one) => one.toLowerCase() === name);
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
