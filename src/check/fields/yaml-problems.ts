import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Position } from '../../report/diagnostics/diagnostic.ts';
import { placesIn, type Stretch } from '../../report/diagnostics/source.ts';
import { maxMistakes } from '../../report/limits.ts';

type LibraryError = Document['errors'][number];

/** What keeps YAML from being read, at the place where the author made the mistake. */
interface YamlProblem extends Position {
  code: LibraryError['code'];
}

/** Errors of the library and aliases, in the order of their places. */
export function problemsIn(yaml: string, document: Document.Parsed): YamlProblem[] {
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

/** Whether an end is missing, which YAML notices only on the next line. */
function isMissing(code: LibraryError['code']): boolean {
  return code === 'MISSING_CHAR' || code === 'BAD_INDENT';
}

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

/** What is wrong with a line that has a problem. */
export function reasonOf(code: LibraryError['code'], line: string): Reason {
  const isKey = isMissing(code) && !/:(?:\s|$)|^\s*-/.test(line);
  return isKey ? noColon : (reasons[code] ?? ['which is not YAML', quoteAdvice]);
}
