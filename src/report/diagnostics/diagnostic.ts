/** What Almanac tells an author about the content: the shape of one finding and the list of every kind there is. */

/** A place in a file. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** An `error` stops the build; a `warning` is shown, and stops it only where the author asks for strictness. */
export type Severity = 'error' | 'warning';

/** Every kind of diagnostic: its severity and the title of its page in the guide (`/guide/diagnostics/<code>/`). */
export const diagnosticKinds = {
  'missing-file': ['error', 'A file that the content needs is missing'],
  'unexpected-file': ['error', 'A file that would be skipped in silence'],
  'file-name': ['error', 'A file or folder name that cannot be published'],
  'merge-conflict': ['error', 'A merge conflict that nobody has resolved'],
  'file-encoding': ['error', 'A file that is not UTF-8 text'],
  'frontmatter-syntax': ['error', 'YAML that cannot be read'],
  'frontmatter-field': ['error', 'A field that is missing, unknown or of the wrong kind'],
  'unknown-cycle': ['error', 'A cycle that is missing from the order'],
  'cycle-order': ['error', 'Cycles that are not in the order of their dates'],
  'cycle-without-report': ['error', 'A cycle before the newest report that has none'],
  'duplicate-name': ['error', 'A name that two areas or two topics claim'],
  'unknown-area': ['error', 'A heading that names no area'],
  'heading-level': ['error', 'A heading of level 1'],
  'line-outside-area': ['error', 'A bullet before the first area heading'],
  'empty-line': ['error', 'A bullet from whose words no address can be made'],
  'duplicate-line': ['error', 'Two lines of one report with the same id'],
  'unknown-marker': ['error', 'A status marker that does not exist'],
  'misplaced-marker': ['error', 'A status marker where none can be'],
  'item-attribute': ['error', 'An attribute of <Item /> that is unknown or malformed'],
  'misplaced-item': ['error', 'An <Item /> that is not at the end of a line'],
  'unknown-component': ['error', 'A component or HTML tag that reports cannot use'],
  'mdx-esm': ['error', 'An import or export'],
  'mdx-expression': ['error', 'A brace, which MDX reads as code'],
  'mdx-autolink': ['error', 'A link in angle brackets, which MDX reads as a tag'],
  'mdx-comment': ['error', 'An HTML comment, which MDX cannot read'],
  'mdx-less-than': ['error', 'A less-than sign, which MDX reads as a tag'],
  'mdx-tag': ['error', 'A tag that is not closed'],
  'hidden-character': ['error', 'A character that no reader sees'],
  'too-long': ['error', 'A file or a paragraph that is too long to be read'],
  'too-deep': ['error', 'Text nested too deeply to be read'],
  'too-many-mistakes': ['error', 'A file with too many mistakes to read on'],
  'unsafe-address': ['error', 'A link with an address that no page may have'],
  'unsafe-file': ['error', 'A file that could run code where it is opened'],
  'broken-link': ['error', 'A link to a page or a place that the site does not have'],
  'redirect-source': ['error', 'A redirect from an address at which there is a page'],
  'redirect-target': ['error', 'A redirect that leads to nothing, or only to another redirect'],
  'missing-image': ['error', 'An image that is not a file of the content'],
  'accent-contrast': ['error', 'An accent colour in which text cannot be read'],
  'continues-unknown': ['error', 'A continues that points to no earlier line'],
  'continues-taken': ['error', 'A continues on words that are another item already'],
  'replaced-by-unknown': ['error', 'A replacedBy that points to no item'],
  'added-not-new': ['error', 'An added on a line that the report before lists already'],
  unaccounted: ['warning', 'Open work that the next report does not mention'],
  'similar-wording': ['warning', 'New words that are probably those of an earlier line'],
  'dropped-unexplained': ['warning', 'Dropped work without a reason or a replacement'],
  'completed-planned': ['warning', 'Completed work that is planned again'],
  'missed-mark': ['warning', 'Text that looks like a mark of Markdown and is none'],
  'unmatched-note': ['warning', 'An item note that matches no line'],
  'unmentioned-topic': ['warning', 'A topic that no line mentions'],
  'long-report': ['warning', 'A report of more than 150 lines'],
} as const satisfies Record<string, readonly [Severity, string]>;

/** The code of one kind of diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticKinds;

/** One finding about one place in the content. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** Path of the file as the author knows it, with forward slashes. */
  file: string;
  position: Position;
  /** What stands there. */
  found: string;
  /** What should stand there instead. */
  expected: string;
  /** The corrected text, ready to paste. */
  fix: string;
}

/** A diagnostic without what its kind and file already say. */
export type Finding = Omit<Diagnostic, 'severity' | 'file'>;

/**
 * Completes a finding with its file and the severity of its kind.
 * @param file path of the file as the author knows it.
 * @param finding what was found where.
 * @returns the diagnostic.
 */
export function diagnostic(file: string, finding: Finding): Diagnostic {
  // A corrected text without anything in it is better said than shown.
  const fix = finding.fix.trim() === '' ? 'Delete this.' : finding.fix;
  return { ...finding, severity: diagnosticKinds[finding.code][0], file, fix };
}

/**
 * Orders diagnostics by file and place, so that two runs over the same content print the same list.
 * @param diagnostics in any order.
 * @returns a sorted copy.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
