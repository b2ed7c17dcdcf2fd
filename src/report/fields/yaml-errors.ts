import { isScalar, visit, type Document } from 'yaml';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { fixedLine } from './fixed-line.ts';
import { errorCount, lineAt, lineStart, parseYaml, type YamlError } from './yaml.ts';

/** Fixes are tried out, which takes a while, for this many lines. */
const maxTried = 20;

/** For YAML that is nested more deeply than a recursive function can follow. */
export const tooDeepFields = {
  code: 'too-deep',
  found: 'lists or fields nested hundreds of levels deep',
  expected: 'fields at most three levels deep',
  fix: 'key: value',
} as const;

type LibraryError = Document['errors'][number];

/** Finds what keeps YAML from being read: at most one error for each line, in order. */
export function yamlErrors(yaml: string, document: Document.Parsed): YamlError[] {
  const all = [...document.errors, ...document.warnings];
  if (all.length === 0) return [...repeatedKeys(document), ...aliases(yaml, document)];
  const { indented, fixed: dedented } = indentedFields(yaml);
  if (indented.length > 0 && errorCount(dedented) < all.length)
    return [...indented, ...yamlErrors(dedented, parseYaml(dedented))];
  const ofLibrary = all.slice(0, maxMistakes).map((error) => ({ error, offset: offsetOf(yaml, error) }));
  const lines = new Set<number>();
  const sorted = ofLibrary
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const line = lineStart(yaml, offset);
      return !lines.has(line) && lines.add(line);
    });
  const errors: YamlError[] = [];
  // If one fix repairs a whole field, the other errors in it were consequences.
  let fixed = 0;
  for (const [index, { error, offset }] of sorted.entries()) {
    if (offset < fixed) continue;
    const { end, ...finding } = explain(yaml, error, offset, index < maxTried);
    errors.push(finding);
    fixed = end;
  }
  return errors;
}

/**
 * Finds fields that are indented though they belong to no field above: YAML blames the one before or after. In `fixed`,
 * each begins its line and has its spaces at the end, so that no offset changes.
 */
function indentedFields(yaml: string): { indented: YamlError[]; fixed: string } {
  const indented: YamlError[] = [];
  /** Indentation of the field that the lines below belong to. */
  let owner = Infinity;
  const fixed = yaml.replace(
    /^( *)([\w-]+:(?:[ \t]+(.*))?)$/gm,
    (line, indent: string, field: string, value: string | undefined, offset: number) => {
      if (indent.length > owner) return line;
      owner = /^(?:[|>&#].*)?$/.test(value ?? '') ? indent.length : Infinity;
      if (indent === '') return line;
      indented.push({
        code: 'frontmatter-syntax',
        offset,
        found: `${quote(line)} indented, though it belongs to no field above`,
        expected: 'every field at the beginning of its line',
        fix: field,
      });
      return field + indent;
    },
  );
  return { indented, fixed };
}

/** `end` is where the field ends if the fix repairs all of it, else 0. */
function explain(yaml: string, error: LibraryError, offset: number, tryFixes: boolean): YamlError & { end: number } {
  if (error.message.includes('call stack')) {
    return { ...tooDeepFields, offset, end: 0 };
  }
  const line = lineAt(yaml, offset);
  return {
    code: 'frontmatter-syntax',
    offset,
    found: `${quote(line)}, ${reasonOf(error)}`,
    expected:
      'YAML: one `key: value` per line; quotes around a value that contains ": " or "{", or begins with a special character',
    ...fixedLine(yaml, offset, line, tryFixes),
  };
}

const reasons: Partial<Record<LibraryError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'with a second ": " in it',
  BAD_INDENT: 'with a bracket that is not closed, or too little indentation',
  BAD_SCALAR_START: 'whose value begins with a reserved character',
  BAD_DQ_ESCAPE: 'with a backslash inside double quotes',
  MISSING_CHAR: 'with a quote, bracket or comma missing',
  MULTILINE_IMPLICIT_KEY: 'without a colon and a space after the key',
  MULTIPLE_DOCS: 'which begins a second document',
  NON_STRING_KEY: 'with a key that is not text',
  TAB_AS_INDENT: 'with a tab as indentation',
  TAG_RESOLVE_FAILED: 'with an exclamation mark that YAML reads as a tag',
  UNEXPECTED_TOKEN: 'which YAML does not expect here',
};

function reasonOf({ code }: LibraryError): string {
  return reasons[code] ?? 'which is not YAML';
}

/** YAML notices a missing end only on the next line; the mistake is where the bracket or quote opens. */
function offsetOf(yaml: string, error: LibraryError): number {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return error.pos[0];
  const before = yaml.slice(0, error.pos[0]);
  const mark =
    /Missing closing (["'])/.exec(error.message)?.[1] ??
    (error.message.includes('}') ? '{' : error.message.includes(']') ? '[' : undefined);
  const opening = mark === undefined ? -1 : before.lastIndexOf(mark);
  return opening < 0 ? error.pos[0] : opening;
}

/** Fields that are there more than once, in linear time. */
function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          errors.push({
            code: 'frontmatter-syntax',
            offset: key.range?.[0] ?? 0,
            found: `the field ${quote(String(key.value))} a second time`,
            expected: 'each field once',
            fix: 'Delete one of the two.',
          });
        }
        seen.add(key.value);
      }
    },
  });
  return errors;
}

/** Values that begin with an asterisk. A real alias is no use in fields, and can expand without bound. */
function aliases(yaml: string, document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Alias(_key, { range }) {
      const offset = range?.[0] ?? 0;
      const last = errors.at(-1)?.offset;
      // One fix corrects the rest of the line too.
      if (last !== undefined && lineStart(yaml, last) === lineStart(yaml, offset)) return;
      const value = /^[^,\]}\r\n]*/.exec(yaml.slice(offset))![0];
      errors.push({
        code: 'frontmatter-syntax',
        offset,
        found: `${quote(lineAt(yaml, offset))}, whose value begins with an asterisk, which YAML reads as an alias`,
        expected: 'quotes around the value',
        fix: correctedLines(yaml, offset, offset + value.length, JSON.stringify(value)),
      });
    },
  });
  return errors;
}
