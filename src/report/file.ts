import { diagnostic, type Diagnostic, type Finding } from './diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, placesIn, quote, type Placed, type Stretch } from './diagnostics/source.ts';
import { maxMistakes, tooManyMistakes } from './limits.ts';
import { builtIn, type Status } from './status.ts';

export interface ContentFile {
  /** Path in the content folder, with forward slashes. */
  path: string;
  /** Path as the author knows it, for messages. */
  displayPath: string;
  /** Without a byte order mark, which would shift every position. */
  text: string;
  /** Numeric dates in the fields of all files, which tell whether the day comes first. */
  dates?: string;
}

/** Returns a function that looks up the text of a file by the path that the author knows. */
export function textsOf(files: readonly ContentFile[]): (displayPath: string) => string | undefined {
  const texts = new Map(files.map(({ displayPath, text }) => [displayPath, text]));
  return (displayPath) => texts.get(displayPath);
}

/** How many bytes of a file browsers sniff to find out what it is. */
export const headLength = 1445;

export interface FileHead {
  size: number;
  /** The first bytes, at most `headLength`, one character each. */
  start: string;
}

/** A mistake, and either advice or the text to put in its place, or in place of `over`. */
export type Mistake = Pick<Finding, 'code' | 'expected'> & {
  at: Placed | Stretch;
  found?: string;
} & ({ fix: string } | { instead: string; over?: Stretch });

export interface Findings extends ReturnType<typeof placesIn> {
  readonly source: string;
  readonly statuses: readonly Status[];
  /** Whether there are so many findings that no more are taken. */
  isFull(): boolean;
  add(finding: Finding): void;
  report(mistake: Mistake): void;
}

/** Collects the diagnostics of one file in a list. After as many as anybody reads, one more says so. */
export function findingsOf(
  file: Pick<ContentFile, 'displayPath' | 'text'>,
  into: Diagnostic[],
  statuses: readonly Status[] = builtIn,
): Findings {
  let count = 0;
  const source = file.text;
  const places = placesIn(source);
  const isFull = () => count > maxMistakes;
  const add = (finding: Finding) => {
    if (isFull()) return;
    const isLast = ++count > maxMistakes;
    const shown = isLast ? tooManyMistakes(`more than ${maxMistakes} mistakes`, finding.position) : finding;
    into.push(diagnostic(file.displayPath, shown));
  };
  const report = ({ code, at, expected, found, ...mistake }: Mistake) => {
    // Thousands of corrected texts would take long to make.
    if (isFull()) return;
    const { start, end } = 0 in at ? { start: at[0], end: at[1] } : offsetsOf(at);
    const [from, to] = ('over' in mistake && mistake.over) || [start, end];
    const fix = 'fix' in mistake ? mistake.fix : correctedLines(source, from, to, mistake.instead);
    add({ code, position: places.span(start, end), found: found ?? quote(source.slice(start, end)), expected, fix });
  };
  return { ...places, source, statuses, isFull, add, report };
}
