import { formatHex } from 'culori';
import { isMap, isScalar, type Document, type Node } from 'yaml';
import { meantUrl } from '../markdown/resolve-link.ts';
import type { JsonSchema } from './json-schema.ts';
import { writtenDay } from './written-days.ts';
import { yamlText } from './yaml.ts';

/**
 * A value in the form that its schema expects, as YAML on one line; undefined if only the author can tell what was
 * meant. It may still fail the schema.
 * @param written the value in the file.
 * @param message of the schema.
 */
export function fixedValue(
  written: string,
  message: string,
  { format, required = [] }: JsonSchema,
  node: Node | undefined,
  document: Document,
): string | undefined {
  if (message.includes('expected array')) return asList(written, node, document);
  if (/[\r\n]/.test(written)) return undefined;
  const [, mark = '', bare = written] = /^(["'])(.*)\1$/.exec(written) ?? [];
  if (format === 'date') return writtenDay(bare);
  if (message.startsWith('Invalid input: expected string')) return JSON.stringify(written);
  if (message.includes('expected number')) return bare;
  if (message.includes('expected object')) return required.length === 1 ? `{ ${required[0]}: ${written} }` : undefined;
  if (message.includes('label of')) return yamlText(bare.replace(/\s+/g, '-'));
  if (message.includes('colour')) {
    const hex = formatHex(bare);
    return hex && yamlText(hex);
  }
  if (message.includes('{path}')) return `${bare.replace(/\/?$/, '/')}{path}`;
  if (!/URL|path/.test(message)) return undefined;
  const url = meantUrl(bare) ?? (/^[\w-]+\//.test(bare) ? `/${bare}` : undefined);
  // Between braces, a URL that contains braces needs its quotes.
  return url === undefined ? undefined : mark + url + mark;
}

/** Fields, a text, or several texts with commas or line breaks between them. */
function asList(written: string, node: Node | undefined, document: Document): string {
  if (isMap(node) && !node.flow) return yamlText([node.toJS(document)]);
  const isText = !isScalar(node) || typeof node.value === 'string';
  return isText ? `[${written.replace(/\s*[\r\n]+\s*/g, ', ')}]` : `[${JSON.stringify(written)}]`;
}
