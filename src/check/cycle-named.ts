import type { Cycle } from '../report/order.ts';

/** The cycle that a text names, and how. */
interface NamedCycle {
  cycle: Cycle;
  /** As it is written: `2026 Q3` for `2026Q3`. */
  written: string;
}

/** The cycles that a text names by their labels, also where these are spaced otherwise, or the year is short or last. */
export function cyclesNamed(text: string, cycles: readonly Cycle[]): NamedCycle[] {
  return namedAmong(cycles)(text);
}

/** Returns the same as a function of the text, for many texts. */
export function namedAmong(cycles: readonly Cycle[]): (text: string) => NamedCycle[] {
  const known = cycles.map((cycle) => ({ cycle, patterns: spellings(cycle.label).map(patternOf) }));
  return (text) =>
    known.flatMap(({ cycle, patterns }) => {
      const [written] = patterns.flatMap((pattern) => apart(text, pattern) ?? []);
      return written === undefined ? [] : { cycle, written };
    });
}

// As lookarounds in every pattern, they would make each take a hundred times as long to compile.
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{M}\p{N}]/u;

/** What matches outside of longer words and numbers. */
function apart(text: string, pattern: RegExp): string | undefined {
  for (const { 0: written, index } of text.matchAll(pattern))
    if (!endsInWord.test(text.slice(0, index)) && !beginsInWord.test(text.slice(index + written.length)))
      return written;
  return undefined;
}

/** A label, and one that begins or ends with a year also the other way round. */
function spellings(label: string): string[] {
  const [, year, rest] = /^(\d{4})[._-]?(\D.*)$/.exec(label) ?? [];
  const [, before, end] = /^(.*\D)[._-]?(\d{4})$/.exec(label) ?? [];
  if (year !== undefined) return [label, `${rest}-${year}`];
  return end === undefined ? [label] : [label, `${end}-${before}`];
}

/** Anything may stand between letters and digits, but between two numbers something has to. A year may be shortened. */
function patternOf(label: string): RegExp {
  const parts = label.match(/\d+|[\p{L}\p{M}]+|[._-]+/gu) ?? [];
  const pattern = parts.map((part, index) => {
    const next = parts[index + 1] ?? '';
    if (/^[._-]/.test(part)) return String.raw`[\s._/–-]+`;
    const year = /^20\d\d$/.test(part) && parts.length > 1 ? `(?:20)?${part.slice(2)}` : part;
    return year + (/^[._-]?$/.test(next) ? '' : String.raw`[\s._/–-]?`);
  });
  return new RegExp(pattern.join(''), 'giu');
}
