import { type Document, isScalar, visit, isAlias, type Node } from 'yaml';
import { indentedFields } from './indented-fields.ts';
import { maxMistakes } from '../limits.ts';
import { errorCount, lineAt, lineStart, parseYaml, type YamlError } from './yaml.ts';
import { quote, correctedLines } from '../diagnostics/source.ts';
import { fixedLine } from './fixed-line.ts';

/** Fixes are tried out, which takes a while, for this many lines. */
const maxTried = 20;

/** What is said of YAML that is nested more deeply than code can follow that calls itself for each level. */
export const tooDeepFields = {
  code: 'too-deep',
  found: 'lists or fields nested hundreds of levels deep',
  expected: 'fields that are at most three levels deep',
  fix: 'key: value',
} as const;

type LibraryError = Document['errors'][number];

/**
 * Finds what stops YAML from being read.
 * @param yaml the text.
 * @param document parsed from it.
 * @returns at most one error for each line, in order, of the first two hundred; none where the document can be read.
 */
export function yamlErrors(yaml: string, document: Document.Parsed): YamlError[] {
  const all = [...document.errors, ...document.warnings];
  if (all.length === 0) return [...repeatedKeys(document), ...badAliases(yaml, document)];
  const indented = ofIndented(yaml, all.length);
  if (indented) return indented;
  const ofLibrary = all.slice(0, maxMistakes).map((error) => ({ error, offset: offsetOf(yaml, error) }));
  const lines = new Set<number>();
  const sorted = ofLibrary
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const line = lineStart(yaml, offset);
      return !lines.has(line) && lines.add(line);
    });
  const errors: YamlError[] = [];
  // Where the first fix leaves nothing to fix in its field, the other errors of the field were its consequences.
  let fixed = 0;
  for (const [index, { error, offset }] of sorted.entries()) {
    if (offset < fixed) continue;
    const { end, ...finding } = explain(yaml, error, offset, index < maxTried);
    errors.push(finding);
    fixed = end;
  }
  return errors;
}

/** Fields that are indented, where that is what keeps the YAML from being read, and what is wrong besides. */
function ofIndented(yaml: string, errors: number): YamlError[] | undefined {
  const indented = indentedFields(yaml);
  if (!indented || errorCount(indented.fixed) >= errors) return undefined;
  const { lines, fixed, originOf } = indented;
  return [
    ...lines.map(({ offset, text, bare }) => ({
      code: 'frontmatter-syntax' as const,
      offset,
      found: `${quote(text)} indented, though it belongs to no field above`,
      expected: 'every field at the beginning of its line',
      fix: bare,
    })),
    ...yamlErrors(fixed, parseYaml(fixed)).map((error) => ({ ...error, offset: originOf(error.offset) })),
  ];
}

/** `end` is where the field ends that the fix makes whole, or nowhere. */
function explain(yaml: string, error: LibraryError, offset: number, tryFixes: boolean): YamlError & { end: number } {
  if (error.message.includes('call stack')) {
    return { ...tooDeepFields, offset, end: 0 };
  }
  const line = lineAt(yaml, offset);
  return {
    code: 'frontmatter-syntax',
    offset,
    found: `${quote(line)}, ${reasonOf(error)}`,
    expected: 'YAML: one `key: value` a line; quotes around a value that holds ": " or "{", or begins with a mark',
    ...fixedLine(yaml, offset, line, tryFixes),
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
  const mark =
    /Missing closing (["'])/.exec(error.message)?.[1] ??
    (error.message.includes('}') ? '{' : error.message.includes(']') ? '[' : undefined);
  const opening = mark === undefined ? -1 : before.lastIndexOf(mark);
  return opening < 0 ? error.pos[0] : opening;
}

/**
 * Finds fields that are there more than once, in linear time.
 * @param document that can be read otherwise.
 * @returns an error for each further time.
 */
export function repeatedKeys(document: Document.Parsed): YamlError[] {
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
