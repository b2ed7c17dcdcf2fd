// One file. Otherwise it is 150, whose loading is noticed in every build.
import culori from 'culori/require';
import { isMap, isScalar, type Document, type Node } from 'yaml';
import { bundledLanguages } from '../../strings/wording.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import type { JsonSchema } from '../../report/schema/json-schema.ts';
import { writtenDays, type DayHints } from './written-days.ts';
import { meantUrl } from '../meant-url.ts';

/** Language tags by name, in English and in the language itself. */
const tagsByName = new Map(
  bundledLanguages.flatMap((tag) => ['en', tag].map((language) => [nameOf(tag, language), tag])),
);

function nameOf(tag: string, language: string): string {
  return (new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag).toLowerCase();
}

/**
 * What a wrong value may mean, as YAML on one line, the likeliest first. Only the schema can tell whether one is right,
 * and for lists and dates, only the author.
 * @param hints with all fields, and the dates of other files.
 */
export function meantValues(
  written: string,
  { format, type, required = [], properties = {} }: JsonSchema,
  node: Node | undefined,
  document: Document,
  hints: () => DayHints,
): string[] {
  if (type === 'array') return asLists(written, node, document);
  if (/[\r\n]/.test(written)) return [];
  const [, mark = '', bare = written] = /^(["'])(.*)\1$/.exec(written) ?? [];
  if (bare.trim() === '') return [];
  if (format === 'date') return writtenDays(bare, hints());
  const isText = isScalar(node) && typeof node.value === 'string';
  const url = meantUrl(bare) ?? (/^[\w-]+\//.test(bare) ? `/${bare}` : bare);
  // Where a rule does not apply, the value itself.
  // Of a source, the title alone is required, and its place is what people know.
  const title = bare.replace(/^https?:\/\/|^sources\//, '');
  const place = /^sources/.test(bare) ? 'file' : 'url';
  const values = [
    title !== bare && properties[place] ? `{ ${required[0]}: ${yamlText(title)}, ${place}: ${written} }` : bare,
    isText ? bare : JSON.stringify(written),
    required.length === 1 ? `{ ${required[0]}: ${written} }` : bare,
    bare,
    yamlText(bare.replace(/^(?:https?:\/\/)?(?:dx\.)?doi(?:\.org\/|:\s*)/i, '')),
    /[:/]/.test(bare) ? bare : yamlText(bare.replace(/(?<=\d)\s+(?=\p{L}+\d)/gu, '').replace(/\s+/g, '-')),
    yamlText(hexOf(bare) ?? tagsByName.get(bare.toLowerCase()) ?? bare),
    // Between braces, a URL that contains braces needs its quotes.
    mark + url + mark,
    bare.replace(/^(?:<|mailto:)+|>$/gi, ''),
    /^https?:/.test(bare) ? `${bare.replace(/\/?$/, '/')}{path}` : bare,
  ];
  return [...new Set(values)];
}

/** A colour in any CSS notation as `#rrggbb`. The library throws on some texts that are not colours. */
function hexOf(text: string): string | undefined {
  try {
    return culori.formatHex(text);
  } catch {
    return undefined;
  }
}

/** One text, fields, or several texts separated by commas or line breaks. "&" may be part of a name. */
function asLists(written: string, node: Node | undefined, document: Document): string[] {
  if (isMap(node) && !node.flow) return [yamlText([node.toJS(document)])];
  if (isScalar(node) && typeof node.value !== 'string') return [`[${JSON.stringify(written)}]`];
  const list = `[${written.replace(/[“”„]/g, '"').replace(/\s*[\r\n;]+\s*/g, ', ')}]`;
  return [...new Set([list.replace(/\s+(?:&|and)\s+/g, ', '), list])];
}
