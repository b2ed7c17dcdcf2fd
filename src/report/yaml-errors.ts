import { isAlias, isScalar, parseDocument, visit, type Document, type Node, type ParsedNode } from 'yaml';
import type { DiagnosticCode } from './diagnostic.ts';
import { indentedFields } from './indented-fields.ts';
import { correctedLines, quote } from './source.ts';

/** What is wrong with a piece of YAML, as a diagnostic says it, with the offset in the YAML instead of a position. */
export interface YamlError {
  code: DiagnosticCode;
  offset: number;
  found: string;
  expected: string;
  fix: string;
}

/** Cures are tried out, which takes a while, for this many lines, and in fields of at most this length. */
const maxTried = 20;
const maxContext = 10_000;
const maxLine = 1_000;

/** What is said of YAML that is nested more deeply than code can follow that calls itself for each level. */
export const tooDeepFields = {
  code: 'too-deep',
  found: 'hundreds of lists or fields inside one another',
  expected: 'fields that are at most three levels deep',
  fix: 'key: value',
} as const;

type LibraryError = Document['errors'][number];

/**
 * Parses YAML.
 * @param yaml the text.
 * @returns the document; its errors are found by `yamlErrors`.
 */
export function parseYaml(yaml: string): Document.Parsed<ParsedNode> {
  // The library looks for repeated keys in quadratic time; `yamlErrors` does it in linear time. Tags such as !!binary
  // would give values that are no text; unresolved, they are reported.
  return parseDocument(yaml, {
    uniqueKeys: false, stringKeys: true, resolveKnownTags: false, logLevel: 'error', prettyErrors: false,
  });
}

/**
 * Finds what stops YAML from being read.
 * @param yaml the text.
 * @param document parsed from it.
 * @returns at most one error for each line, in order; none where the document can be read.
 */
export function yamlErrors(yaml: string, document: Document.Parsed): YamlError[] {
  const ofLibrary = [...document.errors, ...document.warnings].map((error) => ({ error, offset: offsetOf(yaml, error) }));
  if (ofLibrary.length === 0) return [...repeatedKeys(document), ...badAliases(yaml, document)];
  const indented = ofIndented(yaml, ofLibrary.length);
  if (indented) return indented;
  const lines = new Set<number>();
  const sorted = ofLibrary
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const line = lineStart(yaml, offset);
      return !lines.has(line) && lines.add(line);
    });
  const errors: YamlError[] = [];
  // Where the first cure leaves nothing to cure in its field, the other errors of the field were its consequences.
  let cured = 0;
  for (const [index, { error, offset }] of sorted.entries()) {
    if (offset < cured) continue;
    const { end, ...told } = explain(yaml, error, offset, index < maxTried);
    errors.push(told);
    cured = end;
  }
  return errors;
}

/** Fields that are indented at the beginning, where that is what keeps the YAML from being read, and what is wrong besides. */
function ofIndented(yaml: string, errors: number): YamlError[] | undefined {
  const indented = indentedFields(yaml);
  if (!indented || errorCount(indented.mended) >= errors) return undefined;
  const { lines, mended, originOf } = indented;
  return [
    ...lines.map(({ offset, text, bare }) => ({
      code: 'frontmatter-syntax' as const,
      offset,
      found: `${quote(text)} with a space before it, unlike the fields below`,
      expected: 'every field at the beginning of its line',
      fix: bare,
    })),
    ...yamlErrors(mended, parseYaml(mended)).map((error) => ({ ...error, offset: originOf(error.offset) })),
  ];
}

/** `end` is where the field ends that the cure makes whole, or nowhere. */
function explain(yaml: string, error: LibraryError, offset: number, tryCures: boolean): YamlError & { end: number } {
  if (error.message.includes('call stack')) {
    return { ...tooDeepFields, offset, end: 0 };
  }
  const line = lineAt(yaml, offset);
  return {
    code: 'frontmatter-syntax',
    offset,
    found: `${quote(line)}, ${reasonOf(error)}`,
    expected: 'YAML: one `key: value` a line; quotes around a value that holds ": " or "{", or begins with a mark',
    ...correctedLine(yaml, offset, line, tryCures),
  };
}

const reasons: Partial<Record<LibraryError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'with a second ": " in it',
  BAD_INDENT: 'with a bracket that does not end, or too little indentation',
  BAD_SCALAR_START: 'whose value begins with a mark that YAML reserves',
  BAD_DQ_ESCAPE: 'with a backslash inside double quotes',
  MISSING_CHAR: 'with a quote, bracket or comma missing',
  MULTILINE_IMPLICIT_KEY: 'without a colon and a space after the key',
  MULTIPLE_DOCS: 'which begins a second document',
  NON_STRING_KEY: 'with a key that is no text',
  TAB_AS_INDENT: 'with a tab as indentation',
  TAG_RESOLVE_FAILED: 'with an exclamation mark that YAML reads as a tag',
  UNEXPECTED_TOKEN: 'with something that YAML cannot place',
};

function reasonOf({ code }: LibraryError): string {
  return reasons[code] ?? 'which is not YAML';
}

