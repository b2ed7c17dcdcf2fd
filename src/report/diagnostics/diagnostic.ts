/** Lines and columns count from 1, and columns in UTF-16 code units, as editors count them. */
export interface Position {
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** An `error` stops the build. A `warning` stops it only in strict mode. */
type Severity = 'error' | 'warning';

export const severityMeaning: Readonly<Record<Severity, string>> = {
  error: 'This is an error: it stops the build.',
  warning: 'This is a warning: the site is built.',
};

/** Severity, and title of the page in the guide (`src/guide/diagnostics/<code>.md`). */
export const diagnosticKinds = {
  'missing-file': ['error', 'A required file is missing'],
  'unexpected-file': ['error', 'A file that is not read'],
  'file-name': ['error', 'A name that cannot be part of a URL'],
  'newer-format': ['error', 'Content for a newer version of Almanac'],
  'merge-conflict': ['error', 'An unresolved merge conflict'],
  'file-encoding': ['error', 'A file that is not UTF-8'],
  'frontmatter-syntax': ['error', 'Invalid YAML'],
  'frontmatter-field': ['error', 'A field that is missing, unknown or of the wrong kind'],
  'unknown-cycle': ['error', 'A cycle that site.yaml does not list'],
  'cycle-order': ['error', 'Cycles that are not in order'],
  'cycle-without-report': ['error', 'A cycle without a report before one that has one'],
  'duplicate-name': ['error', 'A name used twice'],
  'duplicate-status': ['error', 'A status with the word, marker or shape of another'],
  'status-word': ['error', 'A status that strings.yaml names'],
  'unknown-area': ['error', 'A heading that names no area'],
  'heading-level': ['error', 'A heading of level 1'],
  'line-outside-area': ['error', 'A bullet before the first area heading'],
  'empty-line': ['error', 'A bullet without words for a URL'],
  'two-reports': ['error', 'A report pasted below another one'],
  'unknown-team': ['error', 'A team that site.yaml does not list'],
  'wrong-figure': ['error', 'A figure that site.yaml does not list, or in a plan'],
  'wrong-part': ['error', 'A part of a report that is in the wrong place'],
  'duplicate-line': ['error', 'Two lines of one report with the same id'],
  'unknown-marker': ['error', 'A status marker that does not exist'],
  'misplaced-marker': ['error', 'A status marker in the wrong place'],
  'item-attribute': ['error', 'An attribute of <Item /> that is unknown or malformed'],
  'misplaced-item': ['error', 'An <Item /> that is not at the end of a line'],
  'unknown-component': ['error', 'A component or HTML tag that reports cannot use'],
  'mdx-esm': ['error', 'An import or export'],
  'mdx-expression': ['error', 'A brace, which MDX reads as code'],
  'mdx-autolink': ['error', 'A link in angle brackets, which MDX reads as a tag'],
  'mdx-comment': ['error', 'An HTML comment, which MDX cannot read'],
  'mdx-less-than': ['error', 'A less-than sign, which MDX reads as a tag'],
  'mdx-tag': ['error', 'A tag that is not closed'],
  'hidden-character': ['error', 'An invisible character'],
  'too-long': ['error', 'A file, picture or paragraph that is too large'],
  'too-deep': ['error', 'Text that is nested too deeply'],
  'too-many-mistakes': ['error', 'A file with too many mistakes to read on'],
  'unsafe-address': ['error', 'A link with a URL that is not allowed'],
  'unsafe-file': ['error', 'A file that could run code, or names others that it may not'],
  'broken-link': ['error', 'A link to something that does not exist'],
  'redirect-source': ['error', 'A redirect from a URL that still works'],
  'redirect-target': ['error', 'A redirect that leads nowhere, or to another redirect'],
  'lost-url': ['error', 'A published URL that would stop working'],
  'missing-image': ['error', 'An image that is not in the content folder'],
  'continues-unknown': ['error', 'A continues attribute that matches no earlier line'],
  'continues-taken': ['error', 'A continues attribute on words that are already another item'],
  'replaced-by-unknown': ['error', 'A replacedBy attribute that matches no item'],
  'added-not-new': ['error', 'An added attribute on a line that is not new'],
  'unmarked-item': ['warning', 'An item without a marker, whose status nobody can see'],
  unaccounted: ['warning', 'Open work that the next report does not mention'],
  'similar-wording': ['warning', 'A new line worded like an earlier one'],
  'missing-part': ['warning', 'A team that has not reported yet'],
  unanswered: ['warning', 'A question that a report does not answer'],
  'team-without-area': ['warning', 'A team without areas, or an area without a team'],
  'dropped-unexplained': ['warning', 'Dropped work without a reason or a replacement'],
  'copied-report': ['warning', 'A report with the title, date or words of another'],
  'due-before-cycle': ['warning', 'A due date that was past when it was given'],
  'expected-before-cycle': ['warning', 'An expected day before its cycle'],
  'completed-planned': ['warning', 'Completed work that is planned again'],
  'missed-mark': ['warning', 'Text that looks like a bullet, a heading or a marker'],
  'closed-waiting': ['warning', 'Closed work that still waits for something'],
  'unmatched-note': ['warning', 'A note on an item that no report lists'],
  'unmentioned-topic': ['warning', 'A topic that no line mentions'],
  'shared-id': ['warning', 'An id that a topic shares with an area or a cycle'],
  untranslated: ['warning', 'Strings of the interface that are not in the language of the site'],
  'long-report': ['warning', 'A report of more than 150 lines'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type DiagnosticCode = keyof typeof diagnosticKinds;

/**
 * How sure a finding is of its fix. `certain` needs no guess and loses nothing: `almanac check --fix` makes its
 * edit. `likely` is text to paste, `choose` has lines to choose from, and `advice` is a sentence.
 */
export type Certainty = 'certain' | 'likely' | 'choose' | 'advice';

/** One place of a mistake. */
export interface Place {
  position: Position;
  found: string;
  /** The corrected text, ready to paste; lines to choose from; or advice in one sentence. */
  fix: string;
}

export interface Diagnostic extends Place {
  code: DiagnosticCode;
  severity: Severity;
  file: string;
  expected: string;
  certainty: Certainty;
  /** The same fix as a replacement of a stretch of the file, for editors; undefined if it is advice, or a whole line. */
  edit?: { start: number; end: number; text: string };
  /** All places of a mistake that was made several times in a file, the first included; undefined if there is one. */
  places?: readonly Place[];
}

/** A diagnostic without what its code and file already say. Whether the fix is text or advice is seen from its form. */
export type Finding = Omit<Diagnostic, 'severity' | 'file' | 'certainty' | 'places'> & { certainty?: Certainty };

const isSentence = /^\p{Lu}.*[.?]$/u;

/** Adds the file, as the author knows it, the severity of the code, and the certainty if the finding has none. */
export function diagnostic(file: string, finding: Finding): Diagnostic {
  const fix = finding.fix.trim() === '' ? 'Delete this.' : finding.fix;
  const { certainty = !finding.edit && isSentence.test(fix) ? 'advice' : 'likely' } = finding;
  return { ...finding, severity: diagnosticKinds[finding.code][0], file, fix, certainty };
}

/** Sorts by file and place, so that two runs over the same content print the same list. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareValues(a.file, b.file) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compareValues(a.code, b.code),
  );
}

export function isError({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error';
}

function compareValues(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
