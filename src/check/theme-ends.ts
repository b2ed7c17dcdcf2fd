import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import type { ContentFile } from '../report/file.ts';
import { findingsOf } from './findings.ts';

/** Something in a style sheet that has no end, or an end of nothing. */
interface OpenEnd {
  start: number;
  end: number;
  isEnd: boolean;
}

/**
 * Finds the first thing in a style sheet that is not closed, or closed without being open. The sheet is joined with those of
 * the site, so it would take in the styles behind it. What PostCSS refuses is found by itself.
 */
export function openEnds(theme: ContentFile): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { text } = theme;
  const found = firstOpenEnd(text);
  if (!found) return diagnostics;
  const { start, end, isEnd } = found;
  const written = quote(text.slice(start, Math.min(end, start + 40)));
  findingsOf(theme, diagnostics).report('unsafe-file', {
    at: [start, end],
    found: isEnd ? `${written}, which closes nothing` : `${written}, which is not closed`,
    expected: 'an end for each brace, bracket, parenthesis, text and comment, as the styles of the site follow',
    fix: isEnd ? 'Delete it, or open what it closes.' : 'Close it where it ends.',
  });
  return diagnostics;
}

function firstOpenEnd(css: string): OpenEnd | undefined {
  const open: (OpenEnd & { closedBy: number })[] = [];
  let found: OpenEnd | undefined;
  tokenize(css, (type, start, end) => {
    if (found) return;
    const here = { start, end, isEnd: false };
    const closedBy = endsOf.get(type);
    if (closedBy !== undefined) open.push({ ...here, closedBy });
    else if (ends.has(type)) {
      const last = open.pop();
      if (!last) found = { ...here, isEnd: true };
      else if (last.closedBy !== type) found = last;
    } else if (!isClosed(type, css.slice(start, end), end === css.length)) found = here;
  });
  return found ?? open[0];
}

const endsOf = new Map([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
]);
const ends = new Set(endsOf.values());

/** In CSS alone, the end of a file closes what is open. */
function isClosed(type: number, text: string, isLast: boolean): boolean {
  if (type === tokenTypes.BadString) return false;
  if (type === tokenTypes.String) return text.length > 1 && text.at(-1) === text[0];
  if (type === tokenTypes.Comment) return text.length > 3 && text.endsWith('*/');
  if (type === tokenTypes.Url) return text.endsWith(')');
  return !isLast || !text.endsWith('\\');
}
