import { resemblingFile } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../../../report/diagnostics/source.ts';
import { contentPage, resolveFile } from '../../../report/markdown/resolve-link.ts';
import { withUrl, wordsIn, wrongLinks } from '../../link-targets.ts';
import type { ContentRule } from '../../rule.ts';

/** A path like that of a content file, although there is none. */
export const linkToUnknownFile: ContentRule = {
  code: 'broken-link',
  check({ documents, input }, report) {
    for (const document of documents) {
      const { path, displayPath, text } = document.file;
      for (const { target, is } of wrongLinks(document)) {
        if (is !== 'unknown path') continue;
        const { start, end } = offsetsOf(target);
        const written = text.slice(start, end);
        const near = meantPage(target.url, path, input.paths);
        const nearest = near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`;
        report(displayPath, {
          at: positionOf(target),
          found: `${quote(written)}, where there is no content file`,
          expected: `a URL of the site; ${nearest}`,
          fix: correctedLines(text, start, end, withUrl(written, near) ?? wordsIn(written)),
        });
      }
    }
  },
};

/** The page of the content file with the most similar path. */
function meantPage(url: string, from: string, paths: readonly string[]): string | undefined {
  const [path = '', anchor = ''] = url.split(/(?=#)/, 2);
  // A path from another folder has a folder too few or too many.
  const files = paths.filter((file) => file.endsWith('.mdx') && !/(?:^|\/)_/.test(file));
  const forms = new Map(files.flatMap((file) => [file, file.slice(file.indexOf('/') + 1)].map((form) => [form, file])));
  const near = resemblingFile(resolveFile(path, from) ?? path, forms.keys());
  const page = near === undefined ? undefined : contentPage(forms.get(near) ?? '');
  return page === undefined ? undefined : page + anchor;
}
