import { diagnostic, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, placesIn, quote } from '../report/diagnostics/source.ts';
import type { ContentFile } from '../report/file.ts';
import { maxMistakes, tooManyMistakes } from '../report/limits.ts';
import type { MistakeHere } from './rule.ts';

interface Findings {
  report(code: DiagnosticCode, mistake: MistakeHere): void;
  /** Whether there are so many mistakes that no more are taken. */
  isFull(): boolean;
}

/**
 * Collects the mistakes of one file in a list. After as many as anybody reads, one more says so.
 * @param text what offsets are of: the file, or its fields. Its lines are those of the file.
 */
export function findingsOf(
  file: Pick<ContentFile, 'displayPath' | 'text'>,
  into: Diagnostic[],
  text = file.text,
): Findings {
  const { displayPath } = file;
  const { span } = placesIn(text);
  const { stretch } = placesIn(file.text);
  const editInFile = (from: number, to: number, instead: string) => {
    const [start, end] = text === file.text ? [from, to] : stretch(span(from, to));
    return { edit: { start, end, text: instead } };
  };
  let count = 0;
  const isFull = () => count > maxMistakes;
  const report = (code: DiagnosticCode, { at, expected, found, certainty, ...correction }: MistakeHere) => {
    // Thousands of corrected texts would take long to make.
    if (isFull()) return;
    const { start, end } = 0 in at ? { start: at[0], end: at[1] } : offsetsOf(at);
    const position = span(start, end);
    count++;
    if (isFull()) {
      into.push(diagnostic(displayPath, tooManyMistakes(`more than ${maxMistakes} mistakes`, position)));
      return;
    }
    const [from, to] = ('over' in correction && correction.over) || [start, end];
    const fix = 'fix' in correction ? correction.fix : correctedLines(text, from, to, correction.instead);
    const edit = 'instead' in correction && editInFile(from, to, correction.instead);
    const finding = { code, position, found: found ?? quote(text.slice(start, end)), expected, fix, ...edit };
    into.push(diagnostic(displayPath, { ...finding, ...(certainty && { certainty }) }));
  };
  return { report, isFull };
}
