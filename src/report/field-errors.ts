import { isCollection, isMap, isNode, isScalar, type Document, type Node } from 'yaml';
import { toJSONSchema, type core, type ZodType } from 'zod';
import { decoded } from './decoded.ts';
import { cureOf } from './field-cures.ts';
import { misspelt } from './nearest.ts';
import { correctedLines, quote } from './source.ts';
import type { YamlError } from './yaml-errors.ts';
import { yamlText } from './yaml-text.ts';

/** The names and numbers that lead to a value. */
export type Path = readonly PropertyKey[];

/** What is wrong at one place. */
interface Issue {
  path: Path;
  message: string;
  /** Whether it is the name of the field that is wrong. */
  isKey?: boolean;
}

/** JSON Schema, as far as the schemas of the content use it (https://json-schema.org/draft/2020-12). */
export interface JsonSchema {
  description?: string;
  format?: string;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Each proof that a cure is one reads all fields again. */
const maxProven = 50;

/** Fields that failed their schema, and everything that a message about them needs. */
export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
}

/**
 * Says in an author's words what is wrong with fields.
 * @param fields that were read and checked.
 * @param issues that zod found in them.
 * @returns an error for each mistake; a misspelt field is not missing as well.
 */
export function fieldErrors(fields: WrongFields, issues: readonly core.$ZodIssue[]): YamlError[] {
  const json = toJSONSchema(fields.schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const misspellings = new Set<string>();
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(fields, json, issue, misspellings) : []));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(deepestIssue)
    .filter(({ path }) => !misspellings.has(pathKey(path)))
    .map((issue, index) => (isWholeDocument(issue.path) ? noFields(fields, json) : fieldError(fields, json, issue, index < maxProven)));
  return [...unknown, ...others];
}

/**
 * The place that an issue is about. A union has an issue for each branch; the branch that came furthest is the one that
 * the author meant.
 * @param issue that zod found.
 * @returns its place and message.
 */
export function deepestIssue(issue: core.$ZodIssue): Issue {
  if (issue.code === 'invalid_key') return { path: issue.path, message: issue.issues[0]?.message ?? issue.message, isKey: true };
  if (issue.code !== 'invalid_union') return issue;
  const nested = issue.errors.flat().map((inner) => {
    const { path, message } = deepestIssue(inner);
    return { path: [...issue.path, ...path], message };
  });
  return nested.reduce((best, next) => (next.path.length > best.path.length ? next : best), nested[0] ?? issue);
}

function unknownKeys(
  { yaml, document }: WrongFields,
  json: JsonSchema,
  issue: core.$ZodIssueUnrecognizedKeys,
  misspellings: Set<string>,
): YamlError[] {
  const known = Object.keys(schemaAt(json, issue.path).properties ?? {});
  const map = nodeAt(document, issue.path);
  const pairs = new Map(isMap(map) ? map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]) : []);
  const missing = known.filter((name) => !pairs.has(name));
  return issue.keys.map((key) => {
    const meant = misspelt(key, missing);
    if (meant !== undefined) misspellings.add(pathKey([...issue.path, meant]));
    const pair = pairs.get(key);
    const [start = 0, end = 0] = isNode(pair?.key) ? (pair.key.range ?? []) : [];
    const last = isNode(pair?.value) ? (pair.value.range?.[1] ?? end) : end;
    return {
      code: 'frontmatter-field',
      offset: start,
      found: `the field ${quote(key)}, which does not exist`,
      expected: `one of ${known.join(', ')}`,
      fix: meant !== undefined
        ? correctedLines(yaml, start, end, meant)
        : isMap(map) && map.flow ? withoutPair(yaml, start, last) : 'Delete this field.',
    };
  });
}

function withoutPair(yaml: string, start: number, end: number): string {
  const after = /^\s*,\s*/.exec(yaml.slice(end, end + 100))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,\s*$/.exec(yaml.slice(Math.max(0, start - 100), start))?.[0].length ?? 0);
  return correctedLines(yaml, start - before, end + after, '');
}

function isWholeDocument(path: Path): boolean {
  return path.length === 0;
}

/** The YAML is a text or a list. */
function noFields({ yaml, document, value }: WrongFields, json: JsonSchema): YamlError {
  const name = json.required?.[0] ?? 'title';
  return {
    code: 'frontmatter-field',
    offset: document.contents?.range[0] ?? 0,
    found: quote(yaml),
    expected: 'fields, one `key: value` a line',
    fix: json.properties === undefined
      ? String(json.examples?.[0])
      : `${name}: ${typeof value === 'object' ? exampleOf(json, [name]) : yamlText(String(value))}`,
  };
}

