import { isMap, isScalar } from 'yaml';
import type { core } from 'zod';
import { misspelt } from '../diagnostics/nearest.ts';
import { quote, type Stretch } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { isOldUrl, pathOf } from '../schema/redirects.ts';
import { meantValues } from './fixed-value.ts';
import { deepestIssue, jsonSchemaOf, schemaAt, wouldPass, type Issue, type JsonSchema } from './issues.ts';
import { fieldAt, nodeAt, type Path, type WrongFields, type YamlError } from './yaml.ts';

/** Nobody can tell what a longer value means. */
const longest = 1_000;

/** Explains what is wrong with fields. A field whose name is misspelt is not reported as missing too. */
export function fieldErrors(fields: WrongFields, issues: readonly core.$ZodIssue[]): YamlError[] {
  const json = jsonSchemaOf(fields.schema);
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(fields, json, issue) : [],
  );
  const meant = new Set(unknown.map((error) => error.meant));
  const others = issues.filter(({ code }) => code !== 'unrecognized_keys').map(deepestIssue);
  const wrong = others.filter(({ path }) => !meant.has(pathKey(path)));
  return [...unknown, ...wrong.map((issue) => fieldError(fields, json, issue))];
}

function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

function fieldError(fields: WrongFields, json: JsonSchema, issue: Issue): YamlError {
  const { path, message, isKey } = issue;
  if (path.length === 0) return noFields(fields, json, message);
  if (isKey) return nameError(fields, json, path, message);
  const error = fields.document.hasIn(path) ? wrongValue(fields, json, issue) : missingField(fields, path);
  const { description, examples: [example] = [] } = schemaAt(json, path);
  const about = description ? `. ${description}` : '';
  const isShown = 'fix' in error && example !== undefined;
  const shown = isShown ? `${about || '.'} An example: ${quote(String(example))}` : about;
  return { ...error, code: 'frontmatter-field', expected: message + shown };
}

function noFields({ yaml, document }: WrongFields, { properties = {} }: JsonSchema, expected: string): YamlError {
  const [, name = '', value] = /^([\w-]+|\/\S*)[\s:=>;-]+(\S.*)$/.exec(yaml.trim()) ?? [];
  const start = document.contents?.range[0] ?? 0;
  return {
    code: 'frontmatter-field',
    // YAML takes a no-break space for text.
    at: [start, Math.max(start, yaml.trimEnd().length)],
    found: quote(yaml),
    expected,
    fix:
      Object.hasOwn(properties, name) || name.startsWith('/')
        ? `${name}: ${value}`
        : 'Write a key, a colon and a space before each value.',
  };
}

type PlacedFix = { at: Stretch; found: string } & ({ instead: string; over?: Stretch } | { fix: string });

function missingField({ yaml, document, proposals }: WrongFields, path: Path): PlacedFix {
  const name = String(path.at(-1));
  const parent = nodeAt(document, path.slice(0, -1));
  const first = yaml.search(/\S|$/);
  const [start] = parent?.range ?? [first];
  const missing = { at: [start, start] as const, found: `no field ${quote(name)}` };
  const proposal = path.length === 1 ? proposals[name] : undefined;
  const isInBraces = isMap(parent) && parent.flow;
  if (proposal === undefined || isInBraces) return { ...missing, fix: `Add the field ${name}.` };
  // On a line of its own, above the other fields.
  return { ...missing, instead: `${name}: ${proposal}`, over: [start, yaml.length] };
}

function wrongValue(fields: WrongFields, json: JsonSchema, issue: Issue): PlacedFix {
  const { path, code, message } = issue;
  const { yaml, document, proposals, dates = '' } = fields;
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  const isElement = typeof path.at(-1) === 'number';
  const field = schemaAt(json, path);
  const node = nodeAt(document, path);
  const [start, last] = node?.range ?? [0, 0];
  const written = yaml.slice(start, last).trimEnd();
  const meant =
    written === '' || written.length > longest ? [] : meantValues(written, field, node, document, `${yaml}\n${dates}`);
  const proposal = path.length === 1 ? (proposals[name] ?? []) : [];
  const isChoice = meant.length > 1 && (field.format === 'date' || field.type === 'array');
  const value = (isChoice ? [] : meant).concat(proposal).find((value) => wouldPass(fields, path, value));
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
    return { at: [start, end], found, fix };
  }
  const gap = written === '' && yaml[start - 1] === ':' ? ' ' : '';
  // A value below its name moves beside it.
  const key = /[\r\n]\s*$/.test(yaml.slice(0, start)) && !isElement ? yaml.lastIndexOf(name, start) : -1;
  const [offset, instead] = key < 0 ? [start, gap + value] : [key, `${name}: ${value}`];
  return { at: [offset, end], found, instead };
}

/** More names would fill the screen. */
const mostListed = 50;

/** People mix these up. */
const called = new Set(['title', 'name', 'term', 'label']);

/** Reports unknown fields. `meant` is the path of the field that a misspelt name means. */
function unknownFields(
  { document }: WrongFields,
  json: JsonSchema,
  { path, keys }: core.$ZodIssueUnrecognizedKeys,
): (YamlError & { meant?: string })[] {
  const known = Object.keys(schemaAt(json, path).properties ?? {});
  const missing = known.filter((name) => !fieldAt(document, [...path, name]));
  return keys.slice(0, maxMistakes + 1).map((key) => {
    // Colons may be doubled, misplaced, or without a space.
    const [, word = '', rest = ''] = /^:*([^:]*)(?::+(.*))?$/s.exec(key) ?? [];
    const whole = missing.find((field) => field === key.replaceAll(':', ''));
    const otherWord = called.has(key) ? missing.find((field) => called.has(field)) : undefined;
    const name = whole ?? misspelt(word, missing) ?? otherWord;
    const pair = fieldAt(document, [...path, key]);
    const [start, end] = pair?.key.range ?? [0, 0];
    const error = {
      code: 'frontmatter-field',
      at: [start, end],
      found: `the field ${quote(key)}, which does not exist`,
      expected: known.length > mostListed ? `one of the ${known.length} in the guide` : `one of ${known.join(', ')}`,
    } as const;
    if (name === undefined) return { ...error, fix: 'Delete this field.' };
    const meant = pathKey([...path, name]);
    // `author: Ada` means a list of one.
    const value = schemaAt(json, [...path, name]).type === 'array' ? pair?.value : undefined;
    return isScalar(value) && value.type === 'PLAIN'
      ? { ...error, meant, instead: `${name}: [${value.source}]`, over: [start, value.range[1]] }
      : { ...error, meant, instead: whole || rest === '' ? name : `${name}: ${rest}` };
  });
}

/** Reports a wrong old URL. No other field name is up to the author. */
function nameError({ yaml, document }: WrongFields, json: JsonSchema, path: Path, message: string): YamlError {
  const [start, end] = fieldAt(document, path)?.key.range ?? [0, 0];
  const written = yaml.slice(start, end);
  const old = written.replace(/["']/g, '').replace(/[?#].*$|(?<=\/)index\.html$/gs, '');
  const corrected = pathOf(old) === old ? `/${old.replace(/^\/+/, '')}` : old;
  return {
    code: 'frontmatter-field',
    at: [start, end],
    found: quote(written),
    expected: `${message}${json.description ? `. ${json.description}` : ''}`,
    ...(isOldUrl(pathOf(corrected)) ? { instead: corrected } : { fix: 'Delete this field.' }),
  };
}
