import { formatHex } from 'culori';
import { isMap, isScalar, type Document, type Node } from 'yaml';
import { bundledLanguages } from '../../strings/wording.ts';
import { meantUrl } from '../markdown/resolve-link.ts';
import type { JsonSchema } from './issues.ts';
import { writtenDays } from './written-days.ts';
import { yamlText } from './yaml.ts';

/** The tags of languages by their names, in English and in themselves. */
const tagsByName = new Map(
  bundledLanguages.flatMap((tag) =>
    ['en', tag].map((language) => [new Intl.DisplayNames(language, { type: 'language' }).of(tag)!.toLowerCase(), tag]),
  ),
);

/**
 * What a wrong value may mean, as YAML on one line, the likeliest first. Only the schema can tell whether it is right,
 * and of a list or a date, only the author.
 * @param written the value in the file.
 * @param beside all fields, and the dates of other files.
 */
export function meantValues(
  written: string,
  { format, type, required = [] }: JsonSchema,
  node: Node | undefined,
  document: Document,
  beside: string,
): string[] {
  if (type === 'array') return asLists(written, node, document);
  if (/[\r\n]/.test(written)) return [];
  const [, mark = '', bare = written] = /^(["'])(.*)\1$/.exec(written) ?? [];
  if (bare.trim() === '') return [];
  if (format === 'date') return writtenDays(bare, beside);
  const isText = isScalar(node) && typeof node.value === 'string';
  const url = meantUrl(bare) ?? (/^[\w-]+\//.test(bare) ? `/${bare}` : undefined);
  return [
    ...(isText ? [] : [JSON.stringify(written)]),
    ...(required.length === 1 ? [`{ ${required[0]}: ${written} }`] : []),
    bare,
    yamlText(bare.replace(/^(?:https?:\/\/)?(?:dx\.)?doi(?:\.org\/|:\s*)/i, '')),
    ...(/[:/]/.test(bare) ? [] : [yamlText(bare.replace(/(?<=\d)\s+(?=\p{L}+\d)/gu, '').replace(/\s+/g, '-'))]),
    ...[hexOf(bare), tagsByName.get(bare.toLowerCase())].flatMap((value) => (value ? yamlText(value) : [])),
    // Between braces, a URL that contains braces needs its quotes.
    ...(url === undefined ? [] : [mark + url + mark]),
    ...(url === undefined && !/^https?:/.test(bare) ? [] : [`${bare.replace(/\/?$/, '/')}{path}`]),
  ];
}

/** The name of a colour, or any other CSS for it, as `#rrggbb`. The library throws at some texts that are no colour. */
function hexOf(text: string): string | undefined {
  try {
    return formatHex(text);
  } catch {
    return undefined;
  }
}

/** Fields, a text, or several texts with commas or line breaks between them. "&" may be part of a name. */
function asLists(written: string, node: Node | undefined, document: Document): string[] {
  if (isMap(node) && !node.flow) return [yamlText([node.toJS(document)])];
  if (isScalar(node) && typeof node.value !== 'string') return [`[${JSON.stringify(written)}]`];
  const list = `[${written.replace(/[“”„]/g, '"').replace(/\s*[\r\n;]+\s*/g, ', ')}]`;
  return [...new Set([list.replace(/\s+(?:&|and)\s+/g, ', '), list])];
}
