import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { toJSONSchema, type core, type ZodType } from 'zod';
import { diagnostic, type Diagnostic, type Position } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { quote } from './source.ts';

/** A stretch of YAML inside a file: the whole of `site.yaml`, or the frontmatter of a report. */
export interface YamlSource {
  /** Path of the file as the author knows it. */
  file: string;
  yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number;
}

/** Fields that passed their schema, or what is wrong with them. */
export type FieldsResult<T> = { fields: T; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] };

type Path = readonly PropertyKey[];

/**
 * Reads YAML and checks it against a schema.
 * @param source the YAML and where it stands.
 * @param schema what the fields have to be; its descriptions and examples word the diagnostics.
 * @returns the fields, or every mistake in them with the field to paste.
 */
export function readFields<S extends ZodType>(source: YamlSource, schema: S): FieldsResult<core.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(source.yaml, { lineCounter: counter, uniqueKeys: true, stringKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + source.firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    return { fields: undefined, diagnostics: document.errors.map((error) => syntaxDiagnostic(source, error, at)) };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch {
    const finding = { code: 'frontmatter-syntax', position: at(0) } as const;
    const found = 'aliases (`*name`) that expand without bound';
    const words = { found, expected: 'each value written out', fix: 'key: the value itself' };
    return { fields: undefined, diagnostics: [diagnostic(source.file, { ...finding, ...words })] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { fields: result.data, diagnostics: [] };
  const schemaJson = toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const diagnostics = result.error.issues.flatMap((issue) => fieldDiagnostics(source, document, schemaJson, issue, at));
  return { fields: undefined, diagnostics };
}

function syntaxDiagnostic(
  source: YamlSource,
  error: Document['errors'][number],
  at: (offset: number) => Position,
): Diagnostic {
  const position = at(error.pos[0]);
  const line = source.yaml.split(/\r\n|\n|\r/)[position.line - source.firstLine] ?? '';
  const reason = error.message.split(' at line ')[0] ?? error.message;
  return diagnostic(source.file, {
    code: 'frontmatter-syntax',
    position,
    found: `${quote(line)} (${reason})`,
    expected: 'YAML: one `key: value` a line, each key once; quotes around a value that holds ": " or begins with a mark',
    fix: correctedYamlLine(line),
  });
}

/** A line of YAML with its value in quotes: the cure for most of what YAML trips over. */
function correctedYamlLine(line: string): string {
  const match = /^(\s*(?:-\s+)?[\w-]+):\s*(.*)$/.exec(line);
  if (!match) return 'title: "…"';
  return `${match[1]}: ${JSON.stringify((match[2] ?? '').replace(/^["']|["']$/g, ''))}`;
}

interface JsonSchema {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

function fieldDiagnostics(
  source: YamlSource,
  document: Document,
  schema: JsonSchema,
  issue: core.$ZodIssue,
  at: (offset: number) => Position,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(describe(schema, issue.path).properties ?? {});
    return issue.keys.map((key) => {
      const meant = nearest(key, known) ?? 'title';
      return diagnostic(source.file, {
        code: 'frontmatter-field',
        position: at(offsetOf(document, [...issue.path, key], 'key')),
        found: `the field ${quote(key)}, which does not exist`,
        expected: `one of ${known.join(', ')}`,
        fix: `${meant}: ${valueText(document, [...issue.path, key])}`,
      });
    });
  }
  const deepest = deepestIssue(issue);
  const field = describe(schema, deepest.path);
  const name = String(deepest.path.findLast((segment) => typeof segment === 'string') ?? 'title');
  const present = document.hasIn(deepest.path as unknown[]);
  return [
    diagnostic(source.file, {
      code: 'frontmatter-field',
      position: at(offsetOf(document, deepest.path, 'value')),
      found: present ? `${name}: ${valueText(document, deepest.path)}` : `no field ${quote(name)}`,
      expected: `${expectation(deepest.message)}${field.description ? `. ${field.description}` : ''}`,
      fix: correctedField(source, document, deepest, name, String(field.examples?.[0] ?? '…')),
    }),
  ];
}

/** Keeps what the author wrote where only its kind is wrong: quotes for text, brackets for a list. */
function correctedField(
  source: YamlSource,
  document: Document,
  issue: { path: Path; message: string },
  name: string,
  example: string,
): string {
  const node = document.getIn(issue.path as unknown[], true);
  const written = isScalar(node) && node.range ? source.yaml.slice(node.range[0], node.range[1]) : '';
  const isElement = typeof issue.path.at(-1) === 'number';
  if (written && issue.message.includes('expected string')) {
    return isElement ? JSON.stringify(written) : `${name}: ${JSON.stringify(written)}`;
  }
  if (written && issue.message.includes('expected array')) return `${name}: [${written}]`;
  return `${name}: ${example}`;
}

/** In a union, zod reports every branch; the branch that came furthest is the one the author meant. */
function deepestIssue(issue: core.$ZodIssue): { path: Path; message: string } {
  if (issue.code !== 'invalid_union') return issue;
  const nested = issue.errors.flat().map((inner) => {
    const { path, message } = deepestIssue(inner);
    return { path: [...issue.path, ...path], message };
  });
  return nested.reduce((best, next) => (next.path.length > best.path.length ? next : best), nested[0] ?? issue);
}

function expectation(message: string): string {
  return message
    .replace(/^Invalid input: expected /, '')
    .replace(/, received undefined$/, '')
    .replace(/^string, received .*/, 'text (a number or a word such as "yes" needs quotes)')
    .replace(/^array, received .*/, 'a list')
    .replace(/^object, received .*/, 'fields, one `key: value` a line')
    .replace(/^string$/, 'this field, with text')
    .replace(/^array$/, 'this field, with a list')
    .replace(/^Invalid ISO date/, 'a day that exists, as YYYY-MM-DD')
    .replace(/^Invalid URL/, 'an address that begins with https:// or http://');
}

function describe(schema: JsonSchema, path: Path): JsonSchema {
  let here = schema;
  for (const segment of path) {
    const objectBranch = here.properties ? here : here.anyOf?.find((branch) => branch.properties);
    const next = typeof segment === 'number' ? here.items : objectBranch?.properties?.[String(segment)];
    if (!next) return here;
    here = next;
  }
  return here;
}

function valueText(document: Document, path: Path): string {
  const value: unknown = document.getIn(path as unknown[]);
  const plain = isNode(value) ? value.toJS(document) : value;
  return typeof plain === 'string' ? plain : (JSON.stringify(plain) ?? '…');
}

/** Offset of a field's key or value; of the nearest parent that exists where the field does not. */
function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1) as unknown[], true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
      const node = part === 'key' || !isNode(pair?.value) ? pair?.key : pair.value;
      if (isNode(node) && node.range) return node.range[0];
    } else {
      const node = document.getIn(path.slice(0, length) as unknown[], true);
      if (isNode(node) && node.range) return node.range[0];
    }
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}
