/** Frontmatter in TOML (https://toml.io), as other generators have it. */
import type { Finding } from '../diagnostics/diagnostic.ts';
import { quote, spanAt, splitLines } from '../diagnostics/source.ts';

const fences = /^\+{3}[^\S\r\n]*(?:\r\n|\n|\r)(?:([\s\S]*?)(?:\r\n|\n|\r))??\+{3}[^\S\r\n]*(?![^\r\n])/;
const text = String.raw`"[^"\\\r\n]*"|'[^'\r\n]*'`;
/** Values that are the same in YAML. */
const plain = new RegExp(String.raw`^(?:${text}|\[\s*(?:(?:${text})(?:\s*,)?\s*)*\]|[\w.+-]+)\s*(?:#.*)?$`);

/**
 * Looks for frontmatter in TOML. Returns a finding, with the same fields in YAML if they are plain, and where it ends.
 */
export function tomlFields(source: string): { finding: Finding; end: number } | undefined {
  const [all, fields = ''] = fences.exec(source) ?? [];
  if (all === undefined) return undefined;
  const rows = inYaml(splitLines(fields));
  const finding: Finding = {
    code: 'frontmatter-syntax',
    position: spanAt(source, 0, all.length),
    found: `${quote('+++')}, which begins fields in TOML`,
    expected: 'fields in YAML: one `key: value` per line, between two lines of three hyphens',
    fix: rows ? ['---', ...rows, '---'].join('\n') : 'Write these fields as YAML.',
  };
  return { finding, end: all.length };
}

/** The same rows in YAML; undefined if one is not plain. */
function inYaml(rows: readonly string[]): string[] | undefined {
  const filled = rows.filter((row) => row.trim() !== '');
  const converted = filled.map((row) => {
    const [, key, value = ''] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(row) ?? [];
    return key !== undefined && plain.test(value) ? `${key}: ${value}` : undefined;
  });
  return converted.every((row) => row !== undefined) ? converted : undefined;
}
