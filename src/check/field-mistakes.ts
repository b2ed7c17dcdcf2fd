/**
 * How the value of a field can be wrong, said alike wherever it stands: it is not in the list, there twice, or as in an earlier
 * report. What is of the wrong form or missing, the schemas know: see `rules/frontmatter-field.ts` and `rules/item-attribute/`.
 */
import { andNearest, misspelt } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { yamlText } from '../report/fields/yaml.ts';
import type { Path } from '../report/fields/yaml.ts';
import type { Mistake, ReportMistake } from './rule.ts';

type Explained = Pick<Mistake, 'found' | 'expected' | 'fix'>;

/** @param listed what `site.yaml` calls them. */
export function notListed(
  { field, written }: { field: string; written: string },
  names: readonly string[],
  listed: 'cycles' | 'teams',
  near = misspelt(written, names),
): Explained {
  return {
    found: `${quote(`${field}: ${written}`)}, which is not in \`${listed}\` in site.yaml`,
    expected: `one of ${listed === 'cycles' ? 'the cycles' : 'the teams'} of site.yaml${andNearest(near)}`,
    fix: near === undefined ? `Correct it, or add it to \`${listed}\` in site.yaml.` : `${field}: ${yamlText(near)}`,
  };
}

/** A name in content, and whose it is. */
export interface Named {
  name: string;
  /** What may have it, under several names that are alike. */
  owner: string | number;
  file: string;
  /** Undefined for what comes with Almanac, which is right, and for a whole file. */
  at?: Path;
}

/** Reports the names that another owner has already, by a key that is the same for names that nobody can tell apart. */
export function reportTwice<One extends Named>(
  names: readonly One[],
  keyOf: (one: One) => string,
  mistakeOf: (one: One, earlier: One) => Explained,
  report: ReportMistake,
): void {
  const first = new Map<string, One>();
  for (const one of names) {
    const key = keyOf(one);
    const earlier = first.get(key) ?? one;
    first.set(key, earlier);
    if (earlier.owner !== one.owner) report(one.file, { at: one.at, ...mistakeOf(one, earlier) });
  }
}

/** @param why this cannot be the value of this report. */
export function ofOtherReport(field: string, value: string, why: string, kind: string): Explained {
  return {
    found: `${quote(`${field}: ${value}`)}, ${why}`,
    expected: `the ${field} of this ${kind}`,
    fix: `Write the ${field} of this ${kind}, or leave the field out.`,
  };
}
