import { isMap } from 'yaml';
import { toJSONSchema, type core, type ZodType } from 'zod';
import { correctedLines, quote, splitLines } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { placeholder } from '../schema/placeholder.ts';
import { nameError, unknownFields } from './field-names.ts';
import { fixedValue, deepestIssue, type Issue } from './fixed-value.ts';
import { proposalFor, schemaAt, type JsonSchema } from './json-schema.ts';
import { nodeAt, parseYaml, yamlText, type Path, type WrongFields, type YamlError } from './yaml.ts';

/** Each fix that is tried out reads all fields again. */
const maxProven = 50;
/** Longer fields take too long to read again for each that is misspelt. */
const longestProven = 10_000;

/** Says in an author's words what is wrong with fields. A field that is misspelt is not missing as well. */
export function fieldErrors(fields: WrongFields, issues: readonly core.$ZodIssue[]): YamlError[] {
  const json = toJSONSchema(fields.schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const proven = issues.length < maxMistakes ? maxProven : 0;
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(fields, json, issue) : [],
  );
  const misspellings = new Set(unknown.flatMap(({ meant }) => (meant ? pathKey(meant) : [])));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(deepestIssue)
    .filter(({ path }) => !misspellings.has(pathKey(path)))
    .map((issue, index) =>
      isWholeDocument(issue.path) ? noFields(fields, json) : fieldError(fields, json, issue, index < proven),
    );
  const misspelt = unknown.map(({ error, meant, renamed }) =>
    meant && fields.yaml.length < longestProven ? { ...error, ...valueOf(fields.schema, json, renamed, meant) } : error,
  );
  return [...misspelt, ...others];
}

/** The corrected line of a misspelt field, if its value is wrong as well. */
function valueOf(schema: ZodType, json: JsonSchema, yaml: string, field: Path): { fix?: string } {
  const document = parseYaml(yaml);
  const value: unknown = document.toJS();
  const issues = schema.safeParse(value).error?.issues ?? [];
  const issue = issues.map(deepestIssue).find(({ path }) => pathKey(path).startsWith(pathKey(field)));
  return issue ? { fix: fieldError({ yaml, document, value, schema }, json, issue, true).fix } : {};
}

function isWholeDocument(path: Path): boolean {
  return path.length === 0;
}

/** The YAML is a text or a list. */
function noFields({ yaml, document, value }: WrongFields, json: JsonSchema): YamlError {
  const name = json.required?.[0] ?? 'title';
  const offset = document.contents?.range[0] ?? 0;
  return {
    code: 'frontmatter-field',
    offset,
    end: yaml.trimEnd().length,
    found: quote(yaml),
    expected: 'fields, one `key: value` per line',
    fix:
      pairs(yaml.slice(offset).trimEnd(), json.properties) ??
      (json.properties === undefined
        ? `${placeholder}: ${placeholder}`
        : `${name}: ${typeof value === 'object' ? proposalFor(json, [name]) : yamlText(String(value))}`),
  };
}

/** A list of pairs, or pairs with an arrow or an equals sign between them, as fields. */
function pairs(written: string, known: JsonSchema['properties']): string | undefined {
  const rows = splitLines(written).map((row) =>
    /^\s*(?:-\s+)?(\S+?)(?::|\s*(?:[-=]?>|=|→))\s+(\S.*)$/.exec(row.trimEnd()),
  );
  const isPairs = rows.every((row) => row !== null && (known === undefined || Object.hasOwn(known, row[1] ?? '')));
  return isPairs ? rows.map((row) => `${row![1]}: ${row![2]}`).join('\n') : undefined;
}

function fieldError(
  fields: WrongFields,
  json: JsonSchema,
  { path, message, isKey }: Issue,
  isProven: boolean,
): YamlError {
  const { yaml, document } = fields;
  if (isKey) return nameError(fields, json, path, message);
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  const isElement = typeof path.at(-1) === 'number';
  const field = schemaAt(json, path);
  const described = (fix: string) => ({
    expected: expected(message, field, fix.includes(placeholder)),
    code: 'frontmatter-field' as const,
    fix,
  });
  if (!document.hasIn(path)) {
    const { fix, ...missing } = missingField(fields, json, path);
    return { ...described(fix), ...missing };
  }

  const node = nodeAt(document, path);
  const [start, last] = node?.range ?? [0, 0];
  const written = yaml.slice(start, last).trimEnd();
  const value = fixedValue(fields, path, written, {
    message,
    format: field.format ?? '',
    otherwise: proposalFor(json, path),
    isProven,
  });
  const end = start + written.length;
  const gap = written === '' && yaml[start - 1] === ':' ? ' ' : '';
  // A value below its name moves beside it.
  const key = /[\r\n]\s*$/.test(yaml.slice(0, start)) && !isElement ? yaml.lastIndexOf(name, start) : -1;
  return {
    ...described(
      key < 0 ? correctedLines(yaml, start, end, gap + value) : correctedLines(yaml, key, end, `${name}: ${value}`),
    ),
    offset: key < 0 ? start : key,
    end,
    found:
      written === ''
        ? `${name} without a value`
        : isElement
          ? `${quote(written)} in ${name}`
          : quote(`${name}: ${written}`),
  };
}

/** With an example if the fix has none. */
function expected(
  message: string,
  { description = '', examples: [example] = [] }: JsonSchema,
  withExample: boolean,
): string {
  const about = description && `. ${description}`;
  return `${expectation(message)}${about}${withExample && example !== undefined ? ` An example: ${quote(String(example))}` : ''}`;
}

function missingField(
  { yaml, document }: WrongFields,
  json: JsonSchema,
  path: Path,
): Pick<YamlError, 'offset' | 'found' | 'fix'> {
  const name = String(path.at(-1));
  const parent = nodeAt(document, path.slice(0, -1));
  const [start, end] = parent?.range ?? [0, 0];
  const field = `${name}: ${proposalFor(json, path)}`;
  const isFlow = isMap(parent) && parent.flow;
  const inside = isFlow && parent.items.length > 0 ? `, ${field}` : field;
  const last = isFlow ? end - 1 - (/\s*$/.exec(yaml.slice(start, end - 1))?.[0].length ?? 0) : 0;
  return {
    offset: start,
    found: `no field ${quote(name)}`,
    fix: isFlow ? correctedLines(yaml, last, last, inside) : field,
  };
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
    .replace(/^(object|record), received .*/, 'fields, one `key: value` per line')
    .replace(/^string$/, 'this field, which is required')
    .replace(/^array$/, 'this field, which is required')
    .replace(/^Too small: expected string .*/, 'text that is not empty')
    .replace(/^Too small: expected array .*/, 'a list that is not empty')
    .replace(/^Invalid ISO date/, 'a day that exists, as YYYY-MM-DD')
    .replace(/^Invalid URL/, 'a URL that begins with https:// or http://');
}
