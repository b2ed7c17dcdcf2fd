import type { core, ZodType } from 'zod';
import type { Content, ContentInput } from './content.ts';
import type { Diagnostic, Finding } from './diagnostics/diagnostic.ts';
import { quote } from './diagnostics/source.ts';
import { readFields } from './fields/yaml-fields.ts';
import type { Proposals } from './fields/yaml.ts';
import { findingsOf } from './file.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { isOwnUrl, maxUrl, readUrlList, type ListedUrl } from './url-list.ts';

/** Reads `redirects.yaml` and `addresses.txt`. */
export function readRedirects(
  input: ContentInput,
  diagnostics: Diagnostic[],
): Pick<Content, 'redirects' | 'published'> {
  const redirects = readYamlFile('redirects.yaml', redirectsSchema, input, diagnostics) ?? {};
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const published = readUrlList(list?.text ?? '');
  const foreign = published.filter(({ url }) => !isOwnUrl(url)).map(foreignUrl);
  if (list) foreign.forEach(findingsOf(list, diagnostics).add);
  return { redirects, published: published.map(({ url }) => url) };
}

function foreignUrl({ url, line }: ListedUrl): Finding {
  const isFull = /^https?:\/\//.test(url);
  const advice = `${isFull ? 'Write the path alone; if it is of another site, delete' : 'Delete'} this line.`;
  return {
    code: 'unsafe-address',
    position: { line, column: 1 },
    found: `${quote(url)}, which cannot be a URL of this site`,
    expected: `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`,
    fix: isOwnUrl(`/${url}`) ? `/${url}` : advice,
  };
}

/** Reads a YAML file; undefined if there is none, or if its fields cannot be read. */
export function readYamlFile<S extends ZodType>(
  path: string,
  schema: S,
  input: ContentInput,
  diagnostics: Diagnostic[],
  proposals?: Proposals,
): core.output<S> | undefined {
  const file = input.files.find((candidate) => candidate.path === path);
  if (!file) return undefined;
  const read = readFields(file, schema, proposals);
  diagnostics.push(...read.diagnostics);
  return read.fields;
}