function fieldError(fields: WrongFields, json: JsonSchema, { path, message, isKey }: Issue, isProven: boolean): YamlError {
  const { yaml, document } = fields;
  if (isKey) return keyError(fields, json, path, message);
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  const isElement = typeof path.at(-1) === 'number';
  const field = schemaAt(json, path);
  const described = { expected: `${expectation(message)}${field.description ? `. ${field.description}` : ''}`, code: 'frontmatter-field' as const };
  if (!document.hasIn(path)) return { ...described, ...missingField(fields, json, path) };

  const node = nodeAt(document, path);
  const [start, end] = node?.range ?? [0, 0];
  const written = yaml.slice(start, end).trimEnd();
  const list = isElement ? nodeAt(document, path.slice(0, -1)) : undefined;
  const isInList = isCollection(list) && list.flow === true;
  const cure = cureOf(fields, path, written, { message, format: field.format ?? '', example: exampleOf(json, path), isProven, isInList });
  const isBlock = isCollection(node) && !node.flow;
  const gap = written === '' && yaml[start - 1] === ':' ? ' ' : '';
  return {
    ...described,
    offset: start,
    found: written === '' ? `${name} without a value` : isElement ? `${quote(written)} in ${name}` : quote(`${name}: ${written}`),
    fix: isBlock ? `${name}: ${cure}` : correctedLines(yaml, start, start + written.length, gap + cure),
  };
}

/** The names of the fields are the author's own only where they are old addresses. */
function keyError({ yaml, document }: WrongFields, json: JsonSchema, path: Path, message: string): YamlError {
  const map = nodeAt(document, path.slice(0, -1));
  const key = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key : undefined;
  const [start, end] = isNode(key) ? (key.range ?? [0, 0]) : [0, 0];
  const written = yaml.slice(start, end);
  const corrected = correctedPath(written);
  return {
    code: 'frontmatter-field',
    offset: start,
    found: quote(written),
    expected: `${message}${json.description ? `. ${json.description}` : ''}`,
    fix: corrected === '/' ? 'Delete this field.' : correctedLines(yaml, start, end, corrected),
  };
}

/** The path that an old address most probably meant; `/` where that is none. */
function correctedPath(written: string): string {
  const bare = decoded(written.replace(/["']/g, '')).replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '').replace(/[\s\p{Cc}]+/gu, '-');
  const segments = bare
    .split(/[/\\]|%(?:00|2f|5c)/i)
    .filter((segment) => segment !== '' && segment !== 'index.html' && !/^(?:\.|%2e)+$/i.test(segment));
  const path = segments.map((segment) => [...segment].slice(0, 50).join('')).join('/').replace(/^(?:[._]|%2e)+/i, '');
  return `/${path}${path !== '' && /[/\\](?:index\.html)?$/.test(bare) ? '/' : ''}`;
}

function missingField({ yaml, document }: WrongFields, json: JsonSchema, path: Path): Pick<YamlError, 'offset' | 'found' | 'fix'> {
  const name = String(path.at(-1));
  const parent = nodeAt(document, path.slice(0, -1));
  const [start, end] = parent?.range ?? [0, 0];
  const field = `${name}: ${exampleOf(json, path)}`;
  const isFlow = isMap(parent) && parent.flow;
  const inside = isFlow && parent.items.length > 0 ? `, ${field}` : field;
  const last = isFlow ? end - 1 - (/\s*$/.exec(yaml.slice(start, end - 1))?.[0].length ?? 0) : 0;
  return { offset: start, found: `no field ${quote(name)}`, fix: isFlow ? correctedLines(yaml, last, last, inside) : field };
}

function exampleOf(json: JsonSchema, path: Path): string {
  const own = schemaAt(json, path).examples?.[0];
  if (own !== undefined) return String(own);
  const ofList = typeof path.at(-1) === 'number' ? schemaAt(json, path.slice(0, -1)).examples?.[0] : undefined;
  // The examples of lists are YAML on one line: [K1, K2].
  return (/^\[(?:\{.*?\}|[^,\]{]+)/.exec(String(ofList ?? ''))?.[0].slice(1) ?? '"…"');
}

function schemaAt(json: JsonSchema, path: Path): JsonSchema {
  let here = json;
  for (const segment of path) {
    const fields = here.properties ? here : (here.anyOf?.find((branch) => branch.properties) ?? here);
    const more = typeof fields.additionalProperties === 'object' ? fields.additionalProperties : undefined;
    const next = typeof segment === 'number' ? here.items : (Object.hasOwn(fields.properties ?? {}, segment) ? fields.properties?.[String(segment)] : more);
    if (!next) return {};
    here = next;
  }
  return here.properties || !here.anyOf ? here : { ...here.anyOf.find((branch) => branch.properties), ...here };
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

/** What zod says, in an author's words. */
function expectation(message: string): string {
  return message
    .replace(/^Invalid input: expected /, '')
    .replace(/, received undefined$/, '')
    .replace(/^string, received .*/, 'text (a number or a word such as "true" needs quotes)')
    .replace(/^number, received .*/, 'a number')
    .replace(/^array, received .*/, 'a list')
    .replace(/^(object|record), received .*/, 'fields, one `key: value` a line')
    .replace(/^string$/, 'this field, with text')
    .replace(/^array$/, 'this field, with a list')
    .replace(/^Too small: expected string .*/, 'text that is not empty')
    .replace(/^Too small: expected array .*/, 'a list that is not empty')
    .replace(/^Invalid ISO date/, 'a day that exists, as YYYY-MM-DD')
    .replace(/^Invalid URL/, 'an address that begins with https:// or http://');
}
