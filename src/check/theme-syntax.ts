import parse from 'postcss/lib/parse';
import CssSyntaxError from 'postcss/lib/css-syntax-error';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import type { ContentFile } from '../report/file.ts';
import { findingsOf } from './findings.ts';

/** Finds the first thing in a style sheet that PostCSS, the parser of the build, refuses. */
export function refusedSyntax(theme: ContentFile): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    parse(theme.text, { map: false });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const start = error.input?.offset ?? 0;
    const end = error.input?.endOffset ?? start + 1;
    findingsOf(theme, diagnostics).report('unsafe-file', {
      at: [start, end],
      found: `what PostCSS refuses: ${quote(error.reason.slice(0, 80))}`,
      expected: 'rules of CSS, each declaration with a colon, and with a semicolon before the next',
      fix: 'Correct it, or put it between /* and */.',
    });
  }
  return diagnostics;
}
