import { quote } from '../../../report/diagnostics/source.ts';
import { maxMistakes } from '../../../report/limits.ts';
import { isOwnUrl, maxUrl, readUrlList } from '../../../report/url-list.ts';
import type { ContentRule } from '../../rule.ts';

/** A line of `addresses.txt` that cannot be a URL of the site. */
export const publishedUrl: ContentRule = {
  code: 'unsafe-address',
  check({ input, nameOf }, report) {
    const list = input.files.find(({ path }) => path === 'addresses.txt');
    const foreign = readUrlList(list?.text ?? '').filter(({ url }) => !isOwnUrl(url));
    for (const { url, line } of foreign.slice(0, maxMistakes)) {
      const isFull = /^https?:\/\//.test(url);
      const advice = `${isFull ? 'Write the path alone; if it is of another site, delete' : 'Delete'} this line.`;
      report(nameOf('addresses.txt'), {
        at: { line, column: 1 },
        found: `${quote(url)}, which cannot be a URL of this site`,
        expected,
        fix: isOwnUrl(`/${url}`) ? `/${url}` : advice,
      });
    }
    const next = foreign[maxMistakes];
    if (!next) return;
    report(nameOf('addresses.txt'), {
      at: { line: next.line, column: 1 },
      found: `one of ${foreign.length - maxMistakes} more lines that cannot be URLs of this site; no others are shown`,
      expected,
      fix: 'Fix the lines reported before it, and check again.',
    });
  },
};

const expected = `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`;
