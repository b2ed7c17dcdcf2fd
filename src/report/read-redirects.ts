import type { Content, ContentInput } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { findForeign } from './rules/file-rules.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { readUrlList } from './url-list.ts';

/** Reads the redirects of the team and the list of published URLs. */
export function readRedirects(
  input: ContentInput,
  diagnostics: Diagnostic[],
): Pick<Content, 'redirects' | 'published'> {
  const redirects = readYamlFile('redirects.yaml', redirectsSchema, input, diagnostics) ?? {};
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const published = readUrlList(list?.text ?? '');
  if (list) diagnostics.push(...findForeign(published).map((finding) => diagnostic(list.displayPath, finding)));
  return { redirects, published: published.map(({ url }) => url) };
}
