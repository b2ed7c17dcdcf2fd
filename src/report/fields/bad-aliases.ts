import { isAlias, visit, type Document, type Node } from 'yaml';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { lineAt, lineStart, type YamlError } from './yaml.ts';

/**
 * Finds aliases that are none: without its anchor one is a value that begins with a star; too many of them are an
 * attack.
 * @param yaml the text.
 * @param document parsed from it, which can be read otherwise.
 * @returns an error for each line that has one.
 */
export function badAliases(yaml: string, document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  const anchors = new Set<string>();
  const lines = new Set<number>();
  let first: Node | undefined;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor);
        return;
      }
      first ??= node;
      if (anchors.has(node.source)) return;
      const offset = node.range?.[0] ?? 0;
      const start = lineStart(yaml, offset);
      if (lines.has(start)) return;
      lines.add(start);
      const line = lineAt(yaml, offset);
      const end = endOfValue(yaml, offset);
      errors.push({
        code: 'frontmatter-syntax',
        offset,
        found: `${quote(line)}, whose value begins with a star, which YAML reserves`,
        expected: 'quotes around the value',
        fix: correctedLines(yaml, offset, end, JSON.stringify(yaml.slice(offset, end))),
      });
    },
  });
  if (errors.length > 0) return errors;
  try {
    document.toJS({ maxAliasCount: 50 });
    return [];
  } catch {
    const offset = first?.range?.[0] ?? 0;
    const found = 'aliases (`*name`) that expand without bound';
    return [
      { code: 'frontmatter-syntax', offset, found, expected: 'each value written out', fix: 'key: the value itself' },
    ];
  }
}

function endOfValue(yaml: string, offset: number): number {
  return offset + (/^[^,\]}\r\n]*/.exec(yaml.slice(offset))?.[0].length ?? 0);
}
