import { quote } from '../../../report/diagnostics/source.ts';
import { maxMistakes } from '../../../report/limits.ts';
import { isOwnUrl, maxUrl } from '../../../report/url-list.ts';
import { foreignUrls } from '../../foreign-urls.ts';
import type { ContentRule } from '../../rule.ts';

/** A line of `addresses.txt` that cannot be a URL of the site. */
export const publishedUrl: ContentRule = {
  code: 'unsafe-address',
  check({ input, nameOf }, report) {
    for (const { url, line } of foreignUrls(input).slice(0, maxMistakes)) {
      const isFull = /^https?:\/\//.test(url);
      const advice = `${isFull ? 'Write the path alone; if it is of another site, delete' : 'Delete'} this line.`;
      report(nameOf('addresses.txt'), {
        at: { line, column: 1 },
        found: `${quote(url)}, which cannot be a URL of this site`,
        expected: `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`,
        fix: isOwnUrl(`/${url}`) ? `/${url}` : advice,
      });
    }
  },
};
