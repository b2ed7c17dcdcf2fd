import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import { placesIn, quote, type Stretch } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { fixedLine } from './fixed-line.ts';
import { parseYaml, type YamlError } from './yaml.ts';

/** After each fix, the YAML is read again, until so many characters have been read. */
const maxRead = 200_000;

type LibraryError = Document['errors'][number];
/** What is wrong with a line, and what to do if only the author can tell what was meant. */
type Reason = readonly [found: string, advice: string];

const pairAdvice = 'Check the quotes, brackets and commas of this line.';
const quoteAdvice = 'Put text with special characters in quotes, and close every quote and bracket.';
const noColon: Reason = [
  'without a colon and a space after the key',
  'Write a colon and a space after the key, or indent the line if it continues the one above.',
];
const reasons: Partial<Record<LibraryError['code'], Reason>> = {
  BLOCK_AS_IMPLICIT_KEY: ['with a second ": " in it', 'Begin this line and the next one in the same column.'],
  BAD_ALIAS: ['whose value begins with `*` or `&`, which YAML reads as an alias or an anchor', quoteAdvice],
  BAD_INDENT: ['with a bracket that is not closed, or too little indentation', pairAdvice],
  BAD_SCALAR_START: ['whose value begins with a reserved character', quoteAdvice],
  BAD_DQ_ESCAPE: ['with a backslash inside double quotes', 'Write two backslashes in place of one.'],
  MISSING_CHAR: ['with a quote, bracket or comma missing', pairAdvice],
  MULTILINE_IMPLICIT_KEY: noColon,
  MULTIPLE_DOCS: ['which begins a second document', 'Delete the line of three hyphens or dots.'],
  NON_STRING_KEY: ['with a key that is not text', quoteAdvice],
  TAB_AS_INDENT: ['with a tab as indentation', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: ['with an exclamation mark that YAML reads as a tag', quoteAdvice],
  UNEXPECTED_TOKEN: ['which YAML does not expect here', pairAdvice],
};

/** Finds what keeps YAML from being read: at most one error in each line. */
export function yamlErrors(yaml: string, document: Document.Parsed): YamlError[] {
  const problems = problemsIn(yaml, document);
  const errors = problems.length === 0 ? [] : unreadableLines(yaml, problems);
  return document.errors.length === 0 ? [...errors, ...repeatedKeys(document)] : errors;
}

type Problem = Position & Pick<LibraryError, 'code'>;

/** Errors of the library, in order, and aliases: fields have no use for them, and they can expand without bound. */
function problemsIn(yaml: string, document: Document.Parsed): Problem[] {
  const aliases: { code: LibraryError['code']; offset: number }[] = [];
  const openings: Stretch[] = [];
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      if (isAlias(node)) aliases.push({ code: 'BAD_ALIAS', offset: start });
      else if (isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow) openings.push([start, end]);
    },
  });
  const errors = [...document.errors, ...document.warnings].slice(0, maxMistakes + 1);
  const problems = errors.map(({ code, pos: [offset] }) => {
    // The mistake is where the bracket or quote opens.
    const opening = isMissing(code) && openings.findLast(([start, end]) => start < offset && offset <= end);
    return { code, offset: opening ? opening[0] : offset };
  });
  const first = problems
    .concat(aliases)
    .sort((a, b) => a.offset - b.offset)
    .slice(0, maxMistakes + 1);
  const { at } = placesIn(yaml);
  return first.map(({ code, offset }) => ({ code, ...at(offset) }));
}

/** Corrects the line of each problem and reads again, as an open bracket or quote makes other lines look wrong. */
function unreadableLines(yaml: string, first: readonly Problem[]): YamlError[] {
  const lines = yaml.split('\n');
  const { stretch } = placesIn(yaml);
  const errors = new Map<number, YamlError>();
  let problems = first;
  const add = (at: Position, found: string, expected: string, fixed?: string, advice = '') => {
    errors.set(at.line, { code: 'frontmatter-syntax', at: stretch(at), found, expected, fix: fixed ?? advice });
    if (fixed === undefined) return;
    lines[at.line - 1] = fixed;
    const text = lines.join('\n');
    if (errors.size * text.length <= maxRead) problems = problemsIn(text, parseYaml(text));
  };
  for (const [row, field] of indentedFields(lines)) {
    const found = `${quote(lines[row]!)} indented, though it belongs to no field above`;
    add({ line: row + 1, column: 1 }, found, 'every field at the beginning of its line', field);
  }
  while (errors.size <= maxMistakes) {
    const next = problems.find(({ line }) => !errors.has(line));
    if (!next) break;
    const [above = '', text = ''] = [lines[next.line - 2], lines[next.line - 1]];
    const fixed = fixedLine(text, above, text.slice(0, next.column - 1).trim() === '');
    const isKey = isMissing(next.code) && !/:(?:\s|$)|^\s*-/.test(text);
    const [reason, advice] = isKey ? noColon : (reasons[next.code] ?? ['which is not YAML', quoteAdvice]);
    add(next, `${quote(text)}, ${reason}`, oneField, fixed, advice);
  }
  return [...errors.values()];
}

const oneField =
  'YAML: one `key: value` per line; quotes around a value that contains ": " or "{", or begins with a special character';

/** A value that continues below: nothing yet, a block of text, an open quote or bracket. */
const open = /^(?:[|>&#].*|"[^"]*|'[^']*|[[{][^\]}]*)?$/;

/** Finds fields that are indented but belong to no field above. YAML blames other lines. */
function indentedFields(lines: readonly string[]): [row: number, field: string][] {
  let owner = Infinity;
  return [...lines.entries()].flatMap(([row, line]): [number, string][] => {
    const [, indent = '', field, value = ''] = /^([ \t]*)([\w-]+:(?:[ \t]+(.*))?)$/.exec(line) ?? [];
    if (field === undefined || indent.length > owner) return [];
    owner = open.test(value) ? indent.length : Infinity;
    return indent === '' ? [] : [[row, field]];
  });
}

/** Whether an end is missing, which YAML notices only on the next line. */
function isMissing(code: LibraryError['code']): boolean {
  return code === 'MISSING_CHAR' || code === 'BAD_INDENT';
}

/** Finds repeated fields in linear time. */
function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          errors.push({
            code: 'frontmatter-syntax',
            at: [key.range?.[0] ?? 0, key.range?.[1] ?? 0],
            found: `the field ${quote(String(key.value))} a second time`,
            expected: 'each field once',
            fix: 'Delete one of the two.',
          });
        seen.add(key.value);
      }
    },
  });
  return errors;
}
