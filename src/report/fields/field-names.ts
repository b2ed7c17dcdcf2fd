/** What is wrong with the names of fields. */
import { isScalar } from 'yaml';
import type { core } from 'zod';
import { misspelt } from '../diagnostics/nearest.ts';
import { correctedLines, quote } from '../diagnostics/source.ts';
import { maxMistakes } from '../limits.ts';
import { isOldUrl, pathOf } from '../schema/redirects.ts';
import { schemaAt, type JsonSchema } from './issues.ts';
import { fieldAt, type Path, type WrongFields, type YamlError } from './yaml.ts';

/** More names would fill the screen. */
const mostListed = 50;

/** Other words for a title. */
const called = new Set(['title', 'name', 'term', 'label']);

/** Says which fields do not exist; of a misspelt one, also the path of the field that was meant. */
export function unknownFields(
  { yaml, document }: WrongFields,
  json: JsonSchema,
  { path, keys }: core.$ZodIssueUnrecognizedKeys,
): { error: YamlError; meant: Path | undefined }[] {
  const known = Object.keys(schemaAt(json, path).properties ?? {});
  const missing = known.filter((name) => !fieldAt(document, [...path, name]));
  return keys.slice(0, maxMistakes).map((key) => {
    // Colons may be doubled, misplaced, or without a space after them.
    const [, word = '', rest = ''] = /^:*([^:]*)(?::+(.*))?$/s.exec(key) ?? [];
    const whole = missing.find((field) => field === key.replaceAll(':', ''));
    const otherWord = called.has(key) ? missing.find((field) => called.has(field)) : undefined;
    const name = whole ?? misspelt(word, missing) ?? otherWord;
    const meant = name === undefined ? undefined : [...path, name];
    const pair = fieldAt(document, [...path, key]);
    const [start, end] = pair?.key.range ?? [0, 0];
    const error = {
      code: 'frontmatter-field' as const,
      offset: start,
      found: `the field ${quote(key)}, which does not exist`,
      expected: known.length > mostListed ? `one of the ${known.length} in the guide` : `one of ${known.join(', ')}`,
      fix:
        name === undefined
          ? 'Delete this field.'
          : correctedLines(yaml, start, end, whole || rest === '' ? name : `${name}: ${rest}`),
    };
    // `author: Ada` means a list of one.
    const value = meant && schemaAt(json, meant).type === 'array' ? pair?.value : undefined;
    if (!isScalar(value) || value.type !== 'PLAIN') return { error, meant };
    const list = `${name}: [${value.source}]`;
    return { error: { ...error, fix: correctedLines(yaml, start, value.range[1], list) }, meant };
  });
}

/** Says what is wrong with an old URL, the only name of a field that authors choose. */
export function nameError({ yaml, document }: WrongFields, json: JsonSchema, path: Path, message: string): YamlError {
  const [start, end] = fieldAt(document, path)?.key.range ?? [0, 0];
  const written = yaml.slice(start, end);
  const old = written.replace(/["']/g, '').replace(/[?#].*$|(?<=\/)index\.html$/gs, '');
  const corrected = pathOf(old) === old ? `/${old.replace(/^\/+/, '')}` : old;
  return {
    code: 'frontmatter-field',
    offset: start,
    found: quote(written),
    expected: `${message}${json.description ? `. ${json.description}` : ''}`,
    fix: isOldUrl(pathOf(corrected)) ? correctedLines(yaml, start, end, corrected) : 'Delete this field.',
  };
}
