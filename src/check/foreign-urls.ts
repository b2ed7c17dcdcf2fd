import type { ContentInput } from '../report/content.ts';
import { isOwnUrl, readUrlList, type ListedUrl } from '../report/url-list.ts';

/** The lines of `addresses.txt` that cannot be URLs of the site. */
export function foreignUrls({ files }: ContentInput): ListedUrl[] {
  const list = files.find(({ path }) => path === 'addresses.txt');
  return readUrlList(list?.text ?? '').filter(({ url }) => !isOwnUrl(url));
}
