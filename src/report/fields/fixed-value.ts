import { formatHex } from 'culori';
import { isDeepStrictEqual } from 'node:util';
import type { core } from 'zod';
import { meantUrl } from '../markdown/resolve-link.ts';
import { foreignDigits } from '../schema/site.ts';
import { writtenDay } from './written-days.ts';
import { yamlErrors } from './yaml-errors.ts';
import { parseYaml, yamlText, type Path, type WrongFields } from './yaml.ts';

/** What the schema says about a value that failed it. */
interface Wanted {
  message: string;
  format: string;
  /** Written if nobody can tell. */
  otherwise: string;
  /** Whether guesses are tried out. */
  isProven: boolean;
}

/** Nobody can tell what a very long value means. */
const longest = 1_000;

/** An example would be taken for the day. */
const noDay = 'YYYY-MM-DD';

/**
 * The value that was most probably meant, as YAML on one line. If nobody can tell, an ellipsis or the form of a day.
 */
export function fixedValue(fields: WrongFields, path: Path, written: string, wanted: Wanted): string {
  const isOneLine = !/[\r\n]/.test(written) || wanted.message.includes('expected array');
  const map = wanted.message.includes('expected array') ? mapAt(fields.value, path) : undefined;
  const candidates =
    written !== '' && isOneLine && written.length <= longest
      ? [...(map ? [`[${written}]`, yamlText([map])] : []), ...guesses(written, wanted)]
      : [];
  return (
    candidates.find((candidate) => candidate !== '' && (!wanted.isProven || isFixed(fields, path, candidate))) ??
    (wanted.format === 'date' ? noDay : wanted.otherwise)
  );
}

type Fields = Record<string, unknown>;

/** The fields at a path; undefined if there is something else. */
function mapAt(value: unknown, path: Path): Fields | undefined {
  const found = path.reduce<unknown>((here, segment) => (here as Fields | undefined)?.[String(segment)], value);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : undefined;
}

function guesses(written: string, { message, format }: Wanted): string[] {
  const bare = written.replace(/^(["'])(.*)\1$/, '$2');
  if (format === 'date') return [writtenDay(bare) ?? ''];
  if (message.includes('expected array')) {
    const rows = bare.split(/\s*[\r\n]+\s*/);
    const handles = rows.map((row) => /^(["']?)(.+)\1:\s+(\S+)$/.exec(row));
    return [
      `[${written.replace(/\s*[\r\n]+\s*/g, ', ')}]`,
      `[${bare}]`,
      `[${yamlText(bare)}]`,
      yamlText(handles.map((row) => ({ handle: row?.[2], url: row?.[3] }))),
    ];
  }
  if (message.startsWith('Invalid input: expected string'))
    return [
      /^\{?\s*name:\s+([^,{}]+?)\s*\}?$/.exec(written)?.[1] ?? JSON.stringify(written),
      /^\[([^,\]]+)\]$/.exec(written)?.[1] ?? '',
    ];
  // Of a source, its title alone is what most write.
  if (message.includes('expected object')) return [`{ title: ${written} }`];
  if (message.includes('expected number')) return [/-?\d+(?:\.\d+)?/.exec(bare)?.[0] ?? ''];
  if (message.includes('label of'))
    return [yamlText(bare.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-$/gu, ''))];
  if (message.includes('colour')) {
    const hex = formatHex(bare);
    return hex ? [yamlText(hex)] : [];
  }
  if (message.includes('{path}')) return [`${bare.replace(/\/?$/, '/')}{path}`];
  if (message.includes('{n}')) return withDigits(bare).map((text) => `'${text}'`);
  if (!/URL|path/.test(message)) return [];
  const rest = bare.replace(/^(?:\w*:\/*|\/+)/, '');
  // Between braces, a URL that contains braces needs its quotes.
  const mark = bare === written ? '' : written.slice(0, 1);
  const candidates = [
    bare.replace(/[?#].*$/, ''),
    meantUrl(bare) ?? '',
    ...(/^[^/]+\.[^/]/.test(rest) ? [`https://${rest}`] : []),
    `/${rest}`,
  ];
  return candidates.filter((url) => url !== '').map((url) => mark + url + mark);
}

/** A handle or its URL with {n} in place of digits, or of what means digits elsewhere. */
function withDigits(text: string): string[] {
  // `$0` is the whole handle, so it does not say where the digits are.
  if (/[$\\]0/.test(text)) return [];
  const bare = text.replace(/^\/?\^?(?:\\{1,2}b)?|(?:\\{1,2}b)?\$?(?:\/[a-z]*)?$/g, '');
  return [
    bare.replace(foreignDigits, (digits) => (digits === '-' ? '-{n}' : '{n}')),
    /[-=/#]$/.test(text) ? `${text}{n}` : '',
    text.replace(/\d+(?=\D*$)/, '{n}'),
  ].filter((candidate) => candidate !== text);
}

/** Whether a value would pass the schema at a path; mistakes elsewhere do not count. */
export function isFixed(
  { value, schema }: Pick<WrongFields, 'value' | 'schema'>,
  path: Path,
  candidate: string,
): boolean {
  const document = parseYaml(candidate);
  if (yamlErrors(candidate, document).length > 0) return false;
  const result = schema.safeParse(replaceIn(value, path, document.toJS()));
  return (
    result.success ||
    !result.error.issues.some((issue) => isDeepStrictEqual(deepestIssue(issue).path.slice(0, path.length), [...path]))
  );
}

function replaceIn(value: unknown, path: Path, replacement: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((element, index) => (index === first ? replaceIn(element, rest, replacement) : element));
  const entries = Object.entries(value as object).map(([key, inner]) => [
    key,
    key === first ? replaceIn(inner, rest, replacement) : inner,
  ]);
  return Object.fromEntries(entries);
}

/** What is wrong in one place. */
export interface Issue {
  path: Path;
  message: string;
  /** Whether it is the name of the field that is wrong. */
  isKey?: boolean;
}

/** The place that an issue is about. In a union, the author meant the branch that got furthest. */
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
