import { isMap } from 'yaml';
import { toJSONSchema, type core } from 'zod';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { nameError, unknownFields } from './field-names.ts';
import { meantValues } from './fixed-value.ts';
import { deepestIssue, maxTried, schemaAt, wouldPass, type Issue, type JsonSchema } from './issues.ts';
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
  let tried = issues.length < maxMistakes ? 0 : maxTried;
  const isRight = (path: Path, value: string) => tried++ < maxTried && wouldPass(fields, path, value);
  const wrong = others.map((issue) => fieldError(fields, json, issue, isRight));
  return [...unknown.map(({ error }) => error), ...wrong];
}

/** Whether a value would be right at a path. */
type IsRight = (path: Path, value: string) => boolean;

function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

function fieldError(fields: WrongFields, json: JsonSchema, issue: Issue, isRight: IsRight): YamlError {
  const { path, message, isKey } = issue;
  if (path.length === 0) return noFields(fields, json);
  if (isKey) return nameError(fields, json, path, message);
  const error = fields.document.hasIn(path)
    ? wrongValue(fields, json, issue, isRight)
    : missingField(fields, json, path);
  const { isAdvice, ...placed } = error;
  return { ...placed, code: 'frontmatter-field', expected: expected(message, schemaAt(json, path), isAdvice) };
}

/** The YAML is a text or a list. */
function noFields({ yaml, document }: WrongFields, { properties = {} }: JsonSchema): YamlError {
  const [, name = '', value] = /^([\w-]+|\/\S*)[\s:=>;-]+(\S.*)$/.exec(yaml.trim()) ?? [];
  return {
    code: 'frontmatter-field',
    offset: document.contents?.range[0] ?? 0,
    end: yaml.trimEnd().length,
    found: quote(yaml),
    expected: 'fields, one `key: value` per line',
    fix:
      Object.hasOwn(properties, name) || name.startsWith('/')
        ? `${name}: ${value}`
        : 'Write a key, a colon and a space before each value.',
  };
}

/** With advice, unless it is certain what to write. */
type PlacedFix = Pick<YamlError, 'offset' | 'end' | 'found' | 'fix'> & { isAdvice: boolean };

function missingField({ yaml, document }: WrongFields, json: JsonSchema, path: Path): PlacedFix {
  const name = String(path.at(-1));
  const parent = nodeAt(document, path.slice(0, -1));
  const [start, end] = parent?.range ?? [0, 0];
  const { proposal } = schemaAt(json, path);
  const missing = { offset: start, found: `no field ${quote(name)}`, isAdvice: proposal === undefined };
  if (proposal === undefined) return { ...missing, fix: `Add the field ${name}.` };
  const field = `${name}: ${String(proposal)}`;
  const above = /[^\n]*$/.exec(yaml.slice(0, start))![0];
  if (!isMap(parent) || !parent.flow) return { ...missing, fix: above.replace(/./g, ' ') + field };
  const last = yaml.slice(0, end - 1).trimEnd().length;
  return { ...missing, fix: correctedLines(yaml, last, last, parent.items.length > 0 ? `, ${field}` : field) };
}

function wrongValue(fields: WrongFields, json: JsonSchema, issue: Issue, isRight: IsRight): PlacedFix {
  const { path, code, message } = issue;
  const { yaml, document, dates = '' } = fields;
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  const isElement = typeof path.at(-1) === 'number';
  const field = schemaAt(json, path);
  const node = nodeAt(document, path);
  const [start, last] = node?.range ?? [0, 0];
  const written = yaml.slice(start, last).trimEnd();
  const meant =
    written === '' || written.length > longest ? [] : meantValues(written, field, node, document, `${yaml}\n${dates}`);
  const proposals = field.proposal === undefined ? [] : [String(field.proposal)];
  const isChoice = meant.length > 1 && (field.format === 'date' || field.type === 'array');
  const value = [...(isChoice ? [] : meant), ...proposals].find((value) => isRight(path, value));
  const end = start + written.length;
  const found =
    written === ''
      ? `${name} without a value`
      : isElement
        ? `${quote(written)} in ${name}`
        : quote(`${name}: ${written}`);
  if (value === undefined) {
    const another = code === 'too_big' ? `Keep ${message}.` : `Write another value for ${name}.`;
    const fix = isChoice ? `Write ${meant.join(' or ')}.` : another;
    return { offset: start, end, found, fix, isAdvice: true };
  }
  const gap = written === '' && yaml[start - 1] === ':' ? ' ' : '';
  // A value below its name moves beside it.
  const key = /[\r\n]\s*$/.test(yaml.slice(0, start)) && !isElement ? yaml.lastIndexOf(name, start) : -1;
  const [offset, instead] = key < 0 ? [start, gap + value] : [key, `${name}: ${value}`];
  return { offset, end, found, fix: correctedLines(yaml, offset, end, instead), isAdvice: false };
}

/** What the schema expects, in an author's words; with an example if the fix is advice. */
function expected(message: string, { description, examples: [example] = [] }: JsonSchema, isAdvice: boolean): string {
  const about = description ? `. ${description}` : '';
  if (!isAdvice || example === undefined) return message + about;
  return `${message}${about || '.'} An example: ${quote(String(example))}`;
}
