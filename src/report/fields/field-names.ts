/** What is wrong with the names of fields. */
import { isMap, isNode, isScalar } from 'yaml';
import type { core } from 'zod';
import { misspelt } from '../diagnostics/nearest.ts';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { isOldUrl } from '../schema/redirects.ts';
import { schemaAt, type JsonSchema } from './json-schema.ts';
import { nodeAt, type Path, type WrongFields, type YamlError } from './yaml.ts';

/** Other words for a title. */
const called = new Set(['title', 'name', 'term', 'label']);

/** Says which fields do not exist; of a misspelt one, also which was meant, and the YAML with the right name. */
export function unknownFields(
  { yaml, document }: WrongFields,
  json: JsonSchema,
  issue: core.$ZodIssueUnrecognizedKeys,
): { error: YamlError; meant: Path | undefined; renamed: string }[] {
  const known = Object.keys(schemaAt(json, issue.path).properties ?? {});
  const map = nodeAt(document, issue.path);
  const pairs = new Map(
    isMap(map) ? map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]) : [],
  );
  const missing = known.filter((name) => !pairs.has(name));
  return issue.keys.slice(0, maxMistakes).map((key) => {
    const meant = misspelt(key, missing) ?? (called.has(key) ? missing.find((name) => called.has(name)) : undefined);
    const pair = pairs.get(key);
    const [start = 0, end = 0] = isNode(pair?.key) ? (pair.key.range ?? []) : [];
    const fix = meant === undefined ? 'Delete this field.' : correctedLines(yaml, start, end, meant);
    const found = `the field ${quote(key)}, which does not exist`;
    return {
      error: { code: 'frontmatter-field', offset: start, found, expected: `one of ${known.join(', ')}`, fix },
      meant: meant === undefined ? undefined : [...issue.path, meant],
      renamed: yaml.slice(0, start) + (meant ?? key) + yaml.slice(end),
    };
  });
}

/** Says what is wrong with an old URL, the only name of a field that authors choose. */
export function nameError({ yaml, document }: WrongFields, json: JsonSchema, at: Path, message: string): YamlError {
  const map = nodeAt(document, at.slice(0, -1));
  const key = isMap(map)
    ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === at.at(-1))?.key
    : undefined;
  const [start, end] = isNode(key) ? (key.range ?? [0, 0]) : [0, 0];
  const written = yaml.slice(start, end);
  const path = written.replace(/["']/g, '').replace(/^\w+:\/\/[^/]*|[?#].*$|(?<=\/)index\.html$/gs, '');
  const corrected = `/${path.replace(/^\/+/, '')}`;
  return {
    code: 'frontmatter-field',
    offset: start,
    found: quote(written),
    expected: `${message}${json.description ? `. ${json.description}` : ''}`,
    fix: isOldUrl(corrected) ? correctedLines(yaml, start, end, corrected) : 'Delete this field.',
  };
}
