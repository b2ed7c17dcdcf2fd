import type { Document } from 'yaml';
import type { core } from 'zod/mini';
import { maxMistakes } from '../../report/limits.ts';
import type { ReadFields } from '../../report/fields/read-fields.ts';
import type { Path } from '../../report/fields/yaml.ts';

/** Something that the schema of a file does not take. */
export interface Issue {
  /** A wrong `name` is one that the author chooses, such as an old URL. Without a map, there are no `fields`. */
  kind: 'unknown' | 'missing' | 'value' | 'name' | 'fields';
  path: Path;
  /** What the schema expects, in an author's words. */
  message: string;
  isTooLong: boolean;
}

/** An issue of the schema at the place that it is about. */
type Found = Pick<Issue, 'path' | 'message'> & { code?: string; origin?: string; isName?: boolean };

/** Everything that a schema does not take, unless it is more than anybody reads. Unknown fields come first. */
export function issuesIn({ schema, value, document }: ReadFields): Issue[] {
  if (!document || value === undefined) return [];
  const { error } = schema.safeParse(value, { error: wordsOfIssue });
  const issues = error?.issues.slice(0, maxMistakes + 1) ?? [];
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownFields(issue) : []));
  const others = issues.filter(({ code }) => code !== 'unrecognized_keys').map(deepestIssue);
  return [...unknown, ...others.map((found) => issueOf(found, document))];
}

function unknownFields({ path, keys, message }: core.$ZodIssueUnrecognizedKeys): Issue[] {
  const shown = keys.slice(0, maxMistakes + 1);
  return shown.map((key) => ({ kind: 'unknown', path: [...path, key], message, isTooLong: false }));
}

function issueOf({ path, message, code, origin, isName }: Found, document: Document.Parsed): Issue {
  const isAll = path.length === 0;
  const kind = isAll ? 'fields' : isName ? 'name' : document.hasIn(path) ? 'value' : 'missing';
  return { kind, path, message, isTooLong: code === 'too_big' && (origin === 'string' || origin === 'array') };
}

/** The place that an issue is about. In a union, the author meant the branch that got furthest. */
export function deepestIssue(issue: core.$ZodIssue): Found {
  if (issue.code === 'invalid_key')
    return { path: issue.path, message: issue.issues[0]?.message ?? issue.message, isName: true };
  if (issue.code !== 'invalid_union') return issue;
  const nested = issue.errors.flat().map((inner): Found => {
    const deepest = deepestIssue(inner);
    return { ...deepest, path: [...issue.path, ...deepest.path] };
  });
  return nested.reduce((best, next) => (next.path.length > best.path.length ? next : best), nested[0] ?? issue);
}

const types: Record<string, string> = {
  string: 'text (a number or a word such as "true" needs quotes)',
  number: 'a number',
  array: 'a list',
  object: 'fields, one `key: value` per line',
  record: 'fields, one `key: value` per line',
};

const formats: Record<string, string> = {
  date: 'a day that exists, as YYYY-MM-DD',
  url: 'a URL that begins with https:// or http://',
};

/** What a schema expects, in an author's words, where the schema has none of its own. */
const wordsOfIssue: core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'this field, which is required' : types[issue.expected];
  if (issue.code === 'too_small') return `${issue.origin === 'array' ? 'a list' : 'text'} that is not empty`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} characters`;
  if (issue.code === 'invalid_format') return formats[issue.format];
  return undefined;
};
