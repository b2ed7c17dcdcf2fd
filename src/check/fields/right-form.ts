import { isMap, isScalar, type Document } from 'yaml';
import { fieldAt, nodeAt, yamlText, type Path } from '../../report/fields/yaml.ts';
import { languageTag } from '../../report/schema/texts.ts';
import { meantUrl } from '../meant-url.ts';
import type { FieldsSeen } from '../rule.ts';
import { schemaAt } from './field-schema.ts';
import { writtenDays } from '../../report/written-days.ts';

/** Nobody can tell what a longer value means. */
const longest = 1_000;

/** A value as it is written. */
export interface Written {
  text: string;
  start: number;
  end: number;
  /** The name of the field that it is in. */
  name: string;
  isElement: boolean;
}

export function writtenAt(path: Path, { yaml, document }: Pick<FieldsSeen, 'yaml' | 'document'>): Written {
  // In `{ 6,5 }`, the 5 is a name without even a place for a value.
  const [, behindName] = fieldAt(document, path)?.key.range ?? [0, 0];
  const [start, last] = nodeAt(document, path)?.range ?? [behindName, behindName];
  const text = yaml.slice(start, last).trimEnd();
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  return { text, start, end: start + text.length, name, isElement: typeof path.at(-1) === 'number' };
}

/**
 * What a value may mean in the form that its field takes, as YAML on one line. Only the schema can tell whether one is right; of
 * several days, only the author.
 */
export function rightForms(path: Path, seen: FieldsSeen): string[] {
  const { document } = seen;
  const { text } = writtenAt(path, seen);
  const { format, type, required = [] } = schemaAt(seen.json, path);
  const node = nodeAt(document, path);
  if (text === '' || text.length > longest) return [];
  if (type === 'array')
    return isMap(node) && !node.flow ? [yamlText([node.toJS(document)])] : [asList(text), `[${JSON.stringify(text)}]`];
  if (/[\r\n]/.test(text)) return [];
  if (format === 'date') return writtenDays(text.replace(/^(["'])(.*)\1$/, '$2'), languageOf(seen));
  const isText = isScalar(node) && typeof node.value === 'string';
  const url = asUrl(text);
  return [
    isText ? url : JSON.stringify(text),
    ...(required.length === 1 && !text.includes('/') ? [`{ ${required[0]}: ${text} }`] : []),
    url,
  ];
}

function asUrl(text: string): string {
  const [, mark = '', bare = text] = /^(["'])(.*)\1$/.exec(text) ?? [];
  // Between braces, a URL that contains braces needs its quotes.
  return mark + (meantUrl(bare) ?? (/^[\w-]+\//.test(bare) ? `/${bare}` : bare)) + mark;
}

/** Texts separated by commas or line breaks, or one text. */
function asList(text: string): string {
  return `[${text.replace(/[“”„]/g, '"').replace(/\s*[\r\n]+\s*/g, ', ')}]`;
}

/** A file may say that it is in another language than the site. */
function languageOf({ document, language }: { document: Document; language: string }): string {
  return languageTag.safeParse(document.get('language')).data ?? language;
}
