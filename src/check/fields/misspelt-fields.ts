import { misspelt } from '../../report/diagnostics/nearest.ts';
import { fieldAt, type Path } from '../../report/fields/yaml.ts';
import type { FieldsSeen } from '../rule.ts';
import { schemaAt } from './field-schema.ts';
import type { Issue } from './issues.ts';

/** A field that does not exist. */
export interface UnknownField {
  path: Path;
  /** The fields that exist in its place. */
  known: readonly string[];
  /** The one that it probably means, which is missing. */
  meant: string | undefined;
  /** What the author wrote after a colon that is misplaced, or has no space behind it. */
  rest: string;
}

/** People mix these up. */
const called = new Set(['title', 'name', 'term', 'label']);

/** The fields that do not exist, and what each of them probably means. */
export function unknownFields(seen: FieldsSeen): UnknownField[] {
  return seen.issues.filter(({ kind }) => kind === 'unknown').map((issue) => unknownField(seen, issue));
}

/** The missing fields that are just misspelt, by their paths. */
export function misspeltPaths(seen: FieldsSeen): ReadonlySet<string> {
  return new Set(unknownFields(seen).map(({ path, meant = '' }) => pathKey([...path.slice(0, -1), meant])));
}

export function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

function unknownField({ document, json }: FieldsSeen, { path }: Issue): UnknownField {
  const above = path.slice(0, -1);
  const key = String(path.at(-1));
  const known = Object.keys(schemaAt(json, above).properties ?? {});
  const missing = known.filter((name) => !fieldAt(document, [...above, name]));
  // Colons may be doubled, misplaced, or without a space.
  const [, word = '', rest = ''] = /^:*([^:]*)(?::+(.*))?$/s.exec(key) ?? [];
  const whole = missing.find((field) => field === key.replaceAll(':', ''));
  const otherWord = called.has(key) ? missing.find((field) => called.has(field)) : undefined;
  const meant = whole ?? misspelt(word, missing) ?? otherWord;
  return { path, known, meant, rest: whole === undefined ? rest : '' };
}