/** YAML notices a missing end only where the next line begins; the mistake is where the bracket or quote opens. */
function offsetOf(yaml: string, error: LibraryError): number {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return error.pos[0];
  const before = yaml.slice(0, error.pos[0]);
  const mark = /Missing closing (["'])/.exec(error.message)?.[1] ?? (error.message.includes('}') ? '{' : error.message.includes(']') ? '[' : undefined);
  const opening = mark === undefined ? -1 : before.lastIndexOf(mark);
  return opening < 0 ? error.pos[0] : opening;
}

/** The first of the usual cures after which the line can be read, and the end of the field if that can be read too. */
function correctedLine(yaml: string, offset: number, line: string, tryCures: boolean): { fix: string; end: number } {
  // No cure of an endless line would be read, and looking for one takes longer than anyone waits.
  if (line.length > maxLine) return { fix: `${/^\s*(?:-\s+)?[\w-]+(?=:)/.exec(line.slice(0, maxLine))?.[0] ?? 'title'}: "…"`, end: 0 };
  const [, key = '', value = ''] = /^(\s*(?:-\s+)*[^\s:]+:)\s+(.*)$/.exec(line) ?? [];
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/^"(?=[^"]*$)|^'(?=[^']*$)/, '');
  const candidates = [
    line.replace(/^[ \t]*\t[ \t]*/, (indent) => indent.replaceAll('\t', '  ')),
    line.trimStart(),
    line.replace(/('[^']*'|"[^"]*")|(?<=^|[\s,{[])([^\s'",{}[\]][^\s'",[\]]*\{[\w-]*\}[^\s'",{}[\]]*)/g, (all, quoted?: string) => (quoted ? all : `'${all}'`)),
    line.replace(/(?<=[[{,]\s*|:\s+)(?![\s"'])(?:(?!:\s)[^"'[\]{},])+?\s#(?:(?!:\s)[^"'[\]{},])+?(?=\s*[,\]}])/g, (text) => JSON.stringify(text)),
    line.replace(/^(\s*(?:-\s+)?[\w-]+):(?![\s/])/, '$1: '),
    ...["'", '"', ']', '}', ' }]'].map((end) => line + end),
    line.replace(/^(\s*(?:-\s+)?[\w-]+):?\s+/, '$1: '),
    ...(key === '' ? [] : [`${key} ${JSON.stringify(bare)}`, `${key} '${bare.replaceAll("'", "''")}'`]),
  ];
  const { before, after } = around(yaml, lineStart(yaml, offset), line.length);
  const now = errorCount(before + line + after);
  const isCure = (candidate: string) => candidate !== line && errorCount(before + candidate + after) < now;
  const isShort = tryCures && before.length + after.length < maxContext;
  const cure = isShort ? candidates.find(isCure) : candidates.at(-1);
  const isWhole = isShort && cure !== undefined && errorCount(before + cure + after) === 0;
  return {
    fix: cure ?? (/^\s*[\w-]+:$/.test(key) ? `${key} "…"` : /^\s*-\s/.test(line) ? line.replace(/-\s.*/, '- "…"') : 'title: "…"'),
    end: isWhole ? lineStart(yaml, offset) + line.length + after.length : 0,
  };
}

/** The field that a line belongs to, without that line: from one line that is not indented to the next. */
function around(yaml: string, start: number, length: number): { before: string; after: string } {
  const isField = /^[^\s#\-\]}]/;
  let from = start;
  while (from > 0 && !isField.test(yaml.slice(from, from + 1))) from = lineStart(yaml, from - 1);
  const rest = yaml.slice(start + length);
  const next = /\n[^\s#\-\]}]/.exec(rest);
  // A line alone would be a text; only beside a field is it one that lacks its colon.
  return { before: `x: y\n${yaml.slice(from, start)}`, after: rest.slice(0, next ? next.index + 1 : rest.length) };
}

function errorCount(yaml: string): number {
  const { errors, warnings } = parseYaml(yaml);
  return errors.length + warnings.length;
}

function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (seen.has(name) && isScalar(key)) {
          errors.push({
            code: 'frontmatter-syntax',
            offset: key.range?.[0] ?? 0,
            found: `the field ${quote(String(name))} a second time`,
            expected: 'each field once',
            fix: 'Delete one of the two.',
          });
        }
        seen.add(name);
      }
    },
  });
  return errors;
}

/** An alias without its anchor is a value that begins with a star; too many of them are an attack. */
function badAliases(yaml: string, document: Document.Parsed): YamlError[] {
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
    return [{ code: 'frontmatter-syntax', offset, found, expected: 'each value written out', fix: 'key: the value itself' }];
  }
}

function endOfValue(yaml: string, offset: number): number {
  return offset + (/^[^,\]}\r\n]*/.exec(yaml.slice(offset))?.[0].length ?? 0);
}

function lineStart(yaml: string, offset: number): number {
  return offset === 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(yaml: string, offset: number): string {
  return /^.*/.exec(yaml.slice(lineStart(yaml, offset)))?.[0] ?? '';
}
