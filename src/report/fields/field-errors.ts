import { isMap } from 'yaml';
import { toJSONSchema, type core } from 'zod';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { placeholder } from '../schema/placeholder.ts';
import { nameError, unknownFields } from './field-names.ts';
import { fixedValue } from './fixed-value.ts';
import { deepestIssue, maxTried, wouldPass, type Issue } from './issues.ts';
import { proposalFor, schemaAt, type JsonSchema } from './json-schema.ts';
import { nodeAt, type Path, type WrongFields, type YamlError } from './yaml.ts';

/** Nobody can tell what a longer value means. */
const longest = 1_000;

/** Says in an author's words what is wrong with fields. A field that is misspelt is not missing as well. */
export function fieldErrors(fields: WrongFields, issues: readonly core.$ZodIssue[]): YamlError[] {
  const json = toJSONSchema(fields.schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(fields, json, issue) : [],
  );
  const meant = new Set(unknown.flatMap((one) => (one.meant ? pathKey(one.meant) : [])));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(deepestIssue)
    .filter(({ path }) => !meant.has(pathKey(path)));
  const tried = issues.length < maxMistakes ? maxTried : 0;
  const wrong = others.map((issue, index) => fieldError(fields, json, issue, index < tried));
  return [...unknown.map(({ error }) => error), ...wrong];
}

function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

function fieldError(fields: WrongFields, json: JsonSchema, issue: Issue, isTried: boolean): YamlError {
  const { path, message, isKey } = issue;
  if (path.length === 0) return noFields(fields, json);
  if (isKey) return nameError(fields, json, path, message);
  const error = fields.document.hasIn(path)
    ? wrongValue(fields, json, issue, isTried)
    : missingField(fields, json, path);
  return { ...error, code: 'frontmatter-field', expected: expected(message, schemaAt(json, path), error.fix) };
}

/** The YAML is a text or a list. */
function noFields({ yaml, document }: WrongFields, { properties = {} }: JsonSchema): YamlError {
  const [, name = '', value] = /^([\w-]+)[\s:=>;-]+(\S.*)$/.exec(yaml.trim()) ?? [];
  return {
    code: 'frontmatter-field',
    offset: document.contents?.range[0] ?? 0,
    end: yaml.trimEnd().length,
    found: quote(yaml),
    expected: 'fields, one `key: value` per line',
    fix: Object.hasOwn(properties, name) ? `${name}: ${value}` : 'Write a key, a colon and a space before each value.',
  };
}

type PlacedFix = Pick<YamlError, 'offset' | 'end' | 'found' | 'fix'>;

function missingField({ yaml, document }: WrongFields, json: JsonSchema, path: Path): PlacedFix {
  const name = String(path.at(-1));
  const parent = nodeAt(document, path.slice(0, -1));
  const [start, end] = parent?.range ?? [0, 0];
  const field = `${name}: ${proposalFor(json, path)}`;
  const missing = { offset: start, found: `no field ${quote(name)}` };
  const above = /[^\n]*$/.exec(yaml.slice(0, start))![0];
  if (!isMap(parent) || !parent.flow) return { ...missing, fix: above.replace(/./g, ' ') + field };
  const last = yaml.slice(0, end - 1).trimEnd().length;
  return { ...missing, fix: correctedLines(yaml, last, last, parent.items.length > 0 ? `, ${field}` : field) };
}

function wrongValue(fields: WrongFields, json: JsonSchema, { path, message }: Issue, isTried: boolean): PlacedFix {
  const { yaml, document } = fields;
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  const isElement = typeof path.at(-1) === 'number';
  const field = schemaAt(json, path);
  const node = nodeAt(document, path);
  const [start, last] = node?.range ?? [0, 0];
  const written = yaml.slice(start, last).trimEnd();
  const fixed =
    written === '' || written.length > longest ? undefined : fixedValue(written, message, field, node, document);
  const isFixed = fixed !== undefined && (!isTried || wouldPass(fields, path, fixed));
  const value = isFixed ? fixed : field.format === 'date' ? 'YYYY-MM-DD' : proposalFor(json, path);
  const end = start + written.length;
  const gap = written === '' && yaml[start - 1] === ':' ? ' ' : '';
  const found =
    written === ''
      ? `${name} without a value`
      : isElement
        ? `${quote(written)} in ${name}`
        : quote(`${name}: ${written}`);
  if (message.startsWith('at most')) return { offset: start, end, found, fix: `Keep ${message}.` };
  // A value below its name moves beside it.
  const key = /[\r\n]\s*$/.test(yaml.slice(0, start)) && !isElement ? yaml.lastIndexOf(name, start) : -1;
  return key < 0
    ? { offset: start, end, found, fix: correctedLines(yaml, start, end, gap + value) }
    : { offset: key, end, found, fix: correctedLines(yaml, key, end, `${name}: ${value}`) };
}

/** What the schema expects, in an author's words; with an example if the fix has none. */
function expected(message: string, { description, examples: [example] = [] }: JsonSchema, fix: string): string {
  const expectation = message
    .replace(/^Invalid input: expected \w+, received undefined$/, 'this field, which is required')
    .replace(/^Invalid input: expected string, received .*/, 'text (a number or a word such as "true" needs quotes)')
    .replace(/^Invalid input: expected number, received .*/, 'a number')
    .replace(/^Invalid input: expected array, received .*/, 'a list')
    .replace(/^Invalid input: expected (object|record), received .*/, 'fields, one `key: value` per line')
    .replace(/^Too small: expected string .*/, 'text that is not empty')
    .replace(/^Too small: expected array .*/, 'a list that is not empty')
    .replace(/^Invalid ISO date/, 'a day that exists, as YYYY-MM-DD')
    .replace(/^Invalid URL/, 'a URL that begins with https:// or http://');
  const about = description ? `. ${description}` : '';
  const more = fix.includes(placeholder) && example !== undefined ? ` An example: ${quote(String(example))}` : '';
  return expectation + about + more;
}
