import type { ContentInput } from '../report/content.ts';
import { isOwnUrl, readUrlList, type ListedUrl } from '../report/url-list.ts';

/** Two rules ask for the same lines, of which there can be hundreds of thousands. */
const known = new WeakMap<ContentInput, ListedUrl[]>();

/** The lines of `addresses.txt` that cannot be URLs of the site. */
export function foreignUrls(input: ContentInput): ListedUrl[] {
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const foreign = known.get(input) ?? readUrlList(list?.text ?? '').filter(({ url }) => !isOwnUrl(url));
  known.set(input, foreign);
  return foreign;
}
