import type { core } from 'zod';
import type { Path } from './yaml.ts';

/** What is wrong at one place. */
export interface Issue {
  path: Path;
  message: string;
  /** Whether it is the name of the field that is wrong. */
  isKey?: boolean;
}

/**
 * The place that an issue is about. A union has an issue for each branch; the branch that came furthest is the one that
 * the author meant.
 * @param issue that zod found.
 * @returns its place and message.
 */
export function deepestIssue(issue: core.$ZodIssue): Issue {
  if (issue.code === 'invalid_key')
    return { path: issue.path, message: issue.issues[0]?.message ?? issue.message, isKey: true };
  if (issue.code !== 'invalid_union') return issue;
  const nested = issue.errors.flat().map((inner) => {
    const { path, message } = deepestIssue(inner);
    return { path: [...issue.path, ...path], message };
  });
  return nested.reduce((best, next) => (next.path.length > best.path.length ? next : best), nested[0] ?? issue);
}
