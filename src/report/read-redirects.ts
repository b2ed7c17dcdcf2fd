import type { Content, ContentInput } from './content.ts';
import { diagnostic, type Diagnostic, type Finding } from './diagnostics/diagnostic.ts';
import { quote } from './diagnostics/source.ts';
import { limited } from './limits.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { isOwnUrl, maxUrl, readUrlList, type ListedUrl } from './url-list.ts';

/** Reads the redirects of the team and the list of published URLs. */
export function readRedirects(
  input: ContentInput,
  diagnostics: Diagnostic[],
): Pick<Content, 'redirects' | 'published'> {
  const redirects = readYamlFile('redirects.yaml', redirectsSchema, input, diagnostics) ?? {};
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const published = readUrlList(list?.text ?? '');
  const foreign = limited(published.filter(({ url }) => !isOwnUrl(url)).map(foreignUrl));
  if (list) diagnostics.push(...foreign.map((finding) => diagnostic(list.displayPath, finding)));
  return { redirects, published: published.map(({ url }) => url) };
}

/** A URL in the list of published ones that cannot be of this site. */
function foreignUrl({ url, line }: ListedUrl): Finding {
  return {
    code: 'unsafe-address',
    position: { line, column: 1 },
    found: `${quote(url)}, which cannot be a URL of this site`,
    expected: `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`,
    fix: isOwnUrl(`/${url}`) ? `/${url}` : 'Delete this line.',
  };
}
